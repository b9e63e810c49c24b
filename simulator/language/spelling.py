"""Is this word misspelt? An optional library with a French word list; without it, this says that it is off."""

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Any

from simulator.source.folding import fold

EXTRA = "orthographe"
"""The optional part of the installation that brings the word list."""
_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 4
_MOST_TOLD = 5


class Speller:
    """Words against a French word list, the trade's own words, and those of the scenario."""

    def __init__(self, checker: Any, known: Iterable[str] = ()) -> None:
        self._checker = checker
        self._known = frozenset(word.lower() for word in (*known, *_trade_words()))

    def __call__(self, text: str) -> list[tuple[str, str]]:
        """The misspelt words of ``text`` with the likeliest correction, each once, five at most; missing accents together, last.

        Only what is one slip away from a known word is told; names (capitals), short words and numbers are left alone.
        """
        found: dict[str, str] = {}
        bare: dict[str, str] = {}
        text = text.replace("œ", "oe")
        for start, word in ((match.start(), match.group()) for match in _WORD.finditer(text)):
            if word in found or len(word) < _LEAST or self._knows(word) or _inside(text, start, word):
                continue
            better = self._checker.correction(word.lower())
            if better and better != word.lower():
                (bare if fold(better) == fold(word) else found)[word] = better
        accents = [(", ".join(bare), ", ".join(bare.values()))] if bare else []
        return list(found.items())[:_MOST_TOLD] + accents

    def _knows(self, word: str) -> bool:
        lower = word.lower()
        return not word.islower() or lower in self._known or lower in self._checker


def _inside(text: str, start: int, word: str) -> bool:
    """Whether the word is a part of a compound or an elided one (« aujourd’hui », « e-mail »): parts are not looked up."""
    end = start + len(word)
    return text[start - 1 : start] in {"-", "’", "'"} or text[end : end + 1] in {"-", "’", "'", "@"}


@lru_cache(maxsize=1)
def _trade_words() -> frozenset[str]:
    lines = (files("simulator.language") / "trade.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=1)
def _checker() -> Any:
    try:
        from spellchecker import SpellChecker
    except ImportError:
        return None
    return SpellChecker(language="fr", distance=1)


def speller(known: Iterable[str] = ()) -> Speller | None:
    """The speller that also knows these words; ``None`` where the optional part is not installed. Loads in some 0.3 s, once."""
    checker = _checker()
    return None if checker is None else Speller(checker, known)
