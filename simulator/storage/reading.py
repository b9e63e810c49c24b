"""What was kept beside an attempt, if it can still be read? What is not as Plateau writes it gives a neutral value, never a fault.

The journals have their seals; what stands here has none: it is looked at, cell by cell, when it is read.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from simulator.storage.chain import first_seal, next_seal
from simulator.storage.store import Text

NO_MOMENT = "2000-01-01T00:00:00.000Z"
"""Shown where the true moment cannot be read."""


def as_json(data: Any) -> str:
    """``data`` as the store writes it."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def words(cell: object) -> str:
    """A text; empty when the cell holds something else."""
    return cell if isinstance(cell, str) else ""


def is_moment(cell: object) -> bool:
    """Whether a cell holds a moment with its time zone (ISO 8601)."""
    try:
        return isinstance(cell, str) and datetime.fromisoformat(cell).tzinfo is not None
    except ValueError:
        return False


def moment(cell: object, instead: str = NO_MOMENT) -> str:
    """A moment, or what to show ``instead``."""
    return cell if isinstance(cell, str) and is_moment(cell) else instead


def day(cell: object) -> str:
    """An ISO date; empty when the cell holds something else."""
    try:
        return date.fromisoformat(words(cell)).isoformat()
    except ValueError:
        return ""


def ratings(cell: object) -> dict[str, str] | None:
    """Those of a self-assessment; ``None`` when they cannot be read."""
    found = _object(cell)
    if found is None or not all(isinstance(value, str) for value in found.values()):
        return None
    return found


def result(cell: object) -> dict[str, Any] | None:
    """What a result is made of; ``None`` when it is not as Plateau writes it: it counts as never computed."""
    found = _object(cell)
    if found is None:
        return None
    parts = [found.get(name, {}) for name in ("levels", "competences", "criteria")]
    if not all(isinstance(one, dict) for one in parts):
        return None
    if not (all(_is_row(one, 3) for one in parts[1].values()) and all(_is_row(one, 4) for one in parts[2].values())):
        return None
    return found if len(levels({id: one[0] for id, one in parts[1].items()})) == len(parts[1]) else None


def levels(found: Mapping[str, object]) -> dict[str, str]:
    """Those of ``found`` that are levels."""
    from scoring.scale import Level

    return {id: level for id, level in found.items() if isinstance(level, str) and level in set(Level)}


def _object(cell: object) -> dict[str, Any] | None:
    try:
        found = json.loads(words(cell))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _is_row(one: object, length: int) -> bool:
    """The name of something, then numbers, of which the first may be unknown."""
    if not (isinstance(one, list) and len(one) == length and isinstance(one[0], str)):
        return False
    return all(value is None or isinstance(value, int | float) for value in one[1:])


def is_as_hashed(text: Text) -> bool:
    """Whether a text is the one that its hash names."""
    return hashlib.sha256(text.body.encode("utf-8", "surrogatepass")).hexdigest() == text.hash


def sound_entries(header: object, seal: object, rows: Sequence[tuple[Any, Any, Any]]) -> int:
    """How many entries (number, text, seal) from the first are as they were written; -1 when the header is not."""
    if not (isinstance(header, str) and first_seal(header) == seal):
        return -1
    for count, (number, body, sealed) in enumerate(rows):
        if not isinstance(body, str):
            return count
        seal = next_seal(str(seal), body)
        if number != count or seal != sealed:
            return count
    return len(rows)


def is_whole(header: object, seal: object, tail: object, rows: Sequence[tuple[Any, Any, Any]]) -> bool:
    """Whether an attempt is as it was written, to its end: ``tail`` is the last seal that was kept beside it."""
    return sound_entries(header, seal, rows) == len(rows) and tail in {seal, *(row[2] for row in rows)}


def lacks_its_end(entries: Sequence[Any], turns: object, ended: object) -> bool:
    """Whether entries (as data) are fewer than what the attempt's row counts: what tells before there were tails."""
    from simulator.engine import Entry
    from simulator.storage.rows import closing_of, turns_in

    read = [Entry.from_data(one) for one in entries]
    return (isinstance(turns, int) and turns_in(read) < turns) or (ended is not None and closing_of(read)[0] is None)
