"""How is a text seen? Three bags of features: what is spelled, what is said, what is meant."""

from functools import lru_cache
from itertools import chain, pairwise

from simulator.intent.senses import senses
from simulator.intent.words import grams, stem, words_of

Bag = tuple[str, ...]
"""The features of a text, each once, in the order in which they first come: sums are then the same on every machine."""


def views(text: str) -> tuple[Bag, Bag, Bag]:
    """The characters' n-grams, the stems alone and in pairs, and the groups of meanings of ``text``."""
    said = words_of(text)
    stems = [stem(word) for word in said]
    return (
        tuple(dict.fromkeys(chain.from_iterable(map(grams, said)))),
        tuple(dict.fromkeys(chain(stems, map(" ".join, pairwise(stems))))),
        tuple(dict.fromkeys(senses(said, stems))),
    )


authored_views = lru_cache(maxsize=8_192)(views)
"""The same for a text of an author, which the recognisers of several scenes see."""
