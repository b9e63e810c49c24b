"""Which everyday ideas does this text touch? Groups of French words that mean nearly the same, found in whatever form they are typed.

« Régler », « payer » and « la facture » share no letter; a list of such groups is the only knowledge of the language that the
recogniser has beside the author's own sentences.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from rapidfuzz import fuzz, process

from simulator.intent.words import stem, words_of

_TYPED_WRONG = 84.0
"""Likeness out of 100 (rapidfuzz ``ratio``) from which an unknown word is taken for a misspelt one."""
_LEAST_MISSPELT = 5


@cache
def _groups() -> tuple[
    dict[tuple[str, ...], tuple[str, ...]], dict[str, tuple[str, ...]], dict[str, list[str]], dict[str, tuple[int, ...]]
]:
    """Expressions to groups, stems to groups, the known words by their first two letters, the lengths of expressions by first stem."""
    expressions: dict[tuple[str, ...], list[str]] = {}
    stems: dict[str, list[str]] = {}
    words: dict[str, list[str]] = {}
    text = (files("simulator.intent") / "senses.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        name, colon, entries = line.partition(":")
        if not colon or line.startswith("#"):
            continue
        for entry in entries.split(","):
            found = tuple(words_of(entry))
            if len(found) == 1:
                _add(stems, stem(found[0]), name.strip())
                words.setdefault(found[0][:2], []).append(found[0])
            elif found:
                _add(expressions, tuple(stem(word) for word in found), name.strip())
    return (
        {key: tuple(value) for key, value in expressions.items()},
        {key: tuple(value) for key, value in stems.items()},
        words,
        {
            first: tuple(sorted({len(key) for key in expressions if key[0] == first}))
            for first in {key[0] for key in expressions}
        },
    )


def _add(table: "dict[Any, list[str]]", key: "str | tuple[str, ...]", name: str) -> None:
    held = table.setdefault(key, [])
    if name not in held:
        held.append(name)


@lru_cache(maxsize=1 << 14)
def _senses_of_word(word: str) -> tuple[str, ...]:
    _, stems, words, _ = _groups()
    found = stems.get(stem(word))
    if found is None and len(word) >= _LEAST_MISSPELT:
        near = process.extractOne(word, words.get(word[:2], ()), scorer=fuzz.ratio, score_cutoff=_TYPED_WRONG)
        found = stems.get(stem(near[0])) if near else None
    return found or ()


def senses(said: Sequence[str], stems: Sequence[str]) -> list[str]:
    """The groups touched by these folded words, whose stems are given, once for each word or expression that touches them."""
    expressions, _, _, sizes = _groups()
    found: list[str] = []
    for start, word in enumerate(said):
        found += _senses_of_word(word)
        for size in sizes.get(stems[start], ()):
            found += expressions.get(tuple(stems[start : start + size]), ())
    return found
