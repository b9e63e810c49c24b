"""What does the référentiel d'évaluation in force provide for? Only what a trainer copied from it: nothing here ships.

Durations and official criteria are not public where this was written; none is guessed.
"""

from dataclasses import dataclass

from scoring.certification.rules import Element
from scoring.referential import Ccp


@dataclass(frozen=True, slots=True)
class Provision:
    """One element: is it provided for (``None``: not said), and for how many minutes (``None``: not said)?"""

    element: Element
    provided: bool | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class RevisedCcp:
    """A CCP of the revised title, and the former ones that, held together, stand for it (none: nothing does)."""

    ccp: Ccp
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Revision:
    """The revised title as its arrêté has it: its name, its CCP and their correspondences."""

    title: str
    ccps: tuple[RevisedCcp, ...]


@dataclass(frozen=True, slots=True)
class Provisions:
    """What a trainer entered for one referential, and from which document; ``project``: presented instead of a situation."""

    id: str
    title: str
    source: str
    referential: str
    elements: tuple[Provision, ...] = ()
    project: bool | None = None
    criteria: tuple[tuple[str, tuple[str, ...]], ...] = ()
    revision: Revision | None = None

    def of(self, element: Element) -> Provision:
        """What is said of one element; nothing known where nothing is."""
        return next((one for one in self.elements if one.element is element), Provision(element))
