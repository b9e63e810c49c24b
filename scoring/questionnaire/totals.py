"""What do the marks of a paper come to, competence by competence? Counts and points; no level is concluded from a questionnaire."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from scoring.questionnaire.marking import Mark, Verdict
from scoring.questionnaire.saying import number
from scoring.wording import NARROW, plural


@dataclass(frozen=True, slots=True)
class Total:
    """The marks of one competence: ``points`` out of ``counted``, and how many there are of each verdict.

    ``counted`` leaves out the answers that are still to be read; those without an answer count, for nothing.
    """

    competence: str
    items: int
    counted: int
    points: float
    verdicts: Mapping[Verdict, int]

    @property
    def share(self) -> float | None:
        """Points out of what is counted (0..1); ``None`` where nothing is."""
        return self.points / self.counted if self.counted else None

    @property
    def sentence(self) -> str:
        """The total in words: « 2,5 points sur 4 ; 1 réponse à relire, non comptée »."""
        points = f"{number(round(self.points, 2))} {'points' if self.points >= 2 else 'point'} sur {self.counted}"
        unread, empty = self.verdicts[Verdict.UNREAD], self.verdicts[Verdict.UNANSWERED]
        more = [
            f"{plural(unread, 'réponse à relire, non comptée', 'réponses à relire, non comptées')}" if unread else "",
            f"{empty} sans réponse" if empty else "",
        ]
        return f"{NARROW}; ".join(filter(None, (points if self.counted else "", *more)))


def totals(marks: Iterable[Mark]) -> tuple[Total, ...]:
    """One total for each competence, in the order of the marks."""
    by_competence: dict[str, list[Mark]] = {}
    for one in marks:
        by_competence.setdefault(one.item.competence, []).append(one)
    return tuple(total(group, competence) for competence, group in by_competence.items())


def total(marks: Iterable[Mark], competence: str = "") -> Total:
    """The total of all these marks, whatever their competence."""
    rows = tuple(marks)
    counts = Counter(one.verdict for one in rows)
    verdicts = MappingProxyType({verdict: counts[verdict] for verdict in Verdict})
    return Total(competence, len(rows), sum(one.counted for one in rows), sum(one.fraction for one in rows), verdicts)
