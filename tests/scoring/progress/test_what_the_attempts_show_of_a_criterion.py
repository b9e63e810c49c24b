"""Traces: the share of a criterion over the attempts, recent ones and first ones weighing more."""

from hypothesis import given

from scoring.progress import Record
from scoring.progress.traces import traces
from tests.scoring.progress.facts import TODAY, ago, record, some_records


@given(some_records)
def test_a_share_stays_in_0_1_and_a_weight_above_0(records: list[Record]) -> None:
    for trace in traces(records).values():
        assert trace.share is None or 0 <= trace.share <= 1 + 1e-12
        assert trace.weight >= 0


def test_a_single_attempt_gives_its_own_share() -> None:
    found = traces([record(ago(3), shown={"a1": (3, 4), "a2": (-2, 4), "a3": (9, 4)})])
    assert [found[id].share for id in ("a1", "a2", "a3")] == [0.75, 0.0, 1.0]
    assert found["a1"].last == ago(3)


def test_a_later_success_outgrows_an_early_failure() -> None:
    found = traces([record(ago(n), f"s{n}", shown={"a1": (0 if n == 9 else 4, 4)}) for n in (9, 6, 3)])["a1"]
    assert found.share is not None
    assert found.share > 0.8


def test_a_replay_says_less_than_a_first_attempt() -> None:
    first = [record(ago(9), "s1", shown={"a1": (0, 4)}), record(TODAY, "s2", shown={"a1": (4, 4)})]
    replayed = [first[0], record(TODAY, "s1", first=False, shown={"a1": (4, 4)})]
    fresh, again = traces(first)["a1"].share, traces(replayed)["a1"].share
    assert fresh is not None
    assert again is not None
    assert fresh > again > 0.5


def test_where_nothing_was_attainable_it_was_shown_without_a_share() -> None:
    found = traces([record(shown={"a1": (-1, 0)})])["a1"]
    assert (found.share, found.last) == (None, TODAY)
