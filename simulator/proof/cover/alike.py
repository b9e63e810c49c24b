"""Which states are one for a cover? Those of a place from which the same is shown, at once and after each move."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Edge(NamedTuple):
    """A move: as a written line, what it shows, the node reached."""

    move: str
    shows: int
    target: int


class Graph(NamedTuple):
    """Nodes by number, the first play starts in 0: their places, what standing there shows, the moves."""

    places: list[str]
    shows: list[int]
    edges: list[list[Edge]]


def merged(graph: Graph, order: Iterable[int]) -> tuple[Graph, list[int]]:
    """The graph with one node for all that are alike, and its nodes in ``order``, where what a move leads to comes first.

    A move back into a loop leads to a node that comes later: those are alike only where they lead to the very same.
    """
    places, shows, edges = graph
    first: dict[int, int] = {}
    known: dict[tuple[object, ...], int] = {}
    for node in order:
        ways = tuple((edge.move, edge.shows, first.get(edge.target, ~edge.target)) for edge in edges[node])
        first[node] = known.setdefault((places[node], shows[node], ways), node)
    number: dict[int, int] = {}
    for node in range(len(edges)):
        number.setdefault(first[node], len(number))
    return Graph(
        [places[node] for node in number],
        [shows[node] for node in number],
        [[edge._replace(target=number[first[edge.target]]) for edge in edges[node]] for node in number],
    ), [number[node] for node in known.values()]


def postorder(edges: Sequence[Sequence[Edge]]) -> list[int]:
    """The nodes so that every edge leads to an earlier one, but for those back into a loop."""
    order: list[int] = []
    seen = {0}
    work = [(0, iter(edges[0]))] if edges else []
    while work:
        node, ways = work[-1]
        for edge in ways:
            if edge.target not in seen:
                seen.add(edge.target)
                work.append((edge.target, iter(edges[edge.target])))
                break
        else:
            order.append(node)
            work.pop()
    return order
