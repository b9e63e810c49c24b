"""What does the trainee see at a moment, and where do they stand? All that must not change under an attempt that goes on.

Kept apart from ids as far as possible: what is compared of a line is who says it and its words, of a gauge its name, its trend
and its value. Feedback, hints and reasons are part of it in training alone, delays in an exam alone. Gauges and flags are part
of it in both: they are where the conversation stands, and an effect that changed shows nowhere else.
"""

from collections.abc import Iterable
from typing import NamedTuple

from simulator.engine.events import Chose, Ended, Entered, Event, NotUnderstood
from simulator.engine.journal import Mode
from simulator.engine.renaming import Renaming
from simulator.engine.session import Session
from simulator.engine.unclear import unclear_answer
from simulator.scenario import Line, Scenario

Said = tuple[tuple[str, str], ...]


class Sight(NamedTuple):
    """After a move: how it was answered, then where one stands and what is said and offered there, in the order shown."""

    feedback: Said
    reasons: tuple[tuple[str, str, bool, str], ...]
    answer: Said
    gauges: tuple[tuple[str, str, int], ...]
    flags: frozenset[str]
    place: str
    lines: Said
    offered: Said
    hint: str
    delay: int | None
    minutes: int | None


OF_THE_MOVE = frozenset({"feedback", "reasons", "answer", "gauges", "flags"})
"""What belongs to the turn just answered; the rest belongs to the turn that begins."""


def look(session: Session, since: int, renaming: Renaming | None = None) -> Sight:
    """What is seen once the entries from number ``since`` on were added; ids as ``renaming`` calls them."""
    scenario, header, state = session.compiled.scenario, session.header, session.state
    training = header.mode is Mode.TRAINING
    scene = session.scene
    added = tuple(entry.event for entry in session.entries[since:])
    chosen = [scenario.scenes[event.scene].choice(event.choice) for event in added if isinstance(event, Chose)]
    offered = session.offered if scene is not None else ()
    today = renaming.choices(state.place, offered) if renaming is not None else offered
    flags = [flag.id for rank, flag in enumerate(scenario.flags) if state.flags >> rank & 1]
    return Sight(
        feedback=tuple([(choice.text, choice.feedback if training else "") for choice in chosen]),
        reasons=tuple([(one.id, one.text, one.right, one.feedback) for choice in chosen if training for one in choice.reasons]),
        answer=_answer(session, added),
        gauges=tuple([(one.name, one.trend.value, value) for one, value in zip(scenario.gauges, state.gauges, strict=True)]),
        flags=renaming.flags(flags) if renaming is not None else frozenset(flags),
        place=renaming.place(state.place) if renaming is not None else state.place,
        lines=_lines(scenario, added),
        offered=tuple([(now, scenario.scenes[state.place].choice(id).text) for now, id in zip(today, offered, strict=True)]),
        hint=scene.hint if scene is not None and training else "",
        delay=scene.silence.after if scene is not None and scene.silence is not None and not training else None,
        minutes=None if training else scenario.minutes,
    )


def _answer(session: Session, added: tuple[Event, ...]) -> Said:
    """What the other said to words that were not understood."""
    scenario = session.compiled.scenario
    return tuple(
        [
            _said(scenario, unclear_answer(scenario, session.state, event.outcome, session.unclear - 1))
            for event in added
            if isinstance(event, NotUnderstood) and not event.nearest
        ]
    )


def _lines(scenario: Scenario, added: Iterable[Event]) -> Said:
    said: list[tuple[str, str]] = []
    for event in added:
        if isinstance(event, Entered):
            said += [_said(scenario, scenario.scenes[event.scene].lines[rank]) for rank in event.lines]
        elif isinstance(event, Ended):
            ending = scenario.endings[event.ending]
            said += [*(_said(scenario, ending.lines[rank]) for rank in event.lines), (ending.tone.value, ending.text)]
    return tuple(said)


def _said(scenario: Scenario, line: Line) -> tuple[str, str]:
    return scenario.characters[line.character].name, line.text
