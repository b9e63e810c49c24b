"""Where does a trainee stand on each competence? Level, range, how much it rests on, first attempts apart from replays.

Only attempts where the competence was judged and observed count. Score = Σ w·d·s / Σ w·d over them, with s the score, d the
decisions, and w halved by every two later attempts on the competence (``FADING`` each). A level needs the referential's least
number of observations, a replay of a scenario adding none. A blocking fault in the latest attempt keeps the level at « en cours ».
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from scoring.progress.ranges import bounds, effective
from scoring.progress.records import CompetenceRecord, Record, in_order
from scoring.progress.traces import Trace, traces
from scoring.referential import Competence, Referential, Scale
from scoring.scale import Level, level_of

FADING = 0.5**0.5


@dataclass(frozen=True, slots=True)
class Point:
    """One attempt on the curve of a competence."""

    day: date
    score: float
    first: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """One competence; numbers are ``None`` where nothing was observed.

    ``level_first`` rests on first attempts alone. ``retest_gain``: what replays score above the first attempt on the same scenario,
    on average. ``never_shown`` and ``weak`` (below « acquis », weakest first) are ids of criteria.
    """

    competence: str
    name: str
    level: Level
    level_first: Level
    score: float | None
    low: float | None
    high: float | None
    decisions: int
    scenarios: int
    days: int
    curve: tuple[Point, ...]
    never_shown: tuple[str, ...]
    weak: tuple[str, ...]
    retest_gain: float | None


@dataclass(frozen=True, slots=True)
class _Seen:
    """An attempt that counts for a competence."""

    record: Record
    result: CompetenceRecord
    score: float


def standings(records: Iterable[Record], referential: Referential) -> tuple[Standing, ...]:
    """One for each competence: those of the title in its order, then the transverse ones."""
    ordered = in_order(records)
    found = traces(ordered)
    competences = sorted(referential.competences, key=lambda competence: competence.ccp is None)
    return tuple(_standing(competence, _seen(ordered, competence.id), found, referential.scale) for competence in competences)


def _seen(records: Sequence[Record], competence: str) -> list[_Seen]:
    return [
        _Seen(record, result, result.score)
        for record in records
        for result in record.competences
        if result.competence == competence and result.score is not None and result.decisions > 0
    ]


def _standing(competence: Competence, seen: Sequence[_Seen], found: Mapping[str, Trace], scale: Scale) -> Standing:
    score = _score(seen)
    low, high = bounds(score, _size(seen)) if score is not None else (None, None)
    return Standing(
        competence.id,
        competence.name,
        _level(seen, scale),
        _level([one for one in seen if one.record.first], scale),
        score,
        low,
        high,
        sum(one.result.decisions for one in seen),
        len({one.record.scenario for one in seen}),
        len({one.record.day for one in seen}),
        tuple(Point(one.record.day, one.score, one.record.first) for one in seen),
        tuple(item.id for item in competence.criteria if item.id not in found or found[item.id].last is None),
        _weak(competence, found, scale),
        _retest_gain(seen),
    )


def _weights(seen: Sequence[_Seen]) -> list[float]:
    """What each attempt's decisions weigh, oldest first: the latest in full."""
    return [one.result.decisions * FADING ** (len(seen) - 1 - place) for place, one in enumerate(seen)]


def _score(seen: Sequence[_Seen]) -> float | None:
    weights = _weights(seen)
    return sum(w * one.score for w, one in zip(weights, seen, strict=True)) / sum(weights) if seen else None


def _size(seen: Sequence[_Seen]) -> float:
    by_scenario: dict[str, float] = {}
    for weight, one in zip(_weights(seen), seen, strict=True):
        by_scenario[one.record.scenario] = by_scenario.get(one.record.scenario, 0.0) + weight
    return effective(by_scenario.values())


def _level(seen: Sequence[_Seen], scale: Scale) -> Level:
    score = _score(seen)
    distinct: dict[str, int] = {}
    for one in seen:
        distinct[one.record.scenario] = max(distinct.get(one.record.scenario, 0), one.result.decisions)
    if score is None or sum(distinct.values()) < scale.least_observations:
        return Level.NOT_OBSERVED
    latest = seen[-1]
    return level_of(score, scale, capped=latest.result.level is not Level.ACQUIRED and latest.score >= scale.acquired)


def _weak(competence: Competence, found: Mapping[str, Trace], scale: Scale) -> tuple[str, ...]:
    shares = [
        (trace.share, item.id)
        for item in competence.criteria
        if (trace := found.get(item.id)) and trace.last is not None and trace.share is not None
    ]
    return tuple(id for share, id in sorted(shares, key=lambda pair: pair[0]) if share < scale.acquired)


def _retest_gain(seen: Sequence[_Seen]) -> float | None:
    firsts = {one.record.scenario: one.score for one in seen if one.record.first}
    again: dict[str, list[float]] = {}
    for one in seen:
        if not one.record.first and one.record.scenario in firsts:
            again.setdefault(one.record.scenario, []).append(one.score)
    return fmean(fmean(scores) - firsts[scenario] for scenario, scores in again.items()) if again else None
