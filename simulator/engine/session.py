"""How is one attempt lived? A conversation in progress: its state, and the journal that it writes. Time comes in by the door."""

from collections.abc import Iterable, Iterator

from simulator.engine.chance import shuffle
from simulator.engine.errors import ConversationOverError, EngineError, NotAllowedError, NotOfferedError, ReplayError
from simulator.engine.events import (
    Chose,
    Contested,
    Ended,
    Entered,
    Event,
    FellSilent,
    Left,
    NotUnderstood,
    Reasoned,
    Revealed,
    Ticked,
)
from simulator.engine.journal import Entry, Header, Journal, Mode, Reply
from simulator.engine.machine import CompiledScenario, arrival, play
from simulator.engine.moves import NO_TURN, Choose, Contest, Leave, Move, Reason, Reveal, Say, Silence
from simulator.engine.questions import Question, latest_choice, questions
from simulator.engine.state import State, first_state
from simulator.scenario import Reason as Reasoning
from simulator.scenario import Scene


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
        self._here: Entered | None = None
        self._before: tuple[State, Entered | None] = (self.state, None)

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
        return () if self.over or self._here is None else self._here.offered

    @property
    def visible(self) -> tuple[str, ...]:
        """The ids of the choices that are shown, in the order shown: all of them, or where one types, those that had to be.

        They are shown on request, after a contested reply, and (the closest only) once asking again has not helped.
        """
        if self.header.reply is Reply.CHOOSE:
            return self.offered
        for entry in reversed(self.entries):
            event = entry.event
            if isinstance(event, Revealed) or (isinstance(event, Contested) and event.undone):
                return self.offered
            if isinstance(event, NotUnderstood):
                return tuple(id for id in self.offered if id in event.nearest)
            if not isinstance(event, Ticked):
                break
        return ()

    @property
    def unclear(self) -> int:
        """How many typed replies in a row were not understood in this visit of the scene."""
        count = 0
        for entry in reversed(self.entries):
            if isinstance(entry.event, NotUnderstood):
                count += 1
            elif not isinstance(entry.event, Ticked | Revealed):
                break
        return count

    @property
    def contestable(self) -> Chose | None:
        """The typed reply that can be contested now: the latest move, when it was understood as a choice."""
        for entry in reversed(self.entries):
            event = entry.event
            if isinstance(event, Chose):
                return event if event.text is not None else None
            if not isinstance(event, Entered | Ended | Ticked | Revealed):
                return None
        return None

    @property
    def questions(self) -> tuple[Question, ...]:
        """What the jury still asks « pourquoi ? » about, in order: once an exam has reached an ending."""
        if self.header.mode is not Mode.EXAM or self.state.place not in self.compiled.scenario.endings:
            return ()
        answered = {entry.event.turn for entry in self.entries if isinstance(entry.event, Reasoned)}
        asked = questions((entry.event for entry in self.entries), self.compiled.scenario)
        return tuple(question for question in asked if question.turn not in answered)

    def play(self, move: Move, at: str, spent: float) -> tuple[Entry, ...]:
        """Makes one move at the moment ``at``, ``spent`` seconds after the start; the entries it added.

        Raises an ``EngineError`` when the move cannot be made; nothing is recorded then.
        """
        kind = move.__class__
        if kind is Contest:
            return self._contest(at, spent)
        if kind is Reason:
            return self._justify(move, at, spent)  # type: ignore[arg-type]
        if self.over:
            raise ConversationOverError(self.state.place)
        if kind is Silence and self.header.mode is not Mode.EXAM:
            raise NotAllowedError("Le silence n’est compté qu’en mode examen.")
        before = self.state, self._here
        self.state, events = play(self.compiled, self.state, move)
        if kind not in NO_TURN:
            self.turn += 1
            self._before = before
        return self._record(events, at, spent)

    def _contest(self, at: str, spent: float) -> tuple[Entry, ...]:
        """In training the turn is undone, and the scene is open again; in an exam it is only marked."""
        said = self.contestable
        if said is None:
            raise NotAllowedError(
                "Rien à contester : seule la dernière réponse tapée, et comprise comme un choix, peut l’être."
            )
        undone = self.header.mode is Mode.TRAINING
        if undone:
            self.state, self._here = self._before
            self.over = False
        return self._record((Contested(said.scene, undone),), at, spent)

    def reasons(self, question: Question) -> tuple[Reasoning, ...]:
        """The reasons to pick from, in the order shown: drawn by the seed, as that of the choices."""
        by_id = {reason.id: reason for reason in question.choice.reasons}
        scene, choice = question.scene, question.choice.id
        place = f"{self._name(scene)}/{self._name(f'{scene}/{choice}', choice)}"
        return tuple(by_id[id] for id in shuffle(self.header.seed, place, tuple(by_id)))

    def question(self) -> Question | None:
        """What « pourquoi ? » would now be about: the jury's next question, else the choice just made when it has reasons."""
        if self.over:
            return next(iter(self.questions), None)
        events = tuple(entry.event for entry in self.entries)
        latest = latest_choice(events)
        if latest is None:
            return None
        turn, event = latest
        choice = self.compiled.scenario.scenes[event.scene].choice(event.choice)
        return Question(turn, event.scene, choice, event.text or choice.text) if choice.reasons else None

    def _justify(self, move: Reason, at: str, spent: float) -> tuple[Entry, ...]:
        """The answer is one of the authored reasons, or typed; it moves nothing."""
        question = self.question()
        if question is None:
            if self.over and not (self.header.mode is Mode.EXAM and self.state.place in self.compiled.scenario.endings):
                raise ConversationOverError(self.state.place)
            raise NotAllowedError(
                "« Pourquoi ? » n’est pas demandé ici : la réponse n’a pas de raisons, ou elle a déjà été justifiée."
            )
        known = tuple(reason.id for reason in question.choice.reasons)
        if move.reason is not None and move.reason not in known:
            raise NotOfferedError(question.scene, move.reason, known)
        self.turn += 1
        return self._record((Reasoned(move.reason, move.text, question.turn, move.confidence),), at, spent)

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
                event = self._here = self._shown(event)  # type: ignore[arg-type]
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
            known = Entered(entered.scene, entered.lines, self._ordered(entered.scene, entered.offered))
            self._arrivals[key] = known
        return known

    def _ordered(self, scene: str, choices: tuple[str, ...]) -> tuple[str, ...]:
        """The choices in the order drawn by the seed, from the ids that they had when the attempt began."""
        if not self.header.names:
            return shuffle(self.header.seed, scene, choices)
        first = {id: self._name(f"{scene}/{id}", id) for id in choices}
        drawn = shuffle(self.header.seed, self._name(scene), tuple(dict.fromkeys(first.values())))
        return tuple(sorted(choices, key=lambda id: drawn.index(first[id])))

    def _name(self, key: str, id: str = "") -> str:
        return self.header.names.get(key, id or key)


