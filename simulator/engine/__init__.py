"""The conversation itself: pure, synchronous, told the time and the chance. Loads neither Textual nor YAML.

Names are loaded when first asked for, so that the start of the app pays only for what the first screen needs.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.engine.chance import MAX_SEED, draw_variant, seed_for, shuffle
    from simulator.engine.errors import ConversationOverError, EngineError, NotAllowedError, NotOfferedError, ReplayError
    from simulator.engine.events import Chose, Ended, Entered, Event, FellSilent, Left, NotUnderstood, Reasoned, Ticked
    from simulator.engine.journal import Entry, Header, Journal, Mode, Reply
    from simulator.engine.machine import CompiledScenario, arrival, compile_scenario, play
    from simulator.engine.moves import Choose, Leave, Move, MoveSyntaxError, Reason, Say, Silence, read_move
    from simulator.engine.rules import after, apply_effects, lines_at, offered, resolve, said
    from simulator.engine.session import Session, branch, move_of, resume
    from simulator.engine.state import State, first_state

_MODULES = {
    "simulator.engine.chance": ("MAX_SEED", "draw_variant", "seed_for", "shuffle"),
    "simulator.engine.errors": ("ConversationOverError", "EngineError", "NotAllowedError", "NotOfferedError", "ReplayError"),
    "simulator.engine.events": (
        "Chose",
        "Ended",
        "Entered",
        "Event",
        "FellSilent",
        "Left",
        "NotUnderstood",
        "Reasoned",
        "Ticked",
    ),
    "simulator.engine.journal": ("Entry", "Header", "Journal", "Mode", "Reply"),
    "simulator.engine.machine": ("CompiledScenario", "arrival", "compile_scenario", "play"),
    "simulator.engine.moves": ("Choose", "Leave", "Move", "MoveSyntaxError", "Reason", "Say", "Silence", "read_move"),
    "simulator.engine.rules": ("after", "apply_effects", "lines_at", "offered", "resolve", "said"),
    "simulator.engine.session": ("Session", "branch", "move_of", "resume"),
    "simulator.engine.state": ("State", "first_state"),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


__all__ = [
    "MAX_SEED",
    "Choose",
    "Chose",
    "CompiledScenario",
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
    "Mode",
    "Move",
    "MoveSyntaxError",
    "NotAllowedError",
    "NotOfferedError",
    "NotUnderstood",
    "Reason",
    "Reasoned",
    "ReplayError",
    "Reply",
    "Say",
    "Session",
    "Silence",
    "State",
    "Ticked",
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
    "read_move",
    "resolve",
    "resume",
    "said",
    "seed_for",
    "shuffle",
]
