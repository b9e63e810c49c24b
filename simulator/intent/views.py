"""How is a text seen? Three bags of features (what is spelled, what is said, what is meant) and one direction among meanings."""

from functools import lru_cache
from itertools import chain, pairwise
from typing import Any, NamedTuple

from simulator.intent import embedding
from simulator.intent.senses import senses
from simulator.intent.spelling import known_stem
from simulator.intent.words import grams, words_of

Bag = tuple[str, ...]
"""The features of a text, each once, in the order in which they first come: sums are then the same on every machine."""


class View(NamedTuple):
    """A text as the recogniser sees it."""

    bags: tuple[Bag, Bag, Bag]
    """The characters' n-grams, the stems alone and in pairs, the groups of meanings."""
    vector: Any
    """Its direction in the embedding, of length 1 or 0."""


def view(text: str) -> View:
    """What is seen of ``text``."""
    said = words_of(text)
    stems = [known_stem(word) for word in said]
    alone = dict.fromkeys(stems)
    meant = tuple(dict.fromkeys(senses(said, stems)))
    bags = (
        tuple(dict.fromkeys(chain.from_iterable(map(grams, said)))),
        tuple(dict.fromkeys(chain(alone, map(" ".join, pairwise(stems))))),
        meant,
    )
    return View(bags, embedding.shipped().vector(alone, meant))


authored_view = lru_cache(maxsize=8_192)(view)
"""The same for a text of an author, which the recognisers of several scenes see."""
