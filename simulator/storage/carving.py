"""What rows are in a file whose trees are broken? Every page is read by itself, as SQLite's file format says.

Nothing here is sure: whoever asks believes a row for its seal or its hash. https://sqlite.org/fileformat2.html
"""

from collections.abc import Iterator
from pathlib import Path

Cell = str | bytes | int | float | None

_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER = 0x0D, 0x0A, 0x02
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_LONGEST = 1 << 24


def rows_in(path: Path) -> Iterator[tuple[Cell, ...]]:
    """The rows of all tables, page after page; those that cannot be read are passed over."""
    data = path.read_bytes()
    said = int.from_bytes(data[16:18], "big")
    size = 65_536 if said == 1 else said if said >= 512 and not said & (said - 1) else 4_096
    for start in range(0, len(data), size):
        head = start + (100 if start == 0 else 0)
        kind = data[head] if head < len(data) else 0
        if kind not in (_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER):
            continue
        first = head + (12 if kind == _INDEX_INNER else 8)
        for number in range(min(int.from_bytes(data[head + 3 : head + 5], "big"), size // 4)):
            at = int.from_bytes(data[first + 2 * number : first + 2 * number + 2], "big")
            try:
                yield _row(_payload(data, size, start + at + (4 if kind == _INDEX_INNER else 0), kind))
            except (IndexError, ValueError):
                continue


def _payload(data: bytes, size: int, at: int, kind: int) -> bytes:
    length, at = _varint(data, at)
    if kind == _TABLE_LEAF:
        _, at = _varint(data, at)
    most = size - 35 if kind == _TABLE_LEAF else (size - 12) * 64 // 255 - 23
    if not 0 < length <= min(_LONGEST, len(data)):
        raise ValueError
    if length <= most:
        return data[at : at + length]
    least = (size - 12) * 32 // 255 - 23
    here = least + (length - least) % (size - 4)
    here = here if here <= most else least
    parts, left = [data[at : at + here]], length - here
    following = data[at + here : at + here + 4]
    while left > 0:
        page = (int.from_bytes(following, "big") - 1) * size
        if not 0 < page < len(data):
            raise ValueError
        following = data[page : page + 4]
        parts.append(data[page + 4 : page + 4 + min(left, size - 4)])
        left -= size - 4
    return b"".join(parts)


def _row(payload: bytes) -> tuple[Cell, ...]:
    end, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    cells: list[Cell] = []
    at = end
    for kind in kinds:
        length = _INTEGERS.get(kind) or (8 if kind == 7 else max(kind - 12, 0) // 2)
        found = payload[at : at + length]
        if len(found) < length:
            raise ValueError
        at += length
        cells.append(_cell(kind, found))
    return tuple(cells)


def _cell(kind: int, found: bytes) -> Cell:
    if kind in _INTEGERS:
        return int.from_bytes(found, "big", signed=True)
    if kind in (8, 9):
        return kind - 8
    if kind < 12:
        return None  # or a real number: Plateau keeps none
    return found.decode("utf-8") if kind % 2 else found


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for number in range(9):
        byte = data[at + number]
        if number == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + number + 1
    raise ValueError
