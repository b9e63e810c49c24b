"""Law 4: a judged competence is observed when enough distinct decisions met offered a choice that shows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.assessment import assess
from scoring.scale import Level
from simulator.observe import observe
from simulator.practice.attempt import NO_REFERENCE
from simulator.proof import references_of
from simulator.scenario import Scenario, Tone
from tests.enumeration import moved, true
from tests.facts import COMPETENCES, choice, make_referential, make_scenario, played, scene, when
from tests.shipped import random_journals, shipped, shipped_files
from tests.strategies import checked, played_scenarios

TWICE = make_scenario(
    scene("s0", choice("montrer", "s1", shows={"a1": 2}), choice("passer", "s1")),
    scene("s1", choice("retour", "s0"), choice("clore", "bien", shows={"a2": 1, "b1": 1}, condition=when(0, 0, 100))),
)


def scenes_that_show(scenario: Scenario, variant: str, moves: tuple[str, ...], competence: str) -> set[str]:
    """Told from the scenario alone: the scenes met in which an open choice has points on the competence."""
    place, gauges, raised = scenario.start, scenario.variant(variant).gauges, frozenset[int]()
    found: set[str] = set()
    for move in moves:
        here = scenario.scenes[place]
        for item in here.choices:
            if true(item.condition, gauges, raised) and any(
                seen.points and seen.criterion in COMPETENCES[competence] for seen in item.observations
            ):
                found.add(place)
        place, gauges, raised = moved(here.silence if move == "(silence)" else here.choice(move), gauges, raised)
    return found


@checked
@given(played_scenarios(), st.integers(1, 4))
def test_below_the_least_number_of_decisions_there_is_no_score(one: tuple[Scenario, str, tuple[str, ...]], least: int) -> None:
    scenario, variant, moves = one
    referential = make_referential(least)
    reference = references_of(scenario, referential)[variant]
    assessment = assess(observe(played(scenario, moves, variant), scenario, reference), referential)
    for id in scenario.judged:
        result = assessment.of(id)
        enough = len(scenes_that_show(scenario, variant, moves, id)) >= least
        scored = any(reference.points.get(name, 0) for name in COMPETENCES[id])
        assert (result.score is not None) is (enough and scored)
        assert (result.level is Level.NOT_OBSERVED) is (result.score is None)


def test_a_scene_met_twice_is_one_decision() -> None:
    journal = played(TWICE, ["passer", "retour", "montrer", "clore"])
    reference = references_of(TWICE, make_referential())["v0"]
    assert assess(observe(journal, TWICE, reference), make_referential(2)).of("A").decisions == 2
    assert assess(observe(journal, TWICE, reference), make_referential(3)).of("A").level is Level.NOT_OBSERVED


def test_what_was_offered_counts_even_when_something_else_was_chosen() -> None:
    reference = references_of(TWICE, make_referential())["v0"]
    result = assess(observe(played(TWICE, ["passer", "clore"]), TWICE, reference), make_referential(2)).of("A")
    assert result.level is not Level.NOT_OBSERVED


def test_a_competence_only_touched_has_no_score_but_its_evidence() -> None:
    reference = references_of(TWICE, make_referential())["v0"]
    result = assess(observe(played(TWICE, ["montrer", "clore"]), TWICE, reference), make_referential()).of("B")
    assert (result.judged, result.level, result.score) == (False, Level.NOT_OBSERVED, None)
    assert [item.criterion for row in result.criteria for item in row.evidence] == ["b1"]


def test_an_unobserved_competence_shows_its_evidence_all_the_same() -> None:
    performance = observe(played(TWICE, ["montrer", "clore"]), TWICE, NO_REFERENCE)
    result = assess(performance, make_referential(6)).of("A")
    assert (result.level, result.score) == (Level.NOT_OBSERVED, None)
    assert [item.criterion for row in result.criteria for item in row.evidence] == ["a1", "a2"]


@pytest.mark.parametrize("file", shipped_files())
def test_a_shipped_play_that_ends_well_is_observed(file: str) -> None:
    one = shipped(file)
    ended = [play for play in random_journals(one, 60, astray=0.15) if one.observed(play).tone == Tone.SUCCESS.value]
    assert ended
    for journal in ended:
        assessment = one.assessed(journal)
        for id in one.scenario.judged:
            assert assessment.of(id).score is not None
