"""What is kept of a result, so that lists, progress and groups need not play everything again?

Levels, scores, points by criterion and, where the performance is at hand, the decisions. A result kept without them is as good as
before; whoever needs the decisions plays that attempt again.
"""

from typing import Any

from scoring.assessment import SCORING_VERSION, Assessment
from scoring.performance import Performance
from simulator.engine import Header
from simulator.storage import Result


def result_of(
    header: Header,
    assessment: Assessment,
    moment: str,
    *,
    on: tuple[str, str] | None = None,
    performance: Performance | None = None,
) -> Result:
    """The result to keep; ``on`` are the hashes of scenario and referential when they are not those that were played on."""
    scenario, referential = on or (header.scenario_hash, header.referential_hash)
    return Result(SCORING_VERSION, scenario, referential, moment, data_of(assessment, performance))


def data_of(assessment: Assessment, performance: Performance | None = None) -> dict[str, Any]:
    """An assessment as plain JSON: ``levels`` of the judged competences; scores and points of all that was touched; decisions."""
    decided = {} if performance is None else {"decisions": decisions_of(performance)}
    return {
        "partial": assessment.partial,
        "levels": {item.competence.id: item.level.value for item in assessment.competences if item.judged},
        "competences": {
            item.competence.id: [item.level.value, item.score, item.decisions] for item in assessment.competences if item.judged
        },
        "criteria": {
            item.criterion.id: [result.competence.id, item.points, item.attainable, len(item.evidence)]
            for result in assessment.competences
            if result.judged
            for item in result.criteria
            if item.attainable or item.evidence
        },
        **decided,
    }


def decisions_of(performance: Performance) -> list[list[Any]]:
    """The decisions, compact: scene, turn, ids offered (in one string, as shown), id chosen or empty, seconds.

    Where a trainer gave points, they follow: criterion and points, one pair each. A reply that was not understood is no decision: its seconds go to the one that was, unless a trainer said what it meant.
    """
    found: list[list[Any]] = []
    waited, where = 0.0, ""
    for exchange in performance.exchanges:
        if exchange.kind in {"reason", "leave"}:
            continue
        if exchange.kind == "unclear" and exchange.choice is None:
            waited, where = (waited if where == exchange.scene else 0.0) + exchange.seconds, exchange.scene
            continue
        seconds = exchange.seconds + (waited if where == exchange.scene else 0.0)
        given = [[item.criterion, item.points] for item in exchange.evidence if item.corrected]
        told = [exchange.scene, exchange.turn, " ".join(exchange.offered), exchange.choice or "", round(seconds, 1)]
        found.append([*told, given] if given else told)
        waited, where = 0.0, ""
    return found
