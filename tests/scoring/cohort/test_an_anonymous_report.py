"""An anonymous report names nobody, and no hidden count can be worked out from what it tells."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.cohort import cohort
from scoring.cohort.withholding import hidden
from tests.scoring.cohort.facts import group

WORTH = {"bon": 2, "moyen": 1, "autre": 0}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=5).filter(lambda counts: sum(counts) >= 5))
def test_no_hidden_count_can_be_deduced(counts: list[int]) -> None:
    gone = hidden(counts)
    assert all(out for count, out in zip(counts, gone, strict=True) if 0 < count < 5)
    places = [rank for rank, out in enumerate(gone) if out]
    if not places:
        return
    total = sum(counts[rank] for rank in places)
    low = 0 if all(gone) else 1  # a zero is told, so a hidden count is not one
    fits = [guess for guess in product(range(low, total + 1), repeat=len(places)) if sum(guess) == total]
    assert len(places) == 1 or all(len({guess[place] for guess in fits}) > 1 for place in range(len(places)))
    if len(places) == 1:
        assert all(gone)


def test_what_would_give_a_hidden_count_back_is_hidden_too() -> None:
    (one,) = cohort(group("a", {"bon": 8, "autre": 2}, WORTH), anonymous=True).decisions
    assert [option.taken for option in one.options] == [0, None, None]
    assert (one.difficulty, one.best_taken, one.split) == (None, None, None)


def test_in_a_large_group_a_coarse_difficulty_is_told() -> None:
    (one,) = cohort(group("a", {"bon": 101, "autre": 96, "moyen": 3}, WORTH), anonymous=True).decisions
    assert one.difficulty == 0.5
    assert [option.taken for option in one.options] == [101, None, None]


def test_a_unanimous_decision_tells_what_everyone_chose_and_so_is_withheld() -> None:
    assert cohort(group("a", {"bon": 9}, WORTH), anonymous=True).decisions[0].withheld
    assert not cohort(group("a", {"bon": 9}, WORTH)).decisions[0].withheld


def test_counts_of_five_and_more_are_told() -> None:
    (one,) = cohort(group("a", {"bon": 6, "autre": 5}, WORTH), anonymous=True).decisions
    assert [option.taken for option in one.options] == [6, 5, 0]
    assert one.split == ("bon", "autre")


def test_nobody_is_named() -> None:
    report = cohort(group("a", {"bon": 6, "autre": 5}, WORTH), anonymous=True)
    assert report.suppressed
    assert report.rows == ()
    assert "P00" not in repr(report)
