"""How are group sessions kept in tables? An opening, and its minutes one by one."""

import json
from collections.abc import Sequence
from contextlib import AbstractContextManager, suppress
from typing import TYPE_CHECKING, Any

from simulator.storage.errors import StoreError, TracesLeftError, UnknownSessionError
from simulator.storage.groups import Data, KeptSession, SessionRow
from simulator.storage.reading import as_json, moment, words

if TYPE_CHECKING:

    class _Tables:
        def run(self, query: str, values: Sequence[Any] = ()) -> Any: ...
        def transaction(self) -> AbstractContextManager[None]: ...
        def _owe_a_wipe(self) -> None: ...
        def _wipe(self) -> None: ...
        def _all(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]: ...
        def announce(self, what: str) -> None: ...

        hold: str
else:
    _Tables = object


class SqlGroups(_Tables):
    """The part of a store that knows group sessions."""

    def open_session(self, row: SessionRow, opening: Data) -> None:
        """Keeps a new session."""
        with self.transaction():
            self.run(
                "INSERT INTO group_session (id, code, kind, started, closed, opening) VALUES (?, ?, ?, ?, ?, ?)",
                (row.id, row.code, row.kind, row.started, row.closed, as_json(dict(opening))),
            )

    def add_minutes(self, session: str, minutes: Sequence[Data]) -> None:
        """Adds minutes, all or none."""
        with self.transaction():
            self._lock(session)
            last = self._last(session)
            for minute in minutes:
                number, body = minute["n"], as_json(dict(minute))
                if number <= last:
                    found = self.run("SELECT body FROM minute WHERE session = ? AND n = ?", (session, number)).fetchone()
                    if found is None or found[0] != body:
                        raise StoreError("Un autre programme anime déjà cette séance : fermez l’un des deux.")
                    continue
                self.run("INSERT INTO minute VALUES (?, ?, ?)", (session, number, body))

    def add_minute(self, session: str, minute: Data) -> int:
        """Adds one at the end."""
        with self.transaction():
            self._lock(session)
            number = self._last(session) + 1
            self.run("INSERT INTO minute VALUES (?, ?, ?)", (session, number, as_json({**minute, "n": number})))
            self.announce(session)
            return number

    def close_session(self, session: str, at: str) -> None:
        """Writes down that it ended."""
        with self.transaction():
            self.run("UPDATE group_session SET closed = ? WHERE id = ?", (at, session))

    def sessions(self) -> tuple[SessionRow, ...]:
        """The sessions, newest first."""
        rows = self._all("SELECT id, code, kind, started, closed FROM group_session ORDER BY started DESC, id DESC")
        return tuple(map(_row, rows))

    def session(self, session: str) -> KeptSession:
        """One session."""
        found = self._all("SELECT id, code, kind, started, closed, opening FROM group_session WHERE id = ?", (session,))
        if not found:
            raise UnknownSessionError(session)
        return KeptSession(_row(found[0][:5]), read(found[0][5], session), self.minutes_after(session, -1))

    def minutes_after(self, session: str, number: int) -> tuple[Data, ...]:
        """The minutes above a number."""
        rows = self._all("SELECT body FROM minute WHERE session = ? AND n > ? ORDER BY n", (session, number))
        return tuple(read(body, session) for (body,) in rows)

    def rewrite_minutes(self, session: str, minutes: Sequence[Data]) -> None:
        """Replaces minutes, and leaves none of the words that were there; where somebody else reads them still, a little later."""
        with self.transaction():
            for minute in minutes:
                self.run(
                    "UPDATE minute SET body = ? WHERE session = ? AND n = ?", (as_json(dict(minute)), session, minute["n"])
                )
            self._owe_a_wipe()
        with suppress(TracesLeftError):
            self._wipe()

    def delete_session(self, session: str) -> None:
        """Removes a session and its minutes."""
        with self.transaction():
            self.run("DELETE FROM group_session WHERE id = ?", (session,))

    def _lock(self, session: str) -> None:
        if self.run(f"SELECT 1 FROM group_session WHERE id = ?{self.hold}", (session,)).fetchone() is None:
            raise UnknownSessionError(session)

    def _last(self, session: str) -> int:
        (last,) = self.run("SELECT coalesce(max(n), -1) FROM minute WHERE session = ?", (session,)).fetchone()
        return int(last)


def _row(cells: Sequence[Any]) -> SessionRow:
    id, code, kind, started, closed = cells
    began = moment(started)
    return SessionRow(words(id), words(code), words(kind), began, None if closed is None else moment(closed, began))


def read(body: object, session: str) -> Data:
    """A JSON object as kept; raises ``StoreError`` when it is none."""
    try:
        found = json.loads(words(body))
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise StoreError(f"La séance « {session} » a été abîmée : une de ses lignes ne peut pas être relue.")
    return found
