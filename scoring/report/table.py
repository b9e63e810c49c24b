"""How does a table travel to a spreadsheet? As bytes that a French Excel opens right, and in which no text is ever run.

``;`` between cells, UTF-8 with a BOM, CRLF between rows, a decimal comma. Knows nothing of what its columns mean.
"""

import csv
import io
import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MOST_LETTERS = 32_767
"""A longer cell is spilt by Excel over its neighbours."""
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_FORMULAS = frozenset("=+-@＝＋－＠")
_UNSEEN = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign of this program's own, which stands in its cell as it is: the lone dash that a gradebook reads as « no grade »."""

    text: str


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The whole table; ``None`` is an empty cell, true and false read « oui » and « non », numbers stay numbers."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow([cell(name) for name in columns])
    writer.writerows([cell(value) for value in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def cell(value: object) -> str:
    """One value as a cell says it, before quoting."""
    if value is None:
        return ""
    if isinstance(value, Mark):
        return value.text
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, int):
        return str(value)
    return _number(value) if isinstance(value, float) else _text(str(value))


def _number(value: float) -> str:
    if not math.isfinite(value):
        return ""
    short = f"{value:.6f}".rstrip("0").rstrip(".").replace(".", ",")
    return "0" if short == "-0" else short


def _text(text: str) -> str:
    """A text on which a spreadsheet computes nothing: an apostrophe stands before what would open a formula."""
    risky = text[:1] in {"\t", "\r", "\n"} or _first_seen(text) in _FORMULAS
    clean = _CONTROLS.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = f"'{clean}" if risky else clean
    return kept if len(kept) <= MOST_LETTERS else f"{kept[: MOST_LETTERS - 1]}…"


def _first_seen(text: str) -> str:
    return next((letter for letter in text if unicodedata.category(letter) not in _UNSEEN), "")
