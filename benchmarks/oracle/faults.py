"""What is wrong with a scenario? The classes of fault, decided before looking at what any tool tells."""

from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.oracle.promises import broken
from benchmarks.oracle.reach import Thing, reached, stuck, things
from benchmarks.oracle.rules import Rules
from benchmarks.oracle.scores import free_fault, reference, too_few_decisions
from scoring.referential import Competence, Referential
from simulator.scenario import Scenario


class Fault(NamedTuple):
    """One fault: its class, and what it is about."""

    kind: str
    thing: Thing


CLASSES = {
    "unreached": "a scene, choice, ending, conditional line or conditional target that no play of any variant reaches",
    "stuck": "a reachable state that offers no choice, or from which no choices lead to an ending",
    "reference": "a variant without a clean play (no negative point, no blocking fault, no silence) to a success",
    "lost": "a criterion of a judged competence that no choice shows, or on which a variant’s reference earns nothing",
    "free": "a complete play with a negative point on a judged competence that still has full marks there",
    "few": "a play that ends well and shows a judged competence in fewer scenes than the scale asks for",
    "promise": "a property of the scenario that a complete play breaks",
}
"""What counts as a fault: the promises of issue 3 on reachability, dead ends, references, envelopes and properties."""


def faults(rules: Rules, scenario: Scenario, referential: Referential) -> frozenset[Fault]:
    """All faults of a scenario, of every class."""
    explored = rules.explore(scenario)
    found = {Fault("unreached", thing) for thing in things(scenario) - reached(explored)}
    found |= {Fault("stuck", place) for place in stuck(scenario, explored)}
    found |= {Fault("promise", name) for name in broken(rules, scenario, explored)}
    needed = referential.scale.least_observations
    for id in scenario.judged:
        if too_few_decisions(rules, scenario, referential.competence(id), needed):
            found.add(Fault("few", Thing("competence", "", id)))
        found |= {Fault("lost", Thing("criterion", "", name)) for name in _never_shown(scenario, referential.competence(id))}
    for variant in scenario.variants:
        found |= set(_of_scores(rules, scenario, referential, variant.id))
    return frozenset(found)


def _of_scores(rules: Rules, scenario: Scenario, referential: Referential, variant: str) -> Iterator[Fault]:
    attainable = reference(rules, scenario, referential, variant)
    if attainable is None:
        yield Fault("reference", Thing("variant", "", variant))
        return
    for id in scenario.judged:
        competence = referential.competence(id)
        for criterion in competence.criteria:
            if attainable[criterion.id] <= 0:
                yield Fault("lost", Thing("criterion", "", f"{criterion.id} {variant}"))
        if free_fault(rules, scenario, competence, variant, attainable):
            yield Fault("free", Thing("competence", "", f"{id} {variant}"))


def _never_shown(scenario: Scenario, competence: Competence) -> set[str]:
    choices = [choice for scene in scenario.scenes.values() for choice in scene.choices]
    shown = {seen.criterion for choice in choices for seen in choice.observations if seen.points}
    return {criterion.id for criterion in competence.criteria} - shown
