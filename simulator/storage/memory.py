"""Where do attempts sleep when nothing may be written? In memory, for as long as the program runs."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from scoring.performance import Correction
from simulator.engine import Entry, Header, Journal
from simulator.storage.errors import StoreError, TakenAttemptError, UnknownAttemptError
from simulator.storage.rows import closing_of, reopened_by, turns_in
from simulator.storage.store import Row, Stored, Text


class MemoryStore:
    """A store that forgets everything at the end."""

    def __init__(self) -> None:
        self._attempts: dict[str, Stored] = {}
        self._texts: dict[str, Text] = {}
        self._levels: dict[str, dict[int, Mapping[str, str]]] = {}

    def create(self, header: Header, entries: Iterable[Entry], texts: Iterable[Text]) -> None:
        """Keeps a new attempt."""
        if header.attempt in self._attempts:
            raise TakenAttemptError(header.attempt)
        self._attempts[header.attempt] = Stored(Journal(header, tuple(entries)), "", "")
        self._texts.update({text.hash: text for text in texts})

    def append(self, attempt: str, entries: Iterable[Entry]) -> None:
        """Adds entries."""
        known, entries = self.load(attempt), tuple(entries)
        journal = Journal(known.journal.header, (*known.journal.entries, *entries))
        if len({entry.number for entry in journal.entries}) < len(journal.entries):
            raise StoreError(f"Une action de l’essai « {attempt} » y est déjà.")
        self._attempts[attempt] = replace(known, journal=journal)
        if reopened_by(entries):
            self._levels.pop(attempt, None)

    def load(self, attempt: str) -> Stored:
        """One attempt."""
        if attempt not in self._attempts:
            raise UnknownAttemptError(attempt)
        return self._attempts[attempt]

    def text(self, hash: str) -> Text | None:
        """The text of that hash."""
        return self._texts.get(hash)

    def rows(self, trainee: str | None = None) -> tuple[Row, ...]:
        """The attempts, newest first."""
        rows = [self._row(stored) for stored in self._attempts.values() if trainee in (None, stored.journal.header.trainee)]
        return tuple(sorted(rows, key=lambda row: (row.started, row.id), reverse=True))

    def _row(self, stored: Stored) -> Row:
        header, entries = stored.journal.header, stored.journal.entries
        ended, ending = closing_of(entries)
        return Row(
            id=header.attempt,
            scenario=header.scenario,
            hash=header.scenario_hash,
            trainee=header.trainee,
            mode=header.mode.value,
            started=header.started,
            ended=ended,
            ending=ending,
            parent=header.parent,
            label=stored.label,
            turns=turns_in(entries),
            levels=self._latest_levels(header.attempt),
        )

    def _latest_levels(self, attempt: str) -> Mapping[str, str]:
        versions = self._levels.get(attempt)
        return versions[max(versions)] if versions else {}

    def latest(self) -> Mapping[str, Row]:
        """Scenario id → its newest finished attempt."""
        found: dict[str, Row] = {}
        for row in self.rows():
            if row.ending is not None:
                found.setdefault(row.scenario, row)
        return found

    def unfinished(self) -> Row | None:
        """The newest open attempt."""
        return next((row for row in self.rows() if row.ended is None), None)

    def keep_levels(self, attempt: str, version: int, levels: Mapping[str, str]) -> None:
        """Keeps the computed levels."""
        self.load(attempt)
        self._levels.setdefault(attempt, {})[version] = dict(levels)

    def correct(self, attempt: str, correction: Correction) -> None:
        """Adds a correction."""
        known = self.load(attempt)
        self._attempts[attempt] = replace(known, corrections=(*known.corrections, correction))
        self._levels.pop(attempt, None)

    def rename(self, attempt: str, label: str) -> None:
        """Gives a name."""
        known = self.load(attempt)
        self._attempts[attempt] = replace(known, label=label)

    def annotate(self, attempt: str, notes: str) -> None:
        """Replaces the notes."""
        known = self.load(attempt)
        self._attempts[attempt] = replace(known, notes=notes)

    def delete(self, attempt: str) -> None:
        """Removes an attempt."""
        self.load(attempt)
        del self._attempts[attempt]
        self._levels.pop(attempt, None)

    def close(self) -> None:
        """Nothing to let go of."""
