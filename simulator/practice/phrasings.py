"""What does a scene teach the recogniser? The ways in which its author says each choice, and what is said in the other scenes.

And a question that is answered by a sentence: the ways of saying each of its ideas.
"""

from collections.abc import Iterator, Sequence

from scoring.questionnaire import Idea, Ideas
from simulator.intent import Recognizer, build
from simulator.scenario import Choice, Scenario


def phrasings(choice: Choice) -> tuple[str, ...]:
    """The text of a choice, then its other ways of being said."""
    return (choice.text, *choice.phrasings)


def idea_phrasings(idea: Idea) -> tuple[str, ...]:
    """The text of an idea of a questionnaire, then its other ways of being said."""
    return (idea.text, *idea.phrasings)


def recognizer_of_ideas(ideas: Ideas) -> Recognizer:
    """The recogniser of the ideas of one question, expected and near misses alike."""
    return build({idea.id: idea_phrasings(idea) for idea in ideas.ideas})


def recognizer_of(scenario: Scenario, scene: str, offered: Sequence[str]) -> Recognizer:
    """The recogniser of the choices ``offered`` in a scene, in the order of the file whatever the order given."""
    choices = [choice for choice in scenario.scenes[scene].choices if choice.id in offered]
    return build({choice.id: phrasings(choice) for choice in choices}, tuple(elsewhere(scenario, scene)))


def elsewhere(scenario: Scenario, scene: str) -> Iterator[str]:
    """One text for each choice of the other scenes: what may be said in this conversation, but not here."""
    for other in scenario.scenes.values():
        if other.id != scene:
            for choice in other.choices:
                yield choice.text
