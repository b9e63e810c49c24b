"""Does every complete play keep what the author promised? Each property followed beside the plays, by an automaton of its own."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.engine import lines_at, seed_for
from simulator.proof.graph import Edge, Graph
from simulator.proof.space import Space
from simulator.proof.witnesses import Witness
from simulator.scenario import Property, Scenario

IDLE, ARMED, BROKEN = range(3)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A property, and a shortest complete play that breaks it (``None``: every complete play keeps it)."""

    promise: Property
    variant: str
    broken_by: Witness | None


def in_words(promise: Property) -> str:
    """A property as an author writes it."""
    subjects = ", ".join(promise.subjects)
    return {
        "never": f"jamais {subjects} avant {promise.other}",
        "always": f"toujours {subjects} après {promise.other}",
        "ends-in": f"finit par {subjects} après {promise.other}",
    }[promise.kind]


def verdict(graph: Graph, promise: Property) -> Verdict:
    """Whether all complete plays of a variant keep a property; a counter-example has fewest silences, then fewest moves."""
    start = (graph.start, IDLE)
    costs = {start: (0, 0)}
    before: dict[tuple[int, int], tuple[tuple[int, int], str]] = {}
    queue = [(0, 0, *start)]
    while queue:
        silences, moves, node, status = heapq.heappop(queue)
        if (silences, moves) > costs[node, status]:
            continue
        place = graph.places[node]
        if place in graph.scenario.endings:
            if _broken_at(promise, status, place):
                return Verdict(promise, graph.variant, _witness(graph, before, (node, status)))
            continue
        for edge in graph.edges[node]:
            after = (edge.target, _next(promise, status, place, edge))
            cost = (silences + (edge.choice is None), moves + 1)
            if after not in costs or cost < costs[after]:
                costs[after] = cost
                before[after] = ((node, status), edge.move)
                heapq.heappush(queue, (*cost, *after))
    return Verdict(promise, graph.variant, None)


def _next(promise: Property, status: int, place: str, edge: Edge) -> int:
    if edge.choice is None or status == BROKEN:
        return status
    names = {edge.choice.id, f"{place}/{edge.choice.id}"}
    subject, other = bool(names & set(promise.subjects)), promise.other in names
    if promise.kind == "never":
        if status == IDLE and subject:
            return BROKEN
        return ARMED if other else status
    if promise.kind == "always" and subject and not other:
        return IDLE
    return ARMED if other else status


def _broken_at(promise: Property, status: int, ending: str) -> bool:
    if promise.kind == "never":
        return status == BROKEN
    return status == ARMED and (promise.kind == "always" or ending not in promise.subjects)


def _witness(graph: Graph, before: dict[tuple[int, int], tuple[tuple[int, int], str]], node: tuple[int, int]) -> Witness:
    moves: list[str] = []
    while node in before:
        node, move = before[node]
        moves.append(move)
    written = tuple(reversed(moves))
    return Witness(written, seed_for(graph.scenario, graph.variant), "exam" if "(silence)" in written else "training")


def transcript(space: Space, scenario: Scenario, moves: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What a trainer reads of a play: who speaks and what is said; the trainee is ``vous``, a silence is told between brackets."""
    state = space.start
    for move in (*moves, None):
        yield from ((scenario.characters[line.character].name, line.text) for line in lines_at(scenario, space.unpack(state)))
        if move is None:
            return
        for step, after in space.successors(state):
            if move == (step.choice.id if step.choice else "(silence)"):
                yield "Vous", step.choice.text if step.choice else "(silence)"
                state = after
                break
