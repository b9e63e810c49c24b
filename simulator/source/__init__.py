"""Text that knows where it stands: places, problems, nodes, and the reading of typed fields. Knows no scenario.

Names are loaded when first asked for: the screens need the sanitiser, not the readers, and never YAML.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.source.collector import collector_paused
    from simulator.source.controls import describe, without_controls
    from simulator.source.fields import Fields, Reader, nearest
    from simulator.source.folding import bare_words, fold
    from simulator.source.nodes import Mapping, Node, Nodes, Scalar, Sequence
    from simulator.source.parse import MAX_BYTES, read_nodes
    from simulator.source.problem import MAX_PROBLEMS, Problem, Severity, TooManyProblemsError, has_errors, in_reading_order
    from simulator.source.system import system_reason, system_sentence
    from simulator.source.typography import typeset
    from simulator.source.where import Where

_MODULES = {
    "simulator.source.collector": ("collector_paused",),
    "simulator.source.controls": ("describe", "without_controls"),
    "simulator.source.fields": ("Fields", "Reader", "nearest"),
    "simulator.source.folding": ("bare_words", "fold"),
    "simulator.source.nodes": ("Mapping", "Node", "Nodes", "Scalar", "Sequence"),
    "simulator.source.parse": ("MAX_BYTES", "read_nodes"),
    "simulator.source.problem": (
        "MAX_PROBLEMS",
        "Problem",
        "Severity",
        "TooManyProblemsError",
        "has_errors",
        "in_reading_order",
    ),
    "simulator.source.system": ("system_reason", "system_sentence"),
    "simulator.source.typography": ("typeset",),
    "simulator.source.where": ("Where",),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


__all__ = [
    "MAX_BYTES",
    "MAX_PROBLEMS",
    "Fields",
    "Mapping",
    "Node",
    "Nodes",
    "Problem",
    "Reader",
    "Scalar",
    "Sequence",
    "Severity",
    "TooManyProblemsError",
    "Where",
    "bare_words",
    "collector_paused",
    "describe",
    "fold",
    "has_errors",
    "in_reading_order",
    "nearest",
    "read_nodes",
    "system_reason",
    "system_sentence",
    "typeset",
    "without_controls",
]
