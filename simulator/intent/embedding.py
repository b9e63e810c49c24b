"""What do these words mean beside one another? One vector for each stem and each group of meanings, learned from sentences of our own.

Two words are near when people use them for the same act: « résilier » and « mettre fin » stand in ways of saying one thing. The vectors
are learned once by ``scripts/train_embedding.py`` (canonical correlation between the ways of saying the same act) from the texts
of ``training/`` and the scenarios' phrasings, and ship as ``embedding.npz``; nothing is fetched and nothing is learned from a trainee.
"""

import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple


class Embedding(NamedTuple):
    """The row of each stem and of each group of meanings, and the vectors by row."""

    stems: dict[str, int]
    senses: dict[str, int]
    vectors: Any
    """An array of float32, one row for each known feature."""

    def vector(self, stems: Iterable[str], senses: Iterable[str]) -> Any:
        """The direction of a text as an array of length 1; of zeros where no feature of it is known."""
        import numpy

        rows = [row for row in map(self.stems.get, stems) if row is not None]
        rows += [row for row in map(self.senses.get, senses) if row is not None]
        total = numpy.add.reduce(self.vectors.take(rows, axis=0), axis=0)
        length = math.sqrt(total @ total)
        return total / length if length > 0 else total


@cache
def shipped() -> Embedding:
    """The vectors that ship with the package."""
    import numpy

    with (files("simulator.intent") / "embedding.npz").open("rb") as file, numpy.load(file, allow_pickle=False) as held:
        return unpacked(held)


def unpacked(held: Mapping[str, Any]) -> Embedding:
    """The embedding whose arrays these are: vectors of whole numbers, what each is multiplied by, and the names by line."""
    import numpy

    stems, senses = (bytes(held[name]).decode("utf-8").split("\n") for name in ("stems", "senses"))
    return Embedding(
        {stem: row for row, stem in enumerate(stems)},
        {sense: len(stems) + row for row, sense in enumerate(senses)},
        numpy.ascontiguousarray(held["vectors"].astype(numpy.float32) * held["scales"][:, None]),
    )
