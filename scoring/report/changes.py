"""What did trainers change in an attempt? Each correction in its order, beside what was computed; one that a later one replaced stays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scoring.assessment import Assessment
from scoring.correction import MARK, Judgement
from scoring.marking import GIVEN, points_given, read_points
from scoring.performance import Correction, Exchange, Performance
from scoring.scale import Level

MEANT = "meant"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a trainer changed: ``value`` instead of ``computed`` (``None``: nothing was).

    ``kind`` ``meant``: the choice that was meant at ``turn``; ``points``: those of the criterion ``place`` at ``turn``; ``mark``: the
    level of the competence ``place``. ``stands``: it is the one that counts.
    """

    kind: str
    turn: int | None
    place: str
    value: str
    computed: str | None
    who: str
    when: str
    why: str
    stands: bool


def changes(
    performance: Performance, assessment: Assessment, judgements: Sequence[Judgement], corrections: Sequence[Correction]
) -> tuple[Change, ...]:
    """All of them, the oldest first; ``performance`` and ``assessment`` are those that they led to."""
    turns = {one.turn: one for one in performance.exchanges}
    found = [*_meant(turns, corrections), *_points(turns, judgements), *_levels(assessment, judgements)]
    return tuple(sorted(found, key=lambda one: one.when))


def _meant(turns: dict[int, Exchange], corrections: Sequence[Correction]) -> Iterator[Change]:
    for one in corrections:
        at = turns.get(one.turn)
        if at is not None and at.corrected is not None:
            yield Change(MEANT, one.turn, "", one.choice, at.computed, one.who, one.when, one.why, at.corrected == one)


def _points(turns: dict[int, Exchange], judgements: Sequence[Judgement]) -> Iterator[Change]:
    latest = points_given(judgements)
    for one in judgements:
        given = read_points(one)
        if given is None or given[0] not in turns:
            continue
        turn, criterion, _ = given
        shown = next((item for item in turns[turn].evidence if item.criterion == criterion), None)
        was = None if shown is None or shown.corrected is None else shown.corrected.computed
        computed = None if was is None else str(was)
        yield Change(GIVEN, turn, criterion, one.value, computed, one.who, one.when, one.why, latest[turn, criterion] == one)


def _levels(assessment: Assessment, judgements: Sequence[Judgement]) -> Iterator[Change]:
    results = {one.competence.id: one for one in assessment.competences}
    for one in judgements:
        result = results.get(one.place)
        if one.kind == MARK and one.value in set(Level) and result is not None and result.computed is not None:
            computed = result.computed[0].value
            yield Change(MARK, None, one.place, one.value, computed, one.who, one.when, one.why, result.mark == one)
