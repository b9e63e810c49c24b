"""What does a trainee read, and where does it stand? Every text of a scenario, each with the nearest place that is known."""

from collections.abc import Iterator
from typing import NamedTuple

from simulator.scenario import Choice, Line, Scenario, Scene
from simulator.source import Where


class Text(NamedTuple):
    """A text that is shown; ``what`` names it in a sentence, ``markdown`` says that it is shown as Markdown."""

    what: str
    text: str
    where: Where
    markdown: bool = False


def texts_of(scenario: Scenario) -> Iterator[Text]:
    """The texts that are there, in the order of the file; empty ones are passed over."""
    return (one for one in _all(scenario) if one.text)


def _all(scenario: Scenario) -> Iterator[Text]:
    yield from _head(scenario)
    for scene in scenario.scenes.values():
        yield from _scene(scene)
    for ending in scenario.endings.values():
        yield from _lines(ending.lines)
        yield Text(f"Texte de la fin « {ending.id} »", ending.text, ending.where)


def _head(scenario: Scenario) -> Iterator[Text]:
    where = scenario.where
    yield Text("Titre du scénario", scenario.title, where)
    yield Text("Résumé du scénario", scenario.summary, where)
    yield Text("Contexte", scenario.context, where, markdown=True)
    for sentence in scenario.mission:
        yield Text("Mission", sentence, where)
    for character in scenario.characters.values():
        yield Text(f"Nom de « {character.id} »", character.name, where)
        yield Text(f"Portrait de « {character.id} »", character.portrait, where)
        for sentence in (*character.misunderstood, *character.off_topic):
            yield Text(f"Réponse de « {character.id} » à ce qui n’est pas compris", sentence, where)
    for document in scenario.documents:
        yield Text(f"Titre de la pièce « {document.id} »", document.title, where)
        yield Text(f"Pièce « {document.id} »", document.text, where, markdown=True)
    for gauge in scenario.gauges:
        yield Text(f"Nom de la jauge « {gauge.id} »", gauge.name, gauge.where)


def _lines(lines: tuple[Line, ...]) -> Iterator[Text]:
    for line in lines:
        yield Text(f"Réplique de « {line.character} »", line.text, line.where)


def _scene(scene: Scene) -> Iterator[Text]:
    yield from _lines(scene.lines)
    yield Text(f"Indice de la scène « {scene.id} »", scene.hint, scene.where)
    for sentence in (*scene.misunderstood, *scene.off_topic):
        yield Text(f"Réponse de la scène « {scene.id} » à ce qui n’est pas compris", sentence, scene.where)
    for choice in scene.choices:
        yield from _choice(choice)


def _choice(choice: Choice) -> Iterator[Text]:
    where = choice.where
    yield Text(f"Texte du choix « {choice.id} »", choice.text, where)
    yield Text(f"Retour du choix « {choice.id} »", choice.feedback, where)
    if choice.blocking:
        yield Text(f"Motif bloquant du choix « {choice.id} »", choice.blocking.reason, choice.blocking.where)
    for reason in choice.reasons:
        yield Text(f"Raison « {reason.id} » du choix « {choice.id} »", reason.text, where)
        yield Text(f"Retour de la raison « {reason.id} » du choix « {choice.id} »", reason.feedback, where)
