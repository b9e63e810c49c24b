"""How well was each competence shown? Evidence against what the reference earns, with the chain of every mark.

Criterion score = clamp(points, 0, attainable) / attainable; competence score = Σ clamp(points, 0, attainable) / Σ attainable.
The rules are stated in ``docs/scoring.md``; the laws that hold of them are tests.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scoring.performance import Evidence, Performance
from scoring.referential import Competence, Criterion, Referential
from scoring.scale import Level, level_of

if TYPE_CHECKING:
    from scoring.correction import Judgement

SCORING_VERSION = 1


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """``score`` in 0..1, or ``None`` where the reference earns nothing (shown, not scored) or nothing is judged."""

    criterion: Criterion
    score: float | None
    points: int
    attainable: int
    evidence: tuple[Evidence, ...]

    @property
    def turns(self) -> tuple[int, ...]:
        """The turns that bear on it, in order."""
        return tuple(sorted({item.turn for item in self.evidence}))

    @property
    def corrected(self) -> bool:
        """Whether some of its points are a trainer's."""
        return any(item.corrected for item in self.evidence)

    @property
    def computed(self) -> int:
        """Its points as the scenario gives them, whatever a trainer gave."""
        return sum(item.computed for item in self.evidence if item.counted)


@dataclass(frozen=True, slots=True)
class CompetenceResult:
    """``score`` in 0..1 where the competence is judged and observed, ``None`` elsewhere; ``decisions`` counts the distinct
    scenes met in which some offered choice shows it; ``blocked`` says that a blocking fault caps the level.

    ``mark`` is a trainer's correction of the level, and ``computed`` the level and score that it stands for; else both are ``None``.
    ``uncorrected``: where a trainer corrected points, the level and score that the authored ones make; else ``None``.
    """

    competence: Competence
    judged: bool
    level: Level
    score: float | None
    decisions: int
    blocked: bool
    criteria: tuple[CriterionResult, ...]
    computed: "tuple[Level, float | None] | None" = None
    mark: "Judgement | None" = None
    uncorrected: "tuple[Level, float | None] | None" = None


@dataclass(frozen=True, slots=True)
class BlockingFault:
    """A fault that caps one competence."""

    turn: int
    competence: str
    reason: str
    quote: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """The result of one attempt; ``partial`` when it did not reach an ending (then in no mean and no statistic)."""

    partial: bool
    competences: tuple[CompetenceResult, ...]
    blocking: tuple[BlockingFault, ...]

    def of(self, competence: str) -> CompetenceResult:
        """The result for a competence id; ``KeyError`` when it is neither judged nor touched."""
        for result in self.competences:
            if result.competence.id == competence:
                return result
        raise KeyError(competence)


def competence_score(points: Mapping[str, int], attainable: Mapping[str, int], criteria: Sequence[str]) -> float | None:
    """Σ clamp(points, 0, attainable) / Σ attainable over ``criteria``; ``None`` where nothing is attainable."""
    most = sum(max(attainable.get(id, 0), 0) for id in criteria)
    if most == 0:
        return None
    return sum(min(max(points.get(id, 0), 0), max(attainable.get(id, 0), 0)) for id in criteria) / most


def assess(performance: Performance, referential: Referential) -> Assessment:
    """The assessment of a performance: judged competences in the referential's order, then those merely touched.

    The order of the evidence does not matter. Raises ``KeyError`` for a judged competence that the referential lacks.
    """
    partial = performance.ending is None
    belongs = referential.competence_of()
    by_criterion: dict[str, list[Evidence]] = defaultdict(list)
    for item in performance.evidence:
        by_criterion[item.criterion].append(item)
    met: dict[str, set[str]] = defaultdict(set)
    for exchange in performance.exchanges:
        if exchange.kind != "leave":
            for id in exchange.shown:
                if id in belongs:
                    met[belongs[id].id].add(exchange.scene)
    faults = _faults(performance, belongs)
    blocked = {fault.competence for fault in faults}
    for id in performance.judged:
        referential.competence(id)
    results = [
        _result(
            competence,
            competence.id in performance.judged,
            performance,
            referential,
            by_criterion,
            len(met[competence.id]),
            competence.id in blocked,
            partial,
        )
        for competence in referential.competences
        if competence.id in performance.judged or any(criterion.id in by_criterion for criterion in competence.criteria)
    ]
    results.sort(key=lambda result: not result.judged)
    return Assessment(partial, tuple(results), faults)


def _result(
    competence: Competence,
    judged: bool,
    performance: Performance,
    referential: Referential,
    by_criterion: Mapping[str, list[Evidence]],
    decisions: int,
    blocked: bool,
    partial: bool,
) -> CompetenceResult:
    observed = judged and decisions >= referential.scale.least_observations
    criteria = tuple(
        _criterion(criterion, by_criterion.get(criterion.id, []), performance.attainable.get(criterion.id, 0), observed)
        for criterion in competence.criteria
    )

    def made_by(points: Mapping[str, int]) -> tuple[Level, float | None]:
        score = competence_score(points, performance.attainable, list(points)) if observed else None
        level = Level.NOT_OBSERVED if score is None else level_of(score, referential.scale, capped=blocked or partial)
        return level, score

    level, score = made_by({item.criterion.id: item.points for item in criteria})
    corrected = any(item.corrected for item in criteria)
    before = made_by({item.criterion.id: item.computed for item in criteria}) if corrected else None
    return CompetenceResult(competence, judged, level, score, decisions, blocked, criteria, uncorrected=before)


def _criterion(criterion: Criterion, evidence: Sequence[Evidence], attainable: int, observed: bool) -> CriterionResult:
    points = sum(item.points for item in evidence if item.counted)
    attainable = max(attainable, 0)
    score = min(max(points, 0), attainable) / attainable if observed and attainable else None
    ordered = tuple(sorted(evidence, key=lambda item: (item.turn, item.origin)))
    return CriterionResult(criterion, score, points, attainable, ordered)


def _faults(performance: Performance, belongs: Mapping[str, Competence]) -> tuple[BlockingFault, ...]:
    faults: dict[tuple[int, str], BlockingFault] = {}
    for exchange in performance.exchanges:
        for item in exchange.evidence:
            if item.blocking and item.criterion in belongs:
                competence = belongs[item.criterion].id
                faults[exchange.turn, competence] = BlockingFault(exchange.turn, competence, exchange.blocking, exchange.quote)
    return tuple(faults[key] for key in sorted(faults))
