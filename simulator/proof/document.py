"""What does ``plateau explore --json`` print? The proof as the contract's document."""

from collections.abc import Mapping
from typing import Any

from scoring.performance import Reference
from simulator.proof.abstraction import moves_of
from simulator.proof.promises import in_words, transcript, verdict
from simulator.proof.proof import Proof
from simulator.proof.robots import RobotResult
from simulator.proof.space import SILENCE
from simulator.proof.unreached import unreached
from simulator.proof.witnesses import Found, Witness, witnesses
from simulator.scenario import Choice, Ending, Property, Scene
from simulator.source import Problem


def explore_document(proof: Proof, robots: Mapping[str, RobotResult]) -> dict[str, Any]:
    """The JSON document of an exploration (see the contract)."""
    scenario = proof.scenario
    found = witnesses(proof)
    places: tuple[Scene | Ending, ...] = (*scenario.scenes.values(), *scenario.endings.values())
    names = {
        "scenes": list(scenario.scenes),
        "choices": [f"{scene.id}/{choice.id}" for scene in scenario.scenes.values() for choice in scene.choices],
        "endings": list(scenario.endings),
        "lines": [f"{place.id}/{rank}" for place in places for rank in range(len(place.lines))],
        "targets": [
            f"{scene.id}/{move.id if isinstance(move, Choice) else SILENCE}/{rank}"
            for scene in scenario.scenes.values()
            for move in moves_of(scene)
            for rank in range(len(move.targets))
        ],
    }
    references = {variant: _reference(reference) for variant, reference in proof.references.items()}
    return {
        "format": 1,
        "scenario": {"id": scenario.id, "hash": scenario.hash},
        "complete": proof.complete,
        "states": sum(len(space.before) for space in proof.spaces.values()),
        "transitions": sum(space.transitions for space in proof.spaces.values()),
        "seconds": round(proof.seconds, 3),
        **{kind: {name: _reached(proof, found, kind, name) for name in all_names} for kind, all_names in names.items()},
        "unreached": [_problem(problem) for problem in unreached(proof)] if proof.explored else [],
        "promises": [_promise(proof, promise) for promise in scenario.properties],
        "reference": next(iter(references.values()), None),
        "references": references,
        "envelope": _envelope(proof),
        "envelope_by_ending": _by_ending(proof),
        "robots": {name: {"plays": item.plays, "mean": _round(item.mean), "acquired": _round(item.acquired), "by_competence": {id: _round(value) for id, value in item.by_competence.items()}, "exact": item.exact} for name, item in robots.items()},
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


def _reached(proof: Proof, best: Found, kind: str, name: str) -> dict[str, Any]:
    """The nearest witness of all variants, and each variant's own where there are several."""
    told = _witness(best[kind].get(name))
    if len(proof.reached) > 1:
        told["variants"] = {variant: _witness(found[kind].get(name)) for variant, found in proof.reached.items()}
    return told


def _problem(problem: Problem) -> dict[str, Any]:
    return {"code": problem.code, "message": problem.message, "hint": problem.hint, "where": problem.where.origin}


def _promise(proof: Proof, promise: Property) -> dict[str, Any]:
    """Whether a property is kept in every variant; ``None`` where a variant was not explored in full and none breaks it."""
    told: dict[str, Any] = {"promise": in_words(promise), "where": promise.where.origin, "holds": True}
    for name, space in proof.spaces.items():
        graph = proof.graphs.get(name) if space.complete else None
        if graph is None:
            told["holds"] = None
            continue
        broken = verdict(graph, promise).broken_by
        if broken is not None:
            script = transcript(space, proof.scenario, broken.moves)
            lines = [{"who": who, "text": text} for who, text in script]
            return {**told, "holds": False, "variant": name, **_witness(broken), "transcript": lines}
    return told


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
