"""What happened? Facts in the past tense, answered by each step; drawing, storing and scoring read them."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Entered:
    """A scene was reached: the ranks of the lines said, and the ids offered in the order shown."""

    scene: str
    lines: tuple[int, ...]
    offered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chose:
    """A choice was made in ``scene``; ``text`` and ``confidence`` when it was recognised in a typed reply."""

    scene: str
    choice: str
    text: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A typed reply in which no choice was recognised; nothing moved.

    ``outcome``: ``unsure`` or ``off-topic``; ``nearest``: the choices shown after it, best first, once asking has not helped.
    """

    scene: str
    text: str
    confidence: float | None = None
    outcome: str = "unsure"
    nearest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contested:
    """The latest typed reply was said to be misunderstood; ``undone``: its turn no longer counts, the scene is open again."""

    scene: str
    undone: bool


@dataclass(frozen=True, slots=True)
class Revealed:
    """The choices of the scene were shown on request."""

    scene: str


@dataclass(frozen=True, slots=True)
class FellSilent:
    """The time to answer ran out."""

    scene: str


@dataclass(frozen=True, slots=True)
class Left:
    """The attempt stopped before an ending; ``why`` as in ``Leave``."""

    scene: str
    why: str


@dataclass(frozen=True, slots=True)
class Reasoned:
    """« Pourquoi ? » was answered about the choice made at ``turn`` (``None`` in old journals: the latest)."""

    reason: str | None
    text: str | None
    turn: int | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """An ending was reached: the ranks of the lines said there."""

    ending: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ticked:
    """The clock was read between two moves, so that a restart does not give time back."""


Event = Entered | Chose | NotUnderstood | FellSilent | Left | Contested | Revealed | Reasoned | Ended | Ticked
_KINDS: dict[str, Callable[..., Event]] = {
    "entered": Entered,
    "chose": Chose,
    "not-understood": NotUnderstood,
    "fell-silent": FellSilent,
    "left": Left,
    "contested": Contested,
    "revealed": Revealed,
    "reasoned": Reasoned,
    "ended": Ended,
    "ticked": Ticked,
}
_NAMES: dict[Any, str] = {kind: name for name, kind in _KINDS.items()}
_TUPLES = {"lines", "offered", "nearest"}


def kind_of(event: Event) -> str:
    """The name under which an event is stored."""
    return _NAMES[type(event)]


def to_data(event: Event) -> dict[str, Any]:
    """The fields of an event as JSON can hold them."""
    return {key: list(value) if key in _TUPLES else value for key, value in asdict(event).items()}


def from_data(kind: str, data: dict[str, Any]) -> Event:
    """The event stored under that kind; ``KeyError`` or ``TypeError`` when it is not one of ours."""
    return _KINDS[kind](**{key: tuple(value) if key in _TUPLES else value for key, value in data.items()})
