"""What does the report of a rehearsed day say? One structure, from which every format is rendered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scoring.agreement import Agreement
from scoring.assessment import Assessment, CompetenceResult
from scoring.deliberation import Deliberation
from scoring.deliberation_words import beyond, jurors_agreement
from scoring.interview import Reply
from scoring.performance import Exchange, Performance
from scoring.questionnaire import Mark
from scoring.referential import Referential
from scoring.summary import Sentence, summary


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of the day: its time given (``None``: no clock) and used (``None``: not lived), in seconds.

    ``ended``: ``done``, ``time``, or empty while it is not over.
    """

    stage: str
    name: str
    given: float | None
    used: float | None
    ended: str


@dataclass(frozen=True, slots=True)
class DayContext:
    """What the report says besides what was shown: who, which day, how. Hashes and versions make it checkable.

    ``attempt`` is the role-play's id (``None``: it did not begin). ``notices`` were read before the day: durations, road, what is absent.
    """

    day: str
    trainee: str
    road: str
    road_name: str
    started: str
    closed: str | None
    seed: int
    reply: str
    own: bool
    extra_time: float
    notices: tuple[str, ...]
    scenario_id: str
    scenario_title: str
    scenario_hash: str
    referential_hash: str
    attempt: str | None
    ending_text: str
    scoring_version: int


@dataclass(frozen=True, slots=True)
class DayReport:
    """The whole report of one day.

    ``summary`` is that of the role-play, which has its own report; ``whys`` are the exchanges that answered « pourquoi ? »;
    ``results``: competence → what the role-play showed of it; ``self_assessed``: whether the candidate went through the self-assessment.
    """

    context: DayContext
    referential: Referential
    parts: tuple[DayPart, ...]
    deliberation: Deliberation
    summary: tuple[Sentence, ...]
    results: Mapping[str, CompetenceResult]
    beyond: tuple[str, ...]
    whys: tuple[Exchange, ...]
    quotes: Mapping[int, str]
    marks: tuple[Mark, ...]
    technical: tuple[Reply, ...]
    final: tuple[Reply, ...]
    agreement: Agreement | None
    left_out: tuple[str, ...]


def day_report(
    context: DayContext,
    referential: Referential,
    parts: Sequence[DayPart],
    deliberation: Deliberation,
    assessment: Assessment | None,
    performance: Performance | None,
    marks: Sequence[Mark],
    technical: Sequence[Reply],
    final: Sequence[Reply],
    left_out: Sequence[str],
) -> DayReport:
    """The report of one day; ``assessment`` and ``performance`` are the role-play's, with what trainers corrected."""
    exchanges = performance.exchanges if performance else ()
    return DayReport(
        context,
        referential,
        tuple(parts),
        deliberation,
        summary(performance, referential) if performance else (),
        {one.competence.id: one for one in (assessment.competences if assessment else ()) if one.judged},
        beyond(assessment),
        tuple(one for one in exchanges if one.justification is not None),
        {one.turn: one.quote for one in exchanges},
        tuple(marks),
        tuple(technical),
        tuple(final),
        jurors_agreement(deliberation),
        tuple(left_out),
    )
