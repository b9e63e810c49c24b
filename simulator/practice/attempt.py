"""How is an attempt lived and kept at once? A session whose every move is written to the store before it is told."""

from collections.abc import Callable
from datetime import UTC, datetime

from scoring.assessment import Assessment, assess
from scoring.performance import Exchange, Performance, Reference
from simulator.engine import Entry, Mode, Move, Reason, Say, Session
from simulator.observe import observe
from simulator.practice.playable import Playable
from simulator.storage import Store, StoreError, TakenAttemptError

TICK_SECONDS = 15.0
PATIENCE = 4
"""A store that made one wait before it refused is not asked again before so many times that wait: answering must stay quick."""
NO_REFERENCE = Reference("", (), "", 1, {})


def stamp(moment: datetime) -> str:
    """A moment as the journal writes it: ISO 8601, UTC, to the millisecond."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Attempt:
    """One attempt in progress, for a face to drive.

    ``trouble`` is empty, or says in French why the latest moves are not on the disk yet: the conversation goes on in
    memory, and each further move tries to write what is missing. ``notice`` is what the trainee is to be told before they
    answer, if anything. ``store`` is ``None`` when nothing is to be kept.
    """

    def __init__(
        self,
        playable: Playable,
        session: Session,
        store: Store | None,
        clock: Callable[[], datetime],
        opening: Callable[[], Store] | None = None,
    ) -> None:
        self.playable = playable
        self.session = session
        self.trouble = ""
        self.notice = ""
        self._store = store
        self._opening = opening
        self._clock = clock
        self._not_before: datetime | None = None
        self._unsaved: list[Entry] = []
        self._created = False

    @property
    def id(self) -> str | None:
        """The attempt's id in the store, or ``None`` when it is not to be kept."""
        return self.session.header.attempt if self._store is not None or self._opening is not None else None

    def keep_new(self) -> None:
        """Writes the header and first entries of a new attempt."""
        self._unsaved = list(self.session.entries)
        self._flush()

    def kept_already(self) -> None:
        """Says that the store holds this attempt up to here."""
        self._created = True

    def play(self, move: Move, seconds: float | None = None) -> tuple[Entry, ...]:
        """Makes a move after ``seconds`` of play since the start (``None``: as last written); raises ``EngineError``."""
        spent = self.session.spent if seconds is None else seconds
        added = self.session.play(move, stamp(self._clock()), spent)
        self._unsaved += added
        self._flush()
        if self.session.over:
            self.keep_result()
        return added

    def tick(self, seconds: float, *, now: bool = False) -> None:
        """Writes the clock down when enough time has passed since it was last written, or ``now``."""
        if now or seconds - self.session.spent >= TICK_SECONDS:
            self._unsaved += self.session.tick(stamp(self._clock()), seconds)
            self._flush()

    def say(self, text: str, seconds: float | None = None) -> tuple[Entry, ...]:
        """Answers in one's own words: what is recognised in them is written beside them. Raises ``EngineError``."""
        from simulator.practice.understanding import understand

        return self.play(understand(self.playable, self.session, text), seconds)

    def justify(self, text: str, seconds: float | None = None) -> tuple[Entry, ...]:
        """Answers « pourquoi ? » in one's own words. Raises ``EngineError``."""
        from simulator.practice.understanding import understand_reason

        return self.play(understand_reason(self.session, text), seconds)

    def make(self, move: Move, seconds: float | None = None) -> tuple[Entry, ...]:
        """Makes a move as it was written: typed words are recognised first, unless they already were. Raises ``EngineError``."""
        if isinstance(move, Say) and move.choice is None:
            return self.say(move.text, seconds)
        if isinstance(move, Reason) and move.reason is None:
            return self.justify(move.text or "", seconds)
        return self.play(move, seconds)

    @property
    def time_given(self) -> float | None:
        """Seconds given for the whole attempt in exam mode, extra time included; ``None`` without a clock."""
        header = self.session.header
        if header.mode is not Mode.EXAM or header.extra_time <= 0:
            return None
        return self.playable.scenario.minutes * 60 * header.extra_time

    @property
    def silence_after(self) -> float | None:
        """Seconds to answer in this scene, extra time included; ``None`` when silence is not counted."""
        header, scene = self.session.header, self.session.scene
        if header.mode is not Mode.EXAM or header.extra_time <= 0 or scene is None or scene.silence is None:
            return None
        return scene.silence.after * header.extra_time

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """What was exchanged so far; needs no reference, and so no exploration."""
        return observe(self.session.journal, self.playable.scenario, NO_REFERENCE).exchanges

    @property
    def performance(self) -> Performance:
        """What the attempt shows so far."""
        return observe(self.session.journal, self.playable.scenario, self.playable.reference(self.session.header.variant))

    @property
    def assessment(self) -> Assessment:
        """The result so far; ``partial`` until an ending is reached."""
        return assess(self.performance, self.playable.referential)

    def save(self) -> bool:
        """Tries again, now, to write what is not on the disk yet; whether all of it is."""
        self._not_before = None
        self._flush()
        if not self.trouble and self.session.over:
            self.keep_result()
        return not self.trouble

    def _flush(self) -> None:
        if not self._unsaved or self.id is None:
            return
        began = self._clock()
        if self._not_before is not None and began < self._not_before:
            return
        try:
            if self._store is None and self._opening is not None:
                self._store = self._opening()
            assert self._store is not None
            if not self._created:
                self._create(self._store)
            else:
                self._store.append(self.session.header.attempt, self._unsaved)
        except StoreError as error:
            self.trouble = str(error)
            ended = self._clock()
            self._not_before = ended + PATIENCE * (ended - began)
            return
        self._unsaved = []
        self.trouble = ""
        self._not_before = None

    def _create(self, store: Store) -> None:
        header = self.session.header
        try:
            store.create(header, self._unsaved, self.playable.texts)
        except TakenAttemptError:  # written the last time, but the answer that said so was lost
            if store.load(header.attempt).journal.header != header:
                raise
            store.append(header.attempt, self._unsaved)
        self._created = True

    def keep_result(self) -> None:
        """Keeps the result beside the attempt (a cache for lists and for progress)."""
        if self._store is None or not self._created:
            return
        from simulator.practice.results import result_of

        header = self.session.header
        try:
            self._store.keep_result(
                header.attempt, result_of(header, self.assessment, stamp(self._clock()), performance=self.performance)
            )
        except StoreError as error:
            self.trouble = str(error)
