"""Which moments counted? The few turns worth talking about first, each with its quote and what it showed."""

from dataclasses import dataclass

from scoring.assessment import Assessment
from scoring.performance import Evidence, Exchange, Performance
from scoring.referential import Referential

MOST_MOMENTS = 5


@dataclass(frozen=True, slots=True)
class Moment:
    """``kind``: ``blocking``, ``strength`` or ``loss``; ``evidence`` is what it weighed, the heaviest first."""

    turn: int
    kind: str
    exchange: Exchange
    evidence: tuple[Evidence, ...]

    @property
    def points(self) -> int:
        """The sum of its points."""
        return sum(item.points for item in self.evidence)


def moments(performance: Performance, assessment: Assessment, referential: Referential) -> tuple[Moment, ...]:
    """At most five moments on the judged competences: blocking faults, then the heaviest losses and gains, in order of turn."""
    belongs = referential.competence_of()
    judged = set(performance.judged)
    found: list[Moment] = []
    for exchange in performance.exchanges:
        weighty = [
            item
            for item in exchange.evidence
            if item.counted and item.criterion in belongs and belongs[item.criterion].id in judged
        ]
        blocking = any(item.blocking for item in exchange.evidence)
        total = sum(item.points for item in weighty)
        if blocking or total:
            kind = "blocking" if blocking else "strength" if total > 0 else "loss"
            ordered = tuple(sorted(weighty, key=lambda item: (-abs(item.points), item.criterion)))
            found.append(Moment(exchange.turn, kind, exchange, ordered or exchange.evidence))
    rank = {"blocking": 0, "loss": 1, "strength": 1}
    heaviest = sorted(found, key=lambda item: (rank[item.kind], -abs(item.points), item.turn))[:MOST_MOMENTS]
    return tuple(sorted(heaviest, key=lambda item: item.turn))
