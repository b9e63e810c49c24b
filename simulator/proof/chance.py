"""What does chance earn? Probabilities of levels and scores when each open choice is as likely, propagated over all plays.

Exact up to the float: every play is in it with its probability. Where that would hold too many cases in memory, seeded games
answer instead, with an interval (Wilson 1927).
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random

from scoring.referential import Competence, Scale
from scoring.scale import Level, level_of
from simulator.proof.envelope import Flow
from simulator.proof.graph import Edge, Graph

MOST_CASES = 120_000
GAMES = 20_000
LONGEST = 400
LEAST_MASS = 1e-13
"""What may be left going round in a cycle when it is given up."""

Case = tuple[int, int, bool, frozenset[str]]
"""Points (packed), decisions met so far (no more than asked), blocked, the scenes of the cycle already counted."""


@dataclass(frozen=True, slots=True)
class Chances:
    """Of one competence in one variant, all in 0..1: that it is observed, that it is acquired, and the mean score if observed.

    ``low`` and ``high`` bound ``acquired`` (the same number where it is exact).
    """

    observed: float
    acquired: float
    mean: float
    exact: bool
    low: float
    high: float


def chances(
    graph: Graph, competence: Competence, attainable: Mapping[str, int], scale: Scale, most: int = MOST_CASES
) -> Chances:
    """What a player without any idea earns on a competence, in training mode; games above ``most`` cases in memory."""
    table = _Table(graph, competence, attainable, scale)
    won = acquired_by_chance(graph, competence, attainable, scale, most)
    whole = sum(table.flow.caps)
    observed = mean = 0.0
    for rank, criterion in enumerate(table.flow.criteria):  # the mean of a sum is the sum of the means
        alone = replace(competence, criteria=tuple(item for item in competence.criteria if item.id == criterion))
        found = _propagated(_Table(graph, competence, attainable, scale, alone), lambda case, component: True, most)
        if found is None:
            return _played(table)
        observed, _, score, _ = found
        mean += score * table.flow.caps[rank] / whole
    return Chances(observed, won.acquired, mean / observed if observed else 0.0, won.exact, won.low, won.high)


def acquired_by_chance(
    graph: Graph,
    competence: Competence,
    attainable: Mapping[str, int],
    scale: Scale,
    most: int = MOST_CASES,
    enough: float = -1.0,
) -> Chances:
    """The same, ``acquired`` alone: cases from which the level is out of reach are not followed.

    Once it is known to be at most ``enough`` (0..1), the answer is that upper bound, between 0 and ``high``.
    """
    table = _Table(graph, competence, attainable, scale)
    found = _propagated(table, table.may_win, most, enough)
    if found is None:
        return _played(table)
    if found[3] > found[1]:
        return Chances(0.0, found[3], 0.0, False, 0.0, found[3])
    return Chances(0.0, found[1], 0.0, True, found[1], found[1])


class _Table:
    """A graph as this question reads it: who shows the competence, what each move adds, what an end is worth."""

    def __init__(
        self,
        graph: Graph,
        competence: Competence,
        attainable: Mapping[str, int],
        scale: Scale,
        scored: Competence | None = None,
    ) -> None:
        self.graph, self.scale = graph, scale
        self.flow = Flow(graph, scored or competence, attainable)
        self._best: dict[tuple[int, int], bool] = {}
        self.named = {criterion.id for criterion in competence.criteria}
        self.ways: list[list[tuple[int, int, bool]]] = []
        self.shows: list[bool] = []
        for edges in graph.edges:
            choices = [edge for edge in edges if edge.choice is not None]
            step = self.flow.packing.step
            self.ways.append([(edge.target, step(self.flow.vector(edge)[0]), self._blocks(edge)) for edge in choices])
            self.shows.append(any(self._shown(edge) for edge in choices))

    def _blocks(self, edge: Edge) -> bool:
        assert edge.choice is not None
        return edge.choice.blocking is not None and not self.named.isdisjoint(edge.choice.blocking.criteria)

    def _shown(self, edge: Edge) -> bool:
        assert edge.choice is not None
        return any(seen.points and seen.criterion in self.named for seen in edge.choice.observations)

    def first(self) -> Case:
        start = self.flow.component_of[self.graph.start]
        return self.flow.settled(self.flow.packing.pack((0,) * len(self.flow.criteria)), start), 0, False, frozenset()

    def after(self, node: int, case: Case, way: tuple[int, int, bool]) -> Case:
        """The case after a move from ``node``."""
        points, decisions, blocked, met = case
        target, step, blocks = way
        graph, place = self.graph, self.graph.places[node]
        again = graph.cycle[target] == graph.cycle[node]
        if decisions < self.scale.least_observations and self.shows[node] and place not in met:
            decisions += 1
            if again:
                met |= {place}
        points = self.flow.settled(points + step, self.flow.component_of[target])
        return points, decisions, blocked or blocks, met if again and met else frozenset()

    def may_win(self, case: Case, component: int) -> bool:
        """True unless the level is already out of reach."""
        if case[2]:
            return False
        key = case[0], component
        known = self._best.get(key)
        if known is None:
            known = self._best[key] = self.flow.best_score(case[0], component) >= self.scale.acquired
        return known

    def worth(self, case: Case) -> tuple[bool, bool, float]:
        """At an ending: observed, acquired, score."""
        points, decisions, blocked, _ = case
        if decisions < self.scale.least_observations:
            return False, False, 0.0
        score = self.flow.score(points)
        return True, level_of(score, self.scale, capped=blocked) is Level.ACQUIRED, score


def _propagated(
    table: _Table, follow: Callable[[Case, int], bool], most: int, enough: float = -1.0
) -> tuple[float, float, float, float] | None:
    """Observed, acquired, score where observed; ``None`` when there are too many cases. Only cases to ``follow`` go on.

    Last, 0.0; or, once no more than ``enough`` of all plays can still be acquired, the share of those: then it stops there.
    """
    graph, flow = table.graph, table.flow
    mass: list[dict[Case, float]] = [{} for _ in graph.places]
    mass[graph.start][table.first()] = 1.0
    observed = acquired = total = 0.0
    cases, alive = 0, 1.0
    for number in range(len(flow.components) - 1, -1, -1):  # sources first
        waiting = {node for node in flow.components[number] if mass[node]}
        while waiting:
            node = waiting.pop()
            here, mass[node] = mass[node], {}
            cases += len(here)
            if cases > most:
                return None
            ways = table.ways[node]
            for case, share in here.items():
                if not ways:
                    seen, won, score = table.worth(case)
                    observed += share * seen
                    acquired += share * won
                    total += share * score
                    alive -= 0.0 if won else share
                elif share > LEAST_MASS:
                    for way in ways:
                        after = table.after(node, case, way)
                        to = flow.component_of[way[0]]
                        if follow(after, to):
                            there = mass[way[0]]
                            there[after] = there.get(after, 0.0) + share / len(ways)
                            if to == number:
                                waiting.add(way[0])
                        else:
                            alive -= share / len(ways)
            if alive <= enough:
                return observed, acquired, total, max(alive, acquired)
    return observed, acquired, total, 0.0


def _played(table: _Table) -> Chances:
    chance, graph = Random(1), table.graph
    observed = acquired = ended = 0
    total = 0.0
    for _ in range(GAMES):
        node, case = graph.start, table.first()
        for _ in range(LONGEST):
            if not table.ways[node]:
                seen, won, score = table.worth(case)
                ended, observed, acquired, total = ended + 1, observed + seen, acquired + won, total + score
                break
            way = chance.choice(table.ways[node])
            node, case = way[0], table.after(node, case, way)
    low, high = wilson(acquired, ended)
    share = acquired / ended if ended else 0.0
    return Chances(observed / ended if ended else 0.0, share, total / observed if observed else 0.0, False, low, high)


def wilson(won: int, games: int, z: float = 2.5758) -> tuple[float, float]:
    """The interval of a share (99 % by default): Wilson's score interval."""
    if not games:
        return 0.0, 1.0
    share, square = won / games, z * z
    middle = share + square / (2 * games)
    spread = z * math.sqrt(share * (1 - share) / games + square / (4 * games * games))
    return (middle - spread) / (1 + square / games), (middle + spread) / (1 + square / games)
