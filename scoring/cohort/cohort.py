"""What does a group show? Facts go by one at a time; out comes the report, with what it must withhold already left out."""

from collections.abc import Iterable

from scoring.cohort.criteria import criteria
from scoring.cohort.decisions import decisions
from scoring.cohort.discussing import discussions
from scoring.cohort.facts import Names, Played
from scoring.cohort.gathering import Gathered
from scoring.cohort.people import columns, people, shares
from scoring.cohort.structure import CohortReport
from scoring.cohort.withholding import LEAST
from scoring.referential import Scale
from scoring.wording import NARROW

NO_NAMES = Names({}, {}, {}, {}, {})
_ASKED = "Bilan anonyme, comme demandé : aucune ligne par personne, et les petits effectifs restent cachés.".replace(
    " :", f"{NARROW}:"
)
_SMALL = (
    f"Moins de cinq personnes{NARROW}: aucun détail par personne ni par décision, car on pourrait y reconnaître quelqu’un. "
    "Le bilan de chaque essai reste disponible."
)


def cohort(
    played: Iterable[Played], *, names: Names = NO_NAMES, scale: Scale | None = None, anonymous: bool = False
) -> CohortReport:
    """The report of a group. Attempts of one person come oldest first; ``scale`` is that of the referential."""
    gathered = Gathered(played)
    rows = people(gathered, scale or Scale())
    competences = columns(gathered)
    small = len(rows) < LEAST
    told = decisions(gathered, anonymous=anonymous)
    return CohortReport(
        people=len(rows),
        attempts=sum(row.attempts for row in rows),
        replays=sum(row.replays for row in rows),
        anonymous=anonymous,
        suppressed=small or anonymous,
        why=_SMALL if small else _ASKED if anonymous else "",
        starters=tuple(sorted(gathered.starters.items())),
        competences=shares(rows, competences, anonymous=anonymous),
        rows=() if small or anonymous else rows,
        decisions=told,
        consistency=criteria(gathered),
        discussions=discussions(told, names),
    )
