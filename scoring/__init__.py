"""What a performance is worth, and how that is said: referential, assessment, debrief, report.

Reads no file; knows no simulator, no Textual and no YAML.
"""

from scoring.assess import SCORING_VERSION, Assessment, CompetenceResult, CriterionResult, assess
from scoring.debrief import Moment, moments
from scoring.performance import Evidence, Exchange, Performance, Reference
from scoring.referential import Competence, Criterion, Referential, Scale
from scoring.scale import Level, level_of

__all__ = [
    "SCORING_VERSION",
    "Assessment",
    "Competence",
    "CompetenceResult",
    "Criterion",
    "CriterionResult",
    "Evidence",
    "Exchange",
    "Level",
    "Moment",
    "Performance",
    "Reference",
    "Referential",
    "Scale",
    "assess",
    "level_of",
    "moments",
]
