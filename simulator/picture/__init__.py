"""The conversation as a picture: what there is to draw, where it stands on the sheet, and three ways to write it.

Knows scenarios, what of them is reached and the way of one attempt, as plain facts; no store, no file. Names are loaded when
first asked for.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.picture.dot import to_dot
    from simulator.picture.drawing import drawn
    from simulator.picture.facts import SILENCE, Arrow, Box, Picture, Reached, Step, Stop, Track, Way, picture_of
    from simulator.picture.mermaid import to_mermaid
    from simulator.picture.svg import to_svg

_MODULES = {
    "simulator.picture.dot": ("to_dot",),
    "simulator.picture.drawing": ("drawn",),
    "simulator.picture.facts": (
        "SILENCE",
        "Arrow",
        "Box",
        "Picture",
        "Reached",
        "Step",
        "Stop",
        "Track",
        "Way",
        "picture_of",
    ),
    "simulator.picture.mermaid": ("to_mermaid",),
    "simulator.picture.svg": ("to_svg",),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


__all__ = [
    "SILENCE",
    "Arrow",
    "Box",
    "Picture",
    "Reached",
    "Step",
    "Stop",
    "Track",
    "Way",
    "drawn",
    "picture_of",
    "to_dot",
    "to_mermaid",
    "to_svg",
]
