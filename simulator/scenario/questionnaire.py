"""What is a questionnaire? Items as scoring marks them, what they cover together, and where each of their parts stands.

Not named by the package's face: the engine and the app load that one, and have nothing to do with questionnaires.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from scoring.questionnaire import Item
from simulator.source import Where


@dataclass(frozen=True, slots=True)
class Placed:
    """An item, its place, and those of its parts: options, steps and ideas by id, the wrong values of a number by rank (``0``…)."""

    item: Item
    where: Where
    parts: Mapping[str, Where]

    @property
    def id(self) -> str:
        """Its id within its file."""
        return self.item.id.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The items of one file; ``covers`` are the competences on which it promises to ask."""

    id: str
    file: str
    hash: str
    title: str
    source: str
    referential: str
    covers: tuple[str, ...]
    placed: tuple[Placed, ...]
    where: Where

    @property
    def items(self) -> tuple[Item, ...]:
        """What is asked, in the order of the file."""
        return tuple(one.item for one in self.placed)
