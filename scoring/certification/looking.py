"""What will be looked at for this candidate, and what will not? Each element of the text, and how sure that is."""

from dataclasses import dataclass
from enum import StrEnum

from scoring.certification.candidate import Candidate
from scoring.certification.provisions import Provisions
from scoring.certification.rules import Certification, Condition, Element, Part, Rule


class How(StrEnum):
    """Looked at (surely, or under a condition that is not known here), or not (and why)."""

    SURE = "sure"
    IF_PROVIDED = "if-provided"
    IF_TRAINED = "if-trained"
    AT_LAST_CCP = "at-last-ccp"
    NOT_PROVIDED = "not-provided"
    NOT_TRAINED = "not-trained"
    NOT_HERE = "not-here"


_LOOKED_AT = {How.SURE, How.IF_PROVIDED, How.IF_TRAINED}


@dataclass(frozen=True, slots=True)
class Look:
    """One element; ``rule`` is ``None`` where the road does not name it, ``minutes`` where nobody entered them."""

    element: Element
    name: str
    how: How
    rule: Rule | None
    minutes: int | None = None

    @property
    def expected(self) -> bool:
        """Whether the next sitting is, or may be, about it."""
        return self.how in _LOOKED_AT


def looked_at(
    rules: Certification, candidate: Candidate, *, last: bool, provisions: Provisions | None = None
) -> tuple[Look, ...]:
    """Every element of the text, those of the road first, in its order. ``last``: the next sitting is that of the last CCP."""
    parts = rules.road(candidate.road).parts
    named = {part.element for part in parts}
    looks = [_look(part, candidate, last, provisions) for part in parts]
    return (*looks, *(Look(element, name, How.NOT_HERE, None) for element, name in rules.names if element not in named))


def _look(part: Part, candidate: Candidate, last: bool, provisions: Provisions | None) -> Look:
    said = provisions.of(part.element) if provisions else None
    how = _how(part.condition, candidate.from_training, last, said.provided if said else None)
    return Look(part.element, part.name, how, part.rule, said.minutes if said else None)


def _how(condition: Condition, trained: bool | None, last: bool, provided: bool | None) -> How:
    if condition is Condition.PROVIDED:
        return {None: How.IF_PROVIDED, True: How.SURE, False: How.NOT_PROVIDED}[provided]
    if condition is Condition.TRAINED:
        return {None: How.IF_TRAINED, True: How.SURE, False: How.NOT_TRAINED}[trained]
    if condition is Condition.LAST_CCP and not last:
        return How.AT_LAST_CCP
    return How.SURE
