"""First attempts are told apart from replays: replays never move ``level_first``, and what they gain is its own number."""

import pytest
from hypothesis import given

from scoring import Level
from scoring.progress import Record, standings
from tests.scoring.progress.facts import REFERENTIAL, ago, record, some_records


@given(some_records)
def test_the_level_of_first_attempts_is_the_level_without_the_replays(records: list[Record]) -> None:
    alone = standings([one for one in records if one.first], REFERENTIAL)
    assert [one.level_first for one in standings(records, REFERENTIAL)] == [one.level for one in alone]


def test_replays_raise_the_level_and_not_the_level_of_first_attempts() -> None:
    found = standings(
        [record(ago(9), scores={"a": 0.3}), *(record(ago(n), first=False, scores={"a": 1.0}) for n in range(4))], REFERENTIAL
    )[0]
    assert (found.level, found.level_first) == (Level.ACQUIRED, Level.NOT_ACQUIRED)


def test_the_gain_is_told_scenario_by_scenario_then_averaged() -> None:
    found = standings(
        [
            record(ago(9), "s1", scores={"a": 0.5}),
            record(ago(8), "s1", first=False, scores={"a": 0.7}),
            record(ago(7), "s1", first=False, scores={"a": 0.9}),
            record(ago(6), "s2", scores={"a": 0.9}),
            record(ago(5), "s2", first=False, scores={"a": 0.8}),
        ],
        REFERENTIAL,
    )[0]
    assert found.retest_gain == pytest.approx((0.3 - 0.1) / 2)


def test_without_a_first_attempt_beside_it_a_replay_tells_no_gain() -> None:
    lonely = [record(ago(9), "s1", scores={"a": 0.5}), record(ago(1), "s2", first=False, scores={"a": 0.9})]
    assert standings(lonely, REFERENTIAL)[0].retest_gain is None
