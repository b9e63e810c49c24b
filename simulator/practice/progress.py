"""Where does this person stand, and what comes next? The kept attempts, told to ``scoring.progress``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from scoring.assessment import SCORING_VERSION
from scoring.progress import (
    CompetenceRecord,
    CriterionRecord,
    Gap,
    Offer,
    Record,
    Standing,
    Suggestion,
    gaps,
    next_practice,
    standings,
    tendency,
)
from scoring.progress.traces import traces
from scoring.referential import Referential
from scoring.scale import Level, level_of
from simulator.practice.attempt import stamp
from simulator.practice.errors import PracticeError
from simulator.storage import Row, SelfAssessment

if TYPE_CHECKING:
    from simulator.practice.practice import Practice


@dataclass(frozen=True, slots=True)
class Progress:
    """All that is known of one person's way: where they stand, what they foresaw, how they rate themselves, what comes next."""

    trainee: str
    today: date
    exam: date | None
    referential: Referential
    records: tuple[Record, ...]
    standings: tuple[Standing, ...]
    gaps: tuple[Gap, ...]
    tendency: tuple[str, ...]
    self_assessments: tuple[SelfAssessment, ...]
    suggestions: tuple[Suggestion, ...]
    titles: Mapping[str, str]


def progress_of(practice: "Practice", trainee: str, count: int = 3, patient: Callable[[int], None] | None = None) -> Progress:
    """The progress of one person; ``patient`` as for ``records_of``. Raises ``StoreError``, or ``PracticeError`` where no referential is at hand."""
    referential = main_referential(practice)
    today = practice.doors.now().astimezone().date()
    profile = next((one for one in practice.store.profiles() if one.name == trainee), None)
    exam = _day(profile.exam) if profile else None
    records = records_of(practice, trainee, patient)
    offers = offers_of(practice, referential)
    found = gaps(records)
    names = {competence.id: competence.name for competence in referential.competences}
    return Progress(
        trainee,
        today,
        exam,
        referential,
        records,
        standings(records, referential),
        found,
        tendency(found, names),
        practice.store.self_assessments(trainee),
        next_practice(records, referential, offers, today, exam, count),
        {item.id: item.title for item in practice.scenarios()},
    )


def _day(text: str) -> date | None:
    """A date as kept; what cannot be read counts as none."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def main_referential(practice: "Practice") -> Referential:
    """The referential that most scenarios at hand are judged by. Raises ``PracticeError``."""
    from simulator.practice.finding import find_file

    names = [item.referential for item in practice.scenarios() if item.sound]
    for name in sorted(set(names), key=lambda name: (-names.count(name), name)):
        found = find_file(name, "referentiel", practice.roots)
        if found is not None and found.referential is not None and found.sound:
            return found.referential
    raise PracticeError("Aucun référentiel lisible n’est à disposition : le parcours ne peut pas être calculé.")


def offers_of(practice: "Practice", referential: Referential) -> tuple[Offer, ...]:
    """What each scenario at hand can show of this referential."""
    return tuple(
        Offer(item.id, item.title, item.minutes, dict(item.shows))
        for item in practice.scenarios()
        if item.sound and item.referential == referential.id
    )


def records_of(practice: "Practice", trainee: str, patient: Callable[[int], None] | None = None) -> tuple[Record, ...]:
    """The attempts that reached an ending, oldest first, as progress sees them; results not kept yet are computed and kept.

    ``patient`` is told how many are to be computed, before they are: some milliseconds each.
    """
    from simulator.practice.conversations import with_levels

    store = practice.store
    rows = [row for row in reversed(store.rows(trainee)) if row.ending is not None]
    results = dict(store.own_results(trainee, SCORING_VERSION))
    if missing := [row for row in rows if row.id not in results]:
        if patient is not None:
            patient(len(missing))
        for row in missing:
            with_levels(practice, row, again=True)
        results = dict(store.own_results(trainee, SCORING_VERSION))
    foreseen = store.foreseen(trainee)
    played: set[str] = set()
    records: list[Record] = []
    for row in rows:
        first = row.scenario not in played and row.parent is None
        played.add(row.scenario)
        if row.id in results:
            try:
                records.append(_record(row, first, results[row.id].data, foreseen.get(row.id, {})))
            except (AttributeError, TypeError, ValueError):  # a cache, or a moment, that is not what we wrote
                continue
    return tuple(records)


def _record(row: Row, first: bool, data: Mapping[str, Any], foreseen: Mapping[str, str]) -> Record:
    competences = tuple(
        CompetenceRecord(id, Level(level), score, decisions)
        for id, (level, score, decisions) in data.get("competences", {}).items()
    )
    criteria = tuple(
        CriterionRecord(id, competence, points, attainable, decisions)
        for id, (competence, points, attainable, decisions) in data.get("criteria", {}).items()
    )
    day = datetime.fromisoformat(row.started).astimezone().date()
    expected = {id: Level(level) for id, level in foreseen.items() if level in set(Level)}
    return Record(row.id, row.scenario, day, row.mode, first, competences, criteria, expected)


def progress_document(progress: Progress) -> dict[str, Any]:
    """The document of ``plateau progress --json``."""
    return {
        "format": 1,
        "trainee": progress.trainee,
        "today": progress.today.isoformat(),
        "exam": progress.exam.isoformat() if progress.exam else None,
        "attempts": len(progress.records),
        "competences": [_standing_data(one) for one in progress.standings],
        "self_assessment": {
            "gaps": [
                {
                    "competence": gap.competence,
                    "day": gap.day.isoformat(),
                    "foreseen": gap.foreseen.value,
                    "observed": gap.observed.value,
                    "signed": gap.signed,
                }
                for gap in progress.gaps
            ],
            "tendency": list(progress.tendency),
            "latest": dict(progress.self_assessments[-1].ratings) if progress.self_assessments else {},
        },
        "next": [
            {
                "scenario": one.scenario,
                "title": progress.titles.get(one.scenario, one.scenario),
                "competence": one.competence,
                "criteria": list(one.criteria),
                "day": one.day.isoformat(),
                "due": one.due,
                "why": one.why,
            }
            for one in progress.suggestions
        ],
    }


def _standing_data(one: Standing) -> dict[str, Any]:
    return {
        "id": one.competence,
        "name": one.name,
        "level": one.level.value,
        "level_first": one.level_first.value,
        "score": one.score,
        "low": one.low,
        "high": one.high,
        "decisions": one.decisions,
        "scenarios": one.scenarios,
        "days": one.days,
        "curve": [{"day": point.day.isoformat(), "score": point.score, "first": point.first} for point in one.curve],
        "never_shown": list(one.never_shown),
        "weak": list(one.weak),
        "retest_gain": one.retest_gain,
    }


def shown_levels(progress: Progress) -> dict[str, Level]:
    """Criterion → the level that the attempts show of it."""
    scale = progress.referential.scale
    return {
        id: level_of(trace.share, scale)
        for id, trace in traces(progress.records).items()
        if trace.last is not None and trace.share is not None
    }


def keep_self_assessment(practice: "Practice", trainee: str, ratings: Mapping[str, Level]) -> None:
    """Keeps how a person rates themselves now. Raises ``StoreError``."""
    told = {id: level.value for id, level in ratings.items()}
    practice.store.assess_oneself(SelfAssessment(trainee, stamp(practice.doors.now()), told))
