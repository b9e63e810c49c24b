"""Which known stem does this word have, when it is misspelt? « remborsé » has that of « remboursé »."""

from collections import defaultdict
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from simulator.intent import embedding
from simulator.intent.senses import SHORT, as_known
from simulator.intent.words import stem

_TYPED_WRONG = 80.0
"""Likeness out of 100 (rapidfuzz ``ratio``) from which an unknown stem is taken for a known one."""


@cache
def _by_start() -> dict[str, list[str]]:
    """The known stems by their first letter, which is seldom the one that is wrong; the short ones are near to too many."""
    found: dict[str, list[str]] = defaultdict(list)
    for known in embedding.shipped().stems:
        if len(known) >= SHORT:
            found[known[0]].append(known)
    return found


@lru_cache(maxsize=1 << 14)
def known_stem(word: str) -> str:
    """The stem of ``word``, folded; where the embedding does not know it, the nearest that it knows, if one is near enough."""
    known, own = embedding.shipped().stems, stem(word)
    if len(word) <= SHORT or own in known or word.isdigit():
        return own
    likely = stem(as_known(word))
    if likely in known:
        return likely
    near = process.extractOne(own, _by_start().get(own[0], ()), scorer=fuzz.ratio, score_cutoff=_TYPED_WRONG)
    return near[0] if near else own
