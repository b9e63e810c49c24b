"""Where does a trainee stand, and what comes next? Told from the records of their attempts; no clock, no store."""

from scoring.progress.offers import Offer
from scoring.progress.planning import Suggestion, next_practice
from scoring.progress.records import CompetenceRecord, CriterionRecord, Record
from scoring.progress.self_assessment import Gap, beside, gaps, tendency
from scoring.progress.standing import Point, Standing, standings

__all__ = [
    "CompetenceRecord",
    "CriterionRecord",
    "Gap",
    "Offer",
    "Point",
    "Record",
    "Standing",
    "Suggestion",
    "beside",
    "gaps",
    "next_practice",
    "standings",
    "tendency",
]
