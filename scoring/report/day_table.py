"""How does a rehearsed day travel to a spreadsheet? One row a competence; ``docs/formats.md`` names the columns."""

from collections.abc import Iterator
from datetime import datetime

from scoring.deliberation import OPINION_NAMES
from scoring.report.day import DayReport
from scoring.report.table import csv_bytes
from scoring.wording import LEVEL_NAMES

COLUMNS = (
    "journee", "candidat", "date", "voie", "ccp", "competence", "intitule", "avis", "niveau", "score", "questionnaire_points",
    "questionnaire_sur", "idees_reconnues", "idees_attendues", "autoevaluation", "jures",
)  # fmt: skip


def day_csv(report: DayReport) -> bytes:
    """The table of one day."""
    return csv_bytes(COLUMNS, _rows(report))


def _rows(report: DayReport) -> Iterator[tuple[object, ...]]:
    context = report.context
    totals = {one.competence: one for one in report.deliberation.totals}
    for ccp in report.deliberation.ccps:
        for one in ccp.competences:
            id, result = one.competence.id, report.results.get(one.competence.id)
            found = totals.get(id)
            replies = [reply for reply in report.technical if reply.question.competence == id and reply.text]
            yield (
                *(context.day, context.trainee, _day(context.started), context.road_name, ccp.ccp, id, one.competence.name),
                OPINION_NAMES[one.opinion],
                None if one.level is None else LEVEL_NAMES[one.level],
                None if result is None else result.score,
                *((found.points, found.counted) if found else (None, None)),
                *(
                    (sum(len(r.heard) for r in replies), sum(len(r.question.ideas) for r in replies))
                    if replies
                    else (None, None)
                ),
                None if one.foreseen is None else LEVEL_NAMES[one.foreseen],
                "; ".join(f"{mark.juror} : {LEVEL_NAMES[mark.level]}" for mark in one.jurors) or None,
            )


def _day(moment: str) -> str:
    """The day of a moment, where this machine is."""
    return datetime.fromisoformat(moment.replace("Z", "+00:00")).astimezone().date().isoformat()
