"""Is the file of the attempts sound, and what can be saved of one that is not? Checks, backups, and the way out of damage."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.storage.errors import StoreError
from simulator.storage.schema import SEALED_FROM, version_of
from simulator.storage.sql import sound_entries
from simulator.storage.sqlite import SqliteStore
from simulator.storage.store import Profile, SelfAssessment, Stored, Text

if TYPE_CHECKING:
    from scoring.performance import Correction

_SIDES = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Recovery:
    """What became of a damaged file: where it is kept ``aside``, and how many attempts were saved whole, in part, or not at all."""

    aside: Path
    whole: int
    partly: int
    lost: int


def is_sound(path: Path) -> bool:
    """Whether SQLite finds the file's structure whole; a file that is not there is. Reads all of it, writes nothing."""
    if not path.exists():
        return True
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=1)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        return not getattr(error, "sqlite_errorname", "").startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))


def fault_of(path: Path) -> str:
    """What is wrong with a store, in a French sentence; empty when it is sound, or not there. Reads every byte of it."""
    if not is_sound(path):
        return "Le fichier des essais est abîmé."
    if not path.exists():
        return ""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            altered = _altered(connection)
    except sqlite3.DatabaseError:
        return "Le fichier des essais ne peut pas être relu en entier."
    if not altered:
        return ""
    return f"{len(altered)} essai(s) ne sont plus tels qu’ils ont été écrits : {', '.join(altered[:5])}."


def _altered(connection: sqlite3.Connection) -> list[str]:
    if version_of(connection) < SEALED_FROM:
        return []
    found = []
    for id, header, seal in connection.execute("SELECT id, header, seal FROM attempt").fetchall():
        rows = connection.execute("SELECT n, body, seal FROM entry WHERE attempt = ? ORDER BY n", (id,)).fetchall()
        if sound_entries(header, seal, rows) < len(rows):
            found.append(id)
    return found


def back_up(store: SqliteStore, target: Path) -> Path:
    """Copies the store, as it is at one moment, to a new file. Raises ``StoreError`` or ``OSError``; never replaces a file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb"):
        pass
    with store.told(), closing(sqlite3.connect(target)) as copy:
        store.copy_to(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file to carry, without a log beside it
    if not is_sound(target):
        target.unlink()
        raise StoreError(f"La sauvegarde {target} n’a pas pu être relue ; elle a été retirée. Vérifiez ce disque.")
    return target


def put_aside(path: Path, stamp: str) -> Path:
    """Renames a damaged store and its log, beside where they stood; ``stamp`` makes the name. Raises ``OSError``."""
    aside = path.with_name(f"{path.stem}-abime-{stamp}{path.suffix}")
    for end in _SIDES:
        if Path(f"{path}{end}").exists():
            Path(f"{path}{end}").rename(f"{aside}{end}")
    return aside


def recover(path: Path, stamp: str) -> Recovery:
    """Puts a damaged file aside, and fills a new store at its place with all that can be read and is as it was written.

    Raises ``OSError`` or ``StoreError``; the damaged file is never changed nor deleted.
    """
    aside = put_aside(path, stamp)
    fresh = SqliteStore(path)
    counts = [0, 0, 0]
    try:
        with closing(sqlite3.connect(aside)) as damaged:
            damaged.execute("PRAGMA query_only = ON")
            texts = {row[0]: Text(*row) for row in _rows(damaged, "text", "hash", "hash, kind, id, file, body")}
            for row in _rows(damaged, "attempt", "id", "id, header, seal, label, notes"):
                counts[_save(damaged, fresh, row, texts)] += 1
            for row in _rows(damaged, "profile", "name", "name, created, pin, exam"):
                fresh.keep_profile(Profile(*row))
            for who, moment, ratings in _rows(damaged, "self_assessment", "trainee, moment", "trainee, moment, ratings"):
                fresh.assess_oneself(SelfAssessment(who, moment, json.loads(ratings)))
    finally:
        fresh.close()
    return Recovery(aside, *counts)


_JUDGEMENT = "kind, place, value, who, moment, why"
_WHOLE, _PARTLY, _LOST = range(3)


def _save(damaged: sqlite3.Connection, fresh: SqliteStore, row: tuple[Any, ...], texts: dict[str, Text]) -> int:
    from scoring.correction import Judgement
    from simulator.engine import Entry, Header, Journal

    id, header, seal, label, notes = row
    entries = list(_rows(damaged, "entry", "n", "n, body, seal", "attempt = ?", (id,)))
    try:
        count = sound_entries(header, seal, entries)
        kept = [Entry.from_data(json.loads(body)) for _, body, _ in entries[: max(count, 0)]]
        head = Header.from_data(json.loads(header))
        if count < 1:
            return _LOST
        corrections = tuple(_corrections(damaged, id)) if count == len(entries) else ()
        foreseen = dict(_rows(damaged, "foreseen", "competence", "competence, level", "attempt = ?", (id,)))
        part = "" if count == len(entries) else " (récupéré en partie)"
        judgements = tuple(Judgement(*row) for row in _rows(damaged, "judgement", "n", _JUDGEMENT, "attempt = ?", (id,)))
        stored = Stored(Journal(head, tuple(kept)), f"{label}{part}".strip(), notes, corrections, foreseen, judgements)
        fresh.receive(stored, [texts[hash] for hash in (head.scenario_hash, head.referential_hash) if hash in texts])
    except (AttributeError, KeyError, TypeError, ValueError, StoreError):
        return _LOST
    return _PARTLY if part else _WHOLE


def _corrections(damaged: sqlite3.Connection, attempt: str) -> "Iterator[Correction]":
    from scoring.performance import Correction

    for row in _rows(damaged, "correction", "n", "turn, choice, who, moment, why", "attempt = ?", (attempt,)):
        yield Correction(*row)


def _rows(
    damaged: sqlite3.Connection, table: str, key: str, columns: str, where: str = "", values: tuple[str, ...] = ()
) -> Iterator[tuple[Any, ...]]:
    """The rows that can be read: from the first on, then from the last back, up to the damage on each side."""
    keys = key.split(", ")
    seen: set[tuple[Any, ...]] = set()
    found: list[tuple[tuple[Any, ...], tuple[Any, ...]]] = []
    for order in ("ASC", "DESC"):
        asked = ", ".join(f"{name} {order}" for name in keys)
        query = f"SELECT {key}, {columns} FROM {table} {f'WHERE {where}' if where else ''} ORDER BY {asked}"
        try:
            for row in damaged.execute(query, values):
                at, facts = row[: len(keys)], row[len(keys) :]
                if at not in seen:
                    seen.add(at)
                    found.append((at, facts))
        except sqlite3.DatabaseError:
            continue
        break
    yield from (facts for _, facts in sorted(found, key=lambda one: one[0]))
