"""Between which scores does every complete play end? Exact least and greatest, per judged competence and per ending.

Vectors of points (one per criterion) travel forward over the components of the explored states. At each one, only those that
nothing dominates are kept; a criterion that can no longer leave the clamp is put on its edge, so that equal futures merge.
A vector is packed into one integer, a field with a guard bit per criterion, so that adding and comparing cost one operation.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from scoring.assessment import competence_score
from scoring.referential import Competence
from simulator.proof.components import strong_components
from simulator.proof.graph import Edge, Graph
from simulator.proof.reference import gain

Vector = tuple[int, ...]
Way = tuple["Way | None", int, Edge]


@dataclass(frozen=True, slots=True)
class Envelope:
    """``by_ending``: ending → (least, greatest) score of complete plays that end there.

    ``free_fault`` is a play with a negative point on this competence that still scores 1, or ``None``.
    """

    by_ending: Mapping[str, tuple[float, float]]
    free_fault: tuple[str, ...] | None

    @property
    def least(self) -> float:
        """The least score of any complete play."""
        return min((low for low, _ in self.by_ending.values()), default=0.0)

    @property
    def greatest(self) -> float:
        """The greatest score of any complete play."""
        return max((high for _, high in self.by_ending.values()), default=0.0)


class _Packing:
    """Vectors of small integers in one integer: fields wide enough for any sum on this graph, each under a guard bit."""

    def __init__(self, size: int, largest: int) -> None:
        self.size = size
        self.bias = largest + 1
        self.width = (2 * self.bias).bit_length() + 1
        self.mask = (1 << self.width) - 1
        self.shifts = tuple(rank * self.width for rank in range(size))
        self.guards = sum(1 << (rank + 1) * self.width - 1 for rank in range(size))

    def pack(self, vector: Sequence[int]) -> int:
        return sum(value + self.bias << rank * self.width for rank, value in enumerate(vector))

    def step(self, vector: Sequence[int]) -> int:
        """What to add to a packed vector to add this one."""
        return sum(value << rank * self.width for rank, value in enumerate(vector))

    def unpack(self, packed: int) -> Vector:
        mask, bias = self.mask, self.bias
        return tuple([(packed >> shift & mask) - bias for shift in self.shifts])

    def greatest(self, packed: Iterable[int]) -> list[int]:
        """Those that no other one equals or exceeds in every field."""
        guards = self.guards
        kept: list[int] = []
        for item in sorted(packed, reverse=True):  # what dominates comes first
            for other in kept:
                if (other | guards) - item & guards == guards:
                    break
            else:
                kept.append(item)
        return kept

    def least(self, packed: Iterable[int]) -> list[int]:
        """Those that no other one equals or stays below in every field."""
        guards = self.guards
        kept: list[int] = []
        for item in sorted(packed):
            held = item | guards
            for other in kept:
                if held - other & guards == guards:
                    break
            else:
                kept.append(item)
        return kept


class Flow:
    """The points of one competence on the edges of a graph, and what can still come after each component."""

    def __init__(self, graph: Graph, competence: Competence, attainable: Mapping[str, int]) -> None:
        self.graph = graph
        self.attainable = attainable
        self.criteria = [criterion.id for criterion in competence.criteria if attainable.get(criterion.id, 0) > 0]
        self.named = {criterion.id for criterion in competence.criteria}
        self.caps = tuple(attainable[id] for id in self.criteria)
        self.components = strong_components(len(graph.edges), [[edge.target for edge in edges] for edges in graph.edges])
        self.component_of = [0] * len(graph.edges)
        for number, component in enumerate(self.components):
            for node in component:
                self.component_of[node] = number
        self.steps: dict[int, tuple[Vector, bool]] = {}
        self.more: list[Vector] = []
        self.less: list[Vector] = []
        for number, component in enumerate(self.components):
            self._look_ahead(number, component)
        largest = max((max(map(abs, vector), default=0) for vector in (*self.more, *self.less)), default=0)
        shared: dict[tuple[Vector, Vector], dict[int, int]] = {}
        self.known = [shared.setdefault(bounds, {}) for bounds in zip(self.more, self.less, strict=True)]
        self.packing = _Packing(len(self.criteria), 2 * largest + max(self.caps, default=0))

    def _look_ahead(self, number: int, component: Sequence[int]) -> None:
        """The most and the least that each criterion can still gain from this component on."""
        zero = (0,) * len(self.criteria)
        more, less = None, None
        for node in component:
            for edge in self.graph.edges[node]:
                to = self.component_of[edge.target]
                if to != number:
                    step = self.vector(edge)[0]
                    high = tuple(map(int.__add__, step, self.more[to]))
                    low = tuple(map(int.__add__, step, self.less[to]))
                    more = high if more is None else tuple(map(max, more, high))
                    less = low if less is None else tuple(map(min, less, low))
        self.more.append(more or zero)
        self.less.append(less or zero)

    def vector(self, edge: Edge) -> tuple[Vector, bool]:
        """The points that a move adds, and whether one of them is a fault on this competence."""
        key = id(edge.choice) if edge.counts else 0
        known = self.steps.get(key)
        if known is None:
            points = gain(edge)
            fault = any(value < 0 and name in self.named for name, value in points.items())
            known = self.steps[key] = (tuple(points.get(name, 0) for name in self.criteria), fault)
        return known

    def settled(self, packed: int, number: int) -> int:
        """The same future, with each criterion that can no longer matter put on the edge of the clamp."""
        known = self.known[number]
        found = known.get(packed)
        if found is None:
            packing = self.packing
            mask, bias = packing.mask, packing.bias
            found = packed
            for shift, cap, high, low in zip(packing.shifts, self.caps, self.more[number], self.less[number], strict=True):
                value = (packed >> shift & mask) - bias
                if value + low >= cap:
                    found += cap - low - value << shift
                elif value + high <= 0:
                    found -= high + value << shift
            known[packed] = found
        return found

    def best_score(self, packed: int, number: int) -> float:
        """The most that the score can still become from this component on; no play may reach it, none passes it.

        The lesser of two bounds: each criterion at its own best, and what is held now with the best total of gains ahead.
        """
        packing = self.packing
        mask, bias = packing.mask, packing.bias
        apart = now = 0
        for shift, cap, more in zip(packing.shifts, self.caps, self.more[number], strict=True):
            value = (packed >> shift & mask) - bias
            if value > 0:
                now += value if value < cap else cap
            value += more
            if value > 0:
                apart += value if value < cap else cap
        return min(apart, now + self.most_ahead[number]) / (sum(self.caps) or 1)

    @cached_property
    def most_ahead(self) -> list[int]:
        """For each component, the greatest total of gains over all criteria that one play can still make, losses aside."""
        most: list[int] = []
        for number, component in enumerate(self.components):
            best = 0
            for node in component:
                for edge in self.graph.edges[node]:
                    to = self.component_of[edge.target]
                    if to != number:
                        best = max(best, most[to] + sum(max(value, 0) for value in self.vector(edge)[0]))
            most.append(best)
        return most

    def score(self, packed: int) -> float:
        """The score of these points at an ending."""
        points = dict(zip(self.criteria, self.packing.unpack(packed), strict=True))
        return competence_score(points, self.attainable, self.criteria) or 0.0


def envelope(graph: Graph, competence: Competence, attainable: Mapping[str, int]) -> Envelope:
    """The exact envelope of one competence over all complete plays of a variant, against what its reference earns."""
    flow = Flow(graph, competence, attainable)
    count = len(flow.components)
    # By component, the vectors that arrive: without and with a fault (each with a way to it), and the lowest ones.
    clean: list[dict[int, Way | None]] = [{} for _ in range(count)]
    faulty: list[dict[int, Way | None]] = [{} for _ in range(count)]
    lows: list[set[int]] = [set() for _ in range(count)]
    start = flow.component_of[graph.start]
    zero = flow.settled(flow.packing.pack((0,) * len(flow.criteria)), start)
    clean[start][zero] = None
    lows[start].add(zero)
    by_ending: dict[str, tuple[float, float]] = {}
    free: tuple[str, ...] | None = None
    for number in range(count - 1, -1, -1):  # sources first
        component = flow.components[number]
        fronts = [(False, clean[number]), (True, faulty[number])]
        kept = [(fault, [(item, front[item]) for item in flow.packing.greatest(front)]) for fault, front in fronts]
        low = flow.packing.least(lows[number])
        clean[number], faulty[number], lows[number] = {}, {}, set()
        place = graph.places[component[0]]
        if place in graph.scenario.endings:
            scores = [flow.score(item) for _, front in kept for item, _ in front]
            if scores:
                worst, best = by_ending.get(place, (1.0, 0.0))
                by_ending[place] = (min(worst, *map(flow.score, low)), max(best, *scores))
            if free is None:
                free = next((_moves(graph, way) for item, way in kept[1][1] if flow.score(item) == 1.0), None)
            continue
        for node in component:
            for edge in graph.edges[node]:
                to = flow.component_of[edge.target]
                if to == number:
                    continue
                vector, bad = flow.vector(edge)
                step = flow.packing.step(vector)
                for fault, front in kept:
                    arriving = faulty[to] if fault or bad else clean[to]
                    for item, way in front:
                        arriving.setdefault(flow.settled(item + step, to), (way, node, edge))
                lows[to].update(flow.settled(item + step, to) for item in low)
    return Envelope(by_ending, free)


def _moves(graph: Graph, way: Way | None) -> tuple[str, ...]:
    steps: list[tuple[int, Edge]] = []
    while way is not None:
        way, node, edge = way
        steps.append((node, edge))
    moves: list[str] = []
    here = graph.start
    for node, edge in reversed(steps):
        moves += [*_inside(graph, here, node), edge.move]
        here = edge.target
    return tuple(moves)


def _inside(graph: Graph, start: int, end: int) -> list[str]:
    """The moves of a shortest way between two states of one component."""
    ways: dict[int, list[str]] = {start: []}
    waiting = deque([start])
    while end not in ways:
        node = waiting.popleft()
        for edge in graph.edges[node]:
            if edge.target not in ways:
                ways[edge.target] = [*ways[node], edge.move]
                waiting.append(edge.target)
    return ways[end]
