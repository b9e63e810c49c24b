"""What is true of every conversation that this scenario allows? All the explorations of one scenario, made once."""

import time
from collections.abc import Mapping
from dataclasses import dataclass

from scoring.performance import Reference
from scoring.referential import Referential
from simulator.proof.envelope import Envelope, envelope
from simulator.proof.graph import STATE_LIMIT, Graph, explore
from simulator.proof.reference import find_reference
from simulator.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Proof:
    """By variant: the explored states, the reference where there is one, and the envelope of each judged competence."""

    scenario: Scenario
    referential: Referential
    graphs: Mapping[str, Graph]
    references: Mapping[str, Reference]
    envelopes: Mapping[str, Mapping[str, Envelope]]
    seconds: float

    @property
    def complete(self) -> bool:
        """True when every reachable state was visited."""
        return all(graph.complete for graph in self.graphs.values())


def prove(scenario: Scenario, referential: Referential, limit: int = STATE_LIMIT) -> Proof:
    """Explores every variant of a sound scenario, up to ``limit`` states each."""
    started = time.perf_counter()
    graphs = {variant.id: explore(scenario, variant.id, limit) for variant in scenario.variants}
    references: dict[str, Reference] = {}
    envelopes: dict[str, dict[str, Envelope]] = {}
    for name, graph in graphs.items():
        reference = find_reference(graph, referential)
        if reference is not None:
            references[name] = reference
            if graph.complete:
                envelopes[name] = {id: envelope(graph, referential.competence(id), reference.points) for id in scenario.judged}
    return Proof(scenario, referential, graphs, references, envelopes, time.perf_counter() - started)


def references_of(scenario: Scenario, referential: Referential) -> dict[str, Reference]:
    """The references alone, by variant: what is needed to score an attempt."""
    found = {variant.id: find_reference(explore(scenario, variant.id), referential) for variant in scenario.variants}
    return {name: reference for name, reference in found.items() if reference is not None}
