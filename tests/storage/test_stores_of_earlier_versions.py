"""A store that an earlier version wrote is opened, brought to this version, and nothing in it is lost."""

import json
import sqlite3
from pathlib import Path

import pytest

from scoring.performance import Correction
from simulator.engine import Entry
from simulator.storage import AlteredAttemptError, SqliteStore, StoreError
from simulator.storage.schema import APPLICATION_ID, MIGRATIONS
from tests.storage.keeping import END, FIRST, LEFT, MOVE, TEXTS, entry, found, keep, make_header, opened

CORRECTION = Correction(0, "couper", "Mme Roy", "2026-11-25T08:00:00.000Z", "motif")
ATTEMPTS: dict[str, tuple[str, str, int, tuple[Entry, ...]]] = {
    "lea1": ("Léa", "appel", 1, (FIRST, *MOVE, *END)),
    "lea2": ("Léa", "appel", 2, (FIRST, *MOVE, *END)),
    "lea3": ("Léa", "entretien", 0, (FIRST, *MOVE, *END)),
    "ali1": ("Ali", "appel", 3, (FIRST, *MOVE, *END)),
    "ali2": ("Ali", "appel", 4, (FIRST, *MOVE, *LEFT)),
    "ali3": ("Ali", "appel", 5, (FIRST,)),
}


def as_written(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def old_store(path: Path, version: int) -> None:
    """What that version of Plateau left: its tables, and rows in them."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.executescript(";".join(MIGRATIONS[:version]))
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for text in TEXTS:
        connection.execute("INSERT INTO text VALUES (?, ?, ?, ?, ?)", (text.hash, text.kind, text.id, text.file, text.body))
    for id, (trainee, scenario, started, entries) in ATTEMPTS.items():
        insert(connection, id, trainee, scenario, started, entries)
    connection.execute("INSERT INTO latest VALUES ('appel', 'ali1'), ('entretien', 'lea3')")  # one for all, in that time
    connection.execute("INSERT INTO result VALUES ('lea1', 1, '{}')")
    if version >= 2:
        one = CORRECTION
        facts = ("lea1", 0, one.turn, one.choice, one.who, one.when, one.why)
        connection.execute("INSERT INTO correction VALUES (?, ?, ?, ?, ?, ?, ?)", facts)
    connection.close()


def insert(
    connection: sqlite3.Connection, id: str, trainee: str, scenario: str, started: int, entries: tuple[Entry, ...]
) -> None:
    header = make_header(id, scenario, trainee, started)
    closed = entries[-1].at if len(entries) > 3 else None
    ending = "apaisee" if entries[-1:] == END[-1:] else None
    facts = (id, scenario, header.scenario_hash, trainee, "exam", header.started, None, as_written(header.to_data()))
    connection.execute(
        "INSERT INTO attempt VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*facts, closed, ending, {1: 0, 4: 1, 5: 2}[len(entries)], f"essai {id}", "à revoir"),
    )
    for one in entries:
        connection.execute("INSERT INTO entry VALUES (?, ?, ?)", (id, one.number, as_written(one.to_data())))


@pytest.mark.parametrize("version", [1, 2])
def test_everything_of_an_earlier_version_is_there(tmp_path: Path, version: int) -> None:
    path = tmp_path / "essais.sqlite3"
    old_store(path, version)
    with opened(path) as store:
        assert store.run("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
        for id, (trainee, scenario, started, entries) in ATTEMPTS.items():
            stored = store.load(id)
            assert stored.journal.header == make_header(id, scenario, trainee, started)
            assert stored.journal.entries == entries
            assert (stored.label, stored.notes) == (f"essai {id}", "à revoir")
            assert stored.corrections == ((CORRECTION,) if (id, version) == ("lea1", 2) else ())
        assert {text.hash: store.text(text.hash) for text in TEXTS} == {text.hash: text for text in TEXTS}
        assert store.results("lea1") == ()  # computed again when wanted


@pytest.mark.parametrize("version", [1, 2])
def test_the_latest_is_now_told_by_trainee(tmp_path: Path, version: int) -> None:
    path = tmp_path / "essais.sqlite3"
    old_store(path, version)
    with opened(path) as store:
        assert {id: row.id for id, row in store.latest("Léa").items()} == {"appel": "lea2", "entretien": "lea3"}
        assert {id: row.id for id, row in store.latest("Ali").items()} == {"appel": "ali1"}
        assert {id: row.id for id, row in store.latest().items()} == {"appel": "ali1", "entretien": "lea3"}
        unfinished = store.unfinished("Ali")
        assert unfinished is not None
        assert unfinished.id == "ali3"
        assert store.unfinished("Léa") is None


@pytest.mark.parametrize("version", [1, 2])
def test_attempts_of_an_earlier_version_are_sealed_and_go_on(tmp_path: Path, version: int) -> None:
    path = tmp_path / "essais.sqlite3"
    old_store(path, version)
    with opened(path) as store:
        store.append("ali3", (*MOVE, *END))
        store.keep_result("ali3", found(1, {"T-1": "acquired"}))
        assert store.latest("Ali")["appel"].levels == {"T-1": "acquired"}
        keep(store, "neuf", MOVE)
        store.run("UPDATE entry SET body = replace(body, 'vous', 'nous') WHERE attempt = 'lea1' AND n = 1")
    with opened(path) as store:
        assert store.load("ali3").journal.entries == (FIRST, *MOVE, *END)
        with pytest.raises(AlteredAttemptError):
            store.load("lea1")
        assert store.load("lea2").journal.entries == (FIRST, *MOVE, *END)


def test_a_migration_that_cannot_be_finished_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "essais.sqlite3"
    old_store(path, 2)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("CREATE TABLE profile (another TEXT)")  # in the way of the last migration, after much of it was done
    connection.close()
    with pytest.raises(StoreError):
        SqliteStore(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == 2
    assert connection.execute("SELECT count(*), sum(length(body)) > 0 FROM entry").fetchone() == (25, 1)
    assert [row[1] for row in connection.execute("PRAGMA table_info(latest)")] == ["scenario", "attempt"]
    connection.execute("DROP TABLE profile")
    connection.close()
    with opened(path) as store:
        assert store.load("ali2").journal.entries == (FIRST, *MOVE, *LEFT)


def test_an_entry_written_before_the_seals_keeps_its_bytes(tmp_path: Path) -> None:
    """Spaces that a later version would not write are not a change."""
    path = tmp_path / "essais.sqlite3"
    old_store(path, 1)
    spaced = json.dumps(entry(1, MOVE[0].event).to_data(), indent=1)
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO entry VALUES ('ali3', 1, ?)", (spaced,))
    connection.commit()
    connection.close()
    with opened(path) as store:
        assert store.load("ali3").journal.entries == (FIRST, MOVE[0])
        assert store.run("SELECT body FROM entry WHERE attempt = 'ali3' AND n = 1").fetchone() == (spaced,)
