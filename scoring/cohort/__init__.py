"""What a group shows: people by competence, decisions, criteria; withheld where it could point at someone. Pure, no store, no numpy."""

from scoring.cohort.cohort import cohort
from scoring.cohort.facts import Decision, Names, Played
from scoring.cohort.structure import (
    Cell,
    CohortReport,
    CompetenceShares,
    Consistency,
    DecisionReport,
    Discussion,
    Option,
    Person,
    Times,
)
from scoring.cohort.withholding import LEAST

__all__ = [
    "LEAST",
    "Cell",
    "CohortReport",
    "CompetenceShares",
    "Consistency",
    "Decision",
    "DecisionReport",
    "Discussion",
    "Names",
    "Option",
    "Person",
    "Played",
    "Times",
    "cohort",
]
