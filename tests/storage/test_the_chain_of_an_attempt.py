"""A change made to an attempt outside of Plateau is noticed when it is read, and the other attempts are read as before."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from simulator.storage import AlteredAttemptError, PostgresStore, SqliteStore, StoreError
from simulator.storage.chain import first_seal, next_seal
from tests.storage.keeping import END, FIRST, MOVE, TEXTS, entry, keep, make_header

Run = Callable[..., Any]


def one_byte(run: Run) -> None:
    (body,) = run("SELECT body FROM entry WHERE attempt = 'e1' AND n = 1").fetchone()
    run("UPDATE entry SET body = ? WHERE attempt = 'e1' AND n = 1", (body.replace("je vous", "je nous"),))


def removed(run: Run) -> None:
    run("DELETE FROM entry WHERE attempt = 'e1' AND n = 2")


def removed_and_numbered_again(run: Run) -> None:
    run("DELETE FROM entry WHERE attempt = 'e1' AND n = 2")
    for number in (3, 4):
        run("UPDATE entry SET n = ? WHERE attempt = 'e1' AND n = ?", (number - 1, number))


def swapped(run: Run) -> None:
    for before, after in ((2, 9), (3, 2), (9, 3)):
        run("UPDATE entry SET n = ? WHERE attempt = 'e1' AND n = ?", (after, before))


def the_first_removed(run: Run) -> None:
    run("DELETE FROM entry WHERE attempt = 'e1' AND n = 0")


def taken_from_another(run: Run) -> None:
    run("DELETE FROM entry WHERE attempt = 'e1' AND n = 4")
    run("UPDATE entry SET attempt = 'e1' WHERE attempt = 'e2' AND n = 4")


def header(run: Run) -> None:
    (text,) = run("SELECT header FROM attempt WHERE id = 'e1'").fetchone()
    run("UPDATE attempt SET header = ? WHERE id = 'e1'", (text.replace('"exam"', '"training"'),))


def seal(run: Run) -> None:
    run("UPDATE entry SET seal = ? WHERE attempt = 'e1' AND n = 3", ("0" * 32,))


ALTERATIONS = [one_byte, removed, removed_and_numbered_again, swapped, the_first_removed, taken_from_another, header, seal]


@pytest.fixture(params=["sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """A store with tables, three attempts in it."""
    if request.param == "sqlite":
        made: SqliteStore | PostgresStore = SqliteStore(tmp_path / "essais.sqlite3")
    else:
        made = PostgresStore(request.getfixturevalue("server").emptied())
    for id in ("e1", "e2", "e3"):
        keep(made, id, MOVE, END)
    yield made
    made.close()


@pytest.mark.parametrize("alter", ALTERATIONS, ids=lambda one: one.__name__)
def test_an_altered_attempt_is_told_and_no_other(kept: SqliteStore, alter: Callable[[Run], None]) -> None:
    alter(kept.run)
    with pytest.raises(AlteredAttemptError) as error:
        kept.load("e1")
    assert "modifié ou abîmé" in str(error.value)
    assert "e1" in str(error.value)
    assert kept.load("e3").journal.entries == (FIRST, *MOVE, *END)
    assert kept.load("e3").journal.header == make_header("e3")


@pytest.mark.parametrize("left", [-1, 0, 2, 3])
def test_entries_cut_off_at_the_end_are_missed(kept: SqliteStore, left: int) -> None:
    kept.run("DELETE FROM entry WHERE attempt = 'e1' AND n > ?", (left,))
    with pytest.raises(AlteredAttemptError):
        kept.load("e1")
    assert "e1" in kept.faults()
    following = (FIRST, *MOVE, *END)[left + 1 :]
    with pytest.raises(AlteredAttemptError):  # nothing is added after a hole, that would hide it
        kept.append("e1", following)
    assert kept.load("e3").journal.entries == (FIRST, *MOVE, *END)


def test_the_last_seal_is_kept_with_each_entry_in_the_same_transaction(kept: SqliteStore) -> None:
    (tail,) = kept.run("SELECT tail FROM attempt WHERE id = 'e1'").fetchone()
    assert kept.run("SELECT n FROM entry WHERE attempt = 'e1' AND seal = ?", (tail,)).fetchone() == (4,)
    with pytest.raises(StoreError):
        kept.append("e1", [entry(5, MOVE[0].event), entry(7, MOVE[0].event)])
    assert kept.run("SELECT tail FROM attempt WHERE id = 'e1'").fetchone() == (tail,)


def test_entries_that_an_earlier_version_of_plateau_added_meanwhile_are_kept(kept: SqliteStore) -> None:
    """It knows nothing of the last seal; what it wrote follows it in the chain."""
    (before,) = kept.run("SELECT seal FROM entry WHERE attempt = 'e1' AND n = 2").fetchone()
    kept.run("UPDATE attempt SET tail = ? WHERE id = 'e1'", (before,))
    assert kept.load("e1").journal.entries == (FIRST, *MOVE, *END)
    kept.append("e1", [entry(5, MOVE[0].event)])
    assert len(kept.load("e1").journal.entries) == 6


def test_a_byte_changed_in_the_file_itself_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "essais.sqlite3"
    store = SqliteStore(path)
    for id in ("e1", "e2"):
        keep(store, id)
    store.append("e1", MOVE)
    store.close()
    data = path.read_bytes()
    assert data.count("je vous écoute".encode()) == 1
    path.write_bytes(data.replace("je vous écoute".encode(), "je nous écoute".encode()))
    store = SqliteStore(path)
    assert store.run("PRAGMA integrity_check").fetchone() == ("ok",)  # SQLite sees nothing
    with pytest.raises(AlteredAttemptError):
        store.load("e1")
    assert store.load("e2").journal.entries == (FIRST,)
    store.close()


def test_the_chain_goes_on_from_one_append_to_the_next_and_to_the_next_opening(tmp_path: Path) -> None:
    parts, whole = tmp_path / "parts.sqlite3", tmp_path / "whole.sqlite3"
    store = SqliteStore(parts)
    keep(store, "e1", MOVE[:1], MOVE[1:])
    store.close()
    store = SqliteStore(parts)
    store.append("e1", END)
    other = SqliteStore(whole)
    other.create(make_header("e1"), (FIRST, *MOVE, *END), TEXTS)
    seals = "SELECT body, seal FROM entry ORDER BY n"
    rows = store.run(seals).fetchall()
    assert rows == other.run(seals).fetchall()
    expected = first_seal(store.run("SELECT header FROM attempt").fetchone()[0])
    for body, found in rows:
        expected = next_seal(expected, body)
        assert found == expected
    store.close()
    other.close()
