"""Law 5: an unfinished attempt is partial: « en cours » at best."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.assessment import assess
from scoring.scale import Level
from simulator.engine import Ended, Journal
from simulator.observe import observe
from simulator.proof import references_of
from simulator.scenario import Scenario
from tests.facts import choice, make_referential, make_scenario, played, scene
from tests.shipped import random_journals, shipped, shipped_files
from tests.strategies import checked, played_scenarios

LONG = make_scenario(
    scene("s0", choice("tout", "s1", shows={"a1": 2, "a2": 2})),
    scene("s1", choice("clore", "bien")),
)


@checked
@given(played_scenarios(), st.data())
def test_a_play_cut_short_is_partial_and_never_acquired(
    one: tuple[Scenario, str, tuple[str, ...]], data: st.DataObject
) -> None:
    scenario, variant, moves = one
    kept = moves[: data.draw(st.integers(0, len(moves) - 1))]
    left = (*kept, "(leave)") if data.draw(st.booleans()) else kept
    referential = make_referential()
    reference = references_of(scenario, referential)[variant]
    performance = observe(played(scenario, left, variant), scenario, reference)
    assessment = assess(performance, referential)
    assert assessment.partial
    assert performance.ending is None
    assert Level.ACQUIRED not in {result.level for result in assessment.competences}
    assert not assess(observe(played(scenario, moves, variant), scenario, reference), referential).partial


@pytest.mark.parametrize("moves", [["tout"], ["tout", "(leave)"]])
def test_full_marks_before_the_end_are_in_progress(moves: list[str]) -> None:
    reference = references_of(LONG, make_referential())["v0"]
    result = assess(observe(played(LONG, moves), LONG, reference), make_referential()).of("A")
    assert (result.score, result.level) == (1.0, Level.IN_PROGRESS)


def test_leaving_is_not_a_decision() -> None:
    reference = references_of(LONG, make_referential())["v0"]
    assessment = assess(observe(played(LONG, ["(leave)"]), LONG, reference), make_referential())
    assert assessment.of("A").decisions == 0
    assert assessment.of("A").level is Level.NOT_OBSERVED


@pytest.mark.parametrize("file", shipped_files())
def test_a_shipped_play_without_its_ending_is_partial(file: str) -> None:
    one = shipped(file)
    for journal in random_journals(one, 40):
        entries = tuple(entry for entry in journal.entries if not isinstance(entry.event, Ended))
        assessment = one.assessed(Journal(journal.header, entries))
        assert assessment.partial
        assert Level.ACQUIRED not in {result.level for result in assessment.competences}
