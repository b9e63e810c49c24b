"""How are attempts kept on this machine? One SQLite file, write-ahead log, every move flushed to the disk before it counts.

``synchronous=FULL``: with NORMAL, a power cut loses moves that were already answered (measured, see ``docs/decisions``).
"""

import errno
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from simulator.storage.errors import DamagedStoreError, NewerStoreError, StoreError, TracesLeftError
from simulator.storage.schema import APPLICATION_ID, MIGRATIONS, is_newer, migrate, version_of
from simulator.storage.sql import SqlStore

TRIES = 20


class SqliteStore(SqlStore):
    """A store in one file. Opening creates it; several processes may use it at once.

    ``patience`` is how many seconds to wait for another process that is writing.
    """

    def __init__(self, path: Path, patience: float = 5.0) -> None:
        self.path = path
        self.place = str(path)
        self._turn = threading.RLock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"Le dossier des essais {path.parent} ne peut pas être ouvert : {_reason(error)}.") from error
        try:
            with self.told():
                self._open()
        except StoreError:
            self._connection.close()
            raise

    def _open(self) -> None:
        connection = self._connection
        if is_too_short(self.path):
            raise DamagedStoreError(str(self.path))
        connection.execute("BEGIN")  # the three answers are of one moment: another process may be creating the store
        version = version_of(connection)
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
        empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        connection.execute("ROLLBACK")
        if mark != APPLICATION_ID and (version or mark or not empty):
            raise DamagedStoreError(str(self.path))
        if is_newer(version):
            raise NewerStoreError(str(self.path))
        if not 0 <= version <= len(MIGRATIONS):
            raise DamagedStoreError(str(self.path))
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")
        if version < len(MIGRATIONS):
            migrate(connection)
        self._version = connection.execute("PRAGMA data_version").fetchone()[0]

    def run(self, query: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """One statement."""
        return self._connection.execute(query, values)

    def _all(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """As bytes what is no text any more: one cell does not hide the others."""
        with self.told():
            try:
                return self.run(query, values).fetchall()
            except (sqlite3.OperationalError, UnicodeDecodeError) as error:
                if not _is_no_text(error):
                    raise
            self._connection.text_factory = readable
            try:
                return self.run(query, values).fetchall()
            finally:
                self._connection.text_factory = str

    @contextmanager
    def told(self) -> Iterator[None]:
        """SQLite's complaints as sentences; one thread at a time."""
        try:
            with self._turn:
                yield
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if is_damage(error):
                raise DamagedStoreError(str(self.path)) from error
            raise StoreError(sentence_of(self.path, error)) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """One transaction, on the disk once left."""
        with self.told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def wait_for_news(self, seconds: float) -> bool:
        """Asks the file, ten times a second, whether another connection wrote to it."""
        until = time.monotonic() + seconds
        while not self._news():
            if time.monotonic() >= until:
                return False
            time.sleep(0.1)
        return True

    def _news(self) -> bool:
        with self.told():
            version = self.run("PRAGMA data_version").fetchone()[0]
        before, self._version = self._version, version
        return bool(version != before)

    def copy_to(self, other: sqlite3.Connection) -> None:
        """Copies all that is kept, as it is at one moment, into another database."""
        self._connection.backup(other)

    def _wipe(self) -> None:
        """Empties the log and rewrites the file, so that no byte of what was deleted is left. Raises ``StoreError``."""
        with self.told():
            self.run("VACUUM")
            busy = self.run("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise TracesLeftError

    def _wipe_what_is_left(self) -> None:
        with self.told():
            self.run("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Sets the write-ahead log. SQLite does not wait for its turn here as it does elsewhere, so the turn is waited for."""
    for _ in range(TRIES):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    connection.execute("PRAGMA journal_mode = WAL")


def is_too_short(path: Path) -> bool:
    """Whether a file holds something, but less than the smallest page: SQLite would take it for an empty one, and fill it."""
    return path.exists() and 0 < path.stat().st_size < 512


def readable(cell: bytes) -> str | bytes:
    """A text as SQLite keeps it; as it is when it is no text any more."""
    try:
        return cell.decode("utf-8")
    except UnicodeDecodeError:
        return cell


def is_damage(error: BaseException) -> bool:
    """Whether the file itself is at fault, and not the way to it, its disk or another program."""
    name = getattr(error, "sqlite_errorname", None) or ""
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_FORMAT")) or _is_no_text(error):
        return True
    return name == "SQLITE_ERROR" and str(error).startswith(("no such table", "no such column"))


def _is_no_text(error: BaseException) -> bool:
    return isinstance(error, UnicodeDecodeError) or str(error).startswith("Could not decode to UTF-8")


def sentence_of(path: Path, error: BaseException) -> str:
    """What SQLite complained of, in French."""
    return f"Les essais de {path} ne peuvent pas être lus ou écrits : {_reason(error)}."


_REASONS = {
    "SQLITE_BUSY": "un autre programme les utilise ; fermez-le ou réessayez",
    "SQLITE_LOCKED": "un autre programme les utilise ; fermez-le ou réessayez",
    "SQLITE_FULL": "le disque est plein ; libérez de la place",
    "SQLITE_READONLY": "le fichier ou son dossier est en lecture seule",
    "SQLITE_CANTOPEN": "le fichier n’est pas accessible",
    "SQLITE_PERM": "l’accès y est refusé",
    "SQLITE_AUTH": "l’accès y est refusé",
    "SQLITE_IOERR": "le disque a refusé l’opération",
    "SQLITE_CONSTRAINT": "ce qu’il fallait y ajouter s’y trouve déjà",
}
_SYSTEM_REASONS = {
    errno.EACCES: "l’accès y est refusé",
    errno.EPERM: "l’accès y est refusé",
    errno.EROFS: "le disque est en lecture seule",
    errno.ENOSPC: "le disque est plein ; libérez de la place",
    errno.ENOTDIR: "un fichier se trouve sur son chemin",
    errno.EEXIST: "un fichier se trouve à sa place",
    errno.ENAMETOOLONG: "son nom est trop long",
}


def _reason(error: BaseException) -> str:
    if isinstance(error, OSError):
        return _SYSTEM_REASONS.get(error.errno or 0, f"le système l’a refusé (erreur {error.errno})")
    name = getattr(error, "sqlite_errorname", "")
    return next((text for code, text in _REASONS.items() if name.startswith(code)), f"erreur {name or 'inconnue'}")
