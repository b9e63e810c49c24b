"""How does a text become harmless to a page? It stays data for Typst; what has no shape of its own is written by its number."""

import re
import unicodedata
from collections.abc import Collection
from typing import Any

LONGEST_WORD = 36
BREAK = "\u200b"
_ISOLATE, _RELEASE = "\u2068", "\u2069"
_BLANKS = re.compile(r"[^\S\u202f\xa0\x1c-\x1f\x85]+")
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_LONG = re.compile(rf"\S{{{LONGEST_WORD},}}")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_LOOSE = " ,;:.…\u202f"
_FEW = 4
"""Marks set on one letter; more would climb over the lines above."""


def plain(text: str, missing: Collection[str] = ()) -> str:
    """``text`` on one line; controls, marks of direction and ``missing`` characters show as ``[U+202E]``; long words may break."""
    seen = _UNSEEN.sub(lambda found: named(found[0]), _BLANKS.sub(" ", text).strip())
    seen = _few_marks(seen)
    if missing:
        seen = "".join(named(letter) if letter in missing else letter for letter in seen)
    seen = _LONG.sub(lambda found: _breakable(found[0]), seen)
    return f"{_ISOLATE}{seen}{_RELEASE}" if _RIGHT_TO_LEFT.search(seen) else seen


def plain_data(value: Any, missing: Collection[str] = ()) -> Any:
    """The same for every text in a structure of lists and dictionaries; keys are ours and stay."""
    if isinstance(value, str):
        return plain(value, missing)
    if isinstance(value, dict):
        return {key: plain_data(item, missing) for key, item in value.items()}
    return [plain_data(item, missing) for item in value] if isinstance(value, list) else value


def cut(text: str, most: int) -> str:
    """``text`` on one line in ``most`` letters, cut between two words where it can be."""
    line = _BLANKS.sub(" ", text).strip()
    if len(line) <= most:
        return line
    kept = line[: most - 1].rpartition(" ")[0] or line[: most - 1]
    return kept.rstrip(_LOOSE) + "…"


def named(letter: str) -> str:
    """The number of a character, as Unicode writes it."""
    return f"[U+{ord(letter):04X}]"


def _breakable(word: str) -> str:
    return BREAK.join(word[start : start + LONGEST_WORD // 2] for start in range(0, len(word), LONGEST_WORD // 2))


def _few_marks(text: str) -> str:
    kept: list[str] = []
    run = 0
    for letter in text:
        run = run + 1 if unicodedata.category(letter) in {"Mn", "Me"} else 0
        kept.append(letter if run <= _FEW else named(letter) if run == _FEW + 1 else "")
    return "".join(kept)
