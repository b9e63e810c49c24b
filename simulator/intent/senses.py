"""Which everyday ideas does this text touch? Groups of French words that mean nearly the same, found in whatever form they are typed.

« Régler », « payer » and « la facture » share no letter; a list of such groups is the only knowledge of the language that the
recogniser has beside the author's own sentences.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain, pairwise
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process

from simulator.intent.words import WORD, stem
from simulator.source.folding import fold

_TYPED_WRONG = 84.0
"""Likeness out of 100 (rapidfuzz ``ratio``) from which an unknown word is taken for a misspelt one."""
SHORT = 4
"""Letters of a word up to which it must be in a group as it stands: the stems of short words mean too many things."""


class _Table(NamedTuple):
    """The groups by what touches them: whole short words, stems, expressions as stems; known words and lengths to look up fast."""

    short: dict[str, tuple[str, ...]]
    stems: dict[str, tuple[str, ...]]
    expressions: dict[tuple[str, ...], tuple[str, ...]]
    by_start: dict[str, list[str]]
    """The known words by their first two letters."""
    lengths: dict[tuple[str, str], tuple[int, ...]]
    """The lengths of the expressions that begin with two stems."""


@cache
def _table() -> _Table:
    short: dict[str, list[str]] = {}
    stems: dict[str, list[str]] = {}
    expressions: dict[tuple[str, ...], list[str]] = {}
    by_start: dict[str, list[str]] = {}
    text = (files("simulator.intent") / "senses.txt").read_text(encoding="utf-8")
    for line in fold(text).splitlines():
        name, colon, entries = line.partition(":")
        if not colon or line.startswith("#"):
            continue
        for entry in entries.split(","):
            found = WORD.findall(entry)
            if len(found) == 1:
                (word,) = found
                _add(stems, stem(word), name.strip())
                _add(short, word, name.strip())
                by_start.setdefault(word[:2], []).append(word)
            elif found:
                _add(expressions, tuple(stem(word) for word in found), name.strip())
    lengths: dict[tuple[str, str], set[int]] = {}
    for first, second, *rest in expressions:
        lengths.setdefault((first, second), set()).add(2 + len(rest))
    return _Table(
        {key: tuple(value) for key, value in short.items() if len(key) <= SHORT},
        {key: tuple(value) for key, value in stems.items()},
        {key: tuple(value) for key, value in expressions.items()},
        by_start,
        {pair: tuple(sorted(sizes)) for pair, sizes in lengths.items()},
    )


def known_senses() -> frozenset[str]:
    """The names of all groups."""
    table = _table()
    return frozenset(chain(*table.short.values(), *table.stems.values(), *table.expressions.values()))


def _add(table: "dict[Any, list[str]]", key: "str | tuple[str, ...]", name: str) -> None:
    held = table.setdefault(key, [])
    if name not in held:
        held.append(name)


@lru_cache(maxsize=1 << 14)
def _senses_of_word(word: str) -> tuple[str, ...]:
    table = _table()
    if len(word) <= SHORT:
        return table.short.get(word, ())
    return table.stems.get(stem(word)) or table.stems.get(stem(as_known(word)), ())


@lru_cache(maxsize=1 << 14)
def as_known(word: str) -> str:
    """The word of the groups that a misspelt ``word`` is nearest to; itself where it is known, short, or near to none."""
    table = _table()
    if len(word) <= SHORT or stem(word) in table.stems:
        return word
    near = process.extractOne(word, table.by_start.get(word[:2], ()), scorer=fuzz.ratio, score_cutoff=_TYPED_WRONG)
    return near[0] if near else word


def senses(said: Sequence[str], stems: Sequence[str]) -> list[str]:
    """The groups touched by these folded words, whose stems are given, once for each word or expression that touches them."""
    table = _table()
    found = list(chain.from_iterable(map(_senses_of_word, said)))
    for start, pair in enumerate(pairwise(stems)):
        if pair in table.lengths:
            for size in table.lengths[pair]:
                found += table.expressions.get(tuple(stems[start : start + size]), ())
    return found
