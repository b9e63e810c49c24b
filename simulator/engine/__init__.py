"""The conversation itself: pure, synchronous, told the time and the chance. Loads neither Textual nor YAML.

Names are loaded when first asked for, so that the start of the app pays only for what the first screen needs.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.engine.chance import MAX_SEED, draw_variant, seed_for, shuffle
    from simulator.engine.errors import ConversationOverError, EngineError, NotAllowedError, NotOfferedError, ReplayError
    from simulator.engine.events import (
        Chose,
        Contested,
        Ended,
        Entered,
        Event,
        FellSilent,
        Left,
        NotUnderstood,
        Reasoned,
        Revealed,
        Ticked,
    )
    from simulator.engine.journal import Entry, Header, Journal, Mode, Reply
    from simulator.engine.machine import CompiledScenario, arrival, compile_scenario, play
    from simulator.engine.moves import (
        NO_TURN,
        Choose,
        Contest,
        Leave,
        Move,
        MoveSyntaxError,
        Reason,
        Reveal,
        Say,
        Silence,
        read_move,
    )
    from simulator.engine.questions import MOST_QUESTIONS, Question, questions
    from simulator.engine.rules import after, apply_effects, lines_at, offered, resolve, said
    from simulator.engine.session import Session, branch, move_of, resume
    from simulator.engine.state import State, first_state
    from simulator.engine.transferring import Misfit, Transferred, transfer
    from simulator.engine.unclear import ASKS, unclear_answer

_MODULES = {
    "simulator.engine.chance": ("MAX_SEED", "draw_variant", "seed_for", "shuffle"),
    "simulator.engine.errors": ("ConversationOverError", "EngineError", "NotAllowedError", "NotOfferedError", "ReplayError"),
    "simulator.engine.events": (
        "Chose",
        "Contested",
        "Ended",
        "Entered",
        "Event",
        "FellSilent",
        "Left",
        "NotUnderstood",
        "Reasoned",
        "Revealed",
        "Ticked",
    ),
    "simulator.engine.journal": ("Entry", "Header", "Journal", "Mode", "Reply"),
    "simulator.engine.machine": ("CompiledScenario", "arrival", "compile_scenario", "play"),
    "simulator.engine.moves": (
        "NO_TURN",
        "Choose",
        "Contest",
        "Leave",
        "Move",
        "MoveSyntaxError",
        "Reason",
        "Reveal",
        "Say",
        "Silence",
        "read_move",
    ),
    "simulator.engine.questions": ("MOST_QUESTIONS", "Question", "questions"),
    "simulator.engine.rules": ("after", "apply_effects", "lines_at", "offered", "resolve", "said"),
    "simulator.engine.session": ("Session", "branch", "move_of", "resume"),
    "simulator.engine.state": ("State", "first_state"),
    "simulator.engine.transferring": ("Misfit", "Transferred", "transfer"),
    "simulator.engine.unclear": ("ASKS", "unclear_answer"),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


__all__ = [
    "ASKS",
    "MAX_SEED",
    "MOST_QUESTIONS",
    "NO_TURN",
    "Choose",
    "Chose",
    "CompiledScenario",
    "Contest",
    "Contested",
    "ConversationOverError",
    "Ended",
    "EngineError",
    "Entered",
    "Entry",
    "Event",
    "FellSilent",
    "Header",
    "Journal",
    "Leave",
    "Left",
    "Misfit",
    "Mode",
    "Move",
    "MoveSyntaxError",
    "NotAllowedError",
    "NotOfferedError",
    "NotUnderstood",
    "Question",
    "Reason",
    "Reasoned",
    "ReplayError",
    "Reply",
    "Reveal",
    "Revealed",
    "Say",
    "Session",
    "Silence",
    "State",
    "Ticked",
    "Transferred",
    "after",
    "apply_effects",
    "arrival",
    "branch",
    "compile_scenario",
    "draw_variant",
    "first_state",
    "lines_at",
    "move_of",
    "offered",
    "play",
    "questions",
    "read_move",
    "resolve",
    "resume",
    "said",
    "seed_for",
    "shuffle",
    "transfer",
    "unclear_answer",
]
