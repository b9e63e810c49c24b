"""What must any store be able to do? The interface that the use cases know; SQLite and memory both keep it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from scoring.performance import Correction
    from simulator.engine import Entry, Header, Journal


@dataclass(frozen=True, slots=True)
class Text:
    """The text of an authored file, kept once per content hash."""

    hash: str
    kind: str
    id: str
    file: str
    body: str


@dataclass(frozen=True, slots=True)
class Row:
    """What a list shows of an attempt; ``ended`` is the moment it was closed, ``ending`` only when one was reached.

    ``levels`` are those of the judged competences, as the latest scoring computed them (empty when never computed).
    """

    id: str
    scenario: str
    hash: str
    trainee: str
    mode: str
    started: str
    ended: str | None
    ending: str | None
    parent: str | None
    label: str
    turns: int
    levels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Stored:
    """One attempt as kept; ``corrections`` are those of trainers, in the order in which they were made."""

    journal: Journal
    label: str
    notes: str
    corrections: tuple[Correction, ...] = ()


class Store(Protocol):
    """Where attempts sleep. Every method raises ``StoreError``; what returned without raising is safe from a power cut."""

    def create(self, header: Header, entries: Iterable[Entry], texts: Iterable[Text]) -> None:
        """Keeps a new attempt, its first entries, and the texts that it was played on; raises ``TakenAttemptError``."""

    def append(self, attempt: str, entries: Iterable[Entry]) -> None:
        """Adds entries to an attempt, all or none."""

    def load(self, attempt: str) -> Stored:
        """One attempt; raises ``UnknownAttemptError``."""

    def text(self, hash: str) -> Text | None:
        """The text of that hash, or ``None``."""

    def rows(self, trainee: str | None = None) -> tuple[Row, ...]:
        """The attempts, newest first."""

    def latest(self) -> Mapping[str, Row]:
        """Scenario id → its newest attempt that reached an ending, in a time that does not grow with what is stored."""

    def unfinished(self) -> Row | None:
        """The newest attempt that was neither ended nor left, or ``None``."""

    def keep_levels(self, attempt: str, version: int, levels: Mapping[str, str]) -> None:
        """Keeps the computed levels beside the attempt (a cache)."""

    def correct(self, attempt: str, correction: Correction) -> None:
        """Adds a trainer's correction beside an attempt; its journal is not touched. Levels kept so far are forgotten."""

    def rename(self, attempt: str, label: str) -> None:
        """Gives an attempt a name."""

    def annotate(self, attempt: str, notes: str) -> None:
        """Replaces the trainee's notes."""

    def delete(self, attempt: str) -> None:
        """Removes an attempt and its entries."""

    def close(self) -> None:
        """Lets go of the store."""
