"""Which road is mine, what will be looked at, what is missing, until when? A candidate's facts, told to ``scoring.certification``.

The day is that of the caller's clock, or any other that is asked about. What a trainer copied from the référentiel d'évaluation is
taken from the library when it is there, or from a file that is named.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from scoring.certification import Candidate, Held, Outlook, Provisions, Road, outlook_of
from scoring.referential import Referential
from scoring.wording import calendar_day
from simulator.library import authored, authored_in
from simulator.library.checks.provisions import unknown_names
from simulator.library.files import Loaded, load
from simulator.practice.errors import PracticeError
from simulator.practice.examining import says_its_kind
from simulator.practice.progress import main_referential
from simulator.source import Problem, has_errors, in_reading_order, nearest

if TYPE_CHECKING:
    from simulator.practice.practice import Practice

_HELD = re.compile(r"\s*([^=]+?)\s*=\s*(\d{4}-\d{2}-\d{2})\s*")


class UnsoundProvisionsError(PracticeError):
    """The trainer's file on the examination was read and found faulty; ``problems`` say where."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"Le fichier {file} contient des anomalies et ne peut pas être suivi.")
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Facts:
    """What a person says of themselves, for any road; ``None`` is « not said ». ``experience`` in months.

    ``presents``: the CCP of the next sitting. ``today``: the day to answer for, that of the clock when it is not said.
    """

    held: tuple[Held, ...] = ()
    trained: bool | None = None
    experience: int | None = None
    title: bool | None = None
    presents: tuple[str, ...] = ()
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Roads:
    """The answer for each road that was asked about, and the rules that it comes from."""

    referential: Referential
    today: date
    outlooks: tuple[Outlook, ...]


def held_from(text: str) -> Held:
    """``CCP1=2025-06-01``. Raises ``PracticeError`` when it is not written so."""
    found = _HELD.fullmatch(text)
    try:
        day = date.fromisoformat(found[2]) if found else None
    except ValueError:
        day = None
    if found is None or day is None:
        raise PracticeError(f"« {text} » : un CCP obtenu s’écrit CODE=année-mois-jour, par exemple CCP1=2025-06-01.")
    return Held(found[1], day)


def roads_of(practice: "Practice", facts: Facts, roads: Sequence[Road] = (), *, settings: Path | None = None) -> Roads:
    """The answer for ``roads`` (all those of the text when none is named), by the referential that most scenarios are judged by.

    ``settings`` is a file of genre ``epreuves``; without it, the first of the library for that referential. Raises
    ``PracticeError`` for facts that cannot be or rules that are not at hand, ``UnsoundProvisionsError``.
    """
    referential = main_referential(practice)
    rules = referential.certification
    if rules is None:
        raise PracticeError(f"Le référentiel « {referential.id} » ne dit pas comment le titre s’obtient (« certification: »).")
    known = tuple(one.road for one in rules.roads)
    if unknown := [road for road in roads if road not in known]:
        raise PracticeError(f"Le référentiel « {referential.id} » ne décrit pas la voie « {unknown[0].value} ».")
    provisions = _provisions(practice, referential, settings)
    today = facts.today or practice.doors.now().astimezone().date()
    _refuse_impossible(facts, today, referential, provisions)
    outlooks = (
        outlook_of(
            Candidate(road, today, facts.held, facts.trained, facts.experience, facts.title, facts.presents),
            referential,
            provisions,
        )
        for road in roads or known
    )
    return Roads(referential, today, tuple(outlooks))


def _refuse_impossible(facts: Facts, today: date, referential: Referential, provisions: Provisions | None) -> None:
    """A CCP that no title has, one named twice, or one obtained after the day that is asked about. Raises ``PracticeError``."""
    revision = provisions.revision if provisions else None
    codes = [ccp.id for ccp in referential.ccps] + [one.ccp.id for one in (revision.ccps if revision else ())]
    for code in (*(one.ccp for one in facts.held), *facts.presents):
        if code not in codes:
            raise PracticeError(f"« {code} » n’est pas un CCP de « {referential.id} ». {nearest(code, codes)}".strip())
    named = [one.ccp for one in facts.held]
    if twice := [code for code in named if named.count(code) > 1]:
        raise PracticeError(f"« {twice[0]} » est donné deux fois.")
    for one in facts.held:
        if one.on > today:
            raise PracticeError(
                f"« {one.ccp} » est daté du {calendar_day(one.on)}, après le jour pour lequel on répond, le {calendar_day(today)}."
            )


def _provisions(practice: "Practice", referential: Referential, settings: Path | None) -> Provisions | None:
    """What a trainer entered for this referential, if anything. Raises ``PracticeError``, ``UnsoundProvisionsError``."""
    loaded = _named(practice, settings) if settings else _at_hand(practice, referential)
    if loaded is None:
        return None
    problems = loaded.problems
    if loaded.provisions is not None and loaded.provisions.facts.referential == referential.id:
        problems = (*problems, *unknown_names(loaded.provisions, referential))
    if loaded.provisions is None or has_errors(problems):
        raise UnsoundProvisionsError(loaded.file, in_reading_order(problems))
    if loaded.provisions.facts.referential != referential.id:
        raise PracticeError(
            f"Le fichier {loaded.file} complète « {loaded.provisions.facts.referential} », pas « {referential.id} »."
        )
    return loaded.provisions.facts


def _named(practice: "Practice", settings: Path) -> Loaded:
    if not settings.is_file():
        raise PracticeError(f"Le fichier {settings} n’existe pas.")
    loaded = load(settings, authored(settings, practice.roots).file)
    if loaded.kind and loaded.kind != "epreuves":
        raise PracticeError(f"Le fichier {loaded.file} n’est pas de « genre: epreuves ».")
    return loaded


def _at_hand(practice: "Practice", referential: Referential) -> Loaded | None:
    """The first file on the examination for this referential; one too faulty to say which it is for counts."""
    for root in practice.roots:
        for item in authored_in(root):
            if says_its_kind(item.path, "epreuves"):
                loaded = load(item.path, item.file)
                facts = loaded.provisions.facts if loaded.provisions else None
                if loaded.kind in {"epreuves", ""} and (facts is None or facts.referential in {referential.id, ""}):
                    return loaded
    return None
