"""How does one get there? A shortest play to every scene, choice and ending, or the knowledge that there is none."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.engine import said, seed_for
from simulator.proof.graph import SILENCE
from simulator.proof.proof import Proof
from simulator.scenario import Line
from simulator.source import Where


@dataclass(frozen=True, slots=True)
class Witness:
    """A play: its moves as written lines, the seed and the mode (``training`` or ``exam``) that allow it."""

    moves: tuple[str, ...]
    seed: int
    mode: str


Costed = tuple[tuple[int, int], int, str, tuple[str, ...]]


def witnesses(proof: Proof) -> dict[str, dict[str, Witness]]:
    """``scenes``, ``choices`` (``scene/choice``) and ``endings`` → a shortest witness, for those reached."""
    best: dict[str, dict[str, Costed]] = {"scenes": {}, "choices": {}, "endings": {}}
    for rank, (variant, graph) in enumerate(proof.graphs.items()):
        for node, state in enumerate(graph.states):
            kind = "scenes" if state.place in proof.scenario.scenes else "endings"
            _keep(best[kind], state.place, (graph.costs[node], rank, variant, (str(node), "")))
            for edge in graph.edges[node]:
                if edge.choice is not None:
                    silences, moves = graph.costs[node]
                    _keep(
                        best["choices"],
                        f"{state.place}/{edge.choice.id}",
                        ((silences, moves + 1), rank, variant, (str(node), edge.choice.id)),
                    )
    return {kind: {name: _witness(proof, costed) for name, costed in found.items()} for kind, found in best.items()}


def _keep(best: dict[str, Costed], name: str, costed: Costed) -> None:
    if name not in best or costed[:2] < best[name][:2]:
        best[name] = costed


def _witness(proof: Proof, costed: Costed) -> Witness:
    _, _, variant, (node, choice) = costed
    moves = proof.graphs[variant].way_to(int(node)) + ((choice,) if choice else ())
    return Witness(moves, seed_for(proof.scenario, variant), "exam" if SILENCE in moves else "training")


def unreached(proof: Proof) -> Iterator[tuple[str, Where]]:
    """What no play reaches in any variant: a French name for it, and its place."""
    scenario = proof.scenario
    found = witnesses(proof)
    lines: set[Line] = set()
    for graph in proof.graphs.values():
        for state in graph.states:
            place = scenario.scenes.get(state.place) or scenario.endings[state.place]
            lines.update(place.lines[rank] for rank in said(place.lines, state))
    for scene in scenario.scenes.values():
        if scene.id not in found["scenes"]:
            yield f"Scène « {scene.id} »", scene.where
            continue
        for choice in scene.choices:
            if f"{scene.id}/{choice.id}" not in found["choices"]:
                yield f"Choix « {scene.id}/{choice.id} »", choice.where
        yield from (
            (f"Réplique de « {line.character} » dans « {scene.id} »", line.where) for line in scene.lines if line not in lines
        )
    for ending in scenario.endings.values():
        if ending.id not in found["endings"]:
            yield f"Fin « {ending.id} »", ending.where
