"""What would an exemplary conversation earn? The reference of a variant, found on the explored states."""

from collections.abc import Iterable

from scoring.performance import Reference
from scoring.referential import Referential
from simulator.engine import seed_for
from simulator.proof.components import strong_components
from simulator.proof.graph import Edge, Graph
from simulator.scenario import Choice, Tone

Labels = list[tuple[int, int] | None]
"""For each node: the points still to be earned on the best clean way, and minus the moves that it takes."""


def judged_criteria(judged: Iterable[str], referential: Referential) -> frozenset[str]:
    """The criteria of the judged competences that the referential knows."""
    named = set(judged)
    return frozenset(criterion.id for item in referential.competences if item.id in named for criterion in item.criteria)


def is_clean(choice: Choice | None) -> bool:
    """True for a choice with no negative point and no blocking fault (a silence is not one)."""
    return choice is not None and choice.blocking is None and all(seen.points >= 0 for seen in choice.observations)


def gain(edge: Edge) -> dict[str, int]:
    """Criterion → points that this move adds."""
    if edge.choice is None or not edge.counts:
        return {}
    return {seen.criterion: seen.points for seen in edge.choice.observations}


def find_reference(graph: Graph, referential: Referential) -> Reference | None:
    """The clean complete path to an ending of success with the greatest total of points on the judged competences.

    Ties: fewest moves, then the order of the file. ``None`` when there is no such path.
    """
    judged = judged_criteria(graph.scenario.judged, referential)
    clean = [[edge for edge in edges if is_clean(edge.choice)] for edges in graph.edges]
    labels: Labels = [None] * len(graph.places)
    for node, place in enumerate(graph.places):
        ending = graph.scenario.endings.get(place)
        if ending is not None and ending.tone is Tone.SUCCESS:
            labels[node] = (0, 0)
    for component in strong_components(len(clean), [[edge.target for edge in edges] for edges in clean]):
        moved = True
        while moved:  # inside a cycle nothing counts twice, so the labels settle
            moved = False
            for node in component:
                for edge in clean[node]:
                    label = _through(edge, labels, judged)
                    known = labels[node]
                    if label is not None and (known is None or label > known):
                        labels[node] = label
                        moved = True
    return _follow(graph, clean, labels, judged) if labels[graph.start] is not None else None


def _through(edge: Edge, labels: Labels, judged: frozenset[str]) -> tuple[int, int] | None:
    beyond = labels[edge.target]
    if beyond is None:
        return None
    return beyond[0] + sum(points for criterion, points in gain(edge).items() if criterion in judged), beyond[1] - 1


def _follow(graph: Graph, clean: list[list[Edge]], labels: Labels, judged: frozenset[str]) -> Reference:
    moves: list[str] = []
    points: dict[str, int] = {}
    node = graph.start
    while graph.places[node] in graph.scenario.scenes:
        edge = next(edge for edge in clean[node] if _through(edge, labels, judged) == labels[node])
        assert edge.choice is not None
        moves.append(edge.choice.id)
        for criterion, value in gain(edge).items():
            points[criterion] = points.get(criterion, 0) + value
        node = edge.target
    return Reference(graph.variant, tuple(moves), graph.places[node], seed_for(graph.scenario, graph.variant), points)
