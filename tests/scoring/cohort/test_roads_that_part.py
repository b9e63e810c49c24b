"""Consistency is that of the decisions that the same people all met; nothing is invented for the others."""

from scoring.cohort import cohort
from scoring.cohort.consistency import complete_table
from tests.scoring.cohort.facts import attempt, decided

WORTH = {"rien": 0, "tout": 1}


def test_the_largest_table_without_a_hole() -> None:
    met = {("c", "a"): range(20), ("c", "b"): range(18), ("c", "d"): range(2, 5)}
    keys, people = complete_table(met)
    assert (keys, people) == ((("c", "a"), ("c", "b")), tuple(range(18)))


def test_under_five_people_there_is_no_table() -> None:
    assert complete_table({("c", "a"): range(4), ("c", "b"): range(4)}) == ((), ())


def test_a_road_that_few_took_is_left_out() -> None:
    told = [
        attempt(
            f"P{rank:02}",
            decided("a", "tout" if rank % 3 else "rien", WORTH),
            decided("b", "tout" if rank % 4 else "rien", WORTH),
            *[decided("c", "tout", WORTH)] * (rank < 5),
        )
        for rank in range(20)
    ]
    (one,) = cohort(told).consistency
    assert (one.shown, one.decisions, one.people, one.coefficient) == (3, 2, 20, "kr20")
    assert "20 personnes seulement" in one.caveat
