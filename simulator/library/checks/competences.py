"""Does the scenario speak the referential's language? Competences judged, criteria shown, faults that block."""

from collections.abc import Iterator

from scoring.referential import Referential
from simulator.scenario import Scenario
from simulator.source import Problem, nearest


def unknown_referential(scenario: Scenario, referential: Referential | None) -> Iterator[Problem]:
    """The referential named by the scenario must be at hand."""
    if referential is None and scenario.referential:
        yield Problem(
            "referentiel-introuvable",
            f"Le référentiel « {scenario.referential} » n’est pas dans la bibliothèque.",
            "Vérifiez son nom, ou ajoutez son fichier dans « referentiels/ ».",
            scenario.where,
        )


def unknown_competence(scenario: Scenario, referential: Referential | None) -> Iterator[Problem]:
    """What is judged must exist."""
    if referential is None:
        return
    known = [competence.id for competence in referential.competences]
    for name in scenario.judged:
        if name not in known:
            yield Problem(
                "reference-inconnue",
                f"« {name} » n’est pas une compétence de « {referential.id} ».",
                nearest(name, known),
                scenario.where,
            )
    if not scenario.judged:
        yield Problem("rien-de-juge", "Le scénario ne juge aucune compétence.", "Remplissez « juge: […] ».", scenario.where)


def unknown_criterion(scenario: Scenario, referential: Referential | None) -> Iterator[Problem]:
    """What is shown or blocked must be a criterion."""
    if referential is None:
        return
    known = referential.competence_of()
    for scene in scenario.scenes.values():
        for choice in scene.choices:
            for seen in choice.observations:
                if seen.criterion not in known:
                    yield Problem(
                        "reference-inconnue",
                        f"« {seen.criterion} » n’est pas un critère de « {referential.id} ».",
                        nearest(seen.criterion, known),
                        seen.where,
                    )
            for name in choice.blocking.criteria if choice.blocking else ():
                if name not in known:
                    assert choice.blocking is not None
                    yield Problem(
                        "reference-inconnue",
                        f"« {name} » n’est pas un critère de « {referential.id} ».",
                        nearest(name, known),
                        choice.blocking.where,
                    )
