"""Where can a conversation stand? Every reachable state of one variant, with a shortest way to each.

The states are explored with the engine's own rules, silences as rarely as possible. A state is a place, the gauges and flags
that can still matter, and which choices of a cycle have already counted.
"""

import heapq
from dataclasses import dataclass
from typing import NamedTuple

from simulator.engine import State, after, first_state, offered
from simulator.proof.relevance import Relevance
from simulator.scenario import Choice, Scenario

SILENCE = "(silence)"
STATE_LIMIT = 2_000_000


class Edge(NamedTuple):
    """A move from a state: the choice (``None`` for a silence), the state reached, whether its points count."""

    choice: Choice | None
    target: int
    counts: bool

    @property
    def move(self) -> str:
        """The move as a written line."""
        return self.choice.id if self.choice else SILENCE


@dataclass(frozen=True, slots=True)
class Graph:
    """The reachable states of one variant. ``edges[n]`` are in the order of the file, the silence last.

    ``parents[n]`` is the state before on a shortest way with fewest silences, and the move; ``complete`` is false when the
    limit was met: then nothing may be concluded from what is absent.
    """

    scenario: Scenario
    variant: str
    states: list[State]
    counted: list[int]
    edges: list[list[Edge]]
    parents: list[tuple[int, str]]
    costs: list[tuple[int, int]]
    complete: bool
    relevance: Relevance

    def way_to(self, node: int) -> tuple[str, ...]:
        """The moves, as written lines, of a shortest way to a state."""
        moves: list[str] = []
        while node:
            node, move = self.parents[node]
            moves.append(move)
        return tuple(reversed(moves))


def explore(scenario: Scenario, variant: str, limit: int = STATE_LIMIT) -> Graph:
    """All states reachable in this variant, silences included (exam mode has every path of training mode)."""
    relevance = Relevance(scenario)

    def reduced(state: State) -> State:
        live = relevance.gauges[state.place]
        gauges = tuple(value if rank in live else 0 for rank, value in enumerate(state.gauges))
        return State(state.place, gauges, state.flags & relevance.flags[state.place])

    first = reduced(first_state(scenario, variant))
    numbers: dict[tuple[State, int], int] = {(first, 0): 0}
    graph = Graph(scenario, variant, [first], [0], [[]], [(0, "")], [(0, 0)], True, relevance)
    queue: list[tuple[int, int, int]] = [(0, 0, 0)]
    done: set[int] = set()
    complete = True
    while queue:
        silences, moves, node = heapq.heappop(queue)
        if node in done:
            continue
        done.add(node)
        state, counted = graph.states[node], graph.counted[node]
        scene = scenario.scenes.get(state.place)
        if scene is None:
            continue
        ways: list[tuple[Choice | None, str, State, int, bool]] = []
        for choice in offered(scene, state):
            bit = relevance.bits.get((scene.id, choice.id))
            counts = bit is None or not counted >> bit & 1
            ways.append((choice, choice.id, after(choice, state), counted if bit is None else counted | 1 << bit, counts))
        if scene.silence is not None:
            ways.append((None, SILENCE, after(scene.silence, state), counted, False))
        for made, move, reached, bits, counts in ways:
            key = (reduced(reached), bits & relevance.counted[reached.place])
            cost = (silences + (made is None), moves + 1)
            number = numbers.get(key)
            if number is None:
                if len(numbers) >= limit:
                    complete = False
                    continue
                number = numbers[key] = len(graph.states)
                graph.states.append(key[0])
                graph.counted.append(key[1])
                graph.edges.append([])
                graph.parents.append((node, move))
                graph.costs.append(cost)
                heapq.heappush(queue, (*cost, number))
            elif number not in done and cost < graph.costs[number]:
                graph.parents[number], graph.costs[number] = (node, move), cost
                heapq.heappush(queue, (*cost, number))
            graph.edges[node].append(Edge(made, number, counts))
    if complete:
        return graph
    return Graph(scenario, variant, graph.states, graph.counted, graph.edges, graph.parents, graph.costs, False, relevance)
