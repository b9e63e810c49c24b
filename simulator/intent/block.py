"""How does a bag of features become a vector? Rare features weigh more, and every text has the same length."""

import math
from collections import Counter
from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from simulator.intent.views import Bag


class _Ranks(dict[str, int]):
    """Feature → its rank; an unknown one has the rank after the last, where nothing stands."""

    def __missing__(self, feature: str) -> int:
        return len(self)


class Block:
    """One view of all the phrasings of a scene: its features, and the weight of each by rarity.

    ``share`` is what the view counts for in the likeness of two texts; ``floor`` is added to every logarithm of rarity;
    ``unseen`` says how much a feature that no phrasing holds weighs against a text.
    """

    def __init__(self, bags: Sequence[Bag], share: float, floor: float, unseen: float) -> None:
        import numpy

        held = Counter(feature for bag in bags for feature in bag)
        most = math.log(1 + len(bags)) + floor
        self.share = share
        self._ranks = _Ranks(zip(held, range(len(held)), strict=True))
        weights = numpy.append(most - numpy.log1p(numpy.fromiter(held.values(), float, len(held))), most * unseen)
        self._squares = weights**2
        self.table = numpy.zeros((len(held) + 1, len(bags)))
        for column, bag in enumerate(bags):
            ranks = self._found(bag)
            if ranks:
                self.table[ranks, column] = weights[ranks] / math.sqrt(self._squares[ranks].sum())
        self.gram = share * (self.table.T @ self.table)
        self._weighted = self.table * weights[:, None]

    def _found(self, bag: Bag) -> list[int]:
        """The rank of each feature."""
        if len(bag) < 2:
            return [self._ranks[feature] for feature in bag]
        return list(itemgetter(*bag)(self._ranks))

    def likeness(self, bag: Bag) -> Any:
        """What this view adds to the likeness of a text to each phrasing, in 0..share, as a numpy array (0 for an empty bag)."""
        if not bag:
            return 0.0
        ranks = self._found(bag)
        norm = math.sqrt(self._squares[ranks].sum())
        return self._weighted[ranks].sum(axis=0) * (self.share / norm) if norm else 0.0


class Space:
    """All the views together, over the phrasings of a scene."""

    def __init__(self, texts: Sequence[tuple[Bag, ...]], shares: Sequence[float], floor: float, unseen: float) -> None:
        self._count = len(texts)
        self._blocks = [Block([bags[view] for bags in texts], share, floor, unseen) for view, share in enumerate(shares)]

    def gram(self) -> Any:
        """The likeness of the phrasings to each other, in 0..1."""
        return sum(block.gram for block in self._blocks)

    def likeness(self, bags: tuple[Bag, ...]) -> Any:
        """The likeness of a text to each phrasing, in 0..1."""
        import numpy

        parts = [block.likeness(bag) for block, bag in zip(self._blocks, bags, strict=True)]
        return sum(parts, numpy.zeros(self._count))
