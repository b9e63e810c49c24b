"""What may a jury grant at a sitting, and which paper follows? A verdict that the rules do not allow is refused, with its reason.

Nothing here foresees what a jury decides: it only says what is within its power.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from scoring.certification.aims import Aim, Version
from scoring.certification.rules import Award, Certification, Road


class Paper(StrEnum):
    """What is handed over: for the title or the CCS, or for a partial success."""

    PARCHEMIN = "parchemin"
    LIVRET = "livret"


class Refusal(StrEnum):
    """Why a part of a verdict cannot be."""

    NOT_ON_THIS_ROAD = "not-on-this-road"
    TOO_LATE = "too-late"
    TITLE_HELD = "title-held"
    TITLE_NOT_HELD = "title-not-held"
    NOT_PRESENTED = "not-presented"
    CCP_UNKNOWN = "ccp-unknown"
    CCP_MISSING = "ccp-missing"
    NO_FINAL_INTERVIEW = "no-final-interview"


@dataclass(frozen=True, slots=True)
class Obtained:
    """What a candidate has obtained so far."""

    ccps: frozenset[str] = frozenset()
    title: bool = False
    ccs: bool = False


@dataclass(frozen=True, slots=True)
class Sitting:
    """One examination: its road, its day, the CCP presented (CCP by CCP only), and whether a final interview took place."""

    road: Road
    day: date
    presented: tuple[str, ...] = ()
    interviewed: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a jury, or who plays it, wants to grant."""

    title: bool = False
    ccps: tuple[str, ...] = ()
    ccs: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What is obtained once the rules have been applied, the paper that follows, and what was refused."""

    obtained: Obtained
    paper: Paper | None
    refused: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Grantable:
    """The most that a sitting may give; ``ccps`` is ``None`` where those of the title are not known here."""

    title: bool
    ccps: tuple[str, ...] | None
    ccs: bool

    @property
    def anything(self) -> bool:
        """Whether there is something to decide."""
        return self.title or self.ccs or self.ccps is None or bool(self.ccps)


def grantable(rules: Certification, aim: Aim, obtained: Obtained, sitting: Sitting) -> Grantable:
    """What the jury of this sitting may grant, of the title that ``aim`` is about.

    CCP by CCP, the title is within reach only at the sitting where all that are missing are presented.
    """
    road = rules.road(sitting.road)
    if sitting.road is Road.CCS:
        return Grantable(False, (), road.award(Award.CCS) is not None and obtained.title and sitting.interviewed)
    if obtained.title or aim.version is Version.ENDED or _too_late(aim, sitting):
        return Grantable(False, (), False)
    missing = _missing(aim, obtained)
    if missing is None:
        return Grantable(
            road.award(Award.TITLE) is not None and sitting.interviewed and sitting.road is not Road.CCP, None, False
        )
    presented = tuple(id for id in missing if sitting.road is not Road.CCP or id in sitting.presented)
    title = road.award(Award.TITLE) is not None and sitting.interviewed and bool(presented) and presented == missing
    return Grantable(title, presented if road.award(Award.CCP) is not None else (), False)


def decide(rules: Certification, aim: Aim, obtained: Obtained, sitting: Sitting, verdict: Verdict) -> Decision:
    """Applies a verdict as far as the rules allow.

    The whole title is all its CCP: where it is presented whole, granting it grants them; CCP by CCP, the last must be granted too.
    Nothing is granted of a title whose CCP are not known.
    """
    may = grantable(rules, aim, obtained, sitting)
    granted = frozenset(verdict.ccps) & frozenset(may.ccps or ())
    held, whole = obtained.ccps | granted, frozenset(ccp.id for ccp in aim.ccps or ())
    title = verdict.title and may.title and bool(whole) and (sitting.road is not Road.CCP or held >= whole)
    ccs = verdict.ccs and may.ccs
    after = Obtained(held | whole if title else held, obtained.title or title, obtained.ccs or ccs)
    paper = Paper.PARCHEMIN if title or ccs else Paper.LIVRET if granted else None
    return Decision(after, paper, tuple(dict.fromkeys(_refusals(rules, aim, obtained, sitting, verdict, after))))


def _missing(aim: Aim, obtained: Obtained) -> tuple[str, ...] | None:
    return None if aim.ccps is None else tuple(ccp.id for ccp in aim.ccps if ccp.id not in obtained.ccps)


def _too_late(aim: Aim, sitting: Sitting) -> bool:
    return aim.until is not None and sitting.day > aim.until


def _refusals(
    rules: Certification, aim: Aim, obtained: Obtained, sitting: Sitting, verdict: Verdict, after: Obtained
) -> Iterator[Refusal]:
    """One reason for each part of the verdict that was not granted: the first that stands in its way."""
    asked = (
        (Award.TITLE, verdict.title and (obtained.title or not after.title)),
        (Award.CCP, not after.ccps >= frozenset(verdict.ccps)),
        (Award.CCS, verdict.ccs and not after.ccs),
    )
    for award, refused in asked:
        if not refused:
            continue
        if rules.road(sitting.road).award(award) is None:
            yield Refusal.NOT_ON_THIS_ROAD
        elif award is Award.CCS:
            yield Refusal.NO_FINAL_INTERVIEW if obtained.title else Refusal.TITLE_NOT_HELD
        elif obtained.title:
            yield Refusal.TITLE_HELD
        elif _too_late(aim, sitting):
            yield Refusal.TOO_LATE
        elif aim.ccps is None:
            yield Refusal.CCP_UNKNOWN
        elif award is Award.CCP or not _missing(aim, obtained):
            yield Refusal.NOT_PRESENTED
        else:
            whole = sitting.road is not Road.CCP or after.ccps >= {ccp.id for ccp in aim.ccps}
            yield Refusal.NO_FINAL_INTERVIEW if whole else Refusal.CCP_MISSING
