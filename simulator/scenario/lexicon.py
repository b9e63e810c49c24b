"""Which words mark a register? A list of words and expressions, and how often a text uses them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from simulator.source import Where, bare_words


@dataclass(frozen=True, slots=True)
class Advice:
    """What a lexicon says of an entry: ``kind`` (``avoid``, ``familiar``, ``greeting``, ``leave``), what to say instead, and why."""

    kind: str
    instead: str
    why: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words and expressions as their author wrote them, and the same ``folded``: no case, accent or punctuation.

    ``advice`` has one item for each entry, ``None`` for a mere mark of a register.
    """

    id: str
    title: str
    source: str
    entries: tuple[str, ...]
    folded: tuple[str, ...]
    where: Where
    advice: tuple[Advice | None, ...] = ()


def hits(lexicon: Lexicon, text: str) -> int:
    """How many times ``text`` uses an entry: whole words only, case, accents and apostrophes left aside.

    Where entries overlap (« merci », « merci beaucoup »), the longest counts, once.
    """
    return len(_pattern(lexicon.folded).findall(bare_words(text)))


def entries_in(lexicon: Lexicon, text: str) -> tuple[int, ...]:
    """The ranks of the entries that ``text`` uses, in the order in which they come, each once; counted as in ``hits``."""
    ranks = {folded: rank for rank, folded in enumerate(lexicon.folded)}
    return tuple(dict.fromkeys(ranks[found] for found in _pattern(lexicon.folded).findall(bare_words(text))))


@lru_cache(maxsize=16)
def _pattern(folded: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(filter(None, folded), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b" if longest_first else r"(?!)")
