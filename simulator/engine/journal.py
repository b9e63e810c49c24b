"""What must be kept of an attempt? An append-only record: a header, then stamped events. All the rest can be computed again."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from simulator.engine.events import Event, from_data, kind_of, to_data


class Mode(StrEnum):
    """Training explains and lets one go back; exam has a clock, silences, and tells nothing before the end."""

    TRAINING = "training"
    EXAM = "exam"


class Reply(StrEnum):
    """How the trainee answers."""

    CHOOSE = "choose"
    SAY = "say"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Header:
    """What was decided before the first line was said.

    Hashes are of the texts of scenario, scenes and referential; ``started`` is ISO 8601 in UTC; ``extra_time`` multiplies the
    time given in exam mode (0: no clock); a branch (« reprise ») names its ``parent`` and the turn it went back to. An attempt
    that goes on with another on a newer text names it in ``continues``; ``names`` are then the ids as they were when it began,
    by ``scene`` or ``scene/choice`` of today: the order of the choices goes on being drawn from them.
    """

    attempt: str
    scenario: str
    scenario_hash: str
    referential: str
    referential_hash: str
    seed: int
    variant: str
    mode: Mode
    reply: Reply
    trainee: str
    started: str
    scene_hashes: Mapping[str, str] = field(default_factory=dict)
    parent: str | None = None
    parent_turn: int | None = None
    extra_time: float = 1.0
    continues: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    def to_data(self) -> dict[str, Any]:
        """The header as JSON can hold it."""
        return asdict(self)

    @staticmethod
    def from_data(data: dict[str, Any]) -> "Header":
        """The header stored so; raises ``KeyError``, ``TypeError`` or ``ValueError`` when it is not one of ours."""
        return Header(**{**data, "mode": Mode(data["mode"]), "reply": Reply(data["reply"])})


class Entry(NamedTuple):
    """A stamped event: its number from 0, the moment (ISO 8601, UTC), the seconds played since the start."""

    number: int
    at: str
    spent: float
    event: Event

    def to_data(self) -> dict[str, Any]:
        """The entry as JSON can hold it."""
        return {"n": self.number, "at": self.at, "spent": self.spent, "kind": kind_of(self.event), **to_data(self.event)}

    @staticmethod
    def from_data(data: dict[str, Any]) -> "Entry":
        """The entry stored so; raises ``KeyError`` or ``TypeError`` when it is not one of ours."""
        rest = {key: value for key, value in data.items() if key not in {"n", "at", "spent", "kind"}}
        return Entry(data["n"], data["at"], data["spent"], from_data(data["kind"], rest))


@dataclass(frozen=True, slots=True)
class Journal:
    """The whole record of one attempt."""

    header: Header
    entries: tuple[Entry, ...]
