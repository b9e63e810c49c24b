"""The use cases: what every face (app, plain stream, command) asks for. Knows no screen.

Names are loaded when first asked for, so that the start of the app pays only for what the first screen needs.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.practice.attempt import Attempt, stamp
    from simulator.practice.errors import (
        ChangedScenarioError,
        LostTextError,
        PracticeError,
        UnknownScenarioError,
        UnsoundScenarioError,
    )
    from simulator.practice.playable import Playable
    from simulator.practice.practice import Doors, Practice
    from simulator.practice.review import Review

_MODULES = {
    "simulator.practice.attempt": ("Attempt", "stamp"),
    "simulator.practice.errors": (
        "ChangedScenarioError",
        "LostTextError",
        "PracticeError",
        "UnknownScenarioError",
        "UnsoundScenarioError",
    ),
    "simulator.practice.playable": ("Playable",),
    "simulator.practice.practice": ("Doors", "Practice"),
    "simulator.practice.review": ("Review",),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


__all__ = [
    "Attempt",
    "ChangedScenarioError",
    "Doors",
    "LostTextError",
    "Playable",
    "Practice",
    "PracticeError",
    "Review",
    "UnknownScenarioError",
    "UnsoundScenarioError",
    "stamp",
]
