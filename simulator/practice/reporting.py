"""How does a kept attempt become a report? The facts of its header and scenario, handed to scoring's report."""

import json

from scoring.assessment import SCORING_VERSION
from scoring.report import Context, PracticeReport, practice_report, to_data, to_markdown
from scoring.report.tables import TABLES
from scoring.scale import Level
from simulator.engine import Left
from simulator.practice.formats import typesetting
from simulator.practice.review import Review

FORMATS = ("md", "html", "json", "csv", "xapi", "pdf")


def report_of(review: Review) -> PracticeReport:
    """The report of an attempt seen again."""
    header, scenario = review.header, review.playable.scenario
    entries = review.stored.journal.entries
    last = entries[-1].event if entries else None
    ending = review.performance.ending
    context = Context(
        attempt=header.attempt,
        trainee=header.trainee,
        label=review.stored.label,
        notes=review.stored.notes,
        scenario_id=scenario.id,
        scenario_title=scenario.title,
        scenario_file=scenario.file,
        scenario_hash=scenario.hash,
        referential_hash=header.referential_hash,
        mode=header.mode.value,
        reply=header.reply.value,
        seed=header.seed,
        variant=header.variant,
        started=header.started,
        seconds=entries[-1].spent if entries else 0.0,
        extra_time=header.extra_time,
        parent=header.parent,
        parent_turn=header.parent_turn,
        left=last.why if isinstance(last, Left) else "",
        ending_text=scenario.endings[ending].text if ending else "",
        gauge_names=tuple((gauge.id, gauge.name, gauge.trend.value) for gauge in scenario.gauges),
        reference=review.playable.reference(header.variant).moves,
        scoring_version=SCORING_VERSION,
        foreseen={id: Level(level) for id, level in review.stored.foreseen.items() if level in set(Level)},
    )
    return practice_report(
        context,
        review.performance,
        review.assessment,
        review.playable.referential,
        review.remarks,
        spelling=review.spelling,
        judgements=review.stored.judgements,
        corrections=review.stored.corrections,
    )


def render(report: PracticeReport, format: str) -> str:
    """The report in one of ``FORMATS`` that are text; ``ValueError`` for another."""
    if format == "md":
        return to_markdown(report)
    if format == "html":
        from scoring.report.html import to_html

        return to_html(report)
    if format == "json":
        return json.dumps(to_data(report), ensure_ascii=False, indent=2) + "\n"
    if format == "csv":
        return TABLES["tours"](report).to_csv().decode("utf-8")
    if format == "xapi":
        from scoring.report.xapi import statements

        return json.dumps(statements(report), ensure_ascii=False, indent=2) + "\n"
    raise ValueError(format)


def render_bytes(report: PracticeReport, format: str) -> bytes:
    """The report in one of ``FORMATS``, as a file holds it; :class:`UnavailableFormatError` where a part is not installed."""
    if format != "pdf":
        return render(report, format).encode()
    from scoring.report.pdf import to_pdf

    with typesetting():
        return to_pdf(report)
