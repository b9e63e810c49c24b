"""In which order do things stand on a level, so that few lines cross? Sweeps by the median, then swaps of neighbours."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from zlib import crc32

from simulator.picture.grid import Grid

Order = list[list[int]]
Ordered = tuple[tuple[int, ...], ...]
SWEEPS, MAX_SWAPS, PATIENCE = 24, 12, 6
STARTS, SLOTS_SWEPT = 24, 6_000
SPARE = 1


def orders(grid: Grid) -> tuple[tuple[int, Ordered], ...]:
    """The best orders found, with the number of lines that cross in each: the fewest, or hardly more; the slots from the left.

    Sweeps stop at a local best, so they start from several orders: two walks, then orders without any meaning.
    """
    ties = _Ties(grid)
    starts = max(2, min(STARTS, SLOTS_SWEPT // len(grid.slots)))
    found: dict[Ordered, int] = {}
    for number in range(starts):
        start = _walked(grid, ties, last=bool(number)) if number < 2 else _shaken(grid, number)
        order, crossed = _settled(ties, start, down=number % 2 == 0)
        found.setdefault(order, crossed)
    least = min(found.values())
    return tuple((crossed, order) for order, crossed in found.items() if crossed <= least + SPARE)


def _settled(ties: "_Ties", order: Order, *, down: bool) -> tuple[Ordered, int]:
    """The best order that sweeps find from this one, and its crossings."""
    best, least, since = order, -1, 0
    for sweep in range(SWEEPS):
        ties.sweep(order, down=(sweep % 2 == 0) is down)
        ties.swap(order)
        crossed = ties.crossings(order)
        since += 1
        if least < 0 or crossed < least:
            best, least, since = [list(level) for level in order], crossed, 0
        if not least or since > PATIENCE:
            break
    return tuple(map(tuple, best)), least


def _shaken(grid: Grid, number: int) -> Order:
    """An order without meaning, always the same for the same number."""
    return [sorted(level, key=lambda slot: crc32(f"{number}/{slot}".encode())) for level in grid.levels]


def _walked(grid: Grid, ties: "_Ties", *, last: bool) -> Order:
    """The order in which a walk from the top meets the slots, taking the first (or the last) way first."""
    met: dict[int, None] = {}
    for level in grid.levels:
        for slot in level:
            stack = [slot]
            while stack:
                here = stack.pop()
                if here not in met:
                    met[here] = None
                    ahead = [*ties.above[here], *ties.below[here]]
                    stack += ahead if last else reversed(ahead)
    rank = {slot: number for number, slot in enumerate(met)}
    return [sorted(level, key=lambda slot: rank[slot]) for level in grid.levels]


class _Ties:
    """Who is tied to whom, above and below."""

    def __init__(self, grid: Grid) -> None:
        self.above: list[list[int]] = [[] for _ in grid.slots]
        self.below: list[list[int]] = [[] for _ in grid.slots]
        for link in grid.links:
            self.above[link.lower].append(link.upper)
            self.below[link.upper].append(link.lower)

    def sweep(self, order: Order, *, down: bool) -> None:
        """Orders every level by the medians of its neighbours on the one just ordered."""
        ties = self.above if down else self.below
        for rank in range(1, len(order)) if down else range(len(order) - 2, -1, -1):
            place = _places(order[rank - 1 if down else rank + 1])
            order[rank] = _by_median(order[rank], [sorted(place[other] for other in ties[slot]) for slot in order[rank]])

    def swap(self, order: Order) -> None:
        """Exchanges neighbours as long as this crosses fewer lines."""
        waiting: Iterable[int] = range(len(order))
        for _ in range(MAX_SWAPS):
            changed = [rank for rank in waiting if self._swap_level(order, rank)]
            near = {other for rank in changed for other in (rank - 1, rank, rank + 1)}
            waiting = sorted(near.intersection(range(len(order))))

    def _swap_level(self, order: Order, rank: int) -> bool:
        level, better = order[rank], False
        sides = [
            (ties, _places(order[other]))
            for ties, other in ((self.above, rank - 1), (self.below, rank + 1))
            if 0 <= other < len(order)
        ]
        ends = {slot: [sorted(place[end] for end in ties[slot]) for ties, place in sides] for slot in level}
        for left in range(len(level) - 1):
            one, other = level[left], level[left + 1]
            now = sum(map(_between, ends[one], ends[other]))
            if now and sum(map(_between, ends[other], ends[one])) < now:
                level[left], level[left + 1], better = other, one, True
        return better

    def crossings(self, order: Order) -> int:
        """How many pairs of lines cross."""
        total = 0
        for rank in range(len(order) - 1):
            place = _places(order[rank + 1])
            seen: list[int] = []
            for slot in order[rank]:
                ends = [place[end] for end in self.below[slot]]
                total += sum(len(seen) - bisect_right(seen, end) for end in ends)
                for end in ends:
                    insort(seen, end)
        return total


def _places(level: Sequence[int]) -> dict[int, int]:
    return {slot: place for place, slot in enumerate(level)}


def _between(left: Sequence[int], right: Sequence[int]) -> int:
    """How many lines cross when the ends ``left`` belong to the slot on the left."""
    return sum(end > other for end in left for other in right)


def _by_median(level: Sequence[int], ends: Sequence[Sequence[int]]) -> list[int]:
    """What has neighbours goes by their median; what has none keeps its place."""
    tied = [(_median(found), place) for place, found in enumerate(ends) if found]
    moving = iter(sorted(tied))
    return [level[next(moving)[1]] if found else slot for slot, found in zip(level, ends, strict=True)]


def _median(ends: Sequence[int]) -> float:
    half = len(ends) // 2
    return float(ends[half]) if len(ends) % 2 else (ends[half - 1] + ends[half]) / 2
