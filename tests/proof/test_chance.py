"""What chance earns: the probabilities of all plays, the same whether propagated, enumerated or drawn."""

import pytest
from hypothesis import assume, given

from scoring.referential import Scale
from simulator.engine import after, first_state, offered
from simulator.proof import find_reference
from simulator.proof.chance import acquired_by_chance, chances, wilson
from simulator.scenario import Scenario
from tests.enumeration import Play, TooManyPlaysError, enumerate_plays, scored
from tests.facts import choice, make_referential, make_scenario, plays_of, scene
from tests.strategies import checked, scenarios

REFERENTIAL = make_referential(1, acquired=0.6)
A = REFERENTIAL.competence("A")


def share(scenario: Scenario, play: Play) -> float:
    """The probability of a play when each open choice is as likely."""
    state, found = first_state(scenario, "v0"), 1.0
    for move in play.moves:
        open = offered(scenario.scenes[state.place], state)
        found /= len(open)
        state = after(scenario.scenes[state.place].choice(move), state)
    return found


@checked
@given(scenarios(silence=False))
def test_the_level_and_the_mean_are_those_of_all_plays(scenario: Scenario) -> None:
    try:
        plays = enumerate_plays(scenario, "v0", REFERENTIAL).plays
    except TooManyPlaysError:
        assume(False)
    shares = [share(scenario, play) for play in plays]
    assume(abs(sum(shares) - 1.0) < 1e-9)  # a loop has plays with detours, which are not enumerated
    graph = plays_of(scenario, "v0")
    reference = find_reference(graph, REFERENTIAL)
    assert reference is not None
    assume(any(reference.points.get(criterion.id, 0) > 0 for criterion in A.criteria))
    names = tuple(criterion.id for criterion in A.criteria)
    blocked = [any(_blocks(scenario, play, rank, names) for rank in range(len(play.moves))) for play in plays]
    scores = [scored(play.points, dict(reference.points), names) for play in plays]
    seen = [bool(play.shown["A"]) for play in plays]
    found = chances(graph, A, reference.points, REFERENTIAL.scale)
    assert found.exact
    assert found.observed == pytest.approx(sum(s for s, here in zip(shares, seen, strict=True) if here))
    won = [s for s, here, score, stop in zip(shares, seen, scores, blocked, strict=True) if here and score >= 0.6 and not stop]
    assert found.acquired == pytest.approx(sum(won))
    if found.observed:
        total = sum(s * score for s, here, score in zip(shares, seen, scores, strict=True) if here)
        assert found.mean == pytest.approx(total / found.observed)


def _blocks(scenario: Scenario, play: Play, rank: int, names: tuple[str, ...]) -> bool:
    here = [item for item in scenario.scenes.values() if play.moves[rank] in {c.id for c in item.choices}]
    place = _places(scenario, play)[rank]
    blocking = next(item for item in here if item.id == place).choice(play.moves[rank]).blocking
    return blocking is not None and any(name in names for name in blocking.criteria)


def _places(scenario: Scenario, play: Play) -> list[str]:
    state, places = first_state(scenario, "v0"), []
    for move in play.moves:
        places.append(state.place)
        state = after(scenario.scenes[state.place].choice(move), state)
    return places


def test_going_round_in_a_loop_is_counted_to_the_end() -> None:
    scenario = make_scenario(
        scene("s0", choice("encore", "s0"), choice("bon", "bien", shows={"a1": 1}), choice("non", "mal", shows={"a1": -1}))
    )
    found = chances(plays_of(scenario, "v0"), A, {"a1": 1}, Scale(0.4, 0.6, 1))
    assert (found.observed, found.acquired, found.mean) == (pytest.approx(1.0), pytest.approx(0.5), pytest.approx(0.5))


def test_games_are_drawn_where_there_are_too_many_cases_and_agree() -> None:
    scenario = make_scenario(
        scene("s0", choice("bon", "s1", shows={"a1": 1}), choice("bof", "s1"), choice("non", "mal", shows={"a1": -1})),
        scene("s1", choice("mieux", "bien", shows={"a2": 2}), choice("passer", "bien")),
    )
    graph, attainable = plays_of(scenario, "v0"), {"a1": 1, "a2": 2}
    exact = chances(graph, A, attainable, REFERENTIAL.scale)
    drawn = chances(graph, A, attainable, REFERENTIAL.scale, most=1)
    assert exact.exact
    assert not drawn.exact
    assert drawn.low < exact.acquired < drawn.high
    assert drawn.mean == pytest.approx(exact.mean, abs=0.02)


@checked
@given(scenarios(silence=False))
def test_stopping_early_answers_a_bound_that_holds(scenario: Scenario) -> None:
    graph = plays_of(scenario, "v0")
    reference = find_reference(graph, REFERENTIAL)
    assert reference is not None
    assume(any(reference.points.get(criterion.id, 0) > 0 for criterion in A.criteria))
    exact = acquired_by_chance(graph, A, reference.points, REFERENTIAL.scale)
    for enough in (0.05, 0.3):
        found = acquired_by_chance(graph, A, reference.points, REFERENTIAL.scale, enough=enough)
        assert exact.acquired <= found.acquired + 1e-9
        assert (found.acquired > enough) == (exact.acquired > enough)


def test_the_interval_holds_its_share_and_never_leaves_0_1() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    for won in (0, 3, 500, 1_000):
        low, high = wilson(won, 1_000)
        assert -1e-12 <= low <= won / 1_000 <= high <= 1 + 1e-12
