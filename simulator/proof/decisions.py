"""Does every conversation that ends well let each judged competence be seen often enough?"""

import heapq

from scoring.referential import Competence
from simulator.proof.graph import Graph
from simulator.scenario import Tone


def fewest_decisions(graph: Graph, competence: Competence) -> tuple[int, tuple[str, ...]] | None:
    """The least number of distinct scenes, on a play that ends well, in which some offered choice shows the competence.

    With the moves of such a play; ``None`` when no play ends well. A scene of a cycle counts once: the « counted » bits of its
    choices tell that it was met before.
    """
    criteria = {criterion.id for criterion in competence.criteria}
    scenario, bits = graph.scenario, graph.relevance.bits
    of_scene: dict[str, int] = {}
    for (scene, _), bit in bits.items():
        of_scene[scene] = of_scene.get(scene, 0) | 1 << bit
    best: dict[int, tuple[int, int]] = {0: (0, 0)}
    parents: dict[int, tuple[int, str]] = {}
    queue: list[tuple[int, int, int]] = [(0, 0, 0)]
    while queue:
        shown, moves, node = heapq.heappop(queue)
        if (shown, moves) != best[node]:
            continue
        place = graph.states[node].place
        if place in scenario.endings:
            if scenario.endings[place].tone is Tone.SUCCESS:
                return shown, _way(parents, node)
            continue
        met = not graph.counted[node] & of_scene.get(place, 0)
        here = met and any(
            seen.points and seen.criterion in criteria
            for edge in graph.edges[node]
            if edge.choice
            for seen in edge.choice.observations
        )
        for edge in graph.edges[node]:
            cost = (shown + here, moves + 1)
            if edge.target not in best or cost < best[edge.target]:
                best[edge.target] = cost
                parents[edge.target] = (node, edge.move)
                heapq.heappush(queue, (*cost, edge.target))
    return None


def _way(parents: dict[int, tuple[int, str]], node: int) -> tuple[str, ...]:
    moves: list[str] = []
    while node in parents:
        node, move = parents[node]
        moves.append(move)
    return tuple(reversed(moves))
