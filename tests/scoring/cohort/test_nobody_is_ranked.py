"""People stand in the order of their names, whatever they scored; accents and capitals do not change it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.cohort import cohort
from scoring.referential import Scale
from scoring.scale import Level
from tests.scoring.cohort.facts import attempt

NAMES = ["Ali", "élodie", "Emma", "Éric", "Zoé"]


@settings(max_examples=60, deadline=None)
@given(st.permutations(NAMES), st.lists(st.floats(0, 1), min_size=5, max_size=5))
def test_the_order_of_names(order: list[str], scores: list[float]) -> None:
    report = cohort([attempt(name, score=score) for name, score in zip(order, scores, strict=True)])
    assert [row.trainee for row in report.rows] == NAMES


def test_scores_of_several_scenarios_make_one_level() -> None:
    told = [attempt(name, scenario="colis", score=0.3, level=Level.NOT_ACQUIRED) for name in NAMES]
    told += [attempt(name, scenario="appel", score=0.9, level=Level.ACQUIRED) for name in NAMES]
    cell = cohort(told, scale=Scale(0.4, 0.7)).rows[0].cells[0]
    assert (cell.level, round(cell.score or 0, 2), cell.attempts) == (Level.IN_PROGRESS, 0.6, 2)


def test_a_blocking_fault_in_the_latest_keeps_the_level() -> None:
    told = [attempt(name, scenario="colis", score=0.9, level=Level.ACQUIRED) for name in NAMES]
    told += [attempt(name, scenario="appel", score=0.9, level=Level.IN_PROGRESS) for name in NAMES]
    assert cohort(told).rows[0].cells[0].level is Level.IN_PROGRESS
