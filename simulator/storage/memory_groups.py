"""Where do group sessions sleep when nothing may be written?"""

from collections.abc import Sequence
from dataclasses import replace

from simulator.storage.errors import StoreError, UnknownSessionError
from simulator.storage.groups import Data, KeptSession, SessionRow


class MemoryGroups:
    """Sessions for as long as the program runs."""

    def __init__(self) -> None:
        self._sessions: dict[str, KeptSession] = {}

    def open_session(self, row: SessionRow, opening: Data) -> None:
        """Keeps a new session."""
        self._sessions[row.id] = KeptSession(row, dict(opening), ())

    def add_minutes(self, session: str, minutes: Sequence[Data]) -> None:
        """Adds minutes, all or none."""
        kept = self.session(session)
        known = {minute["n"]: minute for minute in kept.minutes}
        if any(dict(known[minute["n"]]) != dict(minute) for minute in minutes if minute["n"] in known):
            raise StoreError("Un autre programme anime déjà cette séance : fermez l’un des deux.")
        added = tuple(dict(minute) for minute in minutes if minute["n"] not in known)
        self._sessions[session] = replace(kept, minutes=(*kept.minutes, *added))

    def add_minute(self, session: str, minute: Data) -> int:
        """Adds one at the end."""
        number = len(self.session(session).minutes)
        self.add_minutes(session, [{**minute, "n": number}])
        return number

    def close_session(self, session: str, at: str) -> None:
        """Writes down that it ended."""
        kept = self.session(session)
        self._sessions[session] = replace(kept, row=replace(kept.row, closed=at))

    def sessions(self) -> tuple[SessionRow, ...]:
        """The sessions, newest first."""
        rows = [kept.row for kept in self._sessions.values()]
        return tuple(sorted(rows, key=lambda row: (row.started, row.id), reverse=True))

    def session(self, session: str) -> KeptSession:
        """One session."""
        if session not in self._sessions:
            raise UnknownSessionError(session)
        return self._sessions[session]

    def minutes_after(self, session: str, number: int) -> tuple[Data, ...]:
        """The minutes above a number."""
        return tuple(minute for minute in self.session(session).minutes if minute["n"] > number)

    def rewrite_minutes(self, session: str, minutes: Sequence[Data]) -> None:
        """Replaces minutes."""
        kept = self.session(session)
        changed = {minute["n"]: dict(minute) for minute in minutes}
        self._sessions[session] = replace(kept, minutes=tuple(changed.get(one["n"], one) for one in kept.minutes))

    def delete_session(self, session: str) -> None:
        """Removes a session."""
        self.session(session)
        del self._sessions[session]
