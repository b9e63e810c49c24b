"""Law 2: in a scene met once, a choice at least as good, not more blocking, and that leads to the same state, costs nothing."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.assessment import Assessment, assess
from scoring.performance import Reference
from scoring.referential import Referential
from scoring.scale import Level
from simulator.engine import Chose, Entry, Journal, State, after, first_state
from simulator.observe import observe
from simulator.proof import find_reference
from simulator.scenario import Choice, Observation, Scenario
from tests.facts import HERE, make_referential, played, plays_of
from tests.shipped import random_journals, shipped, shipped_files
from tests.strategies import CRITERIA, checked, played_scenarios

ORDER = list(Level)


def no_lower(worse: Assessment, better: Assessment) -> None:
    for before in worse.competences:
        now = better.of(before.competence.id)
        assert (now.score is None) is (before.score is None)
        assert (now.score or 0.0) >= (before.score or 0.0)
        assert ORDER.index(now.level) >= ORDER.index(before.level)
        for old, new in zip(before.criteria, now.criteria, strict=True):
            assert (new.score or 0.0) >= (old.score or 0.0)


def with_twin(scenario: Scenario, scene: str, twin: Choice) -> Scenario:
    changed = replace(scenario.scenes[scene], choices=(*scenario.scenes[scene].choices, twin))
    return replace(scenario, scenes={**scenario.scenes, scene: changed})


@checked
@given(played_scenarios(), st.data())
def test_in_a_generated_scenario_a_better_twin_never_lowers_a_score(
    one: tuple[Scenario, str, tuple[str, ...]], data: st.DataObject
) -> None:
    scenario, variant, moves = one
    visits = visited(scenario, variant, moves)
    once = [
        rank for rank, (place, _) in enumerate(visits) if [p for p, _ in visits].count(place) == 1 and moves[rank][0] != "("
    ]
    if not once:
        return
    rank = data.draw(st.sampled_from(once))
    place = visits[rank][0]
    chosen = scenario.scenes[place].choice(moves[rank])
    known = {seen.criterion: seen.points for seen in chosen.observations}
    more = {name: data.draw(st.integers(0, 2)) for name in CRITERIA}
    seen = tuple(Observation(name, min(2, known.get(name, 0) + more[name]), HERE) for name in CRITERIA)
    blocking = chosen.blocking if data.draw(st.booleans()) else None
    wider = with_twin(scenario, place, replace(chosen, id="jumeau", observations=seen, blocking=blocking))
    referential = make_referential(least=data.draw(st.integers(0, 2)))
    reference = find_reference(plays_of(wider, variant), referential)
    assert reference is not None
    instead = (*moves[:rank], "jumeau", *moves[rank + 1 :])
    no_lower(
        assess(observe(played(wider, moves, variant), wider, reference), referential),
        assess(observe(played(wider, instead, variant), wider, reference), referential),
    )


@pytest.mark.parametrize("file", shipped_files())
def test_in_a_shipped_scenario_no_better_choice_lowers_a_score(file: str) -> None:
    one = shipped(file)
    compared = 0
    for number, journal in enumerate(random_journals(one, 60)):
        reference = one.references[journal.header.variant]
        scenario, better = _improved(one.scenario, journal, Random(number))
        compared += better is not None
        if better is not None:
            _compare(scenario, journal, better, reference, one.referential)
    assert compared > 30


def visited(scenario: Scenario, variant: str, moves: tuple[str, ...]) -> list[tuple[str, State]]:
    state, found = first_state(scenario, variant), []
    for move in moves:
        scene = scenario.scenes[state.place]
        found.append((scene.id, state))
        made = scene.silence if move[0] == "(" else scene.choice(move)
        assert made is not None
        state = after(made, state)
    return found


def _improved(scenario: Scenario, journal: Journal, chance: Random) -> tuple[Scenario, Journal | None]:
    """The same play, but for one choice made once: a twin that blocks nothing and shows one point more on each criterion."""
    chosen = [(rank, entry.event) for rank, entry in enumerate(journal.entries) if isinstance(entry.event, Chose)]
    scenes = [event.scene for _, event in chosen]
    once = [(rank, event) for rank, event in chosen if scenes.count(event.scene) == 1]
    if not once:
        return scenario, None
    rank, event = chance.choice(once)
    choice = scenario.scenes[event.scene].choice(event.choice)
    raised = tuple(replace(seen, points=min(2, seen.points + 1)) for seen in choice.observations)
    wider = with_twin(scenario, event.scene, replace(choice, id="jumeau", observations=raised, blocking=None))
    entries = list(journal.entries)
    old = entries[rank]
    entries[rank] = Entry(old.number, old.at, old.spent, Chose(event.scene, "jumeau"))
    return wider, Journal(journal.header, tuple(entries))


def _compare(scenario: Scenario, before: Journal, now: Journal, reference: Reference, referential: Referential) -> None:
    no_lower(
        assess(observe(before, scenario, reference), referential),
        assess(observe(now, scenario, reference), referential),
    )
