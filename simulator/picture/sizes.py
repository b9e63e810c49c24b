"""How much room do a box and a label need? Lines of text measured wide, so that no font cuts one."""

import math
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simulator.picture import words
from simulator.picture.facts import Arrow, Box, Way

NAME_SIZE, NOTE_SIZE, ROW_SIZE = 14, 11, 12
ROW_HEIGHT = 17
BOX_SIDE, BOX_TOP = 16, 9
LOOP_WIDTH = 30
MAX_ROWS = 8
_BOLD = 1.16
_EMS = {
    **dict.fromkeys("ijl|'’.,:;·\u202f\u00a0 ", 0.37),
    **dict.fromkeys("ftr()[]-I!", 0.46),
    **dict.fromkeys("cksvxyz?JL_«»", 0.62),
    **dict.fromkeys("abdeghnopqu0123456789EFPSTY", 0.66),
    **dict.fromkeys("wABCDGHKNOQRUVXZ&→", 0.84),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a label: its text, the way that it names (``None``: a remark), where its text starts and its width."""

    text: str
    way: Way | None
    indent: int
    width: int


def text_width(text: str, size: int, *, bold: bool = False) -> int:
    """The pixels that a line takes in the widest of the usual sans-serif fonts."""
    ems = sum(_em(character) for character in text)
    return math.ceil(ems * size * (_BOLD if bold else 1))


def _em(character: str) -> float:
    base = unicodedata.normalize("NFD", character)[0]
    return _EMS.get(base) or (1.1 if unicodedata.east_asian_width(base) in "WF" else 1.0)


def box_size(box: Box) -> tuple[int, int]:
    """Width and height of a box; both even, so that its middle is a whole pixel."""
    widths = [
        text_width(words.short(box.id), NAME_SIZE, bold=True),
        *(text_width(note, NOTE_SIZE) for note in words.notes(box)),
    ]
    width = max(widths) + 2 * (BOX_SIDE if box.tone is None else BOX_SIDE + 6)
    return width + width % 2, 2 * BOX_TOP + 18 + 14 * len(words.notes(box))


def rows_of(arrow: Arrow, *, far: bool = False) -> tuple[Row, ...]:
    """The lines of a label: every way, or the first of very many, but always those the attempt took; its target if ``far``."""
    ways = list(arrow.ways)
    if len(ways) > MAX_ROWS:
        free = MAX_ROWS - 1 - sum(bool(way.turns) for way in ways)
        first = [way for way in ways if not way.turns][: max(free, 0)]
        ways = [way for way in ways if way.turns or way in first]
    rows = [_row(way) for way in ways]
    if left := len(arrow.ways) - len(ways):
        rows.append(_remark(f"et {words.counted(left, 'autre', 'autres')}"))
    if far:
        rows.append(_remark(f"→ {words.short(arrow.target)}"))
    return tuple(rows)


def _remark(text: str) -> Row:
    return Row(text, None, 0, text_width(text, ROW_SIZE))


def _row(way: Way) -> Row:
    text, turns = words.named(way), badge_width(way.turns)
    indent = turns + 5 if turns else 0
    return Row(text, way, indent, indent + text_width(text, ROW_SIZE, bold=bool(turns)))


def badge_width(turns: Iterable[int]) -> int:
    """The width of the pill that bears the turns; 0 without one."""
    text = badge(turns)
    return max(ROW_HEIGHT - 1, text_width(text, NOTE_SIZE, bold=True) + 8) if text else 0


def badge(turns: Iterable[int]) -> str:
    """The turns as a pill bears them: ``2, 5``; the first ones when there are very many."""
    numbers = list(turns)
    return ", ".join(map(str, numbers[:6])) + (", …" if len(numbers) > 6 else "")


def label_size(rows: Sequence[Row]) -> tuple[int, int]:
    """Width and height of a label, both even."""
    width = max(row.width for row in rows) + 8
    return width + width % 2, ROW_HEIGHT * len(rows) + 4 + (ROW_HEIGHT * len(rows)) % 2
