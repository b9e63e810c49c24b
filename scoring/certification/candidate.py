"""Who asks? What a candidate says of themselves, and which of a road's requirements that meets."""

from dataclasses import dataclass
from datetime import date

from scoring.certification.rules import Fact, Requirement, Road, RoadRules


@dataclass(frozen=True, slots=True)
class Held:
    """A CCP obtained, and when."""

    ccp: str
    on: date


@dataclass(frozen=True, slots=True)
class Candidate:
    """The facts that the rules ask for; ``None`` is « not said », never « no ».

    ``experience`` in months. ``presents``: the CCP of the next sitting; empty, not said. ``today`` comes from outside.
    """

    road: Road
    today: date
    held: tuple[Held, ...] = ()
    trained: bool | None = None
    experience: int | None = None
    title: bool | None = None
    presents: tuple[str, ...] = ()

    @property
    def from_training(self) -> bool | None:
        """Whether they come from a training: who takes the continuous road does."""
        return True if self.road is Road.CONTINUOUS else self.trained


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement, and whether what was said meets it (``None``: nothing was said that tells)."""

    requirement: Requirement
    met: bool | None


def asked_of(candidate: Candidate, rules: RoadRules) -> tuple[Asked, ...]:
    """What the road asks, in the text's order."""
    return tuple(Asked(one, _met(candidate, one)) for one in rules.requirements)


def _met(candidate: Candidate, requirement: Requirement) -> bool | None:
    answers = [_true(candidate, fact, requirement.rule.months or 0) for fact in requirement.any_of]
    if any(answers):
        return True
    return None if None in answers else False


def _true(candidate: Candidate, fact: Fact, months: int) -> bool | None:
    if fact is Fact.EXPERIENCE:
        return None if candidate.experience is None else candidate.experience >= months
    known: dict[Fact, bool | None] = {
        Fact.TRAINING: candidate.from_training,
        Fact.TITLE: candidate.title,
        Fact.CCP: bool(candidate.held),
    }
    return known.get(fact)  # the authority's admission is never known here
