"""Is the file of the attempts sound? Checks and backups; ``recovery`` is the way out of damage."""

import sqlite3
from contextlib import closing
from pathlib import Path

from simulator.source import typeset
from simulator.storage.access import is_there
from simulator.storage.errors import StoreError
from simulator.storage.faults import faults_in
from simulator.storage.recovery import Recovery, recover
from simulator.storage.schema import APPLICATION_ID, is_newer, version_of
from simulator.storage.sqlite import SqliteStore, is_damage, is_too_short, readable, sentence_of
from simulator.storage.wreck import READING

__all__ = ["Recovery", "back_up", "fault_of", "is_sound", "recover"]

_DAMAGED = "Le fichier des essais est abîmé."
_NO_STORE = "Le fichier des essais est abîmé, ou ce n’est pas un fichier de Plateau."
_FOREIGN = "À la place du fichier des essais se trouve celui d’une autre application : ce n’est pas un fichier de Plateau."
_NEWER = "Le fichier des essais est écrit par une version plus récente : mettez Plateau à jour. Il n’a rien d’abîmé."


def is_sound(path: Path) -> bool:
    """Whether SQLite finds the file's structure whole; a file that is not there is. Reads all of it, writes nothing.

    Raises ``StoreError`` when nothing can be said: it is out of reach, or another program holds it.
    """
    return not is_there(path) or not _read(path, contents=False)


def fault_of(path: Path) -> str:
    """What is wrong with a store, in a French sentence; empty when it is sound, or not there. Reads every byte of it.

    Raises ``StoreError`` when nothing can be said: it is out of reach, or another program holds it.
    """
    return _read(path, contents=True) if is_there(path) else ""


def _read(path: Path, *, contents: bool) -> str:
    if is_too_short(path):
        return _NO_STORE
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=1)) as connection:
            connection.text_factory = readable
            fault = _kind(connection)
            if not fault and connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                fault = _DAMAGED
            version = version_of(connection)
            return fault or (faults_in(connection.execute, version) if contents else "")
    except READING as error:
        if isinstance(error, sqlite3.Error) and not is_damage(error):
            raise StoreError(sentence_of(path, error)) from error
        return _NO_STORE if getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB" else _DAMAGED


def _kind(connection: sqlite3.Connection) -> str:
    """Whose file it is, when it is not one that this version writes."""
    ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    if ours:
        return _NEWER if is_newer(version_of(connection)) else ""
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    if {"attempt", "entry"} <= tables:
        return _DAMAGED  # ours, but for its mark
    return _FOREIGN if tables or version_of(connection) else ""


def back_up(store: SqliteStore, target: Path) -> Path:
    """Copies the store, as it is at one moment, to a new file. Raises ``StoreError`` or ``OSError``; never replaces a file.

    The structure of the copy is read again; an attempt that was altered is copied as it is, for ``fault_of`` to tell.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb"):
        pass
    try:
        with store.told(), closing(sqlite3.connect(target)) as copy:
            store.copy_to(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file to carry, without a log beside it
        sound = is_sound(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    if not sound:
        target.unlink()
        if not is_sound(store.path):
            raise StoreError(
                f"Le fichier des essais {store.path} est abîmé : sa copie n’a pas été gardée. « plateau repair » sauve ce qui peut l’être."
            )
        raise StoreError(typeset(f"La sauvegarde {target} n’a pas pu être relue ; elle a été retirée. Vérifiez ce disque."))
    return target
