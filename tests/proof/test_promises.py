"""« jamais … avant », « toujours … après », « finit-par … après »: kept by every complete play, or broken by a nearest one."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.proof import Table, explore, findings, prove
from simulator.proof.promises import transcript, verdict
from simulator.scenario import Property, Scenario
from tests.enumeration import Play, TooManyPlaysError, enumerate_plays, variants
from tests.facts import HERE, choice, make_referential, make_scenario, plays_of, scene
from tests.strategies import ENDINGS, checked, scenarios

REFERENTIAL = make_referential()


def keeps(play: Play, promise: Property, scenes: list[str]) -> bool:
    """The promise read off a list of moves, in the plainest way."""
    made = [{move, f"{place}/{move}"} for place, move in zip(scenes, play.moves, strict=True)]
    subject = [bool(names & set(promise.subjects)) for names in made]
    other = [promise.other in names for names in made]
    if promise.kind == "never":
        first = other.index(True) if True in other else len(made)
        return not any(subject[: first + 1])
    if True not in other:
        return True
    last = len(other) - 1 - other[::-1].index(True)
    return any(subject[last + 1 :]) if promise.kind == "always" else play.ending in promise.subjects


def places_of(scenario: Scenario, variant: str, moves: tuple[str, ...]) -> list[str]:
    space = explore(Table(scenario), variant)
    state, places = space.start, []
    for move in moves:
        places.append(space.place(state))
        state = next(
            after for step, after in space.successors(state) if move == (step.choice.id if step.choice else "(silence)")
        )
    return places


@st.composite
def promises(draw: st.DrawFn, scenario: Scenario) -> Property:
    names = sorted({name for s in scenario.scenes.values() for c in s.choices for name in (c.id, f"{s.id}/{c.id}")})
    kind = draw(st.sampled_from(("never", "always", "ends-in")))
    subjects = draw(st.lists(st.sampled_from(names if kind != "ends-in" else ENDINGS), min_size=1, max_size=2, unique=True))
    return Property(kind, tuple(subjects), draw(st.sampled_from(names)), HERE)


@checked
@given(scenarios(most=2), st.data())
def test_the_verdict_is_that_of_all_plays(scenario: Scenario, data: st.DataObject) -> None:
    promise = data.draw(promises(scenario))
    for variant in variants(scenario):
        try:
            plays = enumerate_plays(scenario, variant, REFERENTIAL).plays
        except TooManyPlaysError:
            assume(False)
        broken = [play for play in plays if not keeps(play, promise, places_of(scenario, variant, play.moves))]
        found = verdict(plays_of(scenario, variant), promise).broken_by
        if found is None:
            assert broken == []
        else:
            # Plays with a detour are not enumerated, and one may be needed to break a promise.
            assert all(found.cost <= (play.moves.count("(silence)"), len(play.moves)) for play in broken)


def test_a_broken_promise_is_told_with_a_nearest_play_that_can_be_read() -> None:
    scenario = replace(
        make_scenario(
            scene("s0", choice("ecouter", "s1", shows={"a1": 1, "a2": 1}), choice("promettre", "s1"), choice("rater", "mal")),
            scene("s1", choice("finir", "bien"), choice("a_demi", "moyen")),
        ),
        properties=(Property("never", ("finir",), "ecouter", HERE), Property("ends-in", ("moyen", "bien"), "ecouter", HERE)),
    )
    (problem,) = [item for item in findings(prove(scenario, REFERENTIAL)) if item.code == "promesse-rompue"]
    assert "jamais finir avant ecouter" in problem.message
    assert problem.hint.endswith("promettre · finir")
    space = explore(Table(scenario), "v0")
    assert list(transcript(space, scenario, ("promettre", "finir"))) == [
        ("Vous", "Je dis promettre."),
        ("Vous", "Je dis finir."),
    ]
