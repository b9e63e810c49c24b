"""What does ``plateau play --json`` print? An attempt as the contract's document."""

from collections.abc import Sequence
from typing import Any

from scoring.assessment import Assessment, CompetenceResult
from scoring.performance import Exchange
from simulator.engine import lines_at
from simulator.practice.attempt import Attempt
from simulator.scenario import Line


def play_document(attempt: Attempt) -> dict[str, Any]:
    """The JSON document of an attempt (see the contract); byte for byte the same for the same files, seed and moves."""
    session, playable = attempt.session, attempt.playable
    header = session.header
    performance = attempt.performance
    scene = session.scene
    return {
        "format": 1,
        "scenario": {"id": playable.scenario.id, "hash": playable.scenario.hash},
        "referential": {"id": playable.referential.id, "hash": playable.referential.hash},
        "mode": header.mode.value,
        "reply": header.reply.value,
        "seed": header.seed,
        "variant": header.variant,
        "attempt": attempt.id,
        "turns": [_turn(exchange) for exchange in performance.exchanges],
        "ending": performance.ending,
        "closing": _lines(lines_at(playable.scenario, session.state)) if performance.ending else [],
        "next": {
            "scene": scene.id,
            "lines": _lines(lines_at(playable.scenario, session.state)),
            "offered": list(session.offered),
        }
        if scene
        else None,
        "assessment": assessment_document(attempt.assessment),
    }


def _lines(lines: Sequence[Line]) -> list[dict[str, str]]:
    return [{"who": line.character, "text": line.text} for line in lines]


def _turn(exchange: Exchange) -> dict[str, Any]:
    return {
        "n": exchange.turn,
        "scene": exchange.scene,
        "lines": [{"who": heard.who, "text": heard.text} for heard in exchange.heard],
        "offered": list(exchange.offered),
        "move": {
            "kind": "say" if exchange.kind == "unclear" else exchange.kind,
            "choice": exchange.choice,
            "text": exchange.quote if exchange.kind in {"say", "unclear", "reason"} else None,
            "confidence": exchange.confidence,
            "contested": exchange.contested,
        },
        "gauges": dict(exchange.gauges),
        "evidence": [
            {
                "criterion": item.criterion,
                "points": item.points,
                "counted": item.counted,
                "blocking": item.blocking,
                "where": item.origin,
            }
            for item in exchange.evidence
        ],
    }


def assessment_document(assessment: Assessment) -> dict[str, Any]:
    """The assessment as the contract's object."""
    return {
        "partial": assessment.partial,
        "competences": [_competence(item) for item in assessment.competences],
        "blocking": [
            {"turn": fault.turn, "competence": fault.competence, "reason": fault.reason} for fault in assessment.blocking
        ],
    }


def _competence(result: CompetenceResult) -> dict[str, Any]:
    return {
        "id": result.competence.id,
        "name": result.competence.name,
        "ccp": result.competence.ccp,
        "judged": result.judged,
        "level": result.level.value,
        "score": _score(result.score),
        "criteria": [
            {
                "id": item.criterion.id,
                "name": item.criterion.name,
                "score": _score(item.score),
                "points": item.points,
                "attainable": item.attainable,
                "turns": list(item.turns),
            }
            for item in result.criteria
        ],
    }


def _score(score: float | None) -> float | None:
    return None if score is None else round(score, 6)
