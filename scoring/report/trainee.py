"""What does a report on one trainee over time say? One structure, from which every format is rendered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from scoring.progress import Gap, Record, Standing, Suggestion
from scoring.progress.change import Change, changes
from scoring.referential import Referential
from scoring.scale import Level


@dataclass(frozen=True, slots=True)
class Remarked:
    """What a trainer said of one attempt: ``text`` is a sentence with who and when."""

    attempt: str
    day: date
    scenario: str
    text: str


@dataclass(frozen=True, slots=True)
class SelfRating:
    """How the trainee rated themselves on ``day``: criterion → level; ``shown``: what the attempts show today."""

    day: date
    ratings: Mapping[str, Level]
    shown: Mapping[str, Level]


@dataclass(frozen=True, slots=True)
class TraineeReport:
    """One person's way: where they stand, what moved, how predictions meet results, every attempt, what comes next."""

    trainee: str
    today: date
    exam: date | None
    referential: Referential
    records: tuple[Record, ...]
    standings: tuple[Standing, ...]
    gaps: tuple[Gap, ...]
    tendency: tuple[str, ...]
    self_rating: SelfRating | None
    remarks: tuple[Remarked, ...]
    suggestions: tuple[Suggestion, ...]
    titles: Mapping[str, str]

    @property
    def changes(self) -> tuple[Change, ...]:
        """What moved from the first attempt to the last."""
        return changes(self.records)
