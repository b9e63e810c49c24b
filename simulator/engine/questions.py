"""What does the jury ask « pourquoi ? » about? At most three turns of an exam, chosen by one rule; pure facts of a journal."""

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.engine.events import Chose, Contested, Event, FellSilent, Left, NotUnderstood, Reasoned
from simulator.scenario import Choice, Scenario

MOST_QUESTIONS = 3
TURNS = (Chose, NotUnderstood, FellSilent, Left, Reasoned)
"""The events that each make a turn."""


@dataclass(frozen=True, slots=True)
class Question:
    """« Pourquoi avez-vous dit cela ? » about the choice made at ``turn`` (from 1); ``quote`` is what was said there."""

    turn: int
    scene: str
    choice: Choice
    quote: str


def questions(events: Iterable[Event], scenario: Scenario) -> tuple[Question, ...]:
    """The questions of the jury, in the order in which they are asked.

    Among the turns whose choice has reasons: blocking faults first, then the largest points (signs left aside), then the
    earliest; a choice made again is asked about once, a contested reply not at all.
    """
    asked: dict[tuple[str, str], Question] = {}
    turn = 0
    latest: tuple[str, str] | None = None
    for event in events:
        if isinstance(event, TURNS):
            turn += 1
        if isinstance(event, Chose):
            choice = scenario.scenes[event.scene].choice(event.choice)
            key = (event.scene, event.choice)
            latest = key if choice.reasons and key not in asked else None
            if latest:
                asked[key] = Question(turn, event.scene, choice, event.text or choice.text)
        elif isinstance(event, Contested) and event.undone and latest:
            del asked[latest]
            latest = None
    return tuple(sorted(asked.values(), key=_weight)[:MOST_QUESTIONS])


def latest_choice(events: Iterable[Event]) -> tuple[int, Chose] | None:
    """The latest choice that still counts, with its turn (from 1); ``None`` before the first and after one was undone."""
    turn = 0
    latest: tuple[int, Chose] | None = None
    for event in events:
        if isinstance(event, TURNS):
            turn += 1
        if isinstance(event, Chose):
            latest = (turn, event)
        elif isinstance(event, Contested) and event.undone:
            latest = None
    return latest


def _weight(question: Question) -> tuple[int, int, int]:
    choice = question.choice
    return (0 if choice.blocking else 1, -sum(abs(seen.points) for seen in choice.observations), question.turn)
