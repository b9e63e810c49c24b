"""What stands on each level, and between which neighbours do lines run? Boxes, labels, and bends of the long arrows.

Boxes stand on even levels, labels on odd ones. Long arrows with one target share their bends, as tributaries share a river: a
picture of a conversation has many ways to few endings.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from simulator.picture.facts import Picture
from simulator.picture.layering import Levels
from simulator.picture.sizes import LOOP_WIDTH, Row, box_size, label_size

BOX, LABEL, BEND = "box", "label", "bend"


class Slot(NamedTuple):
    """A thing on a level: room needed left and right of its middle, and height; ``number`` is that of its box or arrow."""

    kind: str
    number: int
    level: int
    left: int
    right: int
    height: int


class Link(NamedTuple):
    """A line between two slots of neighbouring levels, upper first; ``load``: how many ways run along it."""

    upper: int
    lower: int
    load: int


@dataclass(frozen=True, slots=True)
class Grid:
    """``levels``: the slots of each, from the left; ``chains``: the slots of each arrow from its source (none for a loop)."""

    slots: tuple[Slot, ...]
    levels: tuple[tuple[int, ...], ...]
    links: tuple[Link, ...]
    chains: tuple[tuple[int, ...], ...]


def grid_of(picture: Picture, levels: Levels, rows: Sequence[Sequence[Row]]) -> Grid:
    """The grid of a picture, with the ``rows`` of each arrow's label; on each level in the order of the file."""
    weaving = _Weaving(picture, levels, rows)
    chains = tuple(weaving.chain(number) for number in range(len(picture.arrows)))
    found: list[list[int]] = [[] for _ in range(2 * max(levels.of.values()) + 1)]
    for number, slot in enumerate(weaving.slots):
        found[slot.level].append(number)
    return Grid(tuple(weaving.slots), tuple(map(tuple, found)), tuple(_links(picture, weaving.slots, chains)), chains)


class _Weaving:
    def __init__(self, picture: Picture, levels: Levels, rows: Sequence[Sequence[Row]]) -> None:
        self.picture, self.levels, self.rows = picture, levels, rows
        self.slots: list[Slot] = []
        self.boxes: dict[str, int] = {}
        self.bends: dict[tuple[str, bool, int], int] = {}
        loops = {
            arrow.source: label_size(row)
            for arrow, row in zip(picture.arrows, rows, strict=True)
            if arrow.source == arrow.target
        }
        for number, box in enumerate(picture.boxes):
            width, height = box_size(box)
            wide, high = loops.get(box.id, (-LOOP_WIDTH, 0))
            self.boxes[box.id] = self._add(
                Slot(BOX, number, 2 * levels.of[box.id], width // 2, width // 2 + LOOP_WIDTH + wide, max(height, high))
            )

    def _add(self, slot: Slot) -> int:
        self.slots.append(slot)
        return len(self.slots) - 1

    def chain(self, number: int) -> tuple[int, ...]:
        """The slots of an arrow: source, label beside it, shared bends, target."""
        arrow = self.picture.arrows[number]
        if arrow.source == arrow.target:
            return ()
        up = (arrow.source, arrow.target) in self.levels.back
        step = -1 if up else 1
        first, last = (2 * self.levels.of[name] for name in (arrow.source, arrow.target))
        width, height = label_size(self.rows[number])
        label = self._add(Slot(LABEL, number, first + step, width // 2, width // 2, height))
        bends = [self._bend(arrow.target, up, level) for level in range(first + 2 * step, last, step)]
        return (self.boxes[arrow.source], label, *bends, self.boxes[arrow.target])

    def _bend(self, target: str, up: bool, level: int) -> int:
        key = (target, up, level)
        if key not in self.bends:
            self.bends[key] = self._add(Slot(BEND, -1, level, 2, 2, 0))
        return self.bends[key]


def _links(picture: Picture, slots: Sequence[Slot], chains: Sequence[Sequence[int]]) -> Iterator[Link]:
    loads: dict[tuple[int, int], int] = {}
    for arrow, chain in zip(picture.arrows, chains, strict=True):
        for one, other in pairwise(chain):
            pair = (one, other) if slots[one].level < slots[other].level else (other, one)
            loads[pair] = loads.get(pair, 0) + len(arrow.ways)
    return (Link(upper, lower, load) for (upper, lower), load in loads.items())
