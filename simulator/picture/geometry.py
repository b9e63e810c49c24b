"""Which shapes are drawn, and where? Frozen facts in pixels, y downwards; what a picture looks like is said elsewhere."""

from dataclasses import dataclass
from typing import NamedTuple

from simulator.picture.facts import Arrow, Box
from simulator.picture.sizes import Row


class Point(NamedTuple):
    """A place."""

    x: float
    y: float


class Area(NamedTuple):
    """A rectangle: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> Point:
        """Its centre."""
        return Point((self.left + self.right) / 2, (self.top + self.bottom) / 2)


class Curve(NamedTuple):
    """A cubic Bézier curve."""

    start: Point
    first: Point
    second: Point
    end: Point


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A box on the sheet."""

    box: Box
    area: Area


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """The names of an arrow's ways on the sheet; ``arrow`` is its number in the picture."""

    arrow: int
    rows: tuple[Row, ...]
    area: Area


@dataclass(frozen=True, slots=True)
class Stroke:
    """The line of an arrow: one run of curves from its source to its label, another onwards.

    Where it joins another's line, it ends there. ``back``: it goes up.
    """

    arrow: int
    runs: tuple[tuple[Curve, ...], ...]
    back: bool


@dataclass(frozen=True, slots=True)
class Head:
    """An arrowhead: its tip, the way it points (dx, dy), the number of the arrow whose look it has."""

    tip: Point
    towards: tuple[int, int]
    arrow: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything on the sheet, the left and top edges at 0. Strokes come weakest first, to be drawn over each other."""

    width: float
    height: float
    arrows: tuple[Arrow, ...]
    boxes: tuple[PlacedBox, ...]
    labels: tuple[PlacedLabel, ...]
    strokes: tuple[Stroke, ...]
    heads: tuple[Head, ...]
