"""Who follows others is told when something was written, through the file or through the server."""

import threading
from pathlib import Path

from simulator.storage import PostgresStore, SqliteStore, Store
from tests.storage.keeping import FIRST, MOVE, TEXTS, make_header


def told(one: Store, other: Store) -> None:
    one.wait_for_news(0)  # what came before one listens is read anyway
    assert not one.wait_for_news(0.3)
    written = threading.Timer(0.2, lambda: other.create(make_header("a1"), (FIRST,), TEXTS))
    written.start()
    assert one.wait_for_news(5)
    written.join()
    assert not one.wait_for_news(0.3)
    other.append("a1", MOVE)
    assert one.wait_for_news(5)


def test_through_the_file(tmp_path: Path) -> None:
    one, other = SqliteStore(tmp_path / "s.sqlite3"), SqliteStore(tmp_path / "s.sqlite3")
    told(one, other)
    one.close()
    other.close()


def test_through_the_server(address: str) -> None:
    one, other = PostgresStore(address), PostgresStore(address)
    told(one, other)
    one.close()
    other.close()


def test_what_was_written_before_one_listens_is_not_missed(address: str) -> None:
    one, other = PostgresStore(address), PostgresStore(address)
    assert one.rows() == ()
    other.create(make_header("a1"), (FIRST,), TEXTS)
    assert one.wait_for_news(0.3)
    one.close()
    other.close()
