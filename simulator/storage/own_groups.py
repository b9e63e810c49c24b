"""What of the group sessions is there for one person alone? What their erasure must reach; leading one is not theirs to do."""

from collections.abc import Sequence

from simulator.storage.errors import StoreError, UnknownSessionError
from simulator.storage.groups import Data, KeptSession, SessionRow
from simulator.storage.store import Store


class NotLeadingError(StoreError):
    """A session is led from the trainer's machine."""

    def __init__(self) -> None:
        super().__init__("Une séance se mène depuis la machine du formateur.")


class OwnGroups:
    """The group sessions as one person's store has them: no screen shows them, and forgetting somebody everywhere reads them."""

    def __init__(self, store: Store, person: str) -> None:
        self._store = store
        self.person = person

    def open_session(self, row: SessionRow, opening: Data) -> None:
        """Only a day of their own (see ``Practice`` on rehearsals)."""
        if opening.get("trainee") != self.person:
            raise NotLeadingError
        self._store.open_session(row, opening)

    def add_minutes(self, session: str, minutes: Sequence[Data]) -> None:
        """Only to a day of their own."""
        self._own_day(session)
        self._store.add_minutes(session, minutes)

    def add_minute(self, session: str, minute: Data) -> int:
        """Adds one at the end: to ask for help."""
        return self._store.add_minute(session, minute)

    def close_session(self, session: str, at: str) -> None:
        """Only a day of their own."""
        self._own_day(session)
        self._store.close_session(session, at)

    def sessions(self) -> tuple[SessionRow, ...]:
        """The sessions."""
        return self._store.sessions()

    def session(self, session: str) -> KeptSession:
        """One session."""
        return self._store.session(session)

    def minutes_after(self, session: str, number: int) -> tuple[Data, ...]:
        """The minutes above ``number``."""
        return self._store.minutes_after(session, number)

    def rewrite_minutes(self, session: str, minutes: Sequence[Data]) -> None:
        """Replaces minutes, so that a person's words are forgotten."""
        self._store.rewrite_minutes(session, minutes)

    def delete_session(self, session: str) -> None:
        """Only a day of their own."""
        self._own_day(session)
        self._store.delete_session(session)

    def _own_day(self, session: str) -> None:
        """Raises ``NotLeadingError`` for any other session, there or not: nobody is told which there are."""
        try:
            opening = self._store.session(session).opening
        except UnknownSessionError as error:
            raise NotLeadingError from error
        if opening.get("trainee") != self.person:
            raise NotLeadingError
