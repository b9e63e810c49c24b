"""Where do the lines run? Straight down within a level, curved only between two levels: so none can pass through a box."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from simulator.picture.geometry import Area, Curve, Head, Point, Stroke
from simulator.picture.grid import BOX, Grid

CHANNEL, WIDEST_CHANNEL = 34, 84
HEAD = 9
PORT_GAP, CORNER = 18, 14


class Band(NamedTuple):
    """The height that a level takes: from top to bottom."""

    top: float
    bottom: float


def bands_of(grid: Grid, xs: Sequence[int]) -> tuple[Band, ...]:
    """The bands of the levels, with more room between two where lines run far sideways."""
    reach = [0] * len(grid.levels)
    for link in grid.links:
        level = grid.slots[link.upper].level
        reach[level] = max(reach[level], abs(xs[link.upper] - xs[link.lower]))
    bands, top = [], 0.0
    for level, slots in enumerate(grid.levels):
        bottom = top + max((grid.slots[slot].height for slot in slots), default=0)
        bands.append(Band(top, bottom))
        top = bottom + min(CHANNEL + reach[level] // 8, WIDEST_CHANNEL)
    return tuple(bands)


class Routes:
    """The lines of a grid whose things stand at ``xs`` in these ``areas`` (of boxes and labels) and bands."""

    def __init__(
        self, grid: Grid, xs: Sequence[int], bands: Sequence[Band], areas: Sequence[Area | None], back: Sequence[bool]
    ) -> None:
        self.grid, self.xs, self.bands, self.areas, self.back = grid, xs, bands, areas, back
        self.ports = _ports(grid, xs, areas, back)

    def stroke(self, number: int, drawn: set[tuple[int, int]]) -> tuple[Stroke, bool]:
        """The line of an arrow up to where it joins one in ``drawn``, which it adds to; True when it reaches its target."""
        chain = self.grid.chains[number]
        runs: list[list[Curve]] = [[], []]
        for rank, pair in enumerate(pairwise(chain)):
            if pair in drawn:
                return Stroke(number, tuple(map(tuple, runs)), self.back[number]), False
            drawn.add(pair)
            runs[min(rank, 1)] += self._between(*pair, last=rank == len(chain) - 2)
        return Stroke(number, tuple(map(tuple, runs)), self.back[number]), True

    def head(self, number: int) -> Head:
        """The arrowhead at the end of an arrow."""
        before, target = self.grid.chains[number][-2:]
        up = self.back[number]
        area = self.areas[target]
        assert area is not None
        return Head(Point(self._x(target, before), area.bottom if up else area.top), (0, -1 if up else 1), number)

    def _x(self, slot: int, other: int) -> float:
        return self.ports.get((slot, other), self.xs[slot])

    def _between(self, one: int, other: int, *, last: bool) -> list[Curve]:
        """From one slot to the next of a chain, whichever is higher; the head takes the last pixels."""
        down = self.grid.slots[one].level < self.grid.slots[other].level
        start, end = (self._side(slot, below=down is (slot == one)) for slot in (one, other))
        x, to = self._x(one, other), self._x(other, one)
        edge = self.bands[self.grid.slots[one].level]
        leave = edge.bottom if down else edge.top
        edge = self.bands[self.grid.slots[other].level]
        sign = 1 if down else -1
        reach = edge.top if down else edge.bottom
        if last:
            end -= sign * HEAD
        if self.grid.slots[other].kind == BOX:
            reach -= sign * HEAD
        middle = (leave + reach) / 2
        curve = Curve(Point(x, leave), Point(x, middle), Point(to, middle), Point(to, reach))
        return [piece for piece in (_straight(x, start, leave), curve, _straight(to, reach, end)) if piece.start != piece.end]

    def _side(self, slot: int, *, below: bool) -> float:
        """Where a line leaves a slot or reaches it; it passes through a bend, so the lower edge is the upper one there."""
        area = self.areas[slot]
        if area is None:
            return self.bands[self.grid.slots[slot].level].top
        return area.bottom if below else area.top


def _straight(x: float, start: float, end: float) -> Curve:
    middle = Point(x, (start + end) / 2)
    return Curve(Point(x, start), middle, middle, Point(x, end))


def _ports(grid: Grid, xs: Sequence[int], areas: Sequence[Area | None], back: Sequence[bool]) -> dict[tuple[int, int], float]:
    """Where on the edge of a box each neighbour's line is tied: those that arrive share one place, those that leave do not."""
    load = {(link.upper, link.lower): link.load for link in grid.links}
    load |= {(lower, upper): ways for (upper, lower), ways in load.items()}
    arriving: dict[tuple[int, bool], list[int]] = {}
    leaving: dict[tuple[int, bool], list[int]] = {}
    for number, chain in enumerate(grid.chains):
        if chain:
            leaving.setdefault((chain[0], not back[number]), []).append(chain[1])
            arriving.setdefault((chain[-1], back[number]), []).append(chain[-2])
    ports: dict[tuple[int, int], float] = {}
    for side in dict.fromkeys((*leaving, *arriving)):
        area, (box, _) = areas[side[0]], side
        assert area is not None
        wanted: list[tuple[float, tuple[int, ...]]] = [(xs[slot], (slot,)) for slot in leaving.get(side, ())]
        if side in arriving:
            group = tuple(dict.fromkeys(arriving[side]))
            wanted.append((_mouth(area, [(load[box, slot], xs[slot]) for slot in group]), group))
        wanted.sort()
        for x, (_, slots) in zip(_along(area, [x for x, _ in wanted]), wanted, strict=True):
            ports.update({(box, slot): x for slot in slots})
    return ports


def _mouth(area: Area, lines: Iterable[tuple[int, int]]) -> float:
    """Where arriving lines meet: under the one that bears most, but never near a corner."""
    middle, reach = area.middle.x, (area.right - area.left) * 0.3
    _, _, x = max((load, -abs(x - middle), x) for load, x in lines)
    return min(max(float(x), middle - reach), middle + reach)


def _along(area: Area, wanted: Sequence[float]) -> list[float]:
    """Places on the edge of a box, each as near as can be to the one wanted, in their order and apart."""
    low, high = area.left + CORNER, area.right - CORNER
    gap = min(PORT_GAP, (high - low) / max(len(wanted) - 1, 1))
    found: list[float] = []
    for rank, x in enumerate(wanted):
        least = found[-1] + gap if found else low
        found.append(min(max(x, least), high - gap * (len(wanted) - 1 - rank)))
    return found


def loop(area: Area, number: int) -> tuple[Stroke, Head]:
    """The line of an arrow that comes back to its own box, on its right."""
    middle = area.middle.y
    top, bottom = middle - 11, middle + 11
    out = Curve(
        Point(area.right, top),
        Point(area.right + 34, top - 12),
        Point(area.right + 34, bottom + 12),
        Point(area.right + HEAD, bottom),
    )
    return Stroke(number, ((out,),), back=True), Head(Point(area.right, bottom), (-1, 0), number)
