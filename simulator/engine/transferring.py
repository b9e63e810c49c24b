"""Can an attempt begun on one text of a scenario go on with another? Both are played in step; the first difference refuses."""

from dataclasses import dataclass, replace

from simulator.engine.errors import EngineError
from simulator.engine.events import Chose
from simulator.engine.journal import Header, Journal
from simulator.engine.machine import CompiledScenario
from simulator.engine.renaming import Renaming
from simulator.engine.session import Session, retrace
from simulator.engine.sight import OF_THE_MOVE, Sight, look


@dataclass(frozen=True, slots=True)
class Misfit:
    """The first thing that is not as it was: at ``turn`` (from 1), in the older ``scene``, about its ``choice`` if one is to blame.

    ``what`` is a part of a ``Sight``; of the choices offered, ``choice`` (one is not any more), ``wording`` (one reads
    otherwise), ``more`` (there is one beside) or ``order``; ``variant`` (it is gone), ``move`` (one cannot be made any more).
    """

    what: str
    turn: int
    scene: str
    choice: str = ""


@dataclass(frozen=True, slots=True)
class Transferred:
    """The attempt, alive on the newer text; ``renamed``: what it went through has other names there."""

    session: Session
    renamed: bool


def transfer(old: CompiledScenario, journal: Journal, new: CompiledScenario, header: Header) -> Transferred | Misfit:
    """The attempt of ``journal``, played on ``old``, as one on ``new``: ``header`` is then its header, less ``names``.

    At every entry both sessions must show the same and stand at the same: see ``Sight``. Times are kept.
    """
    renaming = Renaming(old.scenario, new.scenario)
    header = replace(header, names=renaming.first_names(journal.header.names))
    if header.variant not in {variant.id for variant in new.scenario.variants}:
        return Misfit("variant", 1, old.scenario.start)
    moved = retrace(new, header, [entry._replace(event=renaming.event(entry.event)) for entry in journal.entries])
    session = Session(new, header)
    renamed = False
    seen, turn, here = 0, 1, old.scenario.start
    for before in retrace(old, journal.header, journal.entries):
        since = len(session.entries)
        try:
            session = next(moved)
        except EngineError:
            return Misfit("move", turn, here)
        was, now = look(before, seen, renaming), look(session, since)
        if was != now:
            return _misfit(before, seen, turn, was, now)
        renamed = renamed or was.place != before.state.place or tuple(id for id, _ in was.offered) != before.offered
        seen, turn, here = len(before.entries), before.turn, before.state.place
    return Transferred(session, renamed)


def _misfit(before: Session, since: int, turn: int, was: Sight, now: Sight) -> Misfit:
    """What was seen last in ``before``, in its entries from ``since`` on, begun at ``turn``, is not as it was."""
    what = next(name for name in Sight._fields if getattr(was, name) != getattr(now, name))
    chosen = next((entry.event for entry in before.entries[since:] if isinstance(entry.event, Chose)), None)
    if what in OF_THE_MOVE and chosen is not None:
        return Misfit(what, turn, chosen.scene, chosen.choice)
    if what in OF_THE_MOVE:
        return Misfit(what, turn, before.state.place)
    if what == "offered":
        return _offer(before, was, now)
    return Misfit(what, before.turn, before.state.place)


def _offer(before: Session, was: Sight, now: Sight) -> Misfit:
    """Which choice is to blame, of those that were offered."""
    turn, here, today = before.turn, before.state.place, dict(now.offered)
    for id, (name, text) in zip(before.offered, was.offered, strict=True):
        if today.get(name) != text:
            return Misfit("wording" if name in today else "choice", turn, here, id)
    return Misfit("order" if len(today) == len(was.offered) else "more", turn, here)
