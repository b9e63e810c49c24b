"""How far to the right is each thing? Lines as upright as can be, room between neighbours, shared bends in one straight run."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from simulator.picture.grid import BEND, BOX, Grid, Link, Slot
from simulator.picture.simplex import Pull, spread

GAPS = {BOX: 28, BEND: 14}
LABEL_GAP = 16
POLISH = 8
CROSSING = 240


def across(grid: Grid, candidates: Iterable[tuple[int, Sequence[Sequence[int]]]]) -> tuple[int, ...]:
    """The middle of each slot, in pixels from the left edge of the leftmost.

    ``candidates``: numbers of crossings, and orders of the levels; the one taken has few crossings, short lines and no
    great width.
    """
    placed = ((crossed, _placed(grid, order)) for crossed, order in candidates)
    return min(placed, key=lambda one: CROSSING * one[0] + _sprawl(grid, one[1]))[1]


def _sprawl(grid: Grid, xs: Sequence[int]) -> int:
    """How far the lines run sideways, and how wide it all is."""
    aside = sum(abs(xs[link.upper] - xs[link.lower]) for link in grid.links)
    return aside + max(x + slot.right for x, slot in zip(xs, grid.slots, strict=True))


def _placed(grid: Grid, order: Sequence[Sequence[int]]) -> tuple[int, ...]:
    runs, count = _runs(grid, order)
    apart: dict[tuple[int, int], int] = {}
    for left, right, gap in _gaps(grid, order):
        key = (runs[left], runs[right])
        apart[key] = max(apart.get(key, 0), gap)
    ties: dict[tuple[int, int], int] = {}
    for link in grid.links:
        pair = (runs[link.upper], runs[link.lower])
        if pair[0] != pair[1]:
            ties[pair] = ties.get(pair, 0) + _weight(grid.slots, link)
    pulls = [Pull(left, right, gap, 0) for (left, right), gap in apart.items()]
    for number, ((one, other), weight) in enumerate(ties.items(), start=count):
        pulls += [Pull(number, one, 0, weight), Pull(number, other, 0, weight)]
    found = spread(count + len(ties), pulls)[:count]
    _centre(found, apart, ties)
    edge = min(found[runs[number]] - slot.left for number, slot in enumerate(grid.slots))
    return tuple(found[run] - edge for run in runs)


def _runs(grid: Grid, order: Sequence[Sequence[int]]) -> tuple[list[int], int]:
    """For each slot, the run that it moves with: bends of one trunk are one run, unless they would cross another's."""
    place = {slot: rank for level in order for rank, slot in enumerate(level)}
    leader = list(range(len(grid.slots)))
    straight: dict[int, list[tuple[int, int]]] = {}
    inner = [link for link in grid.links if grid.slots[link.upper].kind == grid.slots[link.lower].kind == BEND]
    for link in sorted(inner, key=lambda link: (grid.slots[link.upper].level, place[link.upper])):
        ends = (place[link.upper], place[link.lower])
        known = straight.setdefault(grid.slots[link.upper].level, [])
        if all((ends[0] < other[0]) is (ends[1] < other[1]) for other in known):
            known.append(ends)
            leader[link.lower] = leader[link.upper]
    number = {slot: rank for rank, slot in enumerate(dict.fromkeys(leader))}
    return [number[slot] for slot in leader], len(number)


def _gaps(grid: Grid, order: Sequence[Sequence[int]]) -> Iterator[tuple[int, int, int]]:
    for level in order:
        for left, right in pairwise(level):
            one, other = grid.slots[left], grid.slots[right]
            gap = min(GAPS.get(one.kind, LABEL_GAP), GAPS.get(other.kind, LABEL_GAP))
            yield left, right, one.right + gap + other.left


def _weight(slots: Sequence[Slot], link: Link) -> int:
    """Between two bends a line should be straight before all; the main road matters more than its byways."""
    bends = (slots[link.upper].kind == BEND) + (slots[link.lower].kind == BEND)
    return 16 if bends == 2 else (2, 1)[bends] * link.load


def _centre(at: list[int], apart: dict[tuple[int, int], int], ties: dict[tuple[int, int], int]) -> None:
    """Moves each run to the middle of the places that are equally good for it, within the room it has."""
    left: list[list[tuple[int, int]]] = [[] for _ in at]
    right: list[list[tuple[int, int]]] = [[] for _ in at]
    for (one, other), gap in apart.items():
        left[other].append((one, gap))
        right[one].append((other, gap))
    near: list[list[tuple[int, int]]] = [[] for _ in at]
    for (one, other), weight in ties.items():
        near[one].append((other, weight))
        near[other].append((one, weight))
    for round_ in range(POLISH):
        for run in range(len(at)) if round_ % 2 == 0 else reversed(range(len(at))):
            if not near[run]:
                continue
            low, high = _middle(sorted((at[other], weight) for other, weight in near[run]))
            wanted = (low + high) // 2
            wanted = max([wanted, *(at[other] + gap for other, gap in left[run])])
            at[run] = min([wanted, *(at[other] - gap for other, gap in right[run])])


def _middle(places: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The weighted median of the places: all between its two ends is equally near to them."""
    total = sum(weight for _, weight in places)
    passed = 0
    for rank, (place, weight) in enumerate(places):
        passed += weight
        if 2 * passed == total:
            return place, places[rank + 1][0]
        if 2 * passed > total:
            return place, place
    raise ValueError("no places")
