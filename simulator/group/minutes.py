"""What must be kept of a group session? Its opening, then stamped events: the minutes, to which one only adds."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from simulator.group.events import Event, from_data, to_data


class Kind(StrEnum):
    """One conversation decided together, a role-play between people, or everyone alone under the trainer's eye."""

    LED = "led"
    FACE = "face-to-face"
    ALONE = "individual"


@dataclass(frozen=True, slots=True)
class Opening:
    """What was decided before anybody came in.

    ``code`` is what participants type; ``scenarios`` are ids (one, but for ``Kind.ALONE``); ``attempt`` is the group's
    conversation, empty where there is none; ``typed``: participants answer in their own words; ``started`` is ISO 8601, UTC.
    """

    id: str
    code: str
    kind: Kind
    scenarios: tuple[str, ...]
    scenario_hash: str
    referential_hash: str
    attempt: str
    typed: bool
    started: str

    def to_data(self) -> dict[str, Any]:
        """The opening as JSON can hold it."""
        return {**asdict(self), "kind": self.kind.value, "scenarios": list(self.scenarios)}

    @staticmethod
    def from_data(data: dict[str, Any]) -> "Opening":
        """The opening stored so; ``KeyError``, ``TypeError`` or ``ValueError`` when it is not one of ours."""
        return Opening(**{**data, "kind": Kind(data["kind"]), "scenarios": tuple(data["scenarios"])})


class Minute(NamedTuple):
    """A stamped event: its number from 0, and the moment (ISO 8601, UTC)."""

    number: int
    at: str
    event: Event

    def to_data(self) -> dict[str, Any]:
        """The minute as JSON can hold it."""
        return {"n": self.number, "at": self.at, **to_data(self.event)}

    @staticmethod
    def from_data(data: dict[str, Any]) -> "Minute":
        """The minute stored so; ``KeyError`` or ``TypeError`` when it is not one of ours."""
        rest = {key: value for key, value in data.items() if key not in {"n", "at"}}
        return Minute(data["n"], data["at"], from_data(rest))


@dataclass(frozen=True, slots=True)
class Minutes:
    """The whole record of one group session."""

    opening: Opening
    entries: tuple[Minute, ...]
