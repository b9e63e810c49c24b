"""What does an authored file hold, before anyone knows what it means? Texts, lists and mappings that know where they stand."""

from typing import NamedTuple

from simulator.source.problem import Problem


class Scalar(NamedTuple):
    """A text; ``plain`` when it was written without quotes (only then may it be a number, a boolean or nothing)."""

    text: str
    plain: bool
    line: int
    column: int


class Sequence(NamedTuple):
    """A list of nodes."""

    items: "tuple[Node, ...]"
    line: int
    column: int


class Mapping(NamedTuple):
    """Keys in the order of the file; each key keeps its own place."""

    entries: "dict[str, tuple[Scalar, Node]]"
    line: int
    column: int


Node = Scalar | Sequence | Mapping


class Nodes(NamedTuple):
    """The root of a file (``None`` when it could not be read), its text with LF line ends, and what was wrong.

    A root beside problems is what could be read all the same: tags and anchors left out, aliases as empty texts, merges dropped.
    """

    root: Node | None
    text: str
    problems: tuple[Problem, ...]
