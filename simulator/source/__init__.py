"""Text that knows where it stands: places, problems, nodes, and the reading of typed fields. Knows no scenario.

``read_nodes`` is imported when first asked for: what plays a conversation must not load YAML.
"""

from typing import TYPE_CHECKING, Any

from simulator.source.controls import describe, without_controls
from simulator.source.fields import Fields, Reader, nearest
from simulator.source.nodes import Mapping, Node, Nodes, Scalar, Sequence
from simulator.source.problem import MAX_PROBLEMS, Problem, Severity, TooManyProblemsError, has_errors, in_reading_order
from simulator.source.typography import typeset
from simulator.source.where import Where

if TYPE_CHECKING:
    from simulator.source.parse import MAX_BYTES, read_nodes


def __getattr__(name: str) -> Any:
    if name in {"MAX_BYTES", "read_nodes"}:
        from simulator.source import parse

        return getattr(parse, name)
    raise AttributeError(name)


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
    "describe",
    "has_errors",
    "in_reading_order",
    "nearest",
    "read_nodes",
    "typeset",
    "without_controls",
]
