"""How does a report travel as data? The whole report as one JSON object."""

from dataclasses import asdict
from typing import Any

from scoring.performance import Exchange
from scoring.report.structure import PracticeReport
from scoring.scale import Level
from scoring.wording import DISCLAIMER


def to_data(report: PracticeReport) -> dict[str, Any]:
    """The report as values that JSON can hold; ``format`` changes when a field is renamed or removed."""
    context, performance = report.context, report.performance
    return {
        "format": 1,
        "notice": DISCLAIMER,
        "attempt": {
            "id": context.attempt,
            "trainee": context.trainee,
            "label": context.label,
            "notes": context.notes,
            "foreseen": {id: level.value for id, level in context.foreseen.items()},
            "mode": context.mode,
            "reply": context.reply,
            "started": context.started,
            "seconds": context.seconds,
            "extra_time": context.extra_time,
            "parent": context.parent,
            "parent_turn": context.parent_turn,
            "left": context.left or None,
        },
        "scenario": {
            "id": context.scenario_id,
            "title": context.scenario_title,
            "file": context.scenario_file,
            "hash": context.scenario_hash,
            "seed": context.seed,
            "variant": context.variant,
            "reference": list(context.reference),
        },
        "referential": {"id": report.referential.id, "hash": context.referential_hash, "title": report.referential.title},
        "scoring": context.scoring_version,
        "ending": performance.ending,
        "partial": report.assessment.partial,
        "competences": [
            {
                "id": result.competence.id,
                "name": result.competence.name,
                "ccp": result.competence.ccp,
                "judged": result.judged,
                "level": result.level.value,
                "score": result.score,
                "observed": result.level is not Level.NOT_OBSERVED,
                "decisions": result.decisions,
                "blocked": result.blocked,
                "mark": None if result.mark is None else asdict(result.mark),
                "computed": None
                if result.computed is None
                else {"level": result.computed[0].value, "score": result.computed[1]},
                "uncorrected": None
                if result.uncorrected is None
                else {"level": result.uncorrected[0].value, "score": result.uncorrected[1]},
                "criteria": [
                    {
                        "id": item.criterion.id,
                        "name": item.criterion.name,
                        "score": item.score,
                        "points": item.points,
                        "computed": item.computed if item.corrected else None,
                        "attainable": item.attainable,
                        "evidence": [
                            {
                                "turn": evidence.turn,
                                "points": evidence.points,
                                "counted": evidence.counted,
                                "blocking": evidence.blocking,
                                "quote": evidence.quote,
                                "where": evidence.origin,
                                "corrected": asdict(evidence.corrected) if evidence.corrected else None,
                            }
                            for evidence in item.evidence
                        ],
                    }
                    for item in result.criteria
                ],
            }
            for result in report.assessment.competences
        ],
        "blocking": [
            {"turn": fault.turn, "competence": fault.competence, "reason": fault.reason, "quote": fault.quote}
            for fault in report.assessment.blocking
        ],
        "comments": [asdict(one) for one in report.comments],
        "corrections": [asdict(one) for one in report.changes],
        "summary": [asdict(one) for one in report.summary],
        "moments": [{"turn": moment.turn, "kind": moment.kind, "quote": moment.exchange.quote} for moment in report.moments],
        "language": {"spelling": report.spelling, "remarks": [asdict(remark) for remark in report.remarks]},
        "turns": [_turn(exchange) for exchange in performance.exchanges],
    }


def _justification(exchange: Exchange) -> dict[str, Any] | None:
    return asdict(exchange.justification) if exchange.justification else None


def _turn(exchange: Exchange) -> dict[str, Any]:
    return {
        "n": exchange.turn,
        "scene": exchange.scene,
        "lines": [{"who": heard.name, "text": heard.text} for heard in exchange.heard],
        "kind": exchange.kind,
        "choice": exchange.choice,
        "text": exchange.quote,
        "confidence": exchange.confidence,
        "understood": exchange.understood or None,
        "contested": exchange.contested,
        "revealed": exchange.revealed,
        "justification": _justification(exchange),
        "corrected": {**asdict(exchange.corrected), "computed": exchange.computed} if exchange.corrected else None,
        "feedback": exchange.feedback,
        "seconds": exchange.seconds,
        "gauges": dict(exchange.gauges),
        "alternatives": [
            {
                "choice": item.choice,
                "text": item.text,
                "shows": dict(item.shows),
                "blocking": item.blocking,
                "feedback": item.feedback,
                "onward": None
                if item.onward is None
                else {
                    "place": item.onward.place,
                    "tone": item.onward.tone,
                    "lines": [{"who": heard.who, "name": heard.name, "text": heard.text} for heard in item.onward.heard],
                    "gauges": dict(item.onward.gauges),
                },
            }
            for item in exchange.alternatives
        ],
    }
