"""Writers who write at the same time lose nothing, mix nothing, and leave right answers behind; 200 in ``benchmarks/writers.py``."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.storage import PostgresStore, SqliteStore, StoreError, UnknownAttemptError
from tests.storage.keeping import END, FIRST, MOVE, TEXTS, keep, make_header
from tests.storage.server import Server
from tests.storage.writers import lost_or_mixed, write_at_once

WRITERS, MOVES = 40, 3


def test_many_writers_in_one_file(tmp_path: Path) -> None:
    path = tmp_path / "essais.sqlite3"
    told = write_at_once(lambda: SqliteStore(path, patience=30), WRITERS, MOVES)
    store = SqliteStore(path)
    assert told.moves == WRITERS * (MOVES + 2)
    assert lost_or_mixed(store, WRITERS, MOVES) == []
    store.close()


def test_many_writers_on_one_server(server: Server) -> None:
    address = server.emptied()
    told = write_at_once(lambda: PostgresStore(address, patience=30), WRITERS, MOVES)
    store = PostgresStore(address)
    assert (told.moves, told.refusals) == (WRITERS * (MOVES + 2), 0)
    assert lost_or_mixed(store, WRITERS, MOVES) == []
    store.close()


def begun_beside(server: Server, address: str, ask: Callable[[], object]) -> threading.Thread:
    """Asks in a thread, and comes back once it either is done or waits for a transaction of another."""
    import psycopg

    thread = threading.Thread(target=ask)
    thread.start()
    with psycopg.connect(address, autocommit=True) as keeper:
        waits = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        while thread.is_alive() and not keeper.execute(waits).fetchone():
            pass
    return thread


def test_two_attempts_of_one_person_that_end_at_once_leave_the_newer_as_the_latest(server: Server) -> None:
    address = server.emptied()
    one, other = PostgresStore(address), PostgresStore(address)
    keep(one, "old", MOVE, started=1)
    keep(one, "new", MOVE, started=2)
    with one.transaction():
        one._insert("new", END)
        thread = begun_beside(server, address, lambda: other.append("old", END))
    thread.join()
    assert one.latest()["appel"].id == "new"
    assert one.load("old").journal.entries == (FIRST, *MOVE, *END)
    one.close()
    other.close()


def test_a_text_does_not_go_while_another_begins_an_attempt_on_it(server: Server) -> None:
    address = server.emptied()
    one, other = PostgresStore(address), PostgresStore(address)
    keep(one, "e1", trainee="Ali")
    with one.transaction():
        one._create(make_header("e2"), (FIRST,), TEXTS)
        thread = begun_beside(server, address, lambda: other.erase("Ali"))
    thread.join()
    assert [row.id for row in one.rows()] == ["e2"]
    assert one.text(TEXTS[0].hash) == TEXTS[0]
    one.close()
    other.close()


def test_one_attempt_written_from_two_windows_keeps_each_move_once(server: Server) -> None:
    address = server.emptied()
    one, other = PostgresStore(address), PostgresStore(address)
    keep(one, "e1")
    with one.transaction():
        assert one._knows("e1")
        one._insert("e1", MOVE)
        thread = begun_beside(server, address, lambda: other.append("e1", (*MOVE, *END)))
    thread.join()
    assert one.load("e1").journal.entries == (FIRST, *MOVE, *END)
    assert one.rows()[0].turns == 2
    one.close()
    other.close()


def test_a_writer_who_waits_too_long_is_told_and_goes_on_afterwards(server: Server) -> None:
    address = server.emptied()
    one, other = PostgresStore(address), PostgresStore(address, patience=1)
    keep(one, "e1")
    with one.transaction():
        assert one._knows("e1")
        with pytest.raises(StoreError, match="un autre programme"):
            other.append("e1", MOVE)
    other.append("e1", MOVE)
    assert one.load("e1").journal.entries == (FIRST, *MOVE)
    one.close()
    other.close()


@pytest.mark.parametrize("gone", ["erase", "delete"])
def test_an_attempt_that_goes_while_it_is_played_is_told_to_its_player(server: Server, gone: str) -> None:
    address = server.emptied()
    one, other = PostgresStore(address), PostgresStore(address)
    keep(one, "e1", MOVE)
    {"erase": lambda: other.erase("Léa"), "delete": lambda: other.delete("e1")}[gone]()
    with pytest.raises(UnknownAttemptError):
        one.append("e1", END)
    assert one.rows() == ()
    one.close()
    other.close()
