"""Can the texts be read and told apart? Empty scenes, twins, missing feedback."""

from collections.abc import Iterator

from scoring.referential import Referential
from simulator.scenario import Scenario
from simulator.source import Problem, Severity


def twins(scenario: Scenario, referential: Referential | None) -> Iterator[Problem]:
    """Two choices of a scene that read the same cannot be chosen between."""
    for scene in scenario.scenes.values():
        seen: dict[str, str] = {}
        for choice in scene.choices:
            text = " ".join(choice.text.casefold().split())
            if text in seen:
                yield Problem(
                    "choix-identiques",
                    f"« {choice.id} » se lit comme « {seen[text]} ».",
                    "Changez l’un des deux textes.",
                    choice.where,
                )
            seen.setdefault(text, choice.id)


def without_feedback(scenario: Scenario, referential: Referential | None) -> Iterator[Problem]:
    """In training every choice is explained."""
    for scene in scenario.scenes.values():
        for choice in scene.choices:
            if not choice.feedback:
                yield Problem(
                    "sans-retour",
                    f"Le choix « {choice.id} » n’a pas de retour.",
                    "Ajoutez « retour: … ».",
                    choice.where,
                    Severity.WARNING,
                )
