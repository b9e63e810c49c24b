"""On which level does each box stand? Arrows go down, but for as few as possible that must go back up; endings are lowest."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from simulator.picture.facts import Picture
from simulator.picture.simplex import Pull, spread

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Levels:
    """The level of each box from 0, the top; ``back``: the pairs whose arrow goes up (loops on one box aside)."""

    of: Mapping[str, int]
    back: frozenset[Pair]

    def between(self, source: str, target: str) -> int:
        """How many levels an arrow passes."""
        return abs(self.of[source] - self.of[target])


def levels_of(picture: Picture) -> Levels:
    """Levels on which the arrows between scenes are as short as can be, weighted by what they stand for."""
    scenes = [box.id for box in picture.boxes if box.tone is None]
    endings = [box.id for box in picture.boxes if box.tone is not None]
    start = next((box.id for box in picture.boxes if box.start), scenes[0])
    weights: dict[Pair, int] = {}
    for arrow in picture.arrows:
        pair = (arrow.source, arrow.target)
        if arrow.source != arrow.target and arrow.target not in endings:
            weights[pair] = weights.get(pair, 0) + len(arrow.ways)
    back = back_pairs(scenes, start, list(weights))
    found = _spread(scenes, weights, back)
    last = 1 + max(found.values())
    return Levels({**found, **dict.fromkeys(endings, last)}, back)


def back_pairs(names: Sequence[str], start: str, pairs: Sequence[Pair]) -> frozenset[Pair]:
    """The pairs to turn round so that no cycle is left: the fewer of those against the file's order, and the walk's."""
    in_file = [start, *(name for name in names if name != start)]
    orders = (in_file, _walk(names, start, pairs))
    return min((_against(order, pairs) for order in orders), key=len)


def _walk(names: Sequence[str], start: str, pairs: Sequence[Pair]) -> list[str]:
    """The names as one meets them, nearest to the start first; then those never met."""
    ahead = _ahead(names, pairs)
    met = dict.fromkeys((start,))
    waiting = [start]
    for name in waiting:
        new = [other for other in ahead[name] if other not in met]
        met |= dict.fromkeys(new)
        waiting += new
    return [*met, *(name for name in names if name not in met)]


def _against(order: Sequence[str], pairs: Sequence[Pair]) -> frozenset[Pair]:
    """The pairs that go against the order and would close a cycle."""
    rank = {name: number for number, name in enumerate(order)}
    ahead = _ahead(order, [pair for pair in pairs if rank[pair[0]] < rank[pair[1]]])
    back = []
    for source, target in pairs:
        if rank[source] < rank[target]:
            continue
        if _leads(ahead, target, source):
            back.append((source, target))
        else:
            ahead[source].append(target)
    return frozenset(back)


def _ahead(names: Iterable[str], pairs: Iterable[Pair]) -> dict[str, list[str]]:
    ahead: dict[str, list[str]] = {name: [] for name in names}
    for source, target in pairs:
        ahead[source].append(target)
    return ahead


def _leads(ahead: Mapping[str, Sequence[str]], source: str, target: str) -> bool:
    seen, waiting = {source}, [source]
    while waiting:
        name = waiting.pop()
        if name == target:
            return True
        new = [other for other in ahead[name] if other not in seen]
        seen.update(new)
        waiting += new
    return False


def _spread(names: Sequence[str], weights: Mapping[Pair, int], back: frozenset[Pair]) -> dict[str, int]:
    number = {name: rank for rank, name in enumerate(names)}
    pulls = []
    for (source, target), weight in weights.items():
        upper, lower = (target, source) if (source, target) in back else (source, target)
        pulls.append(Pull(number[upper], number[lower], 1, weight))
    found = spread(len(names), pulls)
    return {name: found[rank] for name, rank in number.items()}
