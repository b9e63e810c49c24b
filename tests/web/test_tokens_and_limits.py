"""Codes that one reads from a wall, secrets, buckets and visits: chance and time come in by the door."""

from itertools import count

import pytest

from simulator.web.limits import Limit, Rate
from simulator.web.tokens import LETTERS, code, same, same_code, secret, spelled
from simulator.web.visits import Visits
from tests.practices import Clock


def counting() -> "type[bytes]":
    numbers = count()
    return lambda size: bytes(next(numbers) % 256 for _ in range(size))  # type: ignore[return-value]


def test_a_code_has_no_letter_that_is_taken_for_another() -> None:
    assert not set("IL0O1") & set(LETTERS)
    found = code(counting(), 8)
    assert len(found) == 8
    assert set(found) <= set(LETTERS)
    assert spelled("ABCDEFGH") == "ABCD EFGH"


def test_every_letter_is_as_likely_as_another() -> None:
    found = code(counting(), 31 * 64)
    assert {found.count(letter) for letter in LETTERS} == {64}


def test_a_code_is_recognised_however_it_is_spaced() -> None:
    assert same_code(" abcd-efgh ", "ABCDEFGH")
    assert not same_code("ABCDEFG", "ABCDEFGH")
    assert not same_code("", "")
    assert not same("", "")
    assert len(secret(counting())) == 64


def test_a_bucket_fills_with_time() -> None:
    clock = Clock()
    limit = Limit(Rate(2, 10.0), clock.monotonic)
    assert [limit.take("a") for _ in range(3)] == [True, True, False]
    assert limit.take("b")
    assert limit.wait("a") == 10
    clock.seconds = 10.0
    assert [limit.take("a") for _ in range(2)] == [True, False]


def test_what_is_kept_of_addresses_is_bounded() -> None:
    limit = Limit(Rate(2, 10.0), Clock().monotonic, most=100)
    for number in range(1000):
        assert limit.take(number)
    assert len(limit._spent) <= 100


@pytest.mark.parametrize("seconds", [59.0, 61.0])
def test_a_visit_is_closed_when_it_asks_nothing_for_long(seconds: float) -> None:
    clock = Clock()
    visits = Visits(counting(), clock.monotonic, idle=60.0, most=2)
    visit = visits.enter("Ana")
    assert visit is not None
    clock.seconds += seconds
    assert (visits.of(visit.secret) is visit) == (seconds < 60)
    assert visits.of("") is None
    assert visits.of(None) is None


def test_visits_are_counted() -> None:
    visits = Visits(counting(), Clock().monotonic, idle=60.0, most=2)
    first = visits.enter("Ana")
    assert first is not None
    assert visits.enter("Bob") is not None
    assert visits.enter("Cléo") is None
    visits.leave(first)
    assert visits.names() == {"Bob"}
