"""Which words mark a register? A list of words and expressions, and how often a text uses them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from simulator.source import Where, bare_words


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words and expressions as their author wrote them, and the same ``folded``: no case, accent or punctuation."""

    id: str
    title: str
    source: str
    entries: tuple[str, ...]
    folded: tuple[str, ...]
    where: Where


def hits(lexicon: Lexicon, text: str) -> int:
    """How many times ``text`` uses an entry: whole words only, case, accents and apostrophes left aside.

    Where entries overlap (« merci », « merci beaucoup »), the longest counts, once.
    """
    return len(_pattern(lexicon.folded).findall(bare_words(text)))


@lru_cache(maxsize=16)
def _pattern(folded: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(filter(None, folded), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b" if longest_first else r"(?!)")
