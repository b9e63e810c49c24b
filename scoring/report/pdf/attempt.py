"""What does the PDF of an attempt say, as data? French texts and numbers that JSON can hold; no markup, no measure."""

from datetime import datetime
from typing import Any

from scoring.assessment import CompetenceResult
from scoring.progress.self_assessment import beside
from scoring.report.corrected import before_points, points_of, told_changes
from scoring.report.pdf.chain import chain, foot
from scoring.report.pdf.plain import cut
from scoring.report.pdf.turns import gauges, turns
from scoring.report.replies import marked, said_of, told
from scoring.report.structure import PracticeReport
from scoring.scale import Level
from scoring.wording import (
    DISCLAIMER,
    LEFT_NAMES,
    LEVEL_NAMES,
    MODE_NAMES,
    NARROW,
    REPLY_NAMES,
    day_and_time,
    duration,
    justified,
    percent,
    plural,
    quoted,
)

_MOMENTS = {"blocking": "Faute bloquante", "strength": "Point d’appui", "loss": "À retravailler"}
_PARTIAL = f"Essai inachevé{NARROW}: le résultat est partiel, plafonné à {quoted('en cours')}, et n’entre dans aucune moyenne."
_CAPPED = f"Une faute bloquante plafonne ce niveau à {quoted('en cours')}."
_NO_SPELLING = (
    f"L’orthographe n’a pas été regardée{NARROW}: cette partie n’est pas installée "
    '(pip install "plateau-simulator[orthographe]").'
)


def attempt_facts(report: PracticeReport) -> dict[str, Any]:
    """Everything that the template sets."""
    context = report.context
    return {
        "document": _document(report),
        "title": context.scenario_title,
        "facts": _head(report),
        "partial": _PARTIAL if report.assessment.partial else "",
        "disclaimer": DISCLAIMER,
        "scale": {"in_progress": report.referential.scale.in_progress, "acquired": report.referential.scale.acquired},
        "competences": [_competence(report, one) for one in report.assessment.competences if one.judged],
        "blocking": [
            {"turn": one.turn, "competence": one.competence, "reason": one.reason, "quote": quoted(one.quote)}
            for one in report.assessment.blocking
        ],
        "summary": [{"turn": one.turn, "text": one.text} for one in report.summary],
        "comments": said_of(report.comments, None),
        "moments": [
            {
                "turn": one.turn,
                "kind": _MOMENTS[one.kind],
                "quote": quoted(one.exchange.quote),
                "feedback": one.exchange.feedback,
            }
            for one in report.moments
        ],
        "reasons": _reasons(report),
        "typed": report.typed,
        "remarks": [told(remark, str) for remark in report.remarks],
        "spelling": "" if report.spelling else _NO_SPELLING,
        "gauges": gauges(report),
        "turns": turns(report),
        "chain": chain(report),
        "changes": told_changes(report),
        "notes": [line for line in context.notes.splitlines() if line.strip()],
        "foot": foot(report),
    }


def started(report: PracticeReport) -> datetime:
    """When the attempt began: the only date that the document bears."""
    return datetime.fromisoformat(report.context.started.replace("Z", "+00:00"))


def _document(report: PracticeReport) -> dict[str, Any]:
    context = report.context
    who = f", {cut(context.trainee, 60)}" if context.trainee.strip() else ""
    return {
        "title": f"Bilan d’entraînement{NARROW}: {cut(context.scenario_title, 90)}{who}",
        "head": f"Bilan d’entraînement{NARROW}: {cut(context.scenario_title, 48)}",
        "who": cut(context.trainee, 26),
    }


def _head(report: PracticeReport) -> list[list[str]]:
    context, ending = report.context, report.performance.ending
    extra = {1.0: "", 0.0: ", sans limite de temps"}.get(
        context.extra_time, f", temps majoré × {context.extra_time:g}".replace(".", ",")
    )
    how = f", {REPLY_NAMES[context.reply]}" if REPLY_NAMES.get(context.reply) else ""
    rows = [
        ["Stagiaire", context.trainee.strip() or "—"],
        ["Date", day_and_time(context.started)],
        ["Mode", f"{MODE_NAMES[context.mode]}{how}{extra}"],
        ["Durée", f"{duration(context.seconds)}, {plural(len(report.performance.exchanges), 'tour', 'tours')}"],
        ["Issue", context.ending_text if ending else f"essai inachevé, {LEFT_NAMES.get(context.left, 'arrêté')}"],
    ]
    if context.label:
        rows.append(["Nom de l’essai", context.label])
    if context.parent:
        rows.append(["Reprise", f"de l’essai {context.parent} à partir du tour {context.parent_turn}"])
    return rows


def _competence(report: PracticeReport, result: CompetenceResult) -> dict[str, Any]:
    foreseen = report.context.foreseen.get(result.competence.id, Level.NOT_OBSERVED)
    needed = report.referential.scale.least_observations
    met = (
        f"{plural(result.decisions, 'décision rencontrée', 'décisions rencontrées')}, il en faut {needed}"
        if result.score is None
        else plural(result.decisions, "décision", "décisions")
    )
    return {
        "id": result.competence.id,
        "name": result.competence.name,
        "level": LEVEL_NAMES[result.level],
        "rank": list(Level).index(result.level),
        "score": result.score,
        "percent": "" if result.score is None else percent(result.score),
        "decisions": met,
        "foreseen": list(Level).index(foreseen),
        "beside": beside(foreseen, result.level),
        "marked": [said for said in (marked(result), before_points(result)) if said],
        "capped": _CAPPED if result.blocked else "",
        "criteria": [
            {
                "name": item.criterion.name,
                "points": points_of(item),
                "attainable": str(item.attainable) if item.attainable else "—",
                "turns": list(item.turns),
            }
            for item in result.criteria
        ],
    }


def _reasons(report: PracticeReport) -> list[dict[str, Any]]:
    said = {exchange.turn: exchange.quote for exchange in report.performance.exchanges}
    return [
        {
            "turn": one.turn,
            "quote": quoted(said[one.turn]),
            "reason": quoted(one.quote) if one.quote else "—",
            "judged": justified(one.good_act, one.right, one.quote),
            "feedback": exchange.feedback,
        }
        for exchange in report.performance.exchanges
        if (one := exchange.justification) is not None
    ]
