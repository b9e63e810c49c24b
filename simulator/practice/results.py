"""What is kept of a result, so that lists and progress need not play everything again? Levels, scores, points by criterion."""

from typing import Any

from scoring.assessment import SCORING_VERSION, Assessment
from simulator.engine import Header
from simulator.storage import Result


def result_of(header: Header, assessment: Assessment, moment: str, *, on: tuple[str, str] | None = None) -> Result:
    """The result to keep; ``on`` are the hashes of scenario and referential when they are not those that were played on."""
    scenario, referential = on or (header.scenario_hash, header.referential_hash)
    return Result(SCORING_VERSION, scenario, referential, moment, data_of(assessment))


def data_of(assessment: Assessment) -> dict[str, Any]:
    """An assessment as plain JSON: ``levels`` of the judged competences; scores and points of all that was touched."""
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
    }
