"""What another program holds, what may not be read, what is no file: told in a sentence, and never put aside."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from simulator.storage import NewerStoreError, StoreError
from simulator.storage.access import BarredStoreError, HeldStoreError
from simulator.storage.upkeep import back_up, fault_of, is_sound, recover
from tests.storage.keeping import END, FIRST, MOVE, keep, opened

IDLE = """
import sys
from pathlib import Path
from simulator.storage import SqliteStore
store = SqliteStore(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""
WRITER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode = EXCLUSIVE")
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""
AS_ROOT = getattr(os, "geteuid", lambda: 0)() == 0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with one attempt."""
    made = tmp_path / "essais.sqlite3"
    with opened(made) as store:
        keep(store, "e1", MOVE, END)
    return made


def held(path: Path, program: str) -> "subprocess.Popen[bytes]":
    holder = subprocess.Popen([sys.executable, "-c", program, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == b"held"
    return holder


def names(folder: Path) -> set[str]:
    """Without the log, empty, that SQLite leaves beside a file that it only read."""
    return {one.name for one in folder.iterdir() if not one.name.endswith(("-wal", "-shm"))}


def spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 * 2 : 4096 * 3] = b"\xa5" * 4096
    path.write_bytes(data)


@pytest.mark.skipif(os.name != "posix", reason="Windows renames no file that is open")
@pytest.mark.parametrize("damaged", [False, True])
def test_nothing_is_mended_while_another_program_has_the_store_open(path: Path, damaged: bool) -> None:
    holder = held(path, IDLE)
    try:
        if damaged:
            spoil(path)
        before = path.read_bytes()
        with pytest.raises(HeldStoreError) as error:
            recover(path, "maintenant")
        assert "fermez Plateau partout, puis recommencez." in str(error.value)
        assert path.read_bytes() == before
        assert not list(path.parent.glob("*abime*"))
    finally:
        holder.communicate()
    assert recover(path, "maintenant").whole == 1


def test_a_store_that_is_being_written_is_not_said_to_be_damaged(path: Path) -> None:
    holder = held(path, WRITER)
    try:
        for ask in (is_sound, fault_of):
            with pytest.raises(StoreError) as error:
                ask(path)
            assert "un autre programme" in str(error.value)
    finally:
        holder.communicate()
    assert is_sound(path)


def as_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "lettre").write_text("à garder", encoding="utf-8")


def as_a_lost_link(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.with_name("nulle-part"))


def as_a_loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def without_leave(path: Path) -> None:
    path.chmod(0)


@pytest.mark.skipif(os.name != "posix", reason="links and rights are not those of this system")
@pytest.mark.parametrize("change", [as_a_folder, as_a_lost_link, as_a_loop, without_leave], ids=lambda one: one.__name__)
def test_what_is_no_file_or_may_not_be_read_is_told_and_stays(path: Path, change: Callable[[Path], None]) -> None:
    if change is without_leave and AS_ROOT:
        pytest.skip("root may read everything")
    change(path)
    for ask in (is_sound, fault_of, lambda path: recover(path, "maintenant")):
        with pytest.raises(StoreError) as error:
            ask(path)
        assert str(path) in str(error.value)
        assert str(error.value).endswith(".")
    assert os.path.lexists(path)
    assert names(path.parent) == {path.name}


def test_a_file_that_is_refused_to_us_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(BarredStoreError) as error:
        fault_of(path)
    assert "l’accès y est refusé" in str(error.value)


def test_a_store_that_is_not_there_is_sound_and_cannot_be_mended(tmp_path: Path) -> None:
    path = tmp_path / "essais.sqlite3"
    assert is_sound(path)
    assert fault_of(path) == ""
    with pytest.raises(StoreError):
        recover(path, "maintenant")
    assert names(tmp_path) == set()


@pytest.mark.parametrize("refused", ["replace", "mkdir", "rename"])
def test_a_recovery_that_fails_leaves_everything_where_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "refused")

    before = path.read_bytes()
    with monkeypatch.context() as patched:
        if refused == "rename":
            patched.setattr(Path, "rename", refuse)
        else:
            patched.setattr(os, refused, refuse)
        with pytest.raises(StoreError) as error:
            recover(path, "maintenant")
    assert "l’accès y est refusé" in str(error.value)
    assert path.read_bytes() == before
    assert names(path.parent) == {path.name}


def test_the_log_goes_aside_with_its_file_and_no_file_is_replaced(path: Path) -> None:
    asides = [recover(path, "maintenant").aside for _ in range(3)]
    assert [one.name for one in asides] == [f"essais-abime-maintenant{end}.sqlite3" for end in ("", "-2", "-3")]
    assert all(one.exists() for one in asides)


def test_a_newer_store_is_told_and_there_is_nothing_to_mend(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert "écrit par une version plus récente\u202f: mettez Plateau à jour" in fault_of(path).replace(" :", "\u202f:")
    with pytest.raises(NewerStoreError):
        recover(path, "maintenant")
    assert names(path.parent) == {path.name}


def test_the_file_of_another_application_is_told_and_put_aside_untouched(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("CREATE TABLE signet (id INTEGER); INSERT INTO signet VALUES (1);")
    before = path.read_bytes()
    assert "ce n’est pas un fichier de Plateau" in fault_of(path)
    done = recover(path, "maintenant")
    assert (done.whole, done.partly, done.lost, done.unread) == (0, 0, 0, True)
    assert done.aside.read_bytes() == before
    assert fault_of(path) == ""


def test_a_backup_that_cannot_be_made_leaves_no_file(path: Path, tmp_path: Path) -> None:
    with opened(path) as store:
        assert back_up(store, tmp_path / "copie.sqlite3").exists()
        assert fault_of(tmp_path / "copie.sqlite3") == ""
        with pytest.raises(FileExistsError):
            back_up(store, tmp_path / "copie.sqlite3")
        assert store.load("e1").journal.entries == (FIRST, *MOVE, *END)
    with opened(path) as store:
        store._connection.close()
        with pytest.raises(StoreError):
            back_up(store, tmp_path / "autre.sqlite3")
        assert not (tmp_path / "autre.sqlite3").exists()
