"""What does ``plateau explore --json`` print? The proof as the contract's document."""

from collections.abc import Mapping
from typing import Any

from scoring.performance import Reference
from simulator.proof.proof import Proof
from simulator.proof.robots import RobotResult
from simulator.proof.witnesses import Witness, witnesses


def explore_document(proof: Proof, robots: Mapping[str, RobotResult]) -> dict[str, Any]:
    """The JSON document of an exploration (see the contract)."""
    scenario = proof.scenario
    found = witnesses(proof)
    names = {
        "scenes": list(scenario.scenes),
        "choices": [f"{scene.id}/{choice.id}" for scene in scenario.scenes.values() for choice in scene.choices],
        "endings": list(scenario.endings),
    }
    references = {variant: _reference(reference) for variant, reference in proof.references.items()}
    return {
        "format": 1,
        "scenario": {"id": scenario.id, "hash": scenario.hash},
        "complete": proof.complete,
        "states": sum(len(graph.states) for graph in proof.graphs.values()),
        "transitions": sum(len(edges) for graph in proof.graphs.values() for edges in graph.edges),
        "seconds": round(proof.seconds, 3),
        **{kind: {name: _witness(found[kind].get(name)) for name in all_names} for kind, all_names in names.items()},
        "reference": next(iter(references.values()), None),
        "references": references,
        "envelope": _envelope(proof),
        "envelope_by_ending": _by_ending(proof),
        "robots": {name: {"plays": item.plays, "mean": _round(item.mean), "acquired": _round(item.acquired), "by_competence": {id: _round(value) for id, value in item.by_competence.items()}} for name, item in robots.items()},
    }  # fmt: skip


def _round(value: float) -> float:
    return round(value, 6)


def _reference(reference: Reference) -> dict[str, Any]:
    return {
        "moves": list(reference.moves),
        "ending": reference.ending,
        "seed": reference.seed,
        "points": dict(sorted(reference.points.items())),
    }


def _witness(witness: Witness | None) -> dict[str, Any]:
    if witness is None:
        return {"reachable": False}
    return {"reachable": True, "witness": list(witness.moves), "seed": witness.seed, "mode": witness.mode}


def _envelope(proof: Proof) -> dict[str, Any]:
    bounds: dict[str, Any] = {}
    for id in proof.scenario.judged:
        found = [envelopes[id] for envelopes in proof.envelopes.values() if envelopes[id].by_ending]
        if found:
            bounds[id] = {"min": _round(min(item.least for item in found)), "max": _round(max(item.greatest for item in found))}
    return bounds


def _by_ending(proof: Proof) -> dict[str, Any]:
    bounds: dict[str, dict[str, Any]] = {}
    for envelopes in proof.envelopes.values():
        for id, found in envelopes.items():
            for ending, (low, high) in found.by_ending.items():
                known = bounds.setdefault(ending, {}).get(id)
                bounds[ending][id] = (
                    {"min": min(_round(low), known["min"]), "max": max(_round(high), known["max"])}
                    if known
                    else {"min": _round(low), "max": _round(high)}
                )
    return {ending: bounds[ending] for ending in proof.scenario.endings if ending in bounds}
