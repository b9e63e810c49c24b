"""What can still be played, from each state? The states folded into one node for each future, with a shortest way to each.

Two states are one node when the same moves, with the same points still counting, lead from both to the same nodes: the
smallest automaton of the plays. Inside a cycle of states each one keeps a node of its own.
"""

import heapq
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from simulator.proof.components import strong_components
from simulator.proof.space import SILENCE, Space
from simulator.scenario import Choice, Scenario


class Edge(NamedTuple):
    """A move from a node: the choice (``None`` for a silence), the node reached, whether its points count."""

    choice: Choice | None
    target: int
    counts: bool

    @property
    def move(self) -> str:
        """The move as a written line."""
        return self.choice.id if self.choice else SILENCE


@dataclass(frozen=True, slots=True)
class Graph:
    """The plays of one variant. ``places[n]`` is a scene or an ending; ``edges[n]`` in the order of the file, silence last.

    ``cycle[n]`` numbers the cycle of scenes of a node: a scene can be met again only from a node of its own number.
    ``parents[n]`` is the node before on a shortest way with fewest silences, and the move; ``costs[n]`` how many silences and
    moves that is.
    """

    scenario: Scenario
    variant: str
    start: int
    places: list[str]
    edges: list[tuple[Edge, ...]]
    cycle: list[int]
    parents: dict[int, tuple[int, str]]
    costs: dict[int, tuple[int, int]]

    def way_to(self, node: int) -> tuple[str, ...]:
        """The moves, as written lines, of a shortest way to a node."""
        moves: list[str] = []
        while node != self.start:
            node, move = self.parents[node]
            moves.append(move)
        return tuple(reversed(moves))


def fold(space: Space) -> Graph:
    """The plays of an explored variant; of an incomplete space, those that stay among the states found."""
    abstraction = space.table.abstraction
    by_place: list[list[int]] = [[] for _ in abstraction.places]
    for state in space.states:
        by_place[state & space.table.place_mask].append(state)
    folding = _Folding(space)
    for number, component in enumerate(abstraction.components):  # sinks first: what follows has its node
        states = [state for place in component for state in by_place[place]]
        if not abstraction.cyclic(number):
            folding.settle(states)
            continue
        inside = {state: rank for rank, state in enumerate(states)}
        following = [[inside[after] for _, after in space.successors(state) if after in inside] for state in states]
        for cycle in strong_components(len(states), following):
            members = [states[rank] for rank in cycle]
            if len(members) == 1 and cycle[0] not in following[cycle[0]]:
                folding.settle(members)
            else:
                folding.keep_apart(members)
    return folding.graph()


class _Partial(dict[int, int]):
    """Nodes of an incomplete space: a state that was not explored has none."""

    def __missing__(self, state: int) -> int:
        return -1


class _Folding:
    """Nodes made so far: ``node[state]`` for each state seen, ``rows[node]`` its moves, ``place[node]`` where it stands."""

    def __init__(self, space: Space) -> None:
        self.space = space
        self.node: dict[int, int] = {} if space.complete else _Partial()
        self.rows: list[tuple[int, ...]] = []
        self.place: list[int] = []
        self._known: dict[tuple[int, tuple[int, ...]], int] = {}

    def settle(self, states: Iterable[int]) -> None:
        """States whose successors all have their node."""
        follow, mask, node = self.space.table.follow, self.space.table.place_mask, self.node
        for state in states:
            place = state & mask
            row = follow[place](state, node)
            found = self._known.get((place, row))
            if found is None:
                found = self._known[place, row] = len(self.rows)
                self.rows.append(row)
                self.place.append(place)
            node[state] = found

    def keep_apart(self, states: list[int]) -> None:
        """States of one cycle: a node each."""
        table = self.space.table
        for state in states:
            self.node[state] = len(self.rows)
            self.rows.append(())
            self.place.append(state & table.place_mask)
        for state in states:
            self.rows[self.node[state]] = table.follow[state & table.place_mask](state, self.node)

    def graph(self) -> Graph:
        """The nodes as a graph, with the nearest ways."""
        table, abstraction = self.space.table, self.space.table.abstraction
        start = self.node[self.space.start]
        edges = [
            tuple(
                Edge(table.steps[row[at]].choice, row[at + 1], table.steps[row[at]].counts)
                for at in range(0, len(row), 2)
                if row[at + 1] >= 0
            )
            for row in self.rows
        ]
        parents, costs = _nearest(start, edges)
        places = [abstraction.places[place] for place in self.place]
        cycle = [abstraction.component[place] for place in self.place]
        return Graph(table.scenario, self.space.variant, start, places, edges, cycle, parents, costs)


def _nearest(start: int, edges: list[tuple[Edge, ...]]) -> tuple[dict[int, tuple[int, str]], dict[int, tuple[int, int]]]:
    """For each node, the node before and the cost of a way with fewest silences, then fewest moves (Dijkstra 1959)."""
    costs = {start: (0, 0)}
    parents: dict[int, tuple[int, str]] = {}
    queue = [(0, 0, start)]
    while queue:
        silences, moves, node = heapq.heappop(queue)
        if (silences, moves) > costs[node]:
            continue
        for edge in edges[node]:
            cost = (silences + (edge.choice is None), moves + 1)
            if edge.target not in costs or cost < costs[edge.target]:
                costs[edge.target] = cost
                parents[edge.target] = (node, edge.move)
                heapq.heappush(queue, (*cost, edge.target))
    return parents, costs
