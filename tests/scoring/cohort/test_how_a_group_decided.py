"""Shares, options nobody took, a group that divides: counted among those who met the decision."""

import pytest

from scoring.cohort import cohort
from tests.scoring.cohort.facts import attempt, decided, group

WORTH = {"bon": 2, "moyen": 1, "autre": -1}


def test_shares_and_options_nobody_took() -> None:
    (one,) = cohort(group("a", {"bon": 6, "autre": 4}, WORTH)).decisions
    assert [(option.choice, option.taken, option.share, option.points) for option in one.options] == [
        ("bon", 6, 0.6, 2),
        ("autre", 4, 0.4, -1),
        ("moyen", 0, 0.0, None),
    ]
    assert one.untaken == ("moyen",)
    assert (one.difficulty, one.best_taken) == (0.6, 6)


def test_an_option_hardly_offered_is_not_said_to_be_shunned() -> None:
    few = decided("a", "bon", WORTH)._replace(offered=("bon", "moyen"))
    told = [attempt(f"P{rank}", few if rank < 7 else decided("a", "bon", WORTH)) for rank in range(10)]
    (one,) = cohort(told).decisions
    assert {option.choice: option.offered for option in one.options} == {"bon": 10, "moyen": 10, "autre": 3}
    assert one.untaken == ("moyen",)


@pytest.mark.parametrize(
    ("counts", "split"),
    [
        ({"bon": 6, "autre": 6}, True),
        ({"bon": 7, "moyen": 5}, True),
        ({"bon": 9, "autre": 3}, False),
        ({"bon": 4, "moyen": 4, "autre": 4}, False),
    ],
)
def test_a_group_that_divides_in_two(counts: dict[str, int], split: bool) -> None:
    (one,) = cohort(group("a", counts, WORTH)).decisions
    assert (one.split is not None) is split


def test_seconds_to_decide() -> None:
    told = [attempt(f"P{rank}", decided("a", "bon", WORTH, seconds=float(rank))) for rank in range(1, 6)]
    times = cohort(told).decisions[0].times
    assert times is not None
    assert (times.low, times.median, times.high) == (2.0, 3.0, 4.0)


def test_decisions_come_in_the_order_of_the_conversation() -> None:
    told = [attempt(f"P{rank}", decided("z", "bon", WORTH), decided("a", "bon", WORTH)) for rank in range(5)]
    assert [one.scene for one in cohort(told).decisions] == ["z", "a"]
