"""What did each attempt show? The facts that progress is told from, already judged; nothing here is computed.

An attempt that reached no ending is no record: it enters no mean and no statistic.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from scoring.scale import Level


@dataclass(frozen=True, slots=True)
class CriterionRecord:
    """What one attempt showed of a criterion.

    ``points`` that counted (may be negative), ``attainable`` on the exemplary path, ``decisions``: how many pieces of evidence.
    """

    criterion: str
    competence: str
    points: int
    attainable: int
    decisions: int

    @property
    def earned(self) -> int:
        """The points, kept between 0 and what was attainable, as the assessment keeps them."""
        return min(max(self.points, 0), max(self.attainable, 0))


@dataclass(frozen=True, slots=True)
class CompetenceRecord:
    """The result of one attempt on a competence; ``score`` (0..1) is ``None`` where it was not judged or not observed."""

    competence: str
    level: Level
    score: float | None
    decisions: int


@dataclass(frozen=True, slots=True)
class Record:
    """One attempt. ``first``: this person's first on that scenario (a replay or a « reprise » is not).

    ``foreseen``: by competence, the level that the trainee predicted before seeing the result.
    """

    attempt: str
    scenario: str
    day: date
    mode: str
    first: bool
    competences: tuple[CompetenceRecord, ...]
    criteria: tuple[CriterionRecord, ...]
    foreseen: Mapping[str, Level] = field(default_factory=dict)


def in_order(records: Iterable[Record]) -> tuple[Record, ...]:
    """Oldest first; attempts of one day stay in the order given."""
    return tuple(sorted(records, key=lambda record: record.day))
