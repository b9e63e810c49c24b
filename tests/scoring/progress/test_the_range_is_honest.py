"""A range holds its score, is wide on little, and is narrowed by other scenarios rather than by replays."""

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scoring.progress import standings
from scoring.progress.ranges import bounds, effective
from tests.scoring.progress.facts import REFERENTIAL, ago, record, some_records

sizes = st.floats(0.5, 200)
scores = st.floats(0, 1)


@given(some_records)
def test_the_score_lies_in_its_range_and_both_in_0_1(records: list) -> None:
    for one in standings(records, REFERENTIAL):
        if one.score is None:
            assert one.low is None
            assert one.high is None
        else:
            assert one.low is not None
            assert one.high is not None
            assert 0 <= one.low <= one.score <= one.high <= 1


@given(scores, sizes, sizes)
def test_more_decisions_narrow_it(score: float, one: float, other: float) -> None:
    assume(abs(one - other) > 0.01)
    few, many = sorted((one, other))
    wide, narrow = bounds(score, few), bounds(score, many)
    assert wide[1] - wide[0] > narrow[1] - narrow[0]


@pytest.mark.parametrize(("score", "size", "low", "high"), [(0.5, 10, 0.2693, 0.7307), (0.0, 10, 0.0, 0.2130), (0.9, 50, 0.8081, 0.9506)])  # fmt: skip
def test_it_is_wilson_s_interval(score: float, size: float, low: float, high: float) -> None:
    """The bounds are the p with |score - p| = z √(p (1 - p) / n): checked by that equation, and against known figures."""
    found = bounds(score, size)
    for p in found:
        if 0 < p < 1:
            assert abs(score - p) == pytest.approx(1.645 * (p * (1 - p) / size) ** 0.5, abs=1e-6)
    assert found == pytest.approx((low, high), abs=1e-3)


@given(st.lists(st.floats(0.1, 300), min_size=1, max_size=6))
def test_a_scenario_is_never_worth_more_than_its_limit(decisions: list[float]) -> None:
    assert effective(decisions) <= min(sum(decisions), len(decisions) / 0.3) + 1e-9


def test_replays_of_one_scenario_narrow_less_than_other_scenarios() -> None:
    replays = [record(ago(9 - n), "s1", first=n == 0, scores={"a": 0.8}) for n in range(4)]
    others = [record(ago(9 - n), f"s{n}", scores={"a": 0.8}) for n in range(4)]
    assert _width(replays) > 1.3 * _width(others)


def test_one_perfect_attempt_does_not_exclude_a_level_below() -> None:
    found = _standing([record(scores={"a": 1.0}, decisions=8)])
    assert found.level == "acquired"
    assert found.low is not None
    assert found.low < REFERENTIAL.scale.acquired
    assert found.high == 1.0


def test_it_holds_the_true_share_about_nine_times_in_ten() -> None:
    """A trainee of known share, three scenarios of eight decisions that resemble each other: covered 85 times in 100 at least."""
    random, share, held = Random(7), 0.7, 0
    for _ in range(400):
        records = []
        for n in range(3):
            case = random.betavariate(share * 7 / 3, (1 - share) * 7 / 3)  # within-scenario correlation 0.3
            records.append(record(ago(n), f"s{n}", scores={"a": sum(random.random() < case for _ in range(8)) / 8}))
        found = _standing(records)
        assert found.low is not None
        assert found.high is not None
        held += found.low <= share <= found.high
    assert 0.85 <= held / 400 <= 0.97


def _standing(records: list):  # type: ignore[no-untyped-def]
    return next(one for one in standings(records, REFERENTIAL) if one.competence == "a")


def _width(records: list) -> float:
    found = _standing(records)
    return found.high - found.low
