"""What of a damaged store goes into the new one? Whole attempts, the sound beginning of the others, and what stands beside them."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from simulator.storage.errors import StoreError, TakenAttemptError
from simulator.storage.groups import Data, SessionRow
from simulator.storage.reading import (
    day,
    is_as_hashed,
    is_moment,
    is_whole,
    lacks_its_end,
    moment,
    ratings,
    result,
    sound_entries,
    words,
)
from simulator.storage.sql_groups import read
from simulator.storage.store import DossierField, Profile, Result, SelfAssessment, Store, Stored, Text
from simulator.storage.wreck import Wreck

if TYPE_CHECKING:
    from simulator.engine import Entry, Header

_UNFIT = (AttributeError, KeyError, RecursionError, TypeError, ValueError)


class Salvage:
    """The saving of one store: the counts of attempts, and the hashes of the texts that were not found."""

    def __init__(self, wreck: Wreck, fresh: Store, library: Callable[[str], Text | None]) -> None:
        self.whole = self.partly = self.lost = 0
        self.texts_lost: set[str] = set()
        self._wreck = wreck
        self._fresh = fresh
        self._library = library
        self._texts: dict[str, Text] = {}

    @property
    def torn(self) -> bool:
        """Whether something could not be read, or there was nothing of ours to read."""
        return self._wreck.torn or not self._wreck.columns("attempt")

    def save(self) -> None:
        """Reads all that can be read. Raises ``StoreError`` when the new store cannot be written."""
        carved = self._wreck.carved()
        for row in (*self._wreck.numbered("text", "hash, kind, id, file, body"), *carved.texts):
            if _are_words(row) and is_as_hashed(Text(*row)):
                self._texts[row[0]] = Text(*row)
        named: set[str] = set()
        saved: set[str] = set()
        for id, written, seal, *rest in (
            *self._wreck.numbered("attempt", "id, header, seal, tail, label, notes, turns, ended"),
            *carved.attempts,
        ):
            unsealed = seal is None and "seal" not in self._wreck.columns("attempt")
            header = _header(written) if unsealed or sound_entries(written, seal, ()) == 0 else None
            named |= {words(id)} if header is None else {header.attempt}
            if header is not None and header.attempt not in saved and self._save(header, written, seal, *rest):
                saved.add(header.attempt)
        named |= {words(row[0]) for row in self._wreck.keyed("entry", "attempt, n", "attempt")}
        named |= carved.entries.keys()
        self.lost = len(named - saved - {""})
        self._save_people()
        self._save_sessions()

    def _save(
        self,
        header: "Header",
        written: str,
        seal: Any,
        tail: Any,
        label: object,
        notes: object,
        turns: object = None,
        ended: object = None,
    ) -> bool:
        from simulator.engine import Journal

        rows = self._wreck.keyed("entry", "n", "n, body, seal", "attempt = ?", (header.attempt,))
        if carved := self._wreck.carved().entries.get(header.attempt):
            found_by_number = {row[0]: row for row in rows if isinstance(row[0], int)}
            rows = [row for _, row in sorted((carved | found_by_number).items())]
        sealed = seal is not None
        entries = _entries(rows[: sound_entries(written, seal, rows)] if sealed else rows)
        if not entries:
            return False
        complete = len(entries) == len(rows)
        complete = complete and not lacks_its_end([entry.to_data() for entry in entries], turns, ended)
        if tail is not None:
            complete = complete and is_whole(written, seal, tail, rows)
        texts = [self._text(hash) for hash in (header.scenario_hash, header.referential_hash)]
        found = [text for text in texts if text is not None]
        name = words(label) if complete else f"{words(label)} (récupéré en partie)".strip()
        stored = Stored(Journal(header, tuple(entries)), name, words(notes))
        try:
            self._fresh.receive(self._with_beside(stored) if complete else stored, found)
        except TakenAttemptError:
            return False
        if complete:
            self._save_results(header.attempt)
        if complete and len(found) == len(texts):
            self.whole += 1
        else:
            self.partly += 1
        return True

    def _text(self, hash: str) -> Text | None:
        found = self._texts.get(hash) or self._library(hash)
        if found is None or found.hash != hash or not is_as_hashed(found):
            self.texts_lost.add(hash)
            return None
        return found

    def _with_beside(self, stored: Stored) -> Stored:
        from scoring.correction import Judgement
        from scoring.performance import Correction

        def rows(table: str, key: str, columns: str) -> list[tuple[Any, ...]]:
            return self._wreck.keyed(table, key, columns, "attempt = ?", (stored.journal.header.attempt,))

        corrections = rows("correction", "n", "turn, choice, who, moment, why")
        judgements = rows("judgement", "n", "kind, place, value, who, moment, why")
        foreseen = rows("foreseen", "competence", "competence, level")
        return replace(
            stored,
            corrections=tuple(Correction(*row) for row in corrections if isinstance(row[0], int) and _are_words(row[1:])),
            judgements=tuple(Judgement(*row) for row in judgements if _are_words(row)),
            foreseen={competence: level for competence, level in foreseen if _are_words((competence, level))},
        )

    def _save_results(self, attempt: str) -> None:
        if "data" not in self._wreck.columns("result"):
            return
        columns = "version, scenario, referential, moment, data"
        for row in self._wreck.keyed("result", "version, scenario, referential", columns, "attempt = ?", (attempt,)):
            version, scenario, on, at, cell = row
            data = result(cell)
            if data is not None and isinstance(version, int) and _are_words((scenario, on, at)):
                self._fresh.keep_result(attempt, Result(version, scenario, on, at, data))

    def _save_sessions(self) -> None:
        """Group sessions whose opening can be read, with their minutes up to the first that cannot."""
        columns = "id, code, kind, started, closed, opening"
        for id, code, kind, started, closed, opening in self._wreck.keyed("group_session", "id", columns):
            if not _are_words((id, code, kind, opening)):
                continue
            try:
                self._fresh.open_session(SessionRow(id, code, kind, moment(started), closed), read(opening, id))
            except StoreError:
                continue
            rows = self._wreck.keyed("minute", "n", "n, body", "session = ?", (id,))
            self._fresh.add_minutes(id, tuple(_minutes(rows, id)))

    def _save_people(self) -> None:
        for name, created, pin, exam in self._wreck.keyed("profile", "name", "name, created, pin, exam"):
            if _are_words((name, pin)):
                self._fresh.keep_profile(Profile(name, moment(created), pin, day(exam)))
        for who, at, cell in self._wreck.keyed("self_assessment", "trainee, moment", "trainee, moment, ratings"):
            rated = ratings(cell)
            if rated is not None and _are_words((who,)) and is_moment(at):
                self._fresh.assess_oneself(SelfAssessment(who, at, rated))
        for who, place, at, body in self._wreck.keyed("dossier", "trainee, place", "trainee, place, moment, body"):
            if _are_words((who, place, body)) and body:
                self._fresh.note_in_dossier(DossierField(who, place, moment(at), body))


def _header(written: object) -> "Header | None":
    """That of an attempt, when it can be read."""
    from simulator.engine import Header

    try:
        return Header.from_data(json.loads(words(written)))
    except _UNFIT:
        return None


def _entries(rows: list[tuple[Any, ...]]) -> "list[Entry]":
    """Those that can be read, up to the first that cannot."""
    from simulator.engine import Entry

    found: list[Entry] = []
    for number, body, _ in rows:
        try:
            entry = Entry.from_data(json.loads(words(body)))
        except _UNFIT:
            break
        if not number == entry.number == len(found):
            break
        found.append(entry)
    return found


def _minutes(rows: list[tuple[Any, ...]], session: str) -> Iterator[Data]:
    for rank, (number, body) in enumerate(rows):
        try:
            minute = read(body, session)
        except StoreError:
            return
        if not rank == number == minute.get("n"):
            return
        yield minute


def _are_words(cells: tuple[object, ...]) -> bool:
    return all(isinstance(cell, str) for cell in cells)
