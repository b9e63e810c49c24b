"""What a performance is worth, and how that is said: referential, assessment, debrief, report.

Reads no file; knows no simulator, no Textual and no YAML.

Names are loaded when first asked for: a screen that names a level must not pay for the whole of scoring.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scoring.assessment import SCORING_VERSION, Assessment, CompetenceResult, CriterionResult, assess
    from scoring.debrief import Moment, moments
    from scoring.performance import Evidence, Exchange, Performance, Reference
    from scoring.referential import Competence, Criterion, Referential, Scale
    from scoring.scale import Level, level_of

_MODULES = {
    "scoring.assessment": ("SCORING_VERSION", "Assessment", "CompetenceResult", "CriterionResult", "assess"),
    "scoring.debrief": ("Moment", "moments"),
    "scoring.performance": ("Evidence", "Exchange", "Performance", "Reference"),
    "scoring.referential": ("Competence", "Criterion", "Referential", "Scale"),
    "scoring.scale": ("Level", "level_of"),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


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
