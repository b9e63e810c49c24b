"""How alike are two texts? Rare features weigh more, every view has its share, and every text has the same length."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from operator import itemgetter
from typing import Any

from simulator.intent.views import Bag, View


class _Ranks(dict[str, int]):
    """Feature → its row; an unknown one has a row where nothing stands."""

    unknown = 0

    def __missing__(self, feature: str) -> int:
        return self.unknown


class Space:
    """The phrasings of a scene as the columns of one table, the features of all views as its rows.

    ``shares`` are what each bag counts for in the likeness of two texts, and ``meaning`` their directions in the embedding; ``floor``
    is added to every logarithm of rarity; ``unseen`` says how much a feature that no phrasing holds weighs against a text.
    """

    def __init__(self, seen: Sequence[View], shares: Sequence[float], meaning: float, floor: float, unseen: float) -> None:
        import numpy

        texts = [one.bags for one in seen]
        self._shares = tuple(shares)
        self._meaning = meaning
        self._vectors = numpy.array([one.vector for one in seen])
        self._ranks = [_Ranks() for _ in shares]
        most = math.log(1 + len(texts)) + floor
        weights: list[float] = []
        for view, ranks in enumerate(self._ranks):
            held = Counter(chain.from_iterable(bags[view] for bags in texts))
            ranks.update(zip(held, range(len(weights), len(weights) + len(held)), strict=True))
            weights += [most - math.log(1 + count) for count in held.values()]
            ranks.unknown = len(weights)
            weights.append(most * unseen)
        self._weights = numpy.array(weights)
        self._squares = [weight * weight for weight in weights]
        table = numpy.zeros((len(weights), len(texts)))
        for column, bags in enumerate(texts):
            rows, scales = self._rows(bags)
            table[rows, column] = self._weights[rows] * scales
        for ranks in self._ranks:
            table[ranks.unknown] = 0.0
        self._table = table * self._weights[:, None]
        self.gram = table.T @ table + self._meaning * numpy.maximum(self._vectors @ self._vectors.T, 0.0)

    def _rows(self, bags: tuple[Bag, ...]) -> tuple[list[int], Any]:
        """The row of each feature of a text, and what brings the features of each view to a norm of the root of its share."""
        import numpy

        rows: list[int] = []
        scales: list[float] = []
        for bag, ranks, share in zip(bags, self._ranks, self._shares, strict=True):
            if not bag:
                continue
            found = itemgetter(*bag)(ranks) if len(bag) > 1 else (ranks[bag[0]],)
            norm = math.sqrt(sum(map(self._squares.__getitem__, found)))
            rows += found
            scales += [math.sqrt(share) / norm if norm else 0.0] * len(found)
        return rows, numpy.array(scales)

    def likeness(self, seen: View) -> Any:
        """The likeness of a text to each phrasing, in 0..1, as a numpy array."""
        import numpy

        rows, scales = self._rows(seen.bags)
        meant = self._meaning * numpy.maximum(self._vectors @ seen.vector, 0.0)
        return scales @ self._table.take(rows, axis=0) + meant if rows else meant
