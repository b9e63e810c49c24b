"""How are attempts kept in tables? The questions that SQLite and PostgreSQL understand alike; each brings its connection.

Placeholders are ``?``; whatever one of the two does not know stays in its own module.
"""

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from simulator.storage.chain import first_seal, next_seal
from simulator.storage.errors import AlteredAttemptError, StoreError, TakenAttemptError, UnknownAttemptError
from simulator.storage.people import SqlPeople
from simulator.storage.reading import as_json, is_as_hashed, is_whole, levels, moment, result, words
from simulator.storage.rows import closing_of, reopened_by, turns_in
from simulator.storage.sql_groups import SqlGroups
from simulator.storage.store import Result, Row, Stored, Text

if TYPE_CHECKING:
    from scoring.correction import Judgement
    from scoring.performance import Correction
    from simulator.engine import Entry, Header

_ROW = """
    SELECT a.id, a.scenario, a.hash, a.trainee, a.mode, a.started, a.ended, a.ending, a.parent, a.label, a.turns,
           (SELECT data FROM result WHERE attempt = a.id AND scenario = a.hash AND referential = a.referential
            ORDER BY version DESC LIMIT 1) FROM attempt a
"""


class SqlStore(SqlPeople, SqlGroups, ABC):
    """The part of a store that is the same in every database."""

    place: str
    hold = ""
    """What a question adds to keep a row for itself until the end of the transaction."""

    @abstractmethod
    def run(self, query: str, values: Sequence[Any] = ()) -> Any:
        """One statement; its cursor."""

    @abstractmethod
    def told(self) -> AbstractContextManager[None]:
        """Whatever the database complains of within becomes a ``StoreError`` with a sentence."""

    @abstractmethod
    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing of what is run within, on the disk once it is left; faults told as by ``told``."""

    @abstractmethod
    def _wipe(self) -> None:
        """Makes sure that nothing deleted is left in the files; each database does it its own way."""

    def _all(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with self.told():
            return self.run(query, values).fetchall()  # type: ignore[no-any-return]

    # Attempts

    def create(self, header: "Header", entries: "Iterable[Entry]", texts: Iterable[Text]) -> None:
        """Keeps a new attempt."""
        with self.transaction():
            self._create(header, tuple(entries), texts)

    def _create(self, header: "Header", entries: "tuple[Entry, ...]", texts: Iterable[Text]) -> None:
        if self._knows(header.attempt):
            raise TakenAttemptError(header.attempt)
        for text in texts:
            self._keep_text(text)
        written = as_json(header.to_data())
        facts = (header.attempt, header.scenario, header.scenario_hash, header.trainee, header.mode.value, header.started)
        self.run(
            "INSERT INTO attempt (id, scenario, hash, trainee, mode, started, parent, header, seal, tail, referential) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*facts, header.parent, written, first_seal(written), first_seal(written), header.referential_hash),
        )
        self._insert(header.attempt, entries)

    def _keep_text(self, text: Text) -> None:
        """Keeps a text once; one that was altered since is replaced by the sound one in hand."""
        heal = "UPDATE SET body = excluded.body WHERE text.body <> excluded.body" if is_as_hashed(text) else "NOTHING"
        self.run(
            f"INSERT INTO text VALUES (?, ?, ?, ?, ?) ON CONFLICT (hash) DO {heal}",
            (text.hash, text.kind, text.id, text.file, text.body),
        )

    def append(self, attempt: str, entries: "Iterable[Entry]") -> None:
        """Adds entries, all or none."""
        with self.transaction():
            if not self._knows(attempt):
                raise UnknownAttemptError(attempt)
            self._insert(attempt, tuple(entries))

    def receive(self, stored: Stored, texts: Iterable[Text]) -> None:
        """Keeps a whole attempt that comes from elsewhere."""
        attempt = stored.journal.header.attempt
        with self.transaction():
            self._create(stored.journal.header, stored.journal.entries, texts)
            self.run("UPDATE attempt SET label = ?, notes = ? WHERE id = ?", (stored.label, stored.notes, attempt))
            for correction in stored.corrections:
                self._correct(attempt, correction)
            for judgement in stored.judgements:
                self._judge(attempt, judgement)
            self._foresee(attempt, stored.foreseen)

    def load(self, attempt: str) -> Stored:
        """One attempt, its chain of seals walked."""
        from scoring.performance import Correction
        from simulator.engine import Entry, Header, Journal

        found = self._all("SELECT header, label, notes, seal, tail FROM attempt WHERE id = ?", (attempt,))
        if not found:
            raise UnknownAttemptError(attempt)
        rows = self._all("SELECT n, body, seal FROM entry WHERE attempt = ? ORDER BY n", (attempt,))
        corrected = self._all("SELECT turn, choice, who, moment, why FROM correction WHERE attempt = ? ORDER BY n", (attempt,))
        foreseen = self._all("SELECT competence, level FROM foreseen WHERE attempt = ? ORDER BY competence", (attempt,))
        header, label, notes, seal, tail = found[0]
        if not is_whole(header, seal, tail, rows):
            raise AlteredAttemptError(attempt)
        try:
            journal = Journal(
                Header.from_data(json.loads(header)), tuple(Entry.from_data(json.loads(body)) for _, body, _ in rows)
            )
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise AlteredAttemptError(attempt) from error
        corrections = tuple(Correction(*row) for row in corrected if isinstance(row[0], int) and _are_words(row[1:]))
        expected = {competence: level for competence, level in foreseen if _are_words((competence, level))}
        return Stored(journal, words(label), words(notes), corrections, expected, self.judgements(attempt))

    def text(self, hash: str) -> Text | None:
        """The text of that hash."""
        found = self._all("SELECT hash, kind, id, file, body FROM text WHERE hash = ?", (hash,))
        return Text(*found[0]) if found and _are_words(found[0]) else None

    def rows(self, trainee: str | None = None) -> tuple[Row, ...]:
        """The attempts, newest first."""
        where, values = ("", ()) if trainee is None else (" WHERE a.trainee = ?", (trainee,))
        return tuple(map(_row, self._all(f"{_ROW}{where} ORDER BY a.started DESC, a.id DESC", values)))

    def latest(self, trainee: str | None = None) -> Mapping[str, Row]:
        """Scenario id → the newest finished attempt."""
        where, values = ("", ()) if trainee is None else (" WHERE l.trainee = ?", (trainee,))
        found = self._all(f"{_ROW} JOIN latest l ON l.attempt = a.id{where}", values)
        rows = sorted(map(_row, found), key=lambda row: (row.started, row.id))  # one for each person and scenario: few
        return {row.scenario: row for row in rows}

    def unfinished(self, trainee: str | None = None) -> Row | None:
        """The newest open attempt."""
        who, values = ("", ()) if trainee is None else (" AND a.trainee = ?", (trainee,))
        found = self._all(f"{_ROW} WHERE a.ended IS NULL{who} ORDER BY a.started DESC, a.id DESC LIMIT 1", values)
        return _row(found[0]) if found else None

    def faults(self) -> str:
        """What is no longer as it was written, in French sentences; empty when nothing is. Reads all that is kept."""
        from simulator.storage.faults import faults_in

        with self.told():
            return faults_in(self.run)

    # What stands beside an attempt

    def keep_result(self, attempt: str, result: Result) -> None:
        """Keeps a result."""
        key = (attempt, result.version, result.scenario, result.referential)
        with self.transaction():
            if not self._knows(attempt):
                raise UnknownAttemptError(attempt)
            self.run(
                "INSERT INTO result VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (attempt, version, scenario, referential) "
                "DO UPDATE SET moment = excluded.moment, data = excluded.data",
                (*key, result.moment, as_json(dict(result.data))),
            )

    def results(self, attempt: str) -> tuple[Result, ...]:
        """The results kept of an attempt."""
        found = self._all(
            "SELECT version, scenario, referential, moment, data FROM result WHERE attempt = ? ORDER BY version, moment",
            (attempt,),
        )
        return tuple(
            Result(version, scenario, on, at, data)
            for version, scenario, on, at, cell in found
            if (data := result(cell)) is not None
        )

    def own_results(self, trainee: str | None, version: int) -> Mapping[str, Result]:
        """Attempt → its result on what it was played on."""
        who, values = ("", ()) if trainee is None else (" AND a.trainee = ?", (trainee,))
        found = self._all(
            "SELECT a.id, r.version, r.scenario, r.referential, r.moment, r.data FROM attempt a "
            f"JOIN result r ON r.attempt = a.id AND r.scenario = a.hash AND r.referential = a.referential WHERE r.version = ?{who} ORDER BY r.moment",
            (version, *values),
        )
        return {
            id: Result(number, scenario, on, at, data)
            for id, number, scenario, on, at, cell in found
            if (data := result(cell)) is not None
        }

    def correct(self, attempt: str, correction: "Correction") -> None:
        """Adds a correction; the results kept so far are forgotten."""
        with self.transaction():
            if not self._knows(attempt):
                raise UnknownAttemptError(attempt)
            self._correct(attempt, correction)
            self.run("DELETE FROM result WHERE attempt = ?", (attempt,))

    def _correct(self, attempt: str, one: "Correction") -> None:
        (count,) = self.run("SELECT count(*) FROM correction WHERE attempt = ?", (attempt,)).fetchone()
        self.run(
            "INSERT INTO correction VALUES (?, ?, ?, ?, ?, ?, ?)",
            (attempt, count, one.turn, one.choice, one.who, one.when, one.why),
        )

    def judge(self, attempt: str, judgement: "Judgement") -> None:
        """Adds a trainer's level or comment; the results kept so far are forgotten."""
        with self.transaction():
            if not self._knows(attempt):
                raise UnknownAttemptError(attempt)
            self._judge(attempt, judgement)
            self.run("DELETE FROM result WHERE attempt = ?", (attempt,))

    def judgements(self, attempt: str) -> "tuple[Judgement, ...]":
        """What trainers said of an attempt."""
        from scoring.correction import Judgement

        found = self._all("SELECT kind, place, value, who, moment, why FROM judgement WHERE attempt = ? ORDER BY n", (attempt,))
        return tuple(Judgement(*row) for row in found if _are_words(row))

    def _judge(self, attempt: str, one: "Judgement") -> None:
        (count,) = self.run("SELECT count(*) FROM judgement WHERE attempt = ?", (attempt,)).fetchone()
        self.run(
            "INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (attempt, count, one.kind, one.place, one.value, one.who, one.when, one.why),
        )

    def foresee(self, attempt: str, levels: Mapping[str, str]) -> None:
        """Keeps what is expected of the result."""
        with self.transaction():
            if not self._knows(attempt):
                raise UnknownAttemptError(attempt)
            self._foresee(attempt, levels)

    def _foresee(self, attempt: str, levels: Mapping[str, str]) -> None:
        for competence, level in sorted(levels.items()):
            self.run("INSERT INTO foreseen VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (attempt, competence, level))

    def foreseen(self, trainee: str | None = None) -> Mapping[str, Mapping[str, str]]:
        """Attempt → what was expected of it."""
        who, values = ("", ()) if trainee is None else (" WHERE a.trainee = ?", (trainee,))
        found: dict[str, dict[str, str]] = {}
        for attempt, competence, level in self._all(
            f"SELECT f.attempt, f.competence, f.level FROM foreseen f JOIN attempt a ON a.id = f.attempt{who} ORDER BY 1, 2",
            values,
        ):
            if _are_words((attempt, competence, level)):
                found.setdefault(attempt, {})[competence] = level
        return found

    def rename(self, attempt: str, label: str) -> None:
        """Gives a name."""
        self._change("UPDATE attempt SET label = ? WHERE id = ?", label, attempt)

    def annotate(self, attempt: str, notes: str) -> None:
        """Replaces the notes."""
        self._change("UPDATE attempt SET notes = ? WHERE id = ?", notes, attempt)

    def _change(self, query: str, value: str, attempt: str) -> None:
        with self.transaction():
            if self.run(query, (value, attempt)).rowcount != 1:
                raise UnknownAttemptError(attempt)

    def delete(self, attempt: str) -> None:
        """Removes an attempt and its entries."""
        with self.transaction():
            if not self._knows(attempt):
                raise UnknownAttemptError(attempt)
            self._delete(attempt)

    def _delete(self, attempt: str) -> None:
        trainee, scenario = self.run("SELECT trainee, scenario FROM attempt WHERE id = ?", (attempt,)).fetchone()
        self.run("DELETE FROM attempt WHERE id = ?", (attempt,))
        self._refresh_latest(trainee, scenario)

    # Within a transaction

    def _knows(self, attempt: str) -> bool:
        return self.run(f"SELECT 1 FROM attempt WHERE id = ?{self.hold}", (attempt,)).fetchone() is not None

    def _insert(self, attempt: str, entries: "tuple[Entry, ...]") -> None:
        before = self.run("SELECT n, seal FROM entry WHERE attempt = ? ORDER BY n DESC LIMIT 1", (attempt,)).fetchone()
        head, tail = self.run("SELECT seal, tail FROM attempt WHERE id = ?", (attempt,)).fetchone()
        before = before or (-1, head)
        if tail not in (head, before[1]) and not self._is_sealed(attempt, tail):
            raise AlteredAttemptError(attempt)  # its end is gone: what follows would hide it
        number, seal = before
        entries = tuple(entry for entry in entries if entry.number > number or not self._has(attempt, entry))
        for entry in entries:
            number += 1
            if entry.number != number:
                raise StoreError(f"Une action de l’essai « {attempt} » y est déjà, ou il en manque une avant elle.")
            body = as_json(entry.to_data())
            seal = next_seal(seal, body)
            self.run("INSERT INTO entry VALUES (?, ?, ?, ?)", (attempt, number, body, seal))
        if reopened_by(entries):
            self.run("UPDATE attempt SET ended = NULL, ending = NULL WHERE id = ?", (attempt,))
            self.run("DELETE FROM result WHERE attempt = ?", (attempt,))
            self._refresh_latest_of(attempt)
        turns = turns_in(entries)
        ended, ending = closing_of(entries)
        if ended is not None:
            facts = (seal, turns, ended, ending, attempt)
            self.run("UPDATE attempt SET tail = ?, turns = turns + ?, ended = ?, ending = ? WHERE id = ?", facts)
            if ending is not None:
                self._refresh_latest_of(attempt)
        elif entries:
            self.run("UPDATE attempt SET tail = ?, turns = turns + ? WHERE id = ?", (seal, turns, attempt))
        self.announce(attempt)

    def announce(self, what: str) -> None:
        """Tells those who wait for news, on another machine, that ``what`` (an attempt, a group session) was added to."""

    def _is_sealed(self, attempt: str, tail: str) -> bool:
        return bool(self.run("SELECT 1 FROM entry WHERE attempt = ? AND seal = ?", (attempt, tail)).fetchall())

    def _has(self, attempt: str, entry: "Entry") -> bool:
        """Whether that very entry is kept already: it was written, but the answer that said so was lost."""
        found = self.run("SELECT body FROM entry WHERE attempt = ? AND n = ?", (attempt, entry.number)).fetchone()
        return found is not None and found[0] == as_json(entry.to_data())

    def _refresh_latest_of(self, attempt: str) -> None:
        self._refresh_latest(*self.run("SELECT trainee, scenario FROM attempt WHERE id = ?", (attempt,)).fetchone())

    def _in_turn(self, trainee: str, scenario: str) -> None:
        """Waits until nobody else, in a transaction not yet over, changes what is latest of that person and scenario."""

    def _refresh_latest(self, trainee: str, scenario: str) -> None:
        self._in_turn(trainee, scenario)
        found = self.run(
            "SELECT id FROM attempt WHERE trainee = ? AND scenario = ? AND ending IS NOT NULL ORDER BY started DESC, id DESC LIMIT 1",
            (trainee, scenario),
        ).fetchone()
        if found:
            self.run(
                "INSERT INTO latest VALUES (?, ?, ?) ON CONFLICT (trainee, scenario) DO UPDATE SET attempt = excluded.attempt",
                (trainee, scenario, found[0]),
            )
        else:
            self.run("DELETE FROM latest WHERE trainee = ? AND scenario = ?", (trainee, scenario))


def _row(row: tuple[Any, ...]) -> Row:
    id, scenario, hash, trainee, mode, started, ended, ending, parent, label, turns, data = row
    began = moment(started)
    return Row(
        words(id), words(scenario), words(hash), words(trainee), words(mode), began,
        None if ended is None else moment(ended, began), None if ending is None else words(ending),
        None if parent is None else words(parent), words(label), turns if isinstance(turns, int) else 0,
        levels((result(data) or {}).get("levels", {})),
    )  # fmt: skip


def _are_words(cells: Sequence[object]) -> bool:
    return all(isinstance(cell, str) for cell in cells)
