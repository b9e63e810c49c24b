"""Text that knows where it stands: places, problems, nodes, and the reading of typed fields. Knows no scenario."""

from simulator.source.controls import describe, without_controls
from simulator.source.fields import Fields, Reader, nearest
from simulator.source.nodes import MAX_BYTES, Mapping, Node, Nodes, Scalar, Sequence, read_nodes
from simulator.source.problem import Problem, Severity, has_errors, in_reading_order
from simulator.source.where import Where

__all__ = [
    "MAX_BYTES",
    "Fields",
    "Mapping",
    "Node",
    "Nodes",
    "Problem",
    "Reader",
    "Scalar",
    "Sequence",
    "Severity",
    "Where",
    "describe",
    "has_errors",
    "in_reading_order",
    "nearest",
    "read_nodes",
    "without_controls",
]
