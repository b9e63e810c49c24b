"""How is one attempt lived? A conversation in progress: its state, and the journal that it writes. Time comes in by the door."""

from simulator.engine.chance import shuffle
from simulator.engine.errors import ConversationOverError, EngineError, NotAllowedError, NotOfferedError, ReplayError
from simulator.engine.events import Chose, Ended, Entered, Event, FellSilent, Left, NotUnderstood, Reasoned, Ticked
from simulator.engine.journal import Entry, Header, Journal, Mode
from simulator.engine.machine import CompiledScenario, arrival, play
from simulator.engine.moves import Choose, Leave, Move, Reason, Say, Silence
from simulator.engine.state import State, first_state
from simulator.scenario import Scene

_NO_TURN = frozenset({Leave})


class Session:
    """An attempt alive. ``entries`` only grows; ``state`` and ``turn`` follow from it."""

    def __init__(self, compiled: CompiledScenario, header: Header) -> None:
        self.compiled = compiled
        self.header = header
        self.entries: list[Entry] = []
        self.state: State = first_state(compiled.scenario, header.variant)
        self.turn = 1
        self.over = False
        self._arrivals: dict[tuple[str, tuple[int, ...], tuple[str, ...]], Entered] = {}

    @classmethod
    def begin(cls, compiled: CompiledScenario, header: Header, at: str) -> "Session":
        """A new attempt, standing in its first scene."""
        session = cls(compiled, header)
        session._record((arrival(compiled.scenario, session.state),), at, 0.0)
        return session

    @property
    def journal(self) -> Journal:
        """The record so far."""
        return Journal(self.header, tuple(self.entries))

    @property
    def spent(self) -> float:
        """Seconds played, as last written."""
        return self.entries[-1].spent if self.entries else 0.0

    @property
    def scene(self) -> Scene | None:
        """The scene in which the trainee is to answer; ``None`` once the attempt is over."""
        return None if self.over else self.compiled.scenario.scenes.get(self.state.place)

    @property
    def offered(self) -> tuple[str, ...]:
        """The ids of the open choices in the order shown; none once the attempt is over."""
        if self.over:
            return ()
        for entry in reversed(self.entries):
            if isinstance(entry.event, Entered):
                return entry.event.offered
        return ()

    def play(self, move: Move, at: str, spent: float) -> tuple[Entry, ...]:
        """Makes one move at the moment ``at``, ``spent`` seconds after the start; the entries it added.

        Raises an ``EngineError`` when the move cannot be made; nothing is recorded then.
        """
        if self.over:
            raise ConversationOverError(self.state.place)
        if move.__class__ is Silence and self.header.mode is not Mode.EXAM:
            raise NotAllowedError("Le silence n’est compté qu’en mode examen.")
        if isinstance(move, Reason):
            self._check_reason(move)
        self.state, events = play(self.compiled, self.state, move)
        if move.__class__ not in _NO_TURN:
            self.turn += 1
        return self._record(events, at, spent)

    def _check_reason(self, move: Reason) -> None:
        """« Pourquoi ? » is asked about the choice just made, when it has reasons; the answer is one of them, or typed."""
        chosen = next((entry.event for entry in reversed(self.entries) if isinstance(entry.event, Chose)), None)
        reasons = self.compiled.scenario.scenes[chosen.scene].choice(chosen.choice).reasons if chosen else ()
        if chosen is None or not reasons:
            raise NotAllowedError("« Pourquoi ? » n’est pas demandé ici : la dernière réponse n’a pas de raisons.")
        known = tuple(reason.id for reason in reasons)
        if move.reason is not None and move.reason not in known:
            raise NotOfferedError(chosen.scene, move.reason, known)

    def tick(self, at: str, spent: float) -> tuple[Entry, ...]:
        """Writes the clock down between two moves."""
        return () if self.over else self._record((Ticked(),), at, spent)

    def _record(self, events: tuple[Event, ...], at: str, spent: float) -> tuple[Entry, ...]:
        entries = self.entries
        number = len(entries)
        spent = round(spent, 3)
        if entries and entries[-1].spent > spent:
            spent = entries[-1].spent
        added: list[Entry] = []
        for event in events:
            kind = event.__class__
            if kind is Entered:
                event = self._shown(event)  # type: ignore[arg-type]
            elif kind is Ended or kind is Left:
                self.over = True
            added.append(Entry(number, at, spent, event))
            number += 1
        entries += added
        return tuple(added)

    def _shown(self, entered: Entered) -> Entered:
        """The same arrival with its choices in the order shown; kept, since a scene often offers the same again."""
        key = (entered.scene, entered.lines, entered.offered)
        known = self._arrivals.get(key)
        if known is None:
            known = Entered(entered.scene, entered.lines, shuffle(self.header.seed, entered.scene, entered.offered))
            self._arrivals[key] = known
        return known


def move_of(event: Event) -> Move | None:
    """The move that this event records, or ``None`` for an arrival or a reading of the clock."""
    match event:
        case Chose(_, choice, None, _):
            return Choose(choice)
        case Chose(_, choice, text, confidence):
            return Say(text or "", choice, confidence)
        case NotUnderstood(_, text, confidence):
            return Say(text, None, confidence)
        case FellSilent():
            return Silence()
        case Left(_, why):
            return Leave(why)
        case Reasoned(reason, text):
            return Reason(reason, text)
    return None


def resume(compiled: CompiledScenario, journal: Journal) -> Session:
    """The session that wrote this journal, standing where it stood.

    Raises ``ReplayError`` when the scenario is another text than the one played, or does not answer what the journal says it
    answered: effects are not in a journal, so that a changed one would go unseen.
    """
    if journal.header.scenario_hash != compiled.scenario.hash:
        raise ReplayError("Le journal ne correspond plus au scénario : son texte a changé depuis.")
    try:
        session = Session(compiled, journal.header)
        if journal.entries:
            session._record((arrival(compiled.scenario, session.state),), journal.entries[0].at, 0.0)
        for entry in journal.entries:
            move = move_of(entry.event)
            if move is not None:
                session.play(move, entry.at, entry.spent)
            elif isinstance(entry.event, Ticked):
                session.tick(entry.at, entry.spent)
    except (EngineError, KeyError) as error:
        raise ReplayError(f"Le journal ne correspond plus au scénario : {error}") from error
    if [entry.event for entry in session.entries] != [entry.event for entry in journal.entries]:
        raise ReplayError("Le journal ne correspond plus au scénario : une scène n’offre plus les mêmes choix.")
    return session


def branch(compiled: CompiledScenario, journal: Journal, turn: int, header: Header) -> Session:
    """A new attempt that starts as ``journal`` did and stands before its ``turn`` (from 1); its times are kept.

    ``header`` names the parent and the turn. Raises ``ReplayError`` when there is no such turn, ``NotAllowedError`` in exam mode.
    """
    if journal.header.mode is Mode.EXAM:
        raise NotAllowedError("On ne revient pas en arrière en mode examen.")
    kept: list[Entry] = []
    current = 1
    for entry in journal.entries:
        move = move_of(entry.event)
        if move is not None and current == turn:
            return resume(compiled, Journal(header, tuple(kept)))
        if move is not None:
            current += 1
        kept.append(entry)
    raise ReplayError(f"Cet essai n’a pas de tour {turn}.")
