"""Does the questionnaire speak the referential's language, and does it ask on all that it promises to cover?"""

from collections.abc import Iterator

from scoring.referential import Referential
from simulator.scenario.questionnaire import Questionnaire
from simulator.source import Problem, Severity, nearest


def unknown_referential(questionnaire: Questionnaire, referential: Referential | None) -> Iterator[Problem]:
    """The referential named by the questionnaire must be at hand."""
    if referential is None and questionnaire.referential:
        yield Problem(
            "referentiel-introuvable",
            f"Le référentiel « {questionnaire.referential} » n’est pas dans la bibliothèque.",
            "Vérifiez son nom, ou ajoutez son fichier dans « referentiels/ ».",
            questionnaire.where,
        )


def unknown_competence(questionnaire: Questionnaire, referential: Referential | None) -> Iterator[Problem]:
    """What is covered must exist, and what is asked must be covered."""
    known = [competence.id for competence in referential.competences] if referential else None
    for name in questionnaire.covers:
        if known is not None and name not in known:
            yield Problem(
                "reference-inconnue",
                f"« {name} » n’est pas une compétence de « {questionnaire.referential} ».",
                nearest(name, known),
                questionnaire.where,
            )
    for one in questionnaire.placed:
        if one.item.competence and one.item.competence not in questionnaire.covers:
            yield Problem(
                "reference-inconnue",
                f"La question « {one.id} » porte sur « {one.item.competence} », qui n’est pas dans « couvre ».",
                nearest(one.item.competence, questionnaire.covers),
                one.where,
            )


def unasked_competence(questionnaire: Questionnaire, referential: Referential | None) -> Iterator[Problem]:
    """A competence that is covered without a question leaves a hole in every paper."""
    asked = {item.competence for item in questionnaire.items}
    for name in questionnaire.covers:
        if name not in asked:
            yield Problem(
                "competence-sans-question",
                f"Aucune question ne porte sur « {name} ».",
                "Ajoutez-en une, ou retirez cette compétence de « couvre ».",
                questionnaire.where,
                Severity.WARNING,
            )
