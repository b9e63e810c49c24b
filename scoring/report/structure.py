"""What does a practice report say? One structure, from which every format is rendered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from scoring.assessment import Assessment
from scoring.correction import Judgement, comments
from scoring.debrief import Moment, moments
from scoring.performance import Correction, Performance, Remark
from scoring.referential import Referential
from scoring.report.changes import Change, changes
from scoring.scale import Level
from scoring.summary import Sentence, summary


@dataclass(frozen=True, slots=True)
class Context:
    """What the report says besides the result: who, what, when, how. Hashes and versions make it checkable.

    ``foreseen``: competence → the level that the trainee expected, said before the result.
    """

    attempt: str
    trainee: str
    label: str
    notes: str
    scenario_id: str
    scenario_title: str
    scenario_file: str
    scenario_hash: str
    referential_hash: str
    mode: str
    reply: str
    seed: int
    variant: str
    started: str
    seconds: float
    extra_time: float
    parent: str | None
    parent_turn: int | None
    left: str
    ending_text: str
    gauge_names: tuple[tuple[str, str, str], ...]
    reference: tuple[str, ...]
    scoring_version: int
    foreseen: Mapping[str, Level] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PracticeReport:
    """The whole report of one attempt; ``remarks`` on the language of typed replies, and whether their ``spelling`` was looked at.

    ``summary``: what worked, what to work on, what to replay; none where nothing was answered. ``comments`` are trainers', and
    ``changes`` all that they corrected.
    """

    context: Context
    referential: Referential
    performance: Performance
    assessment: Assessment
    moments: tuple[Moment, ...]
    remarks: tuple[Remark, ...] = ()
    spelling: bool = False
    summary: tuple[Sentence, ...] = ()
    comments: tuple[Judgement, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def typed(self) -> bool:
        """Whether something was said in the trainee's own words."""
        return any(exchange.kind in {"say", "unclear"} for exchange in self.performance.exchanges)


def practice_report(
    context: Context,
    performance: Performance,
    assessment: Assessment,
    referential: Referential,
    remarks: tuple[Remark, ...] = (),
    *,
    spelling: bool = False,
    judgements: Sequence[Judgement] = (),
    corrections: Sequence[Correction] = (),
) -> PracticeReport:
    """The report of one attempt; what trainers corrected is in the performance and the assessment already."""
    return PracticeReport(
        context,
        referential,
        performance,
        assessment,
        moments(performance, assessment, referential),
        remarks,
        spelling,
        summary(performance, referential),
        comments(judgements),
        changes(performance, assessment, judgements, corrections),
    )
