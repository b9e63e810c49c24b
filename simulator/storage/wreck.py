"""What can still be read of a damaged file? A copy of it, opened whatever its state, and read up to the damage from every side."""

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from simulator.storage.carving import rows_in
from simulator.storage.sqlite import readable

READING = (sqlite3.Error, ValueError, OverflowError, MemoryError)
"""What SQLite, and Python behind it, raise on bytes that are not what they should be (``UnicodeDecodeError`` is one)."""
_FAR = 20_000


class Carved:
    """Rows found page by page, that look like ours: attempts as ``id, header, seal, tail, label, notes``."""

    def __init__(self, rows: Iterable[tuple[Any, ...]]) -> None:
        self.texts: list[tuple[Any, ...]] = []
        self.attempts: list[tuple[Any, ...]] = []
        self.entries: dict[str, dict[int, tuple[Any, ...]]] = {}
        for row in rows:
            match row:
                case (str(), str(), str(), str(), str()):
                    self.texts.append(row)
                case (str(id), int(n), str(body), str(seal)):
                    self.entries.setdefault(id, {})[n] = (n, body, seal)
                case (str(id), *_, str(header), _, _, int(), str(label), str(notes), str(seal), str()) if len(row) == 15:
                    self.attempts.append((id, header, seal, None, label, notes))
                case (str(id), *_, str(header), _, _, _, str(label), str(notes), str(seal), str(), str(tail)) if len(row) == 16:
                    self.attempts.append((id, header, seal, tail, label, notes))


class Wreck:
    """A damaged store, copied; ``torn``: something of it could not be read. Its tables may be those of any version."""

    def __init__(self, path: Path, copy: Path) -> None:
        for side in ("", "-wal", "-journal"):
            if Path(f"{path}{side}").exists():
                shutil.copyfile(f"{path}{side}", f"{copy}{side}")
        lengthen(copy)
        self.torn = False
        self._columns: dict[str, set[str]] = {}
        self._connection = sqlite3.connect(copy, isolation_level=None)
        self._connection.text_factory = readable
        self._copy = copy
        self._try("PRAGMA wal_checkpoint(TRUNCATE)")
        self._carved: Carved | None = None
        for setting in ("writable_schema = ON", "query_only = ON"):  # a part of the schema that is lost hides no other
            self._try(f"PRAGMA {setting}")

    def carved(self) -> "Carved":
        """What its pages hold, read one by one; nothing when its trees are whole, and say it all."""
        if self._carved is None:
            torn = self.torn
            checked, broken = self._try("PRAGMA quick_check(1)")
            self.torn = torn  # an index may be all that is broken
            self._carved = Carved(() if not broken and checked == [("ok",)] else rows_in(self._copy))
        return self._carved

    def close(self) -> None:
        """Lets go of the copy."""
        self._connection.close()

    def columns(self, table: str) -> set[str]:
        """The columns of a table; none when it cannot be found."""
        if table not in self._columns:
            self._columns[table] = {row[1] for row in self._try(f"PRAGMA table_info({table})")[0]}
        return self._columns[table]

    def keyed(self, table: str, key: str, columns: str, where: str = "", values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The rows of a table kept in the order of its ``key``: from the first on, then from the last back; in order."""
        if not self.columns(table):
            return []
        keys = key.split(", ")
        found: dict[tuple[Any, ...], tuple[Any, ...]] = {}
        late: dict[tuple[Any, ...], tuple[Any, ...]] = {}
        for order, kept in (("ASC", found), ("DESC", late)):
            asked = ", ".join(f"{name} {order}" for name in keys)
            rows, broken = self._try(
                f"SELECT {key}, {self._known(table, columns)} FROM {table} {where and f'WHERE {where}'} ORDER BY {asked}",
                values,
            )
            kept.update({row[: len(keys)]: row[len(keys) :] for row in rows if row[: len(keys)] not in found})
            if not broken:
                break
        return [*found.values(), *reversed(late.values())]

    def numbered(self, table: str, columns: str) -> Iterator[tuple[Any, ...]]:
        """The rows of a table whose rows have numbers: those that its own tree gives, then one by one those that are left."""
        if not self.columns(table):
            return
        query = f"SELECT rowid, {self._known(table, columns)} FROM {table} NOT INDEXED"
        rows, broken = self._try(f"{query} ORDER BY rowid")
        found = {row[0]: row[1:] for row in rows}
        yield from found.values()
        if not broken:
            return
        numbers = {row[0] for row in self._try(f"SELECT rowid FROM {table} NOT INDEXED ORDER BY rowid DESC")[0]}
        for _, index, *_ in self._try(f"PRAGMA index_list({table})")[0]:
            numbers |= {row[0] for row in self._try(f'SELECT rowid FROM {table} INDEXED BY "{index}"')[0]}
        top = max((number for number in {*numbers, *found} if isinstance(number, int)), default=0)
        for number in sorted({*numbers, *range(1, min(top + 100, _FAR))} - found.keys()):
            for row in self._try(f"{query} WHERE rowid = ?", (number,))[0]:
                yield row[1:]

    def _known(self, table: str, columns: str) -> str:
        return ", ".join(name if name in self.columns(table) else f"NULL AS {name}" for name in columns.split(", "))

    def _try(self, query: str, values: Sequence[Any] = ()) -> tuple[list[tuple[Any, ...]], bool]:
        """The rows up to the damage, and whether there was any."""
        rows: list[tuple[Any, ...]] = []
        try:
            for row in self._connection.execute(query, values):
                rows.append(row)
        except READING:
            self.torn = True
            return rows, True
        return rows, False


def lengthen(copy: Path) -> None:
    """Gives a file that was cut its length again, in zeros: SQLite reads nothing of one that is shorter than it says."""
    with copy.open("r+b") as stream:
        head = stream.read(100)
        size, pages = int.from_bytes(head[16:18], "big"), int.from_bytes(head[28:32], "big")
        size = 65_536 if size == 1 else size
        length = stream.seek(0, 2)
        if len(head) == 100 and size >= 512 and length < size * pages <= 64 * max(length, 1 << 20):
            stream.truncate(size * pages)
