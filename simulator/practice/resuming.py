"""How is an attempt taken up again when its scenario may have changed? On the text it began with, on today's, or not unasked.

An attempt goes on with today's text only where all that was shown is the same there (``simulator.engine.transferring``). It is
then a new record, whose header names the one that it continues; the old one is closed, so that no journal is of two texts.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from scoring.performance import Correction
from simulator.engine import Header, Journal, Leave, Misfit, Session, resume, transfer
from simulator.engine.questions import TURNS
from simulator.engine.renaming import Renaming
from simulator.library.files import load
from simulator.practice import changed
from simulator.practice.attempt import Attempt, stamp
from simulator.practice.conversations import begin, played_on
from simulator.practice.errors import ChangedScenarioError, UnknownScenarioError, UnsoundScenarioError
from simulator.practice.playable import Playable
from simulator.scenario import Scenario
from simulator.storage import Store, Stored, StoreError

if TYPE_CHECKING:
    from simulator.practice.practice import Practice

MOVED = "moved"


class Kind(StrEnum):
    """How an attempt stands to today's text: ``gone`` when there is none that can be played, ``restart`` when it does not fit."""

    UNTOUCHED = "untouched"
    REPLAYED = "replayed"
    MAPPED = "mapped"
    RESTART = "restart"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Resumption:
    """What resuming would do. ``sentence`` is for the trainee, empty when there is nothing to say.

    ``session`` stands where the attempt stood, on the text of ``playable``: today's when replayed or mapped, else the one it
    began with. ``misfit`` says what does not fit when it is to be restarted.
    """

    kind: Kind
    sentence: str
    session: Session
    playable: Playable
    misfit: Misfit | None = None


def standing_of(practice: "Practice", attempt: str) -> Resumption:
    """How a kept attempt stands to the scenario as it is today; writes nothing.

    Raises ``StoreError``, ``LostTextError`` or ``ReplayError``.
    """
    return _standing(practice, practice.store.load(attempt))


def resume_attempt(practice: "Practice", attempt: str, *, as_begun: bool = False) -> Attempt:
    """A kept attempt, alive again where it stood; ``as_begun``: on the text it began with, whatever became of it.

    Raises ``ChangedScenarioError`` when that text has changed under what was shown, ``StoreError``, ``LostTextError`` or
    ``ReplayError``.
    """
    stored = practice.store.load(attempt)
    standing = _standing(practice, stored)
    if standing.kind is Kind.RESTART and not as_begun:
        raise ChangedScenarioError(standing.sentence)
    if standing.kind in {Kind.REPLAYED, Kind.MAPPED} and not as_begun:
        return _moved(practice, stored, standing)
    begun = _as_begun(practice, stored.journal)
    alive = Attempt(begun.playable, begun.session, practice.store, practice.doors.now)
    alive.kept_already()
    alive.notice = standing.sentence if standing.kind is Kind.GONE else "" if standing.kind is Kind.UNTOUCHED else changed.BEGUN
    return alive


def reopen_attempt(practice: "Practice", attempt: str) -> Attempt:
    """A kept attempt on the text that it began with, alive or over; today's text is not looked at.

    Raises ``StoreError``, ``LostTextError`` or ``ReplayError``.
    """
    begun = _as_begun(practice, practice.store.load(attempt).journal)
    alive = Attempt(begun.playable, begun.session, practice.store, practice.doors.now)
    alive.kept_already()
    return alive


def restart(practice: "Practice", attempt: str) -> Attempt:
    """A new attempt on today's text, in the mode and with the seed of a kept one, which is closed.

    Raises what opening the scenario and loading the attempt raise.
    """
    stored = practice.store.load(attempt)
    header = stored.journal.header
    new = begin(
        practice,
        practice.open(header.scenario),
        mode=header.mode,
        reply=header.reply,
        seed=header.seed,
        trainee=header.trainee,
        extra_time=header.extra_time,
        keep=True,
    )
    if not new.trouble:
        _close(practice, _as_begun(practice, stored.journal).session)
    return new


