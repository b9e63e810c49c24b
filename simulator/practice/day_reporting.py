"""How does a kept day become a report? The day taken up as it stands, handed to scoring's report, in one of its formats."""

import json
from typing import TYPE_CHECKING

from scoring.assessment import SCORING_VERSION
from scoring.report.day import DayContext, DayPart, DayReport, day_report
from simulator.exam import NAMES, Stage
from simulator.practice.deliberating import deliberation_of, left_out, role_play_of
from simulator.practice.errors import PracticeError
from simulator.practice.formats import typesetting
from simulator.practice.rehearsal import KIND, Rehearsal, take_up_day
from simulator.practice.review import Review

if TYPE_CHECKING:
    from simulator.practice.practice import Practice

DAY_FORMATS = ("md", "html", "json", "csv", "pdf")
NEWEST = "exam"
"""What the newest day is called where an attempt may be named too."""


def is_a_day(practice: "Practice", name: str) -> bool:
    """Whether a report asked for by this name is that of a day. Raises ``StoreError``."""
    return name == NEWEST or any(row.kind == KIND and row.id == name for row in practice.store.sessions())


def report_of_day(practice: "Practice", name: str) -> DayReport:
    """The report of the day of that id; ``exam``: the newest. Raises ``PracticeError`` or ``StoreError``."""
    return report_of(take_up_day(practice, "last" if name == NEWEST else name, lived=False))


def report_of(rehearsal: Rehearsal) -> DayReport:
    """The report of a day as it stands, over or not. Raises ``PracticeError`` or ``StoreError``."""
    seen = role_play_of(rehearsal)
    found = deliberation_of(rehearsal, seen)
    return day_report(
        _context(rehearsal, seen),
        rehearsal.playable.referential,
        _parts(rehearsal),
        found,
        seen.assessment if seen else None,
        seen.performance if seen else None,
        rehearsal.marks,
        rehearsal.replies(Stage.TECHNICAL),
        rehearsal.replies(Stage.FINAL),
        left_out(rehearsal, found),
    )


def _parts(rehearsal: Rehearsal) -> list[DayPart]:
    day, found = rehearsal.day, list[DayPart]()
    for part in day.plan.parts:
        used = day.took.get(part.stage, day.spent if part.stage is day.stage else None)
        given = None if part.minutes is None else part.minutes * 60
        found.append(DayPart(part.stage.value, NAMES[part.stage], given, used, day.ended.get(part.stage, "")))
    return found


def _context(rehearsal: Rehearsal, seen: Review | None) -> DayContext:
    plan, scenario, referential = rehearsal.day.plan, rehearsal.playable.scenario, rehearsal.playable.referential
    (row,) = [one for one in rehearsal.practice.store.sessions() if one.id == rehearsal.id]
    roads = referential.certification.roads if referential.certification else ()
    ending = seen.performance.ending if seen else None
    return DayContext(
        day=rehearsal.id,
        trainee=rehearsal.trainee,
        road=plan.road,
        road_name=next((one.name for one in roads if one.road.value == plan.road), plan.road),
        started=row.started,
        closed=row.closed,
        seed=plan.seed,
        reply=plan.reply,
        own=plan.own,
        extra_time=plan.extra_time,
        notices=rehearsal.notices,
        scenario_id=scenario.id,
        scenario_title=scenario.title,
        scenario_hash=scenario.hash,
        referential_hash=referential.hash,
        attempt=rehearsal.day.attempt,
        ending_text=scenario.endings[ending].text.strip() if ending else "",
        scoring_version=SCORING_VERSION,
    )


def render_day(report: DayReport, format: str) -> bytes:
    """The report in one of ``DAY_FORMATS``; raises ``PracticeError`` for another, ``UnavailableFormatError`` where a part is missing."""
    if format == "md":
        from scoring.report.day_markdown import day_markdown

        return day_markdown(report).encode()
    if format == "html":
        from scoring.report.html.day import day_page

        return day_page(report).encode()
    if format == "json":
        from scoring.report.day_data import day_data

        return (json.dumps(day_data(report), ensure_ascii=False, indent=2) + "\n").encode()
    if format == "csv":
        from scoring.report.day_table import day_csv

        return day_csv(report)
    if format != "pdf":
        raise PracticeError(_NOT_OFFERED.format(format, report.context.attempt or "last"))
    from scoring.report.pdf import day_pdf

    with typesetting():
        return day_pdf(report)


_NOT_OFFERED = "Le bilan d’une journée ne s’écrit pas en {0} ; sa mise en situation, si : « plateau report {1} --format {0} »."
