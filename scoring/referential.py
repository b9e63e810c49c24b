"""Against what is a performance judged? The title, its CCP, competences and criteria, and the scale, as frozen facts."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scoring.certification.rules import Certification


@dataclass(frozen=True, slots=True)
class Criterion:
    """An observable behaviour; ``source`` is ``derive`` for a criterion of our own, ``officiel`` for a quoted one."""

    id: str
    name: str
    source: str = "derive"


@dataclass(frozen=True, slots=True)
class Competence:
    """A competence of a CCP (``ccp`` its id) or a transverse one of our own (``ccp`` is ``None``)."""

    id: str
    name: str
    ccp: str | None
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Ccp:
    """A certificat de compétences professionnelles: a block of the title."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Scale:
    """From which score (0..1) a level is reached, and how many distinct decisions make a competence observed."""

    in_progress: float = 0.40
    acquired: float = 0.70
    least_observations: int = 6


@dataclass(frozen=True, slots=True)
class Referential:
    """One version of a title's description; ``valid_from`` and ``valid_until`` may be unknown, as may the rules of its examination."""

    id: str
    hash: str
    title: str
    code: str
    source: str
    scale: Scale
    ccps: tuple[Ccp, ...]
    competences: tuple[Competence, ...]
    valid_from: date | None = None
    valid_until: date | None = None
    certification: "Certification | None" = None

    def competence(self, id: str) -> Competence:
        """The competence of that id; ``KeyError`` when there is none."""
        for competence in self.competences:
            if competence.id == id:
                return competence
        raise KeyError(id)

    def competence_of(self) -> dict[str, Competence]:
        """Criterion id → the competence it belongs to (criterion ids are unique in a referential)."""
        return {criterion.id: competence for competence in self.competences for criterion in competence.criteria}

    def expired_on(self, day: date) -> bool:
        """True when this version had ended before ``day``."""
        return self.valid_until is not None and self.valid_until < day
