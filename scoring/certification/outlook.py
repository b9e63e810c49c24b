"""What will be looked at for me, what is missing, until when? One answer for one candidate, with what is not known."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from scoring.certification.aims import Aim, Owned, Version, aim_of, owned_by
from scoring.certification.candidate import Asked, Candidate, asked_of
from scoring.certification.granting import Grantable, Obtained, Sitting, grantable
from scoring.certification.looking import How, Look, looked_at
from scoring.certification.provisions import Provisions
from scoring.certification.rules import Certification, Element, Road, RoadRules
from scoring.referential import Referential

_TIMED = (Element.SITUATION, Element.TECHNICAL, Element.QUESTIONNAIRE, Element.PRODUCTIONS, Element.FINAL)


class Unknown(StrEnum):
    """What cannot be told here, and must be asked of the centre."""

    RULES_TODAY = "rules-today"
    AFTER_THE_END = "after-the-end"
    CORRESPONDENCES = "correspondences"
    CCP_OUTSIDE = "ccp-outside"
    NO_LAST_CCP = "no-last-ccp"
    REQUIREMENTS = "requirements"
    PROVIDED = "provided"
    FORM = "form"
    DURATIONS = "durations"
    CRITERIA = "criteria"
    WHICH_CCS = "which-ccs"


@dataclass(frozen=True, slots=True)
class Outlook:
    """The answer. ``next`` is the sitting that ``looks`` and ``may_grant`` are about; ``blocked``: a requirement is not met."""

    candidate: Candidate
    referential: Referential
    rules: Certification
    road: RoadRules
    provisions: Provisions | None
    asked: tuple[Asked, ...]
    aim: Aim
    owned: tuple[Owned, ...]
    next: Sitting
    looks: tuple[Look, ...]
    may_grant: Grantable
    unknown: tuple[Unknown, ...]

    @property
    def blocked(self) -> bool:
        """Whether what was said rules this road out."""
        return any(one.met is False for one in self.asked)


def outlook_of(candidate: Candidate, referential: Referential, provisions: Provisions | None = None) -> Outlook:
    """The whole answer for that day.

    Raises ``ValueError`` for a referential without rules, ``KeyError`` for a road or a CCP that it does not have.
    """
    rules, aim = referential.certification, aim_of(candidate, referential, provisions)
    if rules is None:
        raise ValueError(referential.id)
    road, owned = rules.road(candidate.road), owned_by(candidate, referential, provisions)
    asked, next = asked_of(candidate, road), next_sitting(candidate, aim)
    looks = looked_at(rules, candidate, last=next.interviewed, provisions=provisions)
    obtained = Obtained(frozenset(aim.acquired), bool(candidate.title))
    if candidate.road is Road.CCS and candidate.title is None:  # not said: what the road gives once it is true
        obtained = replace(obtained, title=True)
    blocked = any(one.met is False for one in asked)
    may = Grantable(False, (), False) if blocked else grantable(rules, aim, obtained, next)
    found = Outlook(candidate, referential, rules, road, provisions, asked, aim, owned, next, looks, may, ())
    return replace(found, unknown=tuple(_unknown(found)))


def next_sitting(candidate: Candidate, aim: Aim) -> Sitting:
    """The sitting to get ready for, on the day that is asked about.

    CCP by CCP, what is presented is what the candidate said; failing that all that is missing counts as presented, but only a
    single one is taken for the last: whoever misses several may well present them one by one.
    """
    if candidate.road is not Road.CCP:
        return Sitting(candidate.road, candidate.today, (), True)
    missing = tuple(ccp.id for ccp in aim.missing or ())
    presented = tuple(id for id in missing if id in candidate.presents) if candidate.presents else missing
    last = bool(missing) and presented == missing and (bool(candidate.presents) or len(missing) == 1)
    return Sitting(candidate.road, candidate.today, presented, last)


def _unknown(one: Outlook) -> Iterator[Unknown]:
    """In the order in which one would ask."""
    if one.rules.succession is not None or one.aim.version is Version.ENDED:
        yield Unknown.RULES_TODAY
    if one.candidate.road is Road.CCS:
        yield Unknown.WHICH_CCS
    else:
        yield from _unknown_of_the_title(one)
    if any(asked.met is None for asked in one.asked):
        yield Unknown.REQUIREMENTS
    expected = [look for look in one.looks if look.expected]
    if any(look.how is How.IF_PROVIDED for look in expected):
        yield Unknown.PROVIDED
    if one.provisions is None or one.provisions.project is None:
        yield Unknown.FORM
    if any(look.minutes is None for look in expected if look.element in _TIMED):
        yield Unknown.DURATIONS
    if one.provisions is None or not one.provisions.criteria:
        yield Unknown.CRITERIA


def _unknown_of_the_title(one: Outlook) -> Iterator[Unknown]:
    if one.aim.version is Version.ENDED:
        yield Unknown.AFTER_THE_END
    if one.aim.version is Version.REVISED and one.aim.ccps is None:
        yield Unknown.CORRESPONDENCES
    if any(owned.outside for owned in one.owned):
        yield Unknown.CCP_OUTSIDE
    if one.aim.ccps and not one.aim.missing and not one.candidate.title:
        yield Unknown.NO_LAST_CCP
