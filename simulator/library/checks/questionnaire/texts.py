"""Is it written as French is? Every text of a questionnaire that is shown, with its place; formulations are left as people type."""

from collections.abc import Iterator

from scoring.questionnaire import Choices, Ideas, Quantity, Steps
from scoring.referential import Referential
from simulator.library.checks.texts import Text
from simulator.library.checks.typography import typography_of
from simulator.library.checks.wording import wordless_of
from simulator.scenario.questionnaire import Placed, Questionnaire
from simulator.source import Problem


def badly_set(questionnaire: Questionnaire, referential: Referential | None) -> Iterator[Problem]:
    """What a candidate reads follows the usage of French."""
    return typography_of(texts_of_questionnaire(questionnaire))


def wordless(questionnaire: Questionnaire, referential: Referential | None) -> Iterator[Problem]:
    """Punctuation alone says nothing."""
    return wordless_of(texts_of_questionnaire(questionnaire))


def texts_of_questionnaire(questionnaire: Questionnaire) -> Iterator[Text]:
    """The texts that are there, in the order of the file."""
    return (text for text in _all(questionnaire) if text.text)


def _all(questionnaire: Questionnaire) -> Iterator[Text]:
    yield Text("Titre du questionnaire", questionnaire.title, questionnaire.where)
    yield Text("Source du questionnaire", questionnaire.source, questionnaire.where)
    for one in questionnaire.placed:
        yield Text(f"Énoncé de « {one.id} »", one.item.prompt, one.where)
        yield Text(f"Données de « {one.id} »", one.item.data, one.where, markdown=True)
        yield from _of_key(one)
        yield Text(f"Explication de « {one.id} »", one.item.explanation, one.where)
        yield Text(f"Source de « {one.id} »", one.item.source, one.where)


def _of_key(one: Placed) -> Iterator[Text]:
    match one.item.key:
        case Choices(options=parts) | Ideas(ideas=parts):
            for part in parts:
                where = one.parts.get(part.id, one.where)
                yield Text(f"« {part.id} », dans « {one.id} »", part.text, where)
                yield Text(f"Commentaire de « {part.id} », dans « {one.id} »", part.comment, where)
        case Steps(steps=steps):
            for step in steps:
                yield Text(f"Étape « {step.id} » de « {one.id} »", step.text, one.parts.get(step.id, one.where))
        case Quantity() as key:
            yield Text(f"Calcul de « {one.id} »", key.method, one.where)
            for rank, trap in enumerate(key.traps):
                yield Text(f"Commentaire d’un piège de « {one.id} »", trap.comment, one.parts.get(str(rank), one.where))
