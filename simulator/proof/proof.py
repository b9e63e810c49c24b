"""What is true of every conversation that this scenario allows? All the explorations of one scenario, made once."""

import time
from collections.abc import Mapping
from dataclasses import dataclass

from scoring.performance import Reference
from scoring.referential import Referential
from simulator.proof.envelope import Envelope, envelope
from simulator.proof.graph import Graph, fold
from simulator.proof.reference import find_reference
from simulator.proof.space import STATE_LIMIT, Space, explore
from simulator.proof.table import Table
from simulator.proof.witnesses import Found, reach
from simulator.scenario import Lexicon, Scenario

PLAYS_LIMIT = 300_000
"""States of a variant above which its plays are not followed: inside cycles that takes some 30 µs a state."""


@dataclass(frozen=True, slots=True)
class Proof:
    """By variant: states, plays, the reference where there is one, envelopes of judged competences, witnesses of what is reached.

    Where a variant is too large to explore, ``graphs`` and ``references`` hold what the states found allow, and ``envelopes``
    nothing; where it is too large to follow its plays (``PLAYS_LIMIT``), neither does any of them hold it.
    """

    scenario: Scenario
    referential: Referential
    spaces: Mapping[str, Space]
    graphs: Mapping[str, Graph]
    references: Mapping[str, Reference]
    envelopes: Mapping[str, Mapping[str, Envelope]]
    reached: Mapping[str, Found]
    seconds: float
    lexicon: Lexicon | None = None

    @property
    def explored(self) -> bool:
        """True when every reachable state was visited: what was not reached is out of reach."""
        return all(space.complete for space in self.spaces.values())

    @property
    def complete(self) -> bool:
        """True when, besides, the plays of every variant were followed: references, envelopes, promises and robots are known."""
        return self.explored and all(name in self.graphs for name in self.spaces)


def prove(scenario: Scenario, referential: Referential, limit: int = STATE_LIMIT, lexicon: Lexicon | None = None) -> Proof:
    """Explores every variant of a sound scenario, up to ``limit`` states each; ``lexicon``: the words of the polite robot."""
    started = time.perf_counter()
    table = Table(scenario)
    spaces = {variant.id: explore(table, variant.id, limit) for variant in scenario.variants}
    graphs = {name: fold(space) for name, space in spaces.items() if len(space.before) <= PLAYS_LIMIT}
    references: dict[str, Reference] = {}
    envelopes: dict[str, dict[str, Envelope]] = {}
    for name, graph in graphs.items():
        reference = find_reference(graph, referential)
        if reference is not None:
            references[name] = reference
            if spaces[name].complete:
                envelopes[name] = {id: envelope(graph, referential.competence(id), reference.points) for id in scenario.judged}
    reached = {name: reach(space) for name, space in spaces.items()}
    return Proof(scenario, referential, spaces, graphs, references, envelopes, reached, time.perf_counter() - started, lexicon)


def references_of(scenario: Scenario, referential: Referential) -> dict[str, Reference]:
    """The references alone, by variant: what is needed to score an attempt."""
    table = Table(scenario)
    spaces = {variant.id: explore(table, variant.id) for variant in scenario.variants}
    found = {
        name: find_reference(fold(space), referential) for name, space in spaces.items() if len(space.before) <= PLAYS_LIMIT
    }
    return {name: reference for name, reference in found.items() if reference is not None}
