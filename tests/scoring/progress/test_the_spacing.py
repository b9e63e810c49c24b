"""A gap is 10 to 20 % of the time left to the exam, at least a day and at most a month."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.progress.needs import need, turn_after
from scoring.progress.spacing import days_left, due_day, gap
from scoring.progress.traces import Trace
from tests.scoring.progress.facts import TODAY, ago

shares = st.floats(0, 1)


@given(st.integers(10, 150), shares)
def test_it_is_between_a_tenth_and_a_fifth_of_the_time_left(left: int, share: float) -> None:
    assert round(left * 0.1) <= gap(left, share) <= round(left * 0.2)


@pytest.mark.parametrize(("left", "share", "days"), [(60, 0.0, 6), (60, 0.5, 9), (60, 1.0, 12), (3, 0.0, 1), (0, 1.0, 1), (400, 1.0, 30)])  # fmt: skip
def test_it_is_in_whole_days_and_bounded(left: int, share: float, days: int) -> None:
    assert gap(left, share) == days


@given(st.integers(0, 400), shares, shares)
def test_what_is_weaker_comes_back_sooner(left: int, one: float, other: float) -> None:
    assert gap(left, min(one, other)) <= gap(left, max(one, other))


def test_without_an_exam_ahead_sixty_days_are_counted() -> None:
    assert days_left(TODAY, None) == days_left(TODAY, ago(1)) == 60
    assert days_left(TODAY, TODAY) == 0
    assert days_left(TODAY, TODAY + timedelta(days=12)) == 12


@given(st.none() | st.integers(-3, 90), shares, st.none() | st.integers(-30, 400))
def test_the_day_is_never_past_nor_after_the_exam(last: int | None, share: float, exam: int | None) -> None:
    when = TODAY + timedelta(days=exam) if exam is not None else None
    day = due_day(ago(last) if last is not None else None, share, TODAY, when)
    assert day >= TODAY
    if when is not None and when >= TODAY:
        assert day <= when


@given(st.floats(0, 50), st.floats(0, 50), st.integers(1, 30))
def test_a_need_presses_more_the_longer_it_waits(one: float, other: float, wait: int) -> None:
    assert turn_after(min(one, other), wait) <= turn_after(max(one, other), wait)
    assert turn_after(wait, wait) == pytest.approx(1)
    assert turn_after(2 * wait, wait) > 1


@given(shares, shares, st.floats(0.1, 20))
def test_what_earns_less_lacks_more(one: float, other: float, weight: float) -> None:
    less, more = (need(Trace("a1", share, weight, ago(2)), TODAY, None).lack for share in sorted((one, other)))
    assert less >= more
    assert 0 <= more <= 1
