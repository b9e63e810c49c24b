"""What must the author be told? The faults that only the exploration of every state can see, as problems with a witness."""

from collections.abc import Callable, Iterator

from simulator.proof.decisions import fewest_decisions
from simulator.proof.proof import Proof
from simulator.proof.witnesses import unreached
from simulator.source import Problem, Severity


def told(moves: tuple[str, ...]) -> str:
    """A play as a hint: its moves in a row."""
    return "Exemple : " + " · ".join(moves)


def incomplete(proof: Proof) -> Iterator[Problem]:
    """A scenario too large to explore is not proved; nothing is concluded from what was not seen."""
    if not proof.complete:
        states = sum(len(graph.states) for graph in proof.graphs.values())
        yield Problem(
            "preuve-incomplete",
            f"Le scénario est trop grand pour être exploré en entier : {states} états vus.",
            "Réduisez les effets à quelques pas de jauge, ou le nombre de repères.",
            proof.scenario.where,
            Severity.WARNING,
        )


def never_reached(proof: Proof) -> Iterator[Problem]:
    """A scene, a choice, a line or an ending that no play can reach."""
    if proof.complete:
        for what, where in unreached(proof):
            yield Problem(
                "jamais-atteint",
                f"{what} : aucune conversation n’y mène.",
                "Regardez les conditions « si » qui y conduisent.",
                where,
            )


def stuck(proof: Proof) -> Iterator[Problem]:
    """A state in which nothing is offered, or from which no ending can be reached."""
    for graph in proof.graphs.values():
        if not graph.complete:
            continue
        safe = {node for node, state in enumerate(graph.states) if state.place in proof.scenario.endings}
        before: list[list[int]] = [[] for _ in graph.states]
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
        lost = [node for node in range(len(graph.states)) if node not in safe]
        if lost:
            node = min(lost, key=lambda item: graph.costs[item])
            scene = proof.scenario.scenes[graph.states[node].place]
            yield Problem(
                "impasse",
                f"Depuis « {scene.id} », le stagiaire ne peut plus finir (variante « {graph.variant} »).",
                told(graph.way_to(node)),
                scene.where,
            )


def without_reference(proof: Proof) -> Iterator[Problem]:
    """Without an exemplary path nothing can be scored."""
    for variant in proof.scenario.variants:
        if variant.id not in proof.references and proof.graphs[variant.id].complete:
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
    """A criterion of a judged competence on which the reference of a variant earns nothing is never scored."""
    for name, reference in proof.references.items():
        for id in proof.scenario.judged:
            for criterion in proof.referential.competence(id).criteria:
                if reference.points.get(criterion.id, 0) <= 0:
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
            found = fewest_decisions(graph, proof.referential.competence(id)) if graph.complete else None
            if found is not None and found[0] < needed:
                yield Problem(
                    "trop-peu-de-decisions",
                    f"{id} n’est montrée que dans {found[0]} décisions d’une conversation réussie (variante « {name} ») ; il en faut {needed}.",
                    told(found[1]),
                    proof.scenario.where,
                )


FINDINGS: tuple[Callable[[Proof], Iterator[Problem]], ...] = (
    incomplete,
    never_reached,
    stuck,
    without_reference,
    never_scored,
    never_expected,
    free_fault,
    too_few_decisions,
)


def findings(proof: Proof) -> tuple[Problem, ...]:
    """All problems that the proof shows."""
    return tuple(problem for finding in FINDINGS for problem in finding(proof))
