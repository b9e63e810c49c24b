"""What happened during the day? Facts in the past tense; where it stands follows from them."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, NamedTuple


@dataclass(frozen=True, slots=True)
class Began:
    """A stage began; its clock runs."""

    stage: str


@dataclass(frozen=True, slots=True)
class AttemptBegan:
    """The role-play is this attempt of the store."""

    attempt: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What the technical interview asks, decided from the role-play: ids of questions, and ``why/<turn>`` for « pourquoi ? »."""

    stage: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """A question of a stage was answered; a later answer replaces it. ``answer`` is plain data; ``None`` takes it back."""

    stage: str
    question: str
    answer: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Paused:
    """The trainer stopped the clock."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """The clock runs again."""


@dataclass(frozen=True, slots=True)
class Ticked:
    """The clock was read, so that a restart does not give time back."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A stage is over: ``why`` is ``done`` or ``time``."""

    stage: str
    why: str


@dataclass(frozen=True, slots=True)
class SelfAssessed:
    """How the candidate sees themselves before any result: competence → level."""

    levels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Judged:
    """A juror's level for a competence, with the reason; a later one of the same juror replaces it."""

    juror: str
    competence: str
    level: str
    why: str


Event = Began | AttemptBegan | Asked | Answered | Paused | Resumed | Ticked | Finished | SelfAssessed | Judged
_KINDS: dict[str, Callable[..., Event]] = {
    "began": Began,
    "attempt-began": AttemptBegan,
    "asked": Asked,
    "answered": Answered,
    "paused": Paused,
    "resumed": Resumed,
    "ticked": Ticked,
    "finished": Finished,
    "self-assessed": SelfAssessed,
    "judged": Judged,
}
_NAMES: dict[Any, str] = {kind: name for name, kind in _KINDS.items()}


class Minute(NamedTuple):
    """A stamped event: its number from 0, the moment (ISO 8601, UTC), the seconds spent in its stage, pauses left out."""

    number: int
    at: str
    spent: float
    event: Event

    def to_data(self) -> dict[str, Any]:
        """The minute as JSON can hold it."""
        data = asdict(self.event)
        if isinstance(self.event, Asked):
            data["questions"] = list(self.event.questions)
        return {"n": self.number, "at": self.at, "spent": self.spent, "kind": _NAMES[type(self.event)], **data}

    @staticmethod
    def from_data(data: Mapping[str, Any]) -> "Minute":
        """The minute stored so; ``KeyError`` or ``TypeError`` when it is not one of ours."""
        fields = {
            key: tuple(value) if key == "questions" else value
            for key, value in data.items()
            if key not in {"n", "at", "spent", "kind"}
        }
        return Minute(data["n"], data["at"], data["spent"], _KINDS[data["kind"]](**fields))
