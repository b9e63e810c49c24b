"""Which complete play of a variant shows most of what is left? The explored states as a graph of what each move shows."""

from collections import deque
from collections.abc import Iterator

from simulator.proof.cover.alike import Edge, Graph, merged, postorder
from simulator.proof.cover.case import SILENCE, Cases
from simulator.proof.cover.states import explored, finite_states
from simulator.proof.table import Table

MOVE, QUIET = 1, 1 << 12
"""What a move and a silence cost beside a case, which is worth ``CASE``: fewer silences first, then fewer moves."""
CASE = 1 << 24


class Paths:
    """The complete plays of one variant: only states from which an ending can be reached are nodes, the first is 0.

    States alike in all that is shown from there on are one node: there are several times fewer.

    ``shows[n]`` is what standing there shows, ``ahead[n]`` what may be shown there or later; ``order`` has the nodes so that
    every edge leads to an earlier one, but for those back into a loop. ``complete`` is false when there are more than
    ``limit`` states.
    """

    def __init__(self, cases: Cases, table: Table, variant: str, limit: int) -> None:
        self.variant = variant
        rows, self.complete = explored(table, variant, limit)
        finite = finite_states(table, rows)
        states = [state for state in rows if state in finite]
        number = {state: node for node, state in enumerate(states)}
        there = [table.unpack(state) for state in states]
        graph = Graph(
            [state.place for state in there],
            [cases.standing(state) for state in there],
            [
                [
                    Edge(step.choice.id if step.choice else SILENCE, cases.making(step), number[after])
                    for step, after in rows[state]
                    if after in finite
                ]
                for state in states
            ],
        )
        (self.places, self.shows, self.edges), self.order = merged(graph, postorder(graph.edges))
        self.rank = {node: rank for rank, node in enumerate(self.order)}
        self.home = self._homeward()
        self.ahead = self._look_ahead()

    def _homeward(self) -> dict[int, Edge]:
        """For each node that is no ending, the first move of a shortest way to one."""
        before: list[list[tuple[int, Edge]]] = [[] for _ in self.edges]
        for node, edges in enumerate(self.edges):
            for edge in edges:
                before[edge.target].append((node, edge))
        home: dict[int, Edge] = {}
        ends = [node for node, edges in enumerate(self.edges) if not edges]
        waiting, seen = deque(ends), set(ends)
        while waiting:
            for node, edge in before[waiting.popleft()]:
                if node not in seen:
                    seen.add(node)
                    home[node] = edge
                    waiting.append(node)
        return home

    def _look_ahead(self) -> list[int]:
        """What is shown by standing at each node or may be shown later."""
        ahead = list(self.shows)
        settled = False
        while not settled:
            settled = True
            for node in self.order:
                seen = ahead[node]
                for edge in self.edges[node]:
                    seen |= edge.shows | ahead[edge.target]
                if seen != ahead[node]:
                    ahead[node], settled = seen, False
        return ahead

    def best(self, left: int) -> list[Edge]:
        """The play that shows most of ``left`` without a move back into a loop; then fewest silences, fewest moves.

        Exact where no scene can be met twice; inside a loop, a case met twice is valued twice.
        """
        value: dict[int, int] = {}
        taken: dict[int, Edge] = {}
        for node in self.order:
            best = None if self.edges[node] else 0
            for edge in self.edges[node]:
                beyond = value.get(edge.target)
                if beyond is not None and self.rank[edge.target] < self.rank[node]:
                    cost = QUIET if edge.move == SILENCE else MOVE
                    worth = (edge.shows & left).bit_count() * CASE - cost + beyond
                    if best is None or worth > best:
                        best, taken[node] = worth, edge
            if best is not None:
                value[node] = best + (self.shows[node] & left).bit_count() * CASE
        return list(_follow(taken, 0)) if 0 in value else []

    def through(self, left: int) -> list[Edge]:
        """A short play that shows something of ``left``, loops included; no edge when there is none."""
        if self.shows[0] & left:
            return list(_follow(self.home, 0))
        ways: dict[int, tuple[int, Edge]] = {}
        waiting, seen = deque([0]), {0}
        while waiting:
            node = waiting.popleft()
            for edge in self.edges[node]:
                if (edge.shows | self.shows[edge.target]) & left:
                    return [*_back(ways, node), edge, *_follow(self.home, edge.target)]
                if edge.target not in seen:
                    seen.add(edge.target)
                    ways[edge.target] = (node, edge)
                    waiting.append(edge.target)
        return []

    def shown(self, play: list[Edge]) -> int:
        """All that a play shows."""
        seen = self.shows[0]
        for edge in play:
            seen |= edge.shows | self.shows[edge.target]
        return seen


def _follow(taken: dict[int, Edge], node: int) -> Iterator[Edge]:
    while node in taken:
        yield taken[node]
        node = taken[node].target


def _back(ways: dict[int, tuple[int, Edge]], node: int) -> list[Edge]:
    edges: list[Edge] = []
    while node in ways:
        node, edge = ways[node]
        edges.append(edge)
    return edges[::-1]
