"""How are attempts kept on this machine? One SQLite file, write-ahead log, every move flushed to the disk before it counts.

``synchronous=FULL``: with NORMAL, a power cut loses moves that were already answered (measured, see ``docs/decisions``).
"""

import errno
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.storage.errors import (
    DamagedStoreError,
    NewerStoreError,
    StoreError,
    TakenAttemptError,
    UnknownAttemptError,
)
from simulator.storage.rows import closing_of, reopened_by, turns_in
from simulator.storage.schema import APPLICATION_ID, MIGRATIONS, migrate, version_of
from simulator.storage.store import Row, Stored, Text

if TYPE_CHECKING:
    from scoring.performance import Correction
    from simulator.engine import Entry, Header

_ROW = """
    SELECT a.id, a.scenario, a.hash, a.trainee, a.mode, a.started, a.ended, a.ending, a.parent, a.label, a.turns,
           (SELECT levels FROM result WHERE attempt = a.id ORDER BY version DESC LIMIT 1) FROM attempt a
"""
TRIES = 20


class SqliteStore:
    """A store in one file. Opening creates it; several processes may use it at once.

    ``patience`` is how many seconds to wait for another process that is writing.
    """

    def __init__(self, path: Path, patience: float = 5.0) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"Le dossier des essais {path.parent} ne peut pas être ouvert : {_reason(error)}.") from error
        try:
            with self._told():
                self._open()
        except StoreError:
            self._connection.close()
            raise

    def _open(self) -> None:
        connection = self._connection
        connection.execute("BEGIN")  # the three answers are of one moment: another process may be creating the store
        version = version_of(connection)
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
        empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        connection.execute("ROLLBACK")
        if mark != APPLICATION_ID and (version or mark or not empty):
            raise DamagedStoreError(str(self.path))
        if version > len(MIGRATIONS):
            raise NewerStoreError(str(self.path))
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        if version < len(MIGRATIONS):
            migrate(connection)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
                raise DamagedStoreError(str(self.path)) from error
            raise StoreError(f"Les essais de {self.path} ne peuvent pas être lus ou écrits : {_reason(error)}.") from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def create(self, header: "Header", entries: "Iterable[Entry]", texts: Iterable[Text]) -> None:
        """Keeps a new attempt."""
        with self._transaction() as connection:
            if _knows(connection, header.attempt):
                raise TakenAttemptError(header.attempt)
            connection.executemany(
                "INSERT OR IGNORE INTO text VALUES (?, ?, ?, ?, ?)",
                [(text.hash, text.kind, text.id, text.file, text.body) for text in texts],
            )
            connection.execute(
                "INSERT INTO attempt (id, scenario, hash, trainee, mode, started, parent, header) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    header.attempt,
                    header.scenario,
                    header.scenario_hash,
                    header.trainee,
                    header.mode.value,
                    header.started,
                    header.parent,
                    _json(header.to_data()),
                ),
            )
            _insert(connection, header.attempt, tuple(entries))

    def append(self, attempt: str, entries: "Iterable[Entry]") -> None:
        """Adds entries, all or none."""
        with self._transaction() as connection:
            if not _knows(connection, attempt):
                raise UnknownAttemptError(attempt)
            _insert(connection, attempt, tuple(entries))

    def load(self, attempt: str) -> Stored:
        """One attempt."""
        from scoring.performance import Correction
        from simulator.engine import Entry, Header, Journal

        with self._told():
            found = self._connection.execute("SELECT header, label, notes FROM attempt WHERE id = ?", (attempt,)).fetchone()
            rows = self._connection.execute("SELECT body FROM entry WHERE attempt = ? ORDER BY n", (attempt,)).fetchall()
            corrected = self._connection.execute(
                "SELECT turn, choice, who, moment, why FROM correction WHERE attempt = ? ORDER BY n", (attempt,)
            ).fetchall()
        if found is None:
            raise UnknownAttemptError(attempt)
        try:
            header = Header.from_data(json.loads(found[0]))
            entries = tuple(Entry.from_data(json.loads(row[0])) for row in rows)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise DamagedStoreError(str(self.path)) from error
        return Stored(Journal(header, entries), found[1], found[2], tuple(Correction(*row) for row in corrected))

    def text(self, hash: str) -> Text | None:
        """The text of that hash."""
        with self._told():
            found = self._connection.execute("SELECT hash, kind, id, file, body FROM text WHERE hash = ?", (hash,)).fetchone()
        return Text(*found) if found else None

    def rows(self, trainee: str | None = None) -> tuple[Row, ...]:
        """The attempts, newest first."""
        where = "" if trainee is None else " WHERE a.trainee = ?"
        return self._rows(f"{_ROW}{where} ORDER BY a.started DESC, a.id DESC", () if trainee is None else (trainee,))

    def latest(self) -> Mapping[str, Row]:
        """Scenario id → its newest finished attempt."""
        rows = self._rows(f"{_ROW} JOIN latest l ON l.attempt = a.id", ())
        return {row.scenario: row for row in rows}

    def unfinished(self) -> Row | None:
        """The newest open attempt."""
        rows = self._rows(f"{_ROW} WHERE a.ended IS NULL ORDER BY a.started DESC, a.id DESC LIMIT 1", ())
        return rows[0] if rows else None

    def _rows(self, query: str, values: tuple[str, ...]) -> tuple[Row, ...]:
        with self._told():
            found = self._connection.execute(query, values).fetchall()
        return tuple(_row(row) for row in found)

    def keep_levels(self, attempt: str, version: int, levels: Mapping[str, str]) -> None:
        """Keeps the computed levels."""
        with self._transaction() as connection:
            if not _knows(connection, attempt):
                raise UnknownAttemptError(attempt)
            connection.execute("INSERT OR REPLACE INTO result VALUES (?, ?, ?)", (attempt, version, _json(dict(levels))))

    def correct(self, attempt: str, correction: "Correction") -> None:
        """Adds a correction; the levels kept so far are forgotten."""
        one = correction
        with self._transaction() as connection:
            if not _knows(connection, attempt):
                raise UnknownAttemptError(attempt)
            (count,) = connection.execute("SELECT count(*) FROM correction WHERE attempt = ?", (attempt,)).fetchone()
            connection.execute(
                "INSERT INTO correction VALUES (?, ?, ?, ?, ?, ?, ?)",
                (attempt, count, one.turn, one.choice, one.who, one.when, one.why),
            )
            connection.execute("DELETE FROM result WHERE attempt = ?", (attempt,))

    def rename(self, attempt: str, label: str) -> None:
        """Gives a name."""
        self._change("UPDATE attempt SET label = ? WHERE id = ?", label, attempt)

    def annotate(self, attempt: str, notes: str) -> None:
        """Replaces the notes."""
        self._change("UPDATE attempt SET notes = ? WHERE id = ?", notes, attempt)

    def _change(self, query: str, value: str, attempt: str) -> None:
        with self._transaction() as connection:
            if connection.execute(query, (value, attempt)).rowcount != 1:
                raise UnknownAttemptError(attempt)

    def delete(self, attempt: str) -> None:
        """Removes an attempt and its entries."""
        with self._transaction() as connection:
            found = connection.execute("SELECT scenario FROM attempt WHERE id = ?", (attempt,)).fetchone()
            if found is None:
                raise UnknownAttemptError(attempt)
            connection.execute("DELETE FROM attempt WHERE id = ?", (attempt,))
            _refresh_latest(connection, found[0])

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


