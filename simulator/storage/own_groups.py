"""What of the group sessions is there for one person alone? What their erasure must reach; leading one is not theirs to do."""

from collections.abc import Sequence

from simulator.storage.errors import StoreError
from simulator.storage.groups import Data, KeptSession, SessionRow
from simulator.storage.store import Store


class NotLeadingError(StoreError):
    """A session is led from the trainer's machine."""

    def __init__(self) -> None:
        super().__init__("Une séance se mène depuis la machine du formateur.")


class OwnGroups:
    """The group sessions as one person's store has them: no screen shows them, and forgetting somebody everywhere reads them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def open_session(self, row: SessionRow, opening: Data) -> None:
        """Not theirs to do."""
        raise NotLeadingError

    def add_minutes(self, session: str, minutes: Sequence[Data]) -> None:
        """Not theirs to do."""
        raise NotLeadingError

    def add_minute(self, session: str, minute: Data) -> int:
        """Adds one at the end: to ask for help."""
        return self._store.add_minute(session, minute)

    def close_session(self, session: str, at: str) -> None:
        """Not theirs to do."""
        raise NotLeadingError

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
        """Not theirs to do."""
        raise NotLeadingError
