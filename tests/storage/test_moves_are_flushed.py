"""A move that returned is on the disk: a write-ahead log, flushed at each commit."""

import sqlite3
from pathlib import Path

from tests.storage.keeping import MOVE, keep, opened

FULL = 2


def test_the_file_has_a_write_ahead_log_flushed_at_every_commit(tmp_path: Path) -> None:
    with opened(tmp_path / "essais.sqlite3") as store:
        ask = store._connection.execute
        assert ask("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert ask("PRAGMA synchronous").fetchone()[0] == FULL
        assert ask("PRAGMA foreign_keys").fetchone()[0] == 1


def test_the_settings_are_those_of_a_store_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "essais.sqlite3"
    with opened(path) as store:
        keep(store, "e1")
    with opened(path) as store:
        assert store._connection.execute("PRAGMA synchronous").fetchone()[0] == FULL
        assert store._connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_a_move_is_seen_by_another_program_as_soon_as_it_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "essais.sqlite3"
    with opened(path) as store:
        keep(store, "e1", MOVE)
        other = sqlite3.connect(path)
        assert other.execute("SELECT count(*) FROM entry").fetchone()[0] == 1 + len(MOVE)
        other.close()
        assert not store._connection.in_transaction