def move_of(event: Event) -> Move | None:
    """The move that this event records, or ``None`` for an arrival or a reading of the clock."""
    match event:
        case Chose(_, choice, None, _):
            return Choose(choice)
        case Chose(_, choice, text, confidence):
            return Say(text or "", choice, confidence)
        case NotUnderstood(_, text, confidence, outcome, nearest):
            return Say(text, None, confidence, outcome, nearest)
        case FellSilent():
            return Silence()
        case Left(_, why):
            return Leave(why)
        case Contested():
            return Contest()
        case Revealed():
            return Reveal()
        case Reasoned(reason, text, _, confidence):
            return Reason(reason, text, confidence)
    return None


def retrace(compiled: CompiledScenario, header: Header, entries: Iterable[Entry]) -> Iterator[Session]:
    """The session that makes the moves of these entries again, told after its first arrival and then after each of them.

    Raises an ``EngineError`` at a move that cannot be made there, ``KeyError`` for an unknown variant.
    """
    session = Session(compiled, header)
    for number, entry in enumerate(entries):
        move = move_of(entry.event)
        if number == 0:
            session._record((arrival(compiled.scenario, session.state),), entry.at, 0.0)
            yield session
        if move is not None:
            session.play(move, entry.at, entry.spent)
            yield session
        elif isinstance(entry.event, Ticked):
            session.tick(entry.at, entry.spent)
            yield session


def resume(compiled: CompiledScenario, journal: Journal) -> Session:
    """The session that wrote this journal, standing where it stood.

    Raises ``ReplayError`` when the scenario is another text than the one played, or does not answer what the journal says it
    answered: effects are not in a journal, so that a changed one would go unseen.
    """
    if journal.header.scenario_hash != compiled.scenario.hash:
        raise ReplayError("Le journal ne correspond plus au scénario : son texte a changé depuis.")
    try:
        session = Session(compiled, journal.header)
        for replayed in retrace(compiled, journal.header, journal.entries):
            session = replayed
    except (EngineError, KeyError) as error:
        raise ReplayError(f"Le journal ne correspond plus au scénario : {error}") from error
    if [entry.event for entry in session.entries] != [entry.event for entry in journal.entries]:
        raise ReplayError("Le journal ne correspond plus au scénario : une scène n’offre plus les mêmes choix.")
    return session


def branch(compiled: CompiledScenario, journal: Journal, turn: int, header: Header) -> Session:
    """A new attempt that starts as ``journal`` did and stands before its ``turn`` (from 1); its times are kept.

    The turn may be the one now to be played: the two conversations then part here.
    ``header`` names the parent and the turn. Raises ``ReplayError`` when there is no such turn, ``NotAllowedError`` in exam mode.
    """
    if journal.header.mode is Mode.EXAM:
        raise NotAllowedError("On ne revient pas en arrière en mode examen.")
    kept: list[Entry] = []
    current = 1
    for entry in journal.entries:
        move = move_of(entry.event)
        if move is not None and current == turn and move.__class__ not in (Contest, Reveal):
            return resume(compiled, Journal(header, tuple(kept)))
        if move is not None and move.__class__ not in NO_TURN:
            current += 1
        kept.append(entry)
    if current == turn and not isinstance(kept[-1].event, Ended | Left):
        return resume(compiled, Journal(header, tuple(kept)))
    raise ReplayError(f"Cet essai n’a pas de tour {turn}.")