def _standing(practice: "Practice", stored: Stored) -> Resumption:
    begun = _as_begun(practice, stored.journal)
    header = stored.journal.header
    if begun.session.over:
        return begun
    try:
        path, file = practice.locate(header.scenario)
        scenario = load(path, file).scenario
        if scenario is not None and scenario.hash == header.scenario_hash:
            return begun
        today = practice.open(header.scenario)
    except UnknownScenarioError:
        return replace(begun, kind=Kind.GONE, sentence=changed.GONE)
    except UnsoundScenarioError:
        return replace(begun, kind=Kind.GONE, sentence=changed.FAULTY)
    old, new = begun.playable.scenario, today.scenario
    found = transfer(begun.playable.compiled, stored.journal, today.compiled, header_on(today, header))
    if isinstance(found, Misfit):
        why = changed.restarting(found, old, header.variant)
        return replace(begun, kind=Kind.RESTART, sentence=why, misfit=found)
    kind = Kind.MAPPED if found.renamed else Kind.REPLAYED
    return Resumption(kind, changed.going_on(old, new, renamed=found.renamed), found.session, today)


def _as_begun(practice: "Practice", journal: Journal) -> Resumption:
    playable = played_on(practice, journal.header)
    return Resumption(Kind.UNTOUCHED, "", resume(playable.compiled, journal), playable)


def header_on(today: Playable, header: Header) -> Header:
    """The same attempt on today's texts: the same start, trainee, mode, seed; ``transfer`` sees to the names."""
    scenario, referential = today.scenario, today.referential
    return replace(
        header,
        scenario_hash=scenario.hash,
        referential=referential.id,
        referential_hash=referential.hash,
        scene_hashes=today.scene_hashes,
        continues=header.attempt,
    )


def _moved(practice: "Practice", stored: Stored, standing: Resumption) -> Attempt:
    """The attempt as a new record on today's text, kept before the old one is closed: a crash between leaves both open."""
    session = standing.session
    session.header = replace(session.header, attempt=practice.doors.new_id())
    alive = Attempt(standing.playable, session, practice.store, practice.doors.now)
    alive.notice = standing.sentence
    alive.keep_new()
    if alive.trouble:
        return alive
    begun = _as_begun(practice, stored.journal)
    try:
        _bring_along(practice.store, stored, begun.playable.scenario, session)
        _close(practice, begun.session)
    except StoreError as error:
        alive.trouble = str(error)
    return alive


def _bring_along(store: Store, stored: Stored, old: Scenario, session: Session) -> None:
    """What stands beside the old record: its name, notes, expectations, corrections."""
    was, now = stored.journal.header, session.header
    if stored.label:
        store.rename(now.attempt, stored.label)
    if stored.notes:
        store.annotate(now.attempt, stored.notes)
    foreseen = store.foreseen(was.trainee).get(was.attempt)
    if foreseen:
        store.foresee(now.attempt, foreseen)
    for judgement in stored.judgements:
        store.judge(now.attempt, judgement)
    for correction in renamed_corrections(stored, old, session.compiled.scenario):
        store.correct(now.attempt, correction)


def renamed_corrections(stored: Stored, old: Scenario, new: Scenario) -> tuple[Correction, ...]:
    """The corrections of an attempt played on ``old``, under the names of ``new``."""
    renaming = Renaming(old, new)
    events = [entry.event for entry in stored.journal.entries]
    scenes = [getattr(event, "scene", "") for event in events if isinstance(event, TURNS)]
    return tuple(replace(one, choice=renaming.choice(scenes[one.turn - 1], one.choice)) for one in stored.corrections)


def _close(practice: "Practice", session: Session) -> None:
    """Says in the old record that it goes no further; it is not scored for that."""
    if not session.over:
        added = session.play(Leave(MOVED), stamp(practice.doors.now()), session.spent)
        practice.store.append(session.header.attempt, added)
