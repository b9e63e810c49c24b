"""Which title can still be obtained, and until when? The version described, the revised one, or none: validity, revision, closure.

All of it is told for the day on which it is asked.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from scoring.certification.candidate import Candidate, Held
from scoring.certification.provisions import Provisions, Revision
from scoring.certification.rules import Ending, Rule
from scoring.referential import Ccp, Referential


class Version(StrEnum):
    """How the described version stands: without a known end, in force, revised, closed with time left or none, ended unexplained."""

    UNDATED = "undated"
    IN_FORCE = "in-force"
    REVISED = "revised"
    CLOSING = "closing"
    CLOSED = "closed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Owned:
    """A CCP that a candidate holds; ``outside``: its date is not one of the described version, so it may be of another."""

    ccp: Ccp
    on: date
    outside: bool


@dataclass(frozen=True, slots=True)
class Aim:
    """What is aimed at: the CCP of the title that can be obtained (``None``: not known here), those acquired, until when.

    ``rule`` is the one that sets the end, ``until`` is ``None`` where there is none or none is known.
    """

    version: Version
    ccps: tuple[Ccp, ...] | None
    acquired: tuple[str, ...]
    until: date | None
    rule: Rule | None

    @property
    def missing(self) -> tuple[Ccp, ...] | None:
        """The CCP still to obtain; ``None`` when those of the title are not known here."""
        return None if self.ccps is None else tuple(ccp for ccp in self.ccps if ccp.id not in self.acquired)


def owned_by(candidate: Candidate, referential: Referential, provisions: Provisions | None = None) -> tuple[Owned, ...]:
    """What the candidate holds, by name. Raises ``KeyError`` for a CCP that neither the title nor its revision has."""
    revision = provisions.revision if provisions else None
    new = {one.ccp.id: one.ccp for one in revision.ccps} if revision else {}
    old = {ccp.id: ccp for ccp in referential.ccps}
    return tuple(
        Owned(new[one.ccp], one.on, False)
        if _is_of_revision(one, referential, revision)
        else Owned(old[one.ccp], one.on, _outside(one, referential))
        for one in candidate.held
    )


def aim_of(candidate: Candidate, referential: Referential, provisions: Provisions | None = None) -> Aim:
    """Where the candidate can go from here. Raises ``ValueError`` for a referential without rules."""
    rules = referential.certification
    if rules is None:
        raise ValueError(referential.id)
    end, held = referential.valid_until, {one.ccp for one in candidate.held}
    own = tuple(ccp.id for ccp in referential.ccps if ccp.id in held)
    if end is None:
        return Aim(Version.UNDATED, referential.ccps, own, None, rules.common.missing)
    if candidate.today <= end:
        return Aim(Version.IN_FORCE, referential.ccps, own, end, rules.common.missing)
    if rules.succession is None or (rules.succession.until is not None and candidate.today > rules.succession.until):
        return Aim(Version.ENDED, None, (), None, None)
    if rules.succession.ending is Ending.REVISION:
        revision = provisions.revision if provisions else None
        ccps = tuple(one.ccp for one in revision.ccps) if revision else None
        acquired = _by_correspondence(candidate, referential, revision) if revision else ()
        return Aim(Version.REVISED, ccps, acquired, rules.succession.until, rules.common.revision)
    return _closure(candidate, referential, end, rules.common.closure)


def _closure(candidate: Candidate, referential: Referential, end: date, rule: Rule) -> Aim:
    """« Le candidat ayant antérieurement obtenu des CCP dispose d'un an » : whoever held none by then has no time left."""
    last = months_after(end, rule.months or 0)
    own = tuple(ccp.id for ccp in referential.ccps if any(one.ccp == ccp.id for one in candidate.held))
    if candidate.today <= last and any(one.on <= end for one in candidate.held):
        return Aim(Version.CLOSING, referential.ccps, own, last, rule)
    return Aim(Version.CLOSED, (), (), last, rule)


def _by_correspondence(candidate: Candidate, referential: Referential, revision: Revision) -> tuple[str, ...]:
    """The CCP of the revised title: obtained as such, or because all that stand for it are held."""
    direct = {one.ccp for one in candidate.held if _is_of_revision(one, referential, revision)}
    old = {one.ccp for one in candidate.held if not _is_of_revision(one, referential, revision)}
    return tuple(
        one.ccp.id
        for one in revision.ccps
        if one.ccp.id in direct or (one.former and all(former in old for former in one.former))
    )


def _is_of_revision(one: Held, referential: Referential, revision: Revision | None) -> bool:
    """Whether this is a CCP of the revised title; where both titles have one of the same code, the day tells them apart."""
    if revision is None or one.ccp not in {new.ccp.id for new in revision.ccps}:
        return False
    end = referential.valid_until
    return one.ccp not in {ccp.id for ccp in referential.ccps} or (end is not None and one.on > end)


def _outside(one: Held, referential: Referential) -> bool:
    """Before the version began, or after the last day on which one of its CCP could be obtained."""
    start, end, rules = referential.valid_from, referential.valid_until, referential.certification
    closed = rules is not None and rules.succession is not None and rules.succession.ending is Ending.CLOSURE
    if end is not None and rules is not None and closed:
        end = months_after(end, rules.common.closure.months or 0)
    return (start is not None and one.on < start) or (end is not None and one.on > end)


def months_after(day: date, months: int) -> date:
    """The same day of the month, that many months later; the last of the month where it has no such day."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if years > date.max.year:
        return date.max
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))
