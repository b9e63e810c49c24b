"""What did the trainee mean? Typed text → the choice of the scene that was meant, how surely, and the others in order.

Deterministic, local, no model to fetch. Knows neither scenario nor file: choices come in as ids with the ways of saying them.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.intent.recognition import NEAREST, Outcome, Recognition, outcome_of
    from simulator.intent.recognizer import Recognizer, build
    from simulator.intent.version import edition

_MODULES = {
    "simulator.intent.version": ("edition",),
    "simulator.intent.recognition": ("NEAREST", "Outcome", "Recognition", "outcome_of"),
    "simulator.intent.recognizer": ("Recognizer", "build"),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


__all__ = ["NEAREST", "Outcome", "Recognition", "Recognizer", "build", "edition", "outcome_of"]
