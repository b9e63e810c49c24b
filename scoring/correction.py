"""What does a trainer change, and what stands beside? A level corrected, with who, when and why; the computed one is kept in sight.

A corrected recognition is in ``scoring.performance.Correction`` and changes the evidence of its turn, as do corrected points
(``scoring.marking``); what is here changes a result.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from scoring.assessment import Assessment, CompetenceResult
from scoring.referential import Scale
from scoring.scale import Level

MARK, COMMENT = "mark", "comment"
_BELOW = 1e-6
"""How far under a threshold a score is put that a trainer says does not reach it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A trainer's word on an attempt: ``who``, ``when`` (ISO 8601), ``why``.

    ``kind`` ``mark``: the level ``value`` of the competence ``place``. ``kind`` ``points``: see ``scoring.marking``. ``kind``
    ``comment``: ``why`` is what is said, of the turn ``place`` (empty: of the whole); ``value`` is empty.
    """

    kind: str
    place: str
    value: str
    who: str
    when: str
    why: str


def marks(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """Competence → the latest correction of its level."""
    return {one.place: one for one in judgements if one.kind == MARK and one.value in set(Level)}


def comments(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """What trainers said, in the order in which they said it."""
    return tuple(one for one in judgements if one.kind == COMMENT)


def judged_by_trainers(assessment: Assessment, judgements: Sequence[Judgement], scale: Scale) -> Assessment:
    """The same assessment with the levels that trainers gave; each keeps the computed one beside it (``computed``).

    The score is moved to the nearest one that has the corrected level, since means and ranges are made of scores.
    """
    given = marks(judgements)
    if not given:
        return assessment
    return replace(
        assessment,
        competences=tuple(_corrected(one, given.get(one.competence.id), scale) for one in assessment.competences),
    )


def _corrected(result: CompetenceResult, mark: Judgement | None, scale: Scale) -> CompetenceResult:
    if mark is None or not result.judged:
        return result
    level = Level(mark.value)
    computed = (result.level, result.score)
    return replace(result, level=level, score=nearest_score(result.score, level, scale), computed=computed, mark=mark)


def nearest_score(score: float | None, level: Level, scale: Scale) -> float | None:
    """The score nearest to ``score`` that has ``level``; the middle of its band where nothing was computed."""
    if level is Level.NOT_OBSERVED:
        return None
    low, high = {
        Level.NOT_ACQUIRED: (0.0, scale.in_progress - _BELOW),
        Level.IN_PROGRESS: (scale.in_progress, scale.acquired - _BELOW),
        Level.ACQUIRED: (scale.acquired, 1.0),
    }[level]
    return (low + high) / 2 if score is None else min(max(score, low), high)
