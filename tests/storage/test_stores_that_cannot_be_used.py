"""A store that cannot be opened or written says so in French, and loses nothing."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.storage import AlteredAttemptError, DamagedStoreError, NewerStoreError, SqliteStore, StoreError
from simulator.storage.schema import APPLICATION_ID, MIGRATIONS
from tests.storage.keeping import FIRST, MOVE, TEXTS, keep, opened

ENGLISH = ("directory", "file exists", "locked", "constraint", "not a database", "malformed", "readonly", "unable", "denied")
HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
connection.execute("ROLLBACK")
"""


def in_french(error: pytest.ExceptionInfo[StoreError]) -> str:
    text = str(error.value)
    assert not [word for word in ENGLISH if word in text.lower()]
    assert " :" not in text
    assert text.endswith(".")
    return text


def test_a_store_of_a_newer_version_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "essais.sqlite3"
    with opened(path) as store:
        keep(store, "e1", MOVE)
        store._connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = path.read_bytes()
    with pytest.raises(NewerStoreError) as error:
        SqliteStore(path)
    assert "plus récente" in in_french(error)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "data", [b"x", b"Ceci n'est pas une base.\n" * 100, b"\x00" * 4096, b"SQLite format 3\x00" + b"\xff" * 2000]
)
def test_a_file_that_is_not_a_store_is_left_as_it_is(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "essais.sqlite3"
    path.write_bytes(data)
    with pytest.raises(DamagedStoreError) as error:
        SqliteStore(path)
    assert str(path) in in_french(error)
    assert path.read_bytes() == data


@pytest.mark.parametrize("version", [0, 1, 99])
def test_the_database_of_another_program_is_left_as_it_is(tmp_path: Path, version: int) -> None:
    path = tmp_path / "signets.sqlite3"
    other = sqlite3.connect(path)
    other.executescript(f"CREATE TABLE signet (id INTEGER); PRAGMA user_version = {version};")
    other.close()
    before = path.read_bytes()
    with pytest.raises(DamagedStoreError) as error:
        SqliteStore(path)
    in_french(error)
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("un fichier", encoding="utf-8")
    with pytest.raises(StoreError) as error:
        SqliteStore(tmp_path / "fichier" / "plateau" / "essais.sqlite3")
    assert "fichier" in in_french(error)
    assert (tmp_path / "fichier").read_text(encoding="utf-8") == "un fichier"


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "essais.sqlite3").mkdir()
    with pytest.raises(StoreError) as error:
        SqliteStore(tmp_path / "essais.sqlite3")
    in_french(error)


def test_a_store_that_another_program_holds_is_told_and_goes_on_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "essais.sqlite3"
    with opened(path, patience=0.05) as store:
        keep(store, "e1")
        holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        try:
            with pytest.raises(StoreError) as error:
                store.append("e1", MOVE)
            assert "un autre programme" in in_french(error)
            assert store.load("e1").journal.entries == (FIRST,)
        finally:
            holder.communicate()
        store.append("e1", MOVE)
        assert store.load("e1").journal.entries == (FIRST, *MOVE)


@pytest.mark.parametrize("body", ["{", "[]", "{}", '{"n": 0, "at": "", "spent": 0, "kind": "inconnu"}', "null"])
def test_an_entry_that_cannot_be_read_is_told(tmp_path: Path, body: str) -> None:
    with opened(tmp_path / "essais.sqlite3") as store:
        keep(store, "e1")
        store._connection.execute("UPDATE entry SET body = ?", (body,))
        with pytest.raises(AlteredAttemptError) as error:
            store.load("e1")
        in_french(error)


@pytest.mark.parametrize("levels", ["{", "[]", "12"])
def test_levels_that_cannot_be_read_count_as_not_computed(tmp_path: Path, levels: str) -> None:
    with opened(tmp_path / "essais.sqlite3") as store:
        keep(store, "e1")
        store._connection.execute("INSERT INTO result VALUES ('e1', 1, ?, '', '', ?)", (TEXTS[0].hash, levels))
        assert store.rows()[0].levels == {}


def test_a_store_of_ours_carries_its_mark_and_version(tmp_path: Path) -> None:
    with opened(tmp_path / "essais.sqlite3") as store:
        assert store._connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert store._connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
