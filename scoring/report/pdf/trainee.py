"""What does the PDF of one trainee over time say, as data? The facts of the page, in its order; no markup, no measure."""

from datetime import UTC, datetime, time
from typing import Any

from scoring.progress import Standing
from scoring.progress.change import Change
from scoring.report.pdf.plain import cut
from scoring.report.trainee import TraineeReport
from scoring.report.trainee_words import (
    TRAINEE_DISCLAIMER,
    by_ccp,
    criterion_names,
    curve_words,
    levels_of,
    never_shown,
    on,
    range_of,
    range_words,
    rests_on,
    shown_of,
    title_of,
    when_of,
)
from scoring.wording import LEVEL_NAMES, MODE_NAMES, NARROW, percent, plural, signed

NAME_LENGTH = 120
"""Of the great title; a longer name is whole in the lines under it."""


def trainee_facts(report: TraineeReport) -> dict[str, Any]:
    """Everything that the template sets."""
    scale, names = report.referential.scale, criterion_names(report)
    return {
        "document": _document(report),
        "title": cut(report.trainee, NAME_LENGTH) or "—",
        "facts": _head(report),
        "disclaimer": TRAINEE_DISCLAIMER,
        "scale": {"in_progress": scale.in_progress, "acquired": scale.acquired},
        "groups": [{"name": name, "ways": [_way(one) for one in found]} for name, found in by_ccp(report)],
        "changes": [_change(one, names.get(one.criterion, one.criterion)) for one in report.changes],
        "never": list(never_shown(report)),
        "tendency": list(report.tendency),
        "gaps": [
            [on(gap.day), gap.competence, LEVEL_NAMES[gap.foreseen], LEVEL_NAMES[gap.observed], signed(gap.signed)]
            for gap in report.gaps
        ],
        "rated": _rated(report, names),
        "attempts": [
            [
                on(record.day),
                title_of(report, record.scenario),
                MODE_NAMES.get(record.mode, record.mode),
                levels_of(record),
                "oui" if record.first else "non, rejeu",
            ]
            for record in report.records
        ],
        "remarks": [f"{title_of(report, one.scenario)}, {on(one.day)}{NARROW}: {one.text}" for one in report.remarks],
        "suggestions": [
            {"title": title_of(report, one.scenario), "when": when_of(one), "why": one.why} for one in report.suggestions
        ],
        "foot": f"Référentiel {report.referential.id} ({report.referential.hash[:12]}). {TRAINEE_DISCLAIMER}",
    }


def told_on(report: TraineeReport) -> datetime:
    """The day of the report, at noon: the same day wherever it is read."""
    return datetime.combine(report.today, time(12), UTC)


def _document(report: TraineeReport) -> dict[str, Any]:
    head, name = "Parcours d’entraînement", report.trainee.strip()
    return {
        "title": f"{head}{f'{NARROW}: {cut(name, NAME_LENGTH)}' if name else ''}, au {on(report.today)}",
        "head": head,
        "who": cut(name, 60),
    }


def _head(report: TraineeReport) -> list[list[str]]:
    name = report.trainee.strip()
    rows = [
        *([["Stagiaire", name]] if len(name) > NAME_LENGTH else []),
        ["Au", on(report.today)],
        ["Essais", plural(len(report.records), "mené à son terme", "menés à leur terme")],
    ]
    return [*rows, ["Examen", on(report.exam)]] if report.exam else rows


def _way(one: Standing) -> dict[str, Any]:
    """A competence: its range and its curve in numbers and in words."""
    seen = one.score is not None and one.low is not None and one.high is not None
    first = f"{rests_on(one)}. Premiers essais seuls{NARROW}: {LEVEL_NAMES[one.level_first]}."
    return {
        "id": one.competence,
        "name": one.name,
        "level": LEVEL_NAMES[one.level],
        "span": range_of(one) if seen else "",
        "range": [one.low, one.score, one.high] if seen else [],
        "told": range_words(one),
        "curve": [[point.score, point.first] for point in one.curve],
        "days": [on(one.curve[0].day), on(one.curve[-1].day)] if one.curve else [],
        "curve_told": curve_words(one),
        "below": first if seen else "Aucun essai ne l’a encore montrée.",
    }


def _change(one: Change, name: str) -> list[str]:
    again = ", rejeu" if one.replayed and one.times > 1 else ""
    first, last = f"{percent(one.first)} ({on(one.first_day)})", f"{percent(one.last)} ({on(one.last_day)}{again})"
    return [name, first, last, str(one.times)]


def _rated(report: TraineeReport, names: dict[str, str]) -> dict[str, Any]:
    rating = report.self_rating
    if rating is None:
        return {}
    return {
        "day": on(rating.day),
        "rows": [
            [names.get(id, id), LEVEL_NAMES[level], LEVEL_NAMES[shown_of(rating, id)]] for id, level in rating.ratings.items()
        ],
    }
