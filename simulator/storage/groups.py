"""Where do group sessions sleep? An opening and its minutes, as plain JSON: what they mean is the affair of ``simulator.group``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SessionRow:
    """What a list shows of a group session; ``closed`` is the moment at which it ended, ``kind`` as in its opening."""

    id: str
    code: str
    kind: str
    started: str
    closed: str | None


@dataclass(frozen=True, slots=True)
class KeptSession:
    """A group session as kept; ``minutes`` in order, each with its number under ``n``."""

    row: SessionRow
    opening: Data
    minutes: tuple[Data, ...]


class GroupStore(Protocol):
    """The part of a store that knows group sessions. Every method raises ``StoreError``."""

    def open_session(self, row: SessionRow, opening: Data) -> None:
        """Keeps a new session."""

    def add_minutes(self, session: str, minutes: Sequence[Data]) -> None:
        """Adds minutes, all or none; those that are there already, the same, are passed over."""

    def add_minute(self, session: str, minute: Data) -> int:
        """Adds one at the end, whoever else adds some meanwhile; the number it got."""

    def close_session(self, session: str, at: str) -> None:
        """Writes down that it ended."""

    def sessions(self) -> tuple[SessionRow, ...]:
        """The sessions, newest first."""

    def session(self, session: str) -> KeptSession:
        """One session; raises ``UnknownSessionError``."""

    def minutes_after(self, session: str, number: int) -> tuple[Data, ...]:
        """The minutes whose number is above ``number``, in order."""

    def rewrite_minutes(self, session: str, minutes: Sequence[Data]) -> None:
        """Replaces minutes by others of the same numbers: only so that a person's words are forgotten."""

    def delete_session(self, session: str) -> None:
        """Removes a session and its minutes."""
