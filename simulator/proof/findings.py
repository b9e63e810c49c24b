"""What must the author be told? The faults that only the exploration of every state can see, as problems with a witness."""

from collections.abc import Callable, Iterator

from simulator.proof.decisions import fewest_decisions
from simulator.proof.fairness import longest_is_best, robot_wins
from simulator.proof.promises import in_words, verdict
from simulator.proof.proof import Proof
from simulator.proof.unreached import unreached
from simulator.source import Problem, Severity


def told(moves: tuple[str, ...]) -> str:
    """A play as a hint: its moves in a row."""
    return "Exemple : " + " · ".join(moves)


def incomplete(proof: Proof) -> Iterator[Problem]:
    """A scenario too large to explore is not proved; nothing is concluded from what was not seen."""
    if not proof.complete:
        states = sum(len(space.before) for space in proof.spaces.values())
        known = (
            "Tous le sont ; chemin exemplaire, scores, promesses et robots ne sont pas calculés."
            if proof.explored
            else "Rien n’est conclu de ce qui n’a pas été vu."
        )
        yield Problem(
            "preuve-incomplete",
            f"Le scénario est trop grand pour être prouvé en entier : {states} états vus. {known}",
            "Réduisez les effets à quelques pas de jauge, ou le nombre de repères.",
            proof.scenario.where,
            Severity.WARNING,
        )


def never_reached(proof: Proof) -> Iterator[Problem]:
    """A scene, a choice, a line, a target or an ending that no play can reach, with the reason."""
    if proof.explored:
        yield from unreached(proof)


def stuck(proof: Proof) -> Iterator[Problem]:
    """A state in which no choice is open, or from which no choices lead to an ending; keeping silent is no way out."""
    for name, graph in proof.graphs.items():
        if not proof.spaces[name].complete:
            continue
        safe = {node for node, place in enumerate(graph.places) if place in proof.scenario.endings}
        before: list[list[int]] = [[] for _ in graph.places]
        for node, edges in enumerate(graph.edges):
            for edge in edges:
                if edge.choice is not None:
                    before[edge.target].append(node)
        waiting = list(safe)
        while waiting:
            for node in before[waiting.pop()]:
                if node not in safe:
                    safe.add(node)
                    waiting.append(node)
        lost = [node for node in range(len(graph.places)) if node not in safe]
        if lost:
            node = min(lost, key=lambda item: graph.costs[item])
            scene = proof.scenario.scenes[graph.places[node]]
            closed = not any(edge.choice for edge in graph.edges[node])
            what = "plus aucun choix n’est proposé" if closed else "le stagiaire ne peut plus finir"
            yield Problem(
                "impasse", f"Dans « {scene.id} », {what} (variante « {name} »).", told(graph.way_to(node)), scene.where
            )


def without_reference(proof: Proof) -> Iterator[Problem]:
    """Without an exemplary path nothing can be scored."""
    for variant in proof.scenario.variants:
        if variant.id not in proof.references and proof.spaces[variant.id].complete and variant.id in proof.graphs:
            yield Problem(
                "sans-reference",
                f"Aucune conversation sans faute ne mène à une fin réussie (variante « {variant.id} »).",
                "Il faut un chemin sans point négatif, sans faute bloquante ni silence, vers une fin « ton: reussite ».",
                variant.where if variant.where.line > 1 else proof.scenario.where,
            )


def never_scored(proof: Proof) -> Iterator[Problem]:
    """A judged competence on which the reference of a variant earns nothing can have no score."""
    for name, reference in proof.references.items():
        for id in proof.scenario.judged:
            if not any(reference.points.get(criterion.id, 0) > 0 for criterion in proof.referential.competence(id).criteria):
                yield Problem(
                    "competence-jamais-attendue",
                    f"Le chemin exemplaire ne montre rien de {id}, qui est pourtant jugée (variante « {name} »).",
                    "Donnez des points à ses critères sur ce chemin, ou retirez-la de « juge ».",
                    proof.scenario.where,
                )


def never_expected(proof: Proof) -> Iterator[Problem]:
    """A criterion of a judged competence that is shown, but on which the reference of a variant earns nothing: never scored."""
    shown = _shown(proof)
    for name, reference in proof.references.items():
        for id in proof.scenario.judged:
            for criterion in proof.referential.competence(id).criteria:
                if criterion.id in shown and reference.points.get(criterion.id, 0) <= 0:
                    yield Problem(
                        "critere-jamais-attendu",
                        f"Le chemin exemplaire ne montre jamais « {criterion.id} » ({id}, variante « {name} »).",
                        "Donnez-lui des points sur ce chemin, ou ne jugez pas cette compétence.",
                        proof.scenario.where,
                        Severity.WARNING,
                    )


def free_fault(proof: Proof) -> Iterator[Problem]:
    """A play with a negative point on a competence that still scores 1 there: the fault costs nothing."""
    for name, envelopes in proof.envelopes.items():
        for id, found in envelopes.items():
            if found.free_fault is not None:
                yield Problem(
                    "faute-gratuite",
                    f"Une conversation fautive obtient quand même 1 en {id} (variante « {name} »).",
                    told(found.free_fault),
                    proof.scenario.where,
                    Severity.WARNING,
                )


def too_few_decisions(proof: Proof) -> Iterator[Problem]:
    """Each judged competence is observed on every complete play that ends well."""
    needed = proof.referential.scale.least_observations
    for name, graph in proof.graphs.items():
        for id in proof.scenario.judged:
            found = fewest_decisions(graph, proof.referential.competence(id)) if proof.spaces[name].complete else None
            if found is not None and found[0] < needed:
                yield Problem(
                    "trop-peu-de-decisions",
                    f"{id} n’est montrée que dans {found[0]} décisions d’une conversation réussie (variante « {name} ») ; il en faut {needed}.",
                    told(found[1]),
                    proof.scenario.where,
                )


def broken_promise(proof: Proof) -> Iterator[Problem]:
    """A property that some complete play does not keep, with a shortest such play."""
    for promise in proof.scenario.properties:
        for name, graph in proof.graphs.items():
            found = verdict(graph, promise).broken_by if proof.spaces[name].complete else None
            if found is not None:
                yield Problem(
                    "promesse-rompue",
                    f"« {in_words(promise)} » : une conversation ne le respecte pas (variante « {name} »).",
                    told(found.moves),
                    promise.where,
                )
                break


def _shown(proof: Proof) -> set[str]:
    choices = (choice for scene in proof.scenario.scenes.values() for choice in scene.choices)
    return {seen.criterion for choice in choices for seen in choice.observations if seen.points}


def never_exercised(proof: Proof) -> Iterator[Problem]:
    """A criterion of a judged competence that no choice of the scenario shows."""
    shown = _shown(proof)
    for id in proof.scenario.judged:
        for criterion in proof.referential.competence(id).criteria:
            if criterion.id not in shown:
                yield Problem(
                    "critere-jamais-exerce",
                    f"Aucun choix ne montre « {criterion.id} » ({id}).",
                    "Montrez-le dans au moins un choix, ou ne jugez pas cette compétence.",
                    proof.scenario.where,
                    Severity.WARNING,
                )


FINDINGS: tuple[Callable[[Proof], Iterator[Problem]], ...] = (
    incomplete,
    never_reached,
    stuck,
    without_reference,
    never_scored,
    never_expected,
    never_exercised,
    free_fault,
    too_few_decisions,
    broken_promise,
    robot_wins,
    longest_is_best,
)


def findings(proof: Proof) -> tuple[Problem, ...]:
    """All problems that the proof shows."""
    return tuple(problem for finding in FINDINGS for problem in finding(proof))
