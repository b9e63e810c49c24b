"""Where is everyone? What the trainer's board shows of people who play alone, each in their own app or browser.

Whoever plays on the same store since the session was opened is on the board: one file for the machines of one user, a PostgreSQL
server for several machines and rooms. Nobody has to join; nothing of it is shown to trainees.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from simulator.engine import EngineError, resume
from simulator.group import GroupError, GroupSession, Kind, Minute, Opening
from simulator.group.events import Asked, Helped, to_data
from simulator.practice.attempt import stamp
from simulator.practice.conversations import played_on
from simulator.practice.errors import PracticeError
from simulator.practice.group_sessions import TRAINEE, group_of
from simulator.practice.hosting import free_code
from simulator.storage import Row, SessionRow, StoreError

if TYPE_CHECKING:
    from simulator.practice.practice import Practice


@dataclass(frozen=True, slots=True)
class Place:
    """Where one person is. ``gauges`` are (name, value 0..100, trend); ``state``: ``playing``, ``ended`` or ``left``.

    ``turn`` is the one to be played; ``tone`` is that of the ending reached; ``done`` counts the attempts brought to an ending in
    this session; ``moved`` is the moment of the latest move; ``asks`` for help. ``unread``: the attempt cannot be read.
    """

    trainee: str
    attempt: str
    title: str
    mode: str
    turn: int
    gauges: tuple[tuple[str, int, str], ...]
    state: str
    tone: str | None
    done: int
    moved: str
    asks: bool
    unread: bool = False


class Board:
    """The board of one session; ``places`` reads again only the attempts that moved."""

    def __init__(self, practice: "Practice", group: GroupSession) -> None:
        self.practice = practice
        self.group = group
        self._known: dict[str, tuple[tuple[int, str | None], Place]] = {}

    def places(self) -> tuple[Place, ...]:
        """Everyone, who asks for help first (in the order in which they did), then by name. Raises ``StoreError``."""
        store, opening = self.practice.store, self.group.opening
        for data in store.minutes_after(opening.id, self.group.version - 1):
            self.group.take(Minute.from_data(dict(data)))
        together = {TRAINEE.format(row.code) for row in store.sessions()}
        rows = [row for row in store.rows() if row.started >= opening.started and row.trainee not in together]
        if opening.scenarios:
            rows = [row for row in rows if row.scenario in opening.scenarios]
        done: dict[str, int] = {}
        newest: dict[str, Row] = {}
        for row in rows:
            newest.setdefault(row.trainee, row)
            done[row.trainee] = done.get(row.trainee, 0) + (row.ending is not None)
        asking = list(self.group.asking)
        found = [
            replace(self._place(row), done=done[row.trainee], asks=row.trainee in self.group.asking) for row in newest.values()
        ]
        return tuple(
            sorted(found, key=lambda one: (asking.index(one.trainee) if one.asks else len(asking), one.trainee.casefold()))
        )

    def help(self, trainee: str) -> None:
        """The trainer went to see somebody. Raises ``StoreError``."""
        if trainee in self.group.asking:
            _add(self.practice, self.group.opening.id, Helped(trainee))

    def close(self) -> None:
        """Ends the session: people may go on, the board does not follow them. Raises ``StoreError``."""
        self.practice.store.close_session(self.group.opening.id, stamp(self.practice.doors.now()))

    def _place(self, row: Row) -> Place:
        key = (row.turns, row.ended)
        known = self._known.get(row.id)
        if known is None or known[0] != key or row.ended is None:
            known = self._known[row.id] = (key, self._read(row))
        return known[1]

    def _read(self, row: Row) -> Place:
        place = Place(
            row.trainee,
            row.id,
            row.scenario,
            row.mode,
            row.turns + 1,
            (),
            _state(row),
            None,
            0,
            row.ended or row.started,
            False,
        )
        try:
            journal = self.practice.store.load(row.id).journal
            playable = played_on(self.practice, journal.header)
            session = resume(playable.compiled, journal)
        except (PracticeError, EngineError, StoreError, KeyError):
            return replace(place, unread=True)
        scenario = playable.scenario
        ending = scenario.endings.get(session.state.place)
        return replace(
            place,
            title=scenario.title,
            turn=session.turn,
            gauges=tuple(
                (gauge.name, value, gauge.trend.value)
                for gauge, value in zip(scenario.gauges, session.state.gauges, strict=True)
            ),
            tone=ending.tone.value if ending else None,
            moved=journal.entries[-1].at,
        )


def _state(row: Row) -> str:
    return "playing" if row.ended is None else "ended" if row.ending is not None else "left"


def open_board(practice: "Practice", scenarios: Sequence[str] = ()) -> Board:
    """Opens a session in which everyone plays alone, on these scenarios (all without any). Raises ``PracticeError``, ``StoreError``."""
    for name in scenarios:
        practice.locate(name)
    opening = Opening(
        id=practice.doors.new_id(),
        code=free_code(practice),
        kind=Kind.ALONE,
        scenarios=tuple(scenarios),
        scenario_hash="",
        referential_hash="",
        attempt="",
        typed=False,
        started=stamp(practice.doors.now()),
    )
    row = SessionRow(opening.id, opening.code, opening.kind.value, opening.started, None)
    practice.store.open_session(row, opening.to_data())
    return Board(practice, GroupSession(opening))


def board_of(practice: "Practice", session: str) -> Board:
    """The board of a kept session. Raises ``GroupError`` when it is one that is led, ``StoreError``."""
    group = group_of(practice, session)
    if group.opening.kind is not Kind.ALONE:
        raise GroupError("Cette séance est menée ensemble : elle n’a pas de tableau.")
    return Board(practice, group)


def open_boards(practice: "Practice") -> tuple[SessionRow, ...]:
    """The sessions in which a trainer is following people now, newest first. Raises ``StoreError``."""
    return tuple(row for row in practice.store.sessions() if row.kind == Kind.ALONE.value and row.closed is None)


def ask_for_help(practice: "Practice", trainee: str, attempt: str) -> bool:
    """Asks the trainer who follows; whether there is one. Asking again changes nothing. Raises ``StoreError``."""
    boards = open_boards(practice)
    if not boards:
        return False
    session = boards[0].id
    if group_of(practice, session).asking.get(trainee) != attempt:
        _add(practice, session, Asked(trainee, attempt))
    return True


def _add(practice: "Practice", session: str, event: Asked | Helped) -> None:
    practice.store.add_minute(session, {"at": stamp(practice.doors.now()), **to_data(event)})
