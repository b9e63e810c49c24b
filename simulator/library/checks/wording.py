"""Can the texts be read and told apart? Texts without a word, twins, missing feedback."""

from collections.abc import Iterable, Iterator

from scoring.referential import Referential
from simulator.library.checks.texts import Text, texts_of
from simulator.scenario import Scenario
from simulator.source import Problem, Severity, bare_words


def wordless(scenario: Scenario, referential: Referential | None) -> Iterator[Problem]:
    """Punctuation alone says nothing: a silence has to be told, a choice has to be read."""
    return wordless_of(texts_of(scenario))


def wordless_of(texts: Iterable[Text]) -> Iterator[Problem]:
    """The same of any texts."""
    for text in texts:
        if not any(character.isalnum() for character in text.text):
            yield Problem(
                "texte-sans-mots",
                f"{text.what} : « {text.text} » ne contient aucun mot.",
                "Dites ce qui se passe, par exemple : (Elle se tait.)",
                text.where,
                Severity.WARNING,
            )


def twins(scenario: Scenario, referential: Referential | None) -> Iterator[Problem]:
    """Two choices of a scene that read the same cannot be chosen between."""
    for scene in scenario.scenes.values():
        seen: dict[str, str] = {}
        for choice in scene.choices:
            text = bare_words(choice.text).replace(" ", "") or choice.text
            if text in seen:
                yield Problem(
                    "choix-identiques",
                    f"« {choice.id} » se lit comme « {seen[text]} », à la casse, aux accents et à la ponctuation près.",
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
