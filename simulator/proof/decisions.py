"""Does every conversation that ends well let each judged competence be seen often enough?"""

import heapq

from scoring.referential import Competence
from simulator.proof.graph import Graph
from simulator.scenario import Tone

Node = tuple[int, frozenset[str]]
"""A state, and the scenes of its cycle that were already counted."""


def fewest_decisions(graph: Graph, competence: Competence) -> tuple[int, tuple[str, ...]] | None:
    """The least number of distinct scenes, on a play that ends well, in which some offered choice shows the competence.

    With the moves of such a play; ``None`` when no play ends well. What was counted is forgotten on leaving a cycle of
    scenes: nothing leads back into it.
    """
    criteria = {criterion.id for criterion in competence.criteria}
    scenario, start = graph.scenario, graph.start
    best: dict[Node, tuple[int, int]] = {(start, frozenset()): (0, 0)}
    parents: dict[Node, tuple[Node, str]] = {}
    queue: list[tuple[int, int, int, frozenset[str]]] = [(0, 0, start, frozenset())]
    while queue:
        shown, moves, node, met = heapq.heappop(queue)
        if (shown, moves) != best[node, met]:
            continue
        place = graph.places[node]
        if place in scenario.endings:
            if scenario.endings[place].tone is Tone.SUCCESS:
                return shown, _way(parents, (node, met))
            continue
        here = place not in met and _shows(graph, node, criteria)
        for edge in graph.edges[node]:
            again = graph.cycle[edge.target] == graph.cycle[node]
            target = (edge.target, (met | {place} if here else met) if again else frozenset())
            cost = (shown + here, moves + 1)
            if target not in best or cost < best[target]:
                best[target] = cost
                parents[target] = ((node, met), edge.move)
                heapq.heappush(queue, (*cost, *target))
    return None


def _shows(graph: Graph, node: int, criteria: set[str]) -> bool:
    return any(
        seen.points and seen.criterion in criteria
        for edge in graph.edges[node]
        if edge.choice
        for seen in edge.choice.observations
    )


def _way(parents: dict[Node, tuple[Node, str]], node: Node) -> tuple[str, ...]:
    moves: list[str] = []
    while node in parents:
        node, move = parents[node]
        moves.append(move)
    return tuple(reversed(moves))
