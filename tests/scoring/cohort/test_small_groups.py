"""Under five people nothing points at anyone: no row, no decision, no share."""

import pytest

from scoring.cohort import LEAST, cohort
from tests.scoring.cohort.facts import attempt, decided

WORTH = {"bon": 2, "autre": 0}


@pytest.mark.parametrize("people", range(1, LEAST))
def test_a_small_group_has_no_row_and_no_statistic(people: int) -> None:
    report = cohort([attempt(f"P{rank}", decided("a", "bon", WORTH)) for rank in range(people)])
    assert report.suppressed
    assert "Moins de cinq" in report.why
    assert report.rows == report.discussions == ()
    (one,) = report.decisions
    assert one.withheld
    assert (one.options, one.difficulty, one.times, one.best_taken) == ((), None, None, None)
    (column,) = report.competences
    assert column.median is None
    assert all(count is None for _, count in column.levels)
    (criterion,) = report.consistency
    assert (criterion.share, criterion.value) == (None, None)


def test_five_people_are_shown() -> None:
    report = cohort([attempt(f"P{rank}", decided("a", "bon", WORTH)) for rank in range(LEAST)])
    assert (report.suppressed, report.why, len(report.rows)) == (False, "", 5)
    assert not report.decisions[0].withheld


def test_a_decision_that_few_met_is_withheld_in_a_large_group() -> None:
    told = [attempt(f"P{rank}", decided("a", "bon", WORTH), *[decided("b", "bon", WORTH)] * (rank < 4)) for rank in range(12)]
    withheld = {one.scene: one.withheld for one in cohort(told).decisions}
    assert withheld == {"a": False, "b": True}


def test_a_competence_observed_in_few_is_not_told_as_a_whole() -> None:
    report = cohort([attempt(f"P{rank}", score=0.5 if rank < 4 else None) for rank in range(9)])
    assert (report.competences[0].people, report.competences[0].median) == (4, None)
