"""Law 3, first half: a choice's points count once per attempt, however often a loop returns to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.assessment import assess
from simulator.engine import Chose, Journal
from simulator.observe import observe
from simulator.practice.attempt import NO_REFERENCE
from simulator.proof import references_of
from simulator.scenario import Scenario
from tests.facts import choice, make_referential, make_scenario, played, scene
from tests.shipped import random_journals, shipped, shipped_files
from tests.strategies import checked, played_scenarios

GOOD_LOOP = make_scenario(
    scene("s0", choice("encore", "s0", shows={"a1": 2}), choice("sortir", "bien", shows={"a2": 2})),
)


def points_once(scenario: Scenario, journal: Journal) -> dict[str, int]:
    """What each distinct choice of the journal shows, added up."""
    made = {(entry.event.scene, entry.event.choice) for entry in journal.entries if isinstance(entry.event, Chose)}
    points: dict[str, int] = {}
    for place, name in made:
        for seen in scenario.scenes[place].choice(name).observations:
            points[seen.criterion] = points.get(seen.criterion, 0) + seen.points
    return points


def counted(scenario: Scenario, journal: Journal) -> dict[str, int]:
    points: dict[str, int] = {}
    for item in observe(journal, scenario, NO_REFERENCE).evidence:
        points[item.criterion] = points.get(item.criterion, 0) + item.points * item.counted
    return points


def nonzero(points: dict[str, int]) -> dict[str, int]:
    return {name: value for name, value in points.items() if value}


@checked
@given(played_scenarios())
def test_each_choice_of_a_generated_play_counts_once(one: tuple[Scenario, str, tuple[str, ...]]) -> None:
    scenario, variant, moves = one
    journal = played(scenario, moves, variant)
    assert nonzero(counted(scenario, journal)) == nonzero(points_once(scenario, journal))
    shown = {item.criterion.id: item.points for result in assess(
        observe(journal, scenario, references_of(scenario, make_referential())[variant]), make_referential()
    ).competences for item in result.criteria}  # fmt: skip
    assert nonzero(shown) == nonzero(points_once(scenario, journal))


@checked
@given(st.integers(1, 30))
def test_going_round_a_loop_again_changes_no_score(times: int) -> None:
    reference = references_of(GOOD_LOOP, make_referential())["v0"]
    scores = [
        assess(observe(played(GOOD_LOOP, ["encore"] * count + ["sortir"]), GOOD_LOOP, reference), make_referential()).of("A")
        for count in (1, times)
    ]
    assert reference.moves == ("encore", "sortir")
    assert scores[0].score == scores[1].score == 1.0
    assert [item.points for item in scores[1].criteria] == [2, 2]


def test_what_was_said_again_is_evidence_that_does_not_count() -> None:
    performance = observe(played(GOOD_LOOP, ["encore", "encore", "sortir"]), GOOD_LOOP, NO_REFERENCE)
    assert [(item.criterion, item.turn, item.counted) for item in performance.evidence] == [
        ("a1", 1, True),
        ("a1", 2, False),
        ("a2", 3, True),
    ]


@pytest.mark.parametrize("file", shipped_files())
def test_each_choice_of_a_shipped_play_counts_once(file: str) -> None:
    one = shipped(file)
    for journal in random_journals(one, 100):
        assert nonzero(counted(one.scenario, journal)) == nonzero(points_once(one.scenario, journal))
