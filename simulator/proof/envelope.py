"""Between which scores does every complete play end? Exact least and greatest, per judged competence and per ending.

Vectors of points travel forward over the components of the explored states. At each one, only those that nothing
dominates are kept; a criterion that can no longer leave the clamp is put on its edge, so that equal futures merge.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scoring.assess import competence_score
from scoring.referential import Competence
from simulator.proof.graph import Edge, Graph
from simulator.proof.reference import gain
from simulator.proof.relevance import strong_components

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


class _Flow:
    """The points of one competence on the edges of a graph, and what can still come after each component."""

    def __init__(self, graph: Graph, competence: Competence, attainable: Mapping[str, int]) -> None:
        self.graph = graph
        self.criteria = [criterion.id for criterion in competence.criteria if attainable.get(criterion.id, 0) > 0]
        self.all_criteria = {criterion.id for criterion in competence.criteria}
        self.attainable = attainable
        self.caps = tuple(attainable[id] for id in self.criteria)
        self.components = strong_components(len(graph.edges), [[edge.target for edge in edges] for edges in graph.edges])
        self.component_of = [0] * len(graph.edges)
        for number, component in enumerate(self.components):
            for node in component:
                self.component_of[node] = number
        self.more: list[Vector] = []
        self.less: list[Vector] = []
        for number, component in enumerate(self.components):
            ahead = [(self.vector(edge), self.component_of[edge.target]) for edge in self.leaving(number, component)]
            zero = (0,) * len(self.criteria)
            sums = [tuple(map(sum, zip(step, self.more[to], strict=True))) for step, to in ahead] or [zero]
            falls = [tuple(map(sum, zip(step, self.less[to], strict=True))) for step, to in ahead] or [zero]
            self.more.append(tuple(max(column) for column in zip(*sums, strict=True)) if zero else ())
            self.less.append(tuple(min(column) for column in zip(*falls, strict=True)) if zero else ())

    def vector(self, edge: Edge) -> Vector:
        points = gain(edge)
        return tuple(points.get(id, 0) for id in self.criteria)

    def faulty(self, edge: Edge) -> bool:
        return any(value < 0 and id in self.all_criteria for id, value in gain(edge).items())

    def leaving(self, number: int, component: Sequence[int]) -> list[Edge]:
        return [edge for node in component for edge in self.graph.edges[node] if self.component_of[edge.target] != number]

    def settled(self, vector: Vector, number: int) -> Vector:
        """The same future, with each criterion that can no longer matter put on the edge of the clamp."""
        return tuple(
            cap - low if value + low >= cap else -high if value + high <= 0 else value
            for value, cap, high, low in zip(vector, self.caps, self.more[number], self.less[number], strict=True)
        )


def envelope(graph: Graph, competence: Competence, attainable: Mapping[str, int]) -> Envelope:
    """The exact envelope of one competence over all complete plays of a variant, against what its reference earns."""
    flow = _Flow(graph, competence, attainable)
    count = len(flow.components)
    start = flow.component_of[0]
    zero = flow.settled((0,) * len(flow.criteria), start)
    fronts: list[dict[tuple[bool, Vector], Way | None]] = [{} for _ in range(count)]
    lows: list[set[Vector]] = [set() for _ in range(count)]
    fronts[start][False, zero] = None
    lows[start].add(zero)
    by_ending: dict[str, tuple[float, float]] = {}
    free: tuple[str, ...] | None = None
    for number in range(count - 1, -1, -1):  # sources first
        front = _undominated(fronts[number])
        low = _lowest(lows[number])
        fronts[number], lows[number] = {}, set()
        component = flow.components[number]
        place = graph.states[component[0]].place
        if place in graph.scenario.endings and front:
            scores = [_score(flow, vector) for _, vector in front]
            least = min(_score(flow, vector) for vector in low)
            known = by_ending.get(place)
            by_ending[place] = (min(least, known[0]), max(*scores, known[1])) if known else (least, max(scores))
            for (fault, vector), way in front.items():
                if fault and free is None and _score(flow, vector) == 1.0:
                    free = _moves(graph, way)
            continue
        for node in component:
            for edge in graph.edges[node]:
                to = flow.component_of[edge.target]
                if to == number:
                    continue
                step, bad = flow.vector(edge), flow.faulty(edge)
                for (fault, vector), way in front.items():
                    reached = flow.settled(tuple(map(sum, zip(vector, step, strict=True))), to)
                    fronts[to].setdefault((fault or bad, reached), (way, node, edge))
                for vector in low:
                    lows[to].add(flow.settled(tuple(map(sum, zip(vector, step, strict=True))), to))
    return Envelope(by_ending, free)


def _score(flow: _Flow, vector: Vector) -> float:
    return competence_score(dict(zip(flow.criteria, vector, strict=True)), flow.attainable, flow.criteria) or 0.0


def _moves(graph: Graph, way: Way | None) -> tuple[str, ...]:
    steps: list[tuple[int, Edge]] = []
    while way is not None:
        way, node, edge = way
        steps.append((node, edge))
    moves: list[str] = []
    here = 0
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


def _undominated(front: dict[tuple[bool, Vector], Way | None]) -> dict[tuple[bool, Vector], Way | None]:
    kept: dict[tuple[bool, Vector], Way | None] = {}
    for (fault, vector), way in sorted(front.items(), key=lambda item: -sum(item[0][1])):
        if not any(
            other_fault == fault and all(a >= b for a, b in zip(other, vector, strict=True)) for other_fault, other in kept
        ):
            kept[fault, vector] = way
    return kept


def _lowest(vectors: set[Vector]) -> list[Vector]:
    kept: list[Vector] = []
    for vector in sorted(vectors, key=sum):
        if not any(all(a <= b for a, b in zip(other, vector, strict=True)) for other in kept):
            kept.append(vector)
    return kept
