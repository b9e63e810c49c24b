"""How did a group do on each criterion, and do the decisions that show it go together?"""

from scoring.cohort.consistency import caveat, coefficient, complete_table
from scoring.cohort.gathering import CriterionTally, Gathered
from scoring.cohort.measures import difficulty
from scoring.cohort.structure import Consistency
from scoring.cohort.withholding import LEAST


def criteria(gathered: Gathered) -> tuple[Consistency, ...]:
    """The judged criteria, by competence and id."""
    found = sorted(gathered.criteria.items(), key=lambda pair: (pair[1].competence, pair[0]))
    return tuple(_criterion(gathered, criterion, tally) for criterion, tally in found)


def _criterion(gathered: Gathered, criterion: str, tally: CriterionTally) -> Consistency:
    shown = {key: one.met for key, one in gathered.decisions.items() if criterion in one.criteria}
    keys, people = complete_table(shown)
    earned = [gathered.decisions[key].points(criterion) for key in keys]
    items = [[points[person] for person in people] for points in earned]
    found = coefficient(items) if len(people) >= LEAST else None
    return Consistency(
        criterion,
        tally.competence,
        difficulty(tally.earned, tally.attainable) if len(tally.people) >= LEAST else None,
        tally.attempts,
        len(shown),
        len(keys),
        len(people),
        found.name if found else "",
        found.value if found else None,
        found.low if found else None,
        found.high if found else None,
        caveat(found, len(people), len(keys)),
    )
