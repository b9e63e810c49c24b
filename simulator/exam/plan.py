"""What is the day made of? The parts of a rehearsal, in their order, with the time given to each.

No official duration is known here: whoever plans the day gives them, and what Plateau proposes is said to be its own.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Stage(StrEnum):
    """The parts of the day, then what follows them."""

    PREPARATION = "preparation"
    ROLE_PLAY = "role-play"
    TECHNICAL = "technical"
    QUESTIONNAIRE = "questionnaire"
    FINAL = "final"
    SELF = "self-assessment"
    OPINION = "opinion"
    CLOSED = "closed"


NAMES = {
    Stage.PREPARATION: "Préparation",
    Stage.ROLE_PLAY: "Mise en situation",
    Stage.TECHNICAL: "Entretien technique",
    Stage.QUESTIONNAIRE: "Questionnaire professionnel",
    Stage.FINAL: "Entretien final",
    Stage.SELF: "Autoévaluation",
    Stage.OPINION: "Délibération simulée",
    Stage.CLOSED: "Journée terminée",
}
TIMED = (Stage.PREPARATION, Stage.ROLE_PLAY, Stage.TECHNICAL, Stage.QUESTIONNAIRE, Stage.FINAL)
AFTER = (Stage.SELF, Stage.OPINION, Stage.CLOSED)
PROPOSED: Mapping[Stage, float] = {
    Stage.PREPARATION: 10,
    Stage.ROLE_PLAY: 20,
    Stage.TECHNICAL: 15,
    Stage.QUESTIONNAIRE: 30,
    Stage.FINAL: 15,
}
"""Minutes that Plateau proposes for practice; they come from no official text."""
MOST_MINUTES = 240.0


@dataclass(frozen=True, slots=True)
class Part:
    """A timed part; ``minutes`` is ``None`` where no clock runs."""

    stage: Stage
    minutes: float | None


@dataclass(frozen=True, slots=True)
class Plan:
    """A day. ``reply`` is how one answers in the role-play; the last three are how many questions each part asks, at most.

    ``own``: the durations are those of whoever planned the day, not what Plateau proposes. ``extra_time``: what already multiplies
    them, so that the role-play gives as much more for its silences (0: no clock).
    """

    road: str
    scenario: str
    reply: str
    parts: tuple[Part, ...]
    seed: int
    technical: int = 6
    per_competence: int = 2
    final: int = 4
    own: bool = False
    extra_time: float = 1.0

    @property
    def stages(self) -> tuple[Stage, ...]:
        """All the stages that this day goes through, in order."""
        return (*(part.stage for part in self.parts), *AFTER)

    def minutes(self, stage: Stage) -> float | None:
        """The time given to a stage; ``None`` without a clock."""
        return next((part.minutes for part in self.parts if part.stage is stage), None)

    def to_data(self) -> dict[str, Any]:
        """The plan as JSON can hold it."""
        return {**asdict(self), "parts": [[part.stage.value, part.minutes] for part in self.parts]}

    @staticmethod
    def from_data(data: Mapping[str, Any]) -> "Plan":
        """The plan stored so; ``KeyError``, ``TypeError`` or ``ValueError`` when it is not one of ours."""
        parts = tuple(Part(Stage(stage), minutes) for stage, minutes in data["parts"])
        return Plan(**{**data, "parts": parts})
