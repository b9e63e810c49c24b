"""Group sessions are kept alike by every store: minutes in order, added once, by one program or several."""

import pytest

from simulator.storage import SessionRow, Store, StoreError, UnknownSessionError

ROW = SessionRow("s1", "ABC234", "led", "2026-11-26T08:00:00.000Z", None)
OPENING = {"id": "s1", "code": "ABC234"}


def minutes(*numbers: int) -> list[dict[str, object]]:
    return [{"n": number, "at": "2026-11-26T08:00:01.000Z", "kind": "went", "phase": "scène"} for number in numbers]


def opened(store: Store) -> Store:
    store.open_session(ROW, OPENING)
    return store


def test_what_was_added_is_read_again_in_order(store: Store) -> None:
    opened(store).add_minutes("s1", minutes(0, 1))
    store.add_minutes("s1", minutes(2))
    kept = store.session("s1")
    assert (kept.row, dict(kept.opening)) == (ROW, OPENING)
    assert [dict(one) for one in kept.minutes] == minutes(0, 1, 2)
    assert [one["n"] for one in store.minutes_after("s1", 0)] == [1, 2]


def test_the_same_minutes_again_change_nothing(store: Store) -> None:
    opened(store).add_minutes("s1", minutes(0, 1))
    store.add_minutes("s1", minutes(1, 2))
    assert len(store.session("s1").minutes) == 3


def test_another_program_that_leads_the_same_session_is_told(store: Store) -> None:
    opened(store).add_minutes("s1", minutes(0))
    with pytest.raises(StoreError, match="anime déjà cette séance"):
        store.add_minutes("s1", [{"n": 0, "at": "x", "kind": "went", "phase": "autre"}])
    assert len(store.session("s1").minutes) == 1


def test_one_minute_is_added_at_the_end_whoever_adds(store: Store) -> None:
    opened(store).add_minutes("s1", minutes(0))
    assert store.add_minute("s1", {"at": "t", "kind": "asked"}) == 1
    assert store.session("s1").minutes[-1]["n"] == 1


def test_words_are_forgotten_and_the_session_removed(store: Store) -> None:
    opened(store).add_minutes("s1", minutes(0, 1))
    store.rewrite_minutes("s1", [{"n": 1, "kind": "went", "phase": ""}])
    assert store.session("s1").minutes[1]["phase"] == ""
    store.close_session("s1", "2026-11-26T09:00:00.000Z")
    assert store.sessions()[0].closed == "2026-11-26T09:00:00.000Z"
    store.delete_session("s1")
    assert store.sessions() == ()
    with pytest.raises(UnknownSessionError):
        store.session("s1")


def test_old_sessions_are_forgotten_with_old_attempts(store: Store) -> None:
    opened(store)
    store.forget_before("2026-11-27T00:00:00.000Z")
    assert store.sessions() == ()
