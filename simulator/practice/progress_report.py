"""How does a person's way become a report? The progress, what trainers said of the attempts, the latest self-assessment."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from scoring.correction import COMMENT, MARK, Judgement
from scoring.marking import read_points
from scoring.report.replies import said_of
from scoring.report.trainee import Remarked, SelfRating, TraineeReport
from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, NARROW, day, quoted, signed
from simulator.practice.errors import PracticeError
from simulator.practice.formats import typesetting
from simulator.practice.progress import Progress, progress_of, shown_levels

if TYPE_CHECKING:
    from simulator.practice.practice import Practice

FORMATS = ("md", "json", "csv", "html", "pdf")


def trainee_report_of(practice: "Practice", trainee: str) -> TraineeReport:
    """The report of one person. Raises what ``progress_of`` raises."""
    progress = progress_of(practice, trainee)
    return TraineeReport(
        progress.trainee,
        progress.today,
        progress.exam,
        progress.referential,
        progress.records,
        progress.standings,
        progress.gaps,
        progress.tendency,
        _self_rating(progress),
        tuple(_remarks(practice, progress)),
        progress.suggestions,
        progress.titles,
    )


def _self_rating(progress: Progress) -> SelfRating | None:
    if not progress.self_assessments:
        return None
    latest = progress.self_assessments[-1]
    rated = {id: Level(level) for id, level in latest.ratings.items() if level in set(Level)}
    known = [item.id for competence in progress.referential.competences for item in competence.criteria if item.id in rated]
    ratings = {id: rated[id] for id in (*known, *rated)}
    return SelfRating(datetime.fromisoformat(latest.moment).astimezone().date(), ratings, shown_levels(progress))


def _remarks(practice: "Practice", progress: Progress) -> list[Remarked]:
    """Levels and points given and comments, attempt by attempt; corrected recognitions are in the report of their attempt."""
    names = {item.id: item.name for one in progress.referential.competences for item in one.criteria}
    found: list[Remarked] = []
    for record in progress.records:
        for one in practice.store.judgements(record.attempt):
            if one.kind == COMMENT:
                place = f"tour {one.place}, " if one.place else ""
                (said,) = said_of([one], int(one.place) if one.place else None)
                found.append(Remarked(record.attempt, record.day, record.scenario, f"{place}{said}"))
            elif what := _given(one, names):
                text = f"{what}, par {one.who} le {day(one.when)}{NARROW}: {quoted(one.why)}"
                found.append(Remarked(record.attempt, record.day, record.scenario, text))
    return found


def _given(one: Judgement, names: Mapping[str, str]) -> str:
    """The level or the points that a trainer gave; empty where neither can be read."""
    if one.kind == MARK and one.value in set(Level):
        return f"{one.place} {LEVEL_NAMES[Level(one.value)]}"
    points = read_points(one)
    return "" if points is None else f"tour {points[0]}, {names.get(points[1], points[1])} {signed(points[2])}"


def render_trainee(report: TraineeReport, format: str, table: str = "competences") -> bytes:
    """The report in one of ``FORMATS``; ``table`` is which of its tables, for CSV.

    Raises ``PracticeError`` for another format, and for one that this installation cannot make.
    """
    if format == "pdf":
        from scoring.report.pdf import trainee_pdf

        with typesetting():
            return trainee_pdf(report)
    if format == "html":
        from scoring.report.html.trainee import trainee_html

        return trainee_html(report).encode()
    if format == "csv":
        from scoring.report.trainee_tables import trainee_csv

        return trainee_csv(report, table)
    if format in {"md", ""}:
        from scoring.report.trainee_markdown import trainee_markdown

        return trainee_markdown(report).encode()
    raise PracticeError(f"Le format « {format} » n’est pas connu : {', '.join(FORMATS)}.")