def _row(row: tuple[Any, ...]) -> Row:
    *facts, levels = row
    names = ("id", "scenario", "hash", "trainee", "mode", "started", "ended", "ending", "parent", "label", "turns")
    return Row(**dict(zip(names, facts, strict=True)), levels=_levels(levels))


def _levels(text: str | None) -> dict[str, str]:
    """A cache: what cannot be read counts as never computed."""
    try:
        levels = json.loads(text or "{}")
    except ValueError:
        return {}
    return levels if isinstance(levels, dict) else {}


def _knows(connection: sqlite3.Connection, attempt: str) -> bool:
    return connection.execute("SELECT 1 FROM attempt WHERE id = ?", (attempt,)).fetchone() is not None


def _insert(connection: sqlite3.Connection, attempt: str, entries: "tuple[Entry, ...]") -> None:
    connection.executemany(
        "INSERT INTO entry VALUES (?, ?, ?)", [(attempt, entry.number, _json(entry.to_data())) for entry in entries]
    )
    if reopened_by(entries):
        _reopen(connection, attempt)
    turns = turns_in(entries)
    ended, ending = closing_of(entries)
    if ended is not None:
        connection.execute(
            "UPDATE attempt SET turns = turns + ?, ended = ?, ending = ? WHERE id = ?", (turns, ended, ending, attempt)
        )
        if ending is not None:
            scenario = connection.execute("SELECT scenario FROM attempt WHERE id = ?", (attempt,)).fetchone()[0]
            _refresh_latest(connection, scenario)
    elif turns:
        connection.execute("UPDATE attempt SET turns = turns + ? WHERE id = ?", (turns, attempt))


def _reopen(connection: sqlite3.Connection, attempt: str) -> None:
    """Takes back an ending: the reply that led there was not meant."""
    connection.execute("UPDATE attempt SET ended = NULL, ending = NULL WHERE id = ?", (attempt,))
    connection.execute("DELETE FROM result WHERE attempt = ?", (attempt,))
    scenario = connection.execute("SELECT scenario FROM attempt WHERE id = ?", (attempt,)).fetchone()[0]
    _refresh_latest(connection, scenario)


def _refresh_latest(connection: sqlite3.Connection, scenario: str) -> None:
    found = connection.execute(
        "SELECT id FROM attempt WHERE scenario = ? AND ending IS NOT NULL ORDER BY started DESC, id DESC LIMIT 1", (scenario,)
    ).fetchone()
    if found:
        connection.execute("INSERT OR REPLACE INTO latest VALUES (?, ?)", (scenario, found[0]))
    else:
        connection.execute("DELETE FROM latest WHERE scenario = ?", (scenario,))


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


_REASONS = {
    "SQLITE_BUSY": "un autre programme les utilise ; fermez-le ou réessayez",
    "SQLITE_LOCKED": "un autre programme les utilise ; fermez-le ou réessayez",
    "SQLITE_FULL": "le disque est plein ; libérez de la place",
    "SQLITE_READONLY": "le fichier ou son dossier est en lecture seule",
    "SQLITE_CANTOPEN": "le fichier n’est pas accessible",
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
