"""Where do attempts sleep when nothing may be written? In memory, for as long as the program runs."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import replace

from scoring.correction import Judgement
from scoring.performance import Correction
from simulator.engine import Entry, Header, Journal
from simulator.storage.errors import StoreError, TakenAttemptError, UnknownAttemptError
from simulator.storage.memory_groups import MemoryGroups
from simulator.storage.rows import closing_of, reopened_by, turns_in
from simulator.storage.store import DossierField, Profile, Result, Row, SelfAssessment, Stored, Text


class MemoryStore(MemoryGroups):
    """A store that forgets everything at the end."""

    def __init__(self) -> None:
        super().__init__()
        self._attempts: dict[str, Stored] = {}
        self._texts: dict[str, Text] = {}
        self._results: dict[str, dict[tuple[int, str, str], Result]] = {}
        self._profiles: dict[str, Profile] = {}
        self._self_assessments: dict[tuple[str, str], SelfAssessment] = {}
        self._dossiers: dict[str, dict[str, DossierField]] = {}

    def create(self, header: Header, entries: Iterable[Entry], texts: Iterable[Text]) -> None:
        """Keeps a new attempt."""
        if header.attempt in self._attempts:
            raise TakenAttemptError(header.attempt)
        journal = Journal(header, tuple(entries))
        _refuse_gaps(journal)
        self._attempts[header.attempt] = Stored(journal, "", "")
        self._texts.update({text.hash: text for text in texts})

    def append(self, attempt: str, entries: Iterable[Entry]) -> None:
        """Adds entries."""
        known = self.load(attempt)
        entries = tuple(entry for entry in entries if entry not in known.journal.entries)
        journal = Journal(known.journal.header, (*known.journal.entries, *entries))
        _refuse_gaps(journal)
        self._attempts[attempt] = replace(known, journal=journal)
        if reopened_by(entries):
            self._results.pop(attempt, None)

    def receive(self, stored: Stored, texts: Iterable[Text]) -> None:
        """Keeps a whole attempt."""
        header = stored.journal.header
        self.create(header, stored.journal.entries, texts)
        self._attempts[header.attempt] = replace(stored, foreseen=dict(stored.foreseen))

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
            levels=self._levels(header),
        )

    def _levels(self, header: Header) -> Mapping[str, str]:
        own = [one for one in self.results(header.attempt) if _own(one, header)]
        return own[-1].data.get("levels", {}) if own else {}

    def latest(self, trainee: str | None = None) -> Mapping[str, Row]:
        """Scenario id → its newest finished attempt."""
        found: dict[str, Row] = {}
        for row in self.rows(trainee):
            if row.ending is not None:
                found.setdefault(row.scenario, row)
        return found

    def unfinished(self, trainee: str | None = None) -> Row | None:
        """The newest open attempt."""
        return next((row for row in self.rows(trainee) if row.ended is None), None)

    def keep_result(self, attempt: str, result: Result) -> None:
        """Keeps a result."""
        self.load(attempt)
        key = (result.version, result.scenario, result.referential)
        self._results.setdefault(attempt, {})[key] = result

    def results(self, attempt: str) -> tuple[Result, ...]:
        """The results kept of an attempt."""
        return tuple(sorted(self._results.get(attempt, {}).values(), key=lambda one: (one.version, one.moment)))

    def own_results(self, trainee: str | None, version: int) -> Mapping[str, Result]:
        """Attempt → its result on what it was played on."""
        return {
            row.id: one
            for row in self.rows(trainee)
            for one in self.results(row.id)
            if one.version == version and _own(one, self._attempts[row.id].journal.header)
        }

    def correct(self, attempt: str, correction: Correction) -> None:
        """Adds a correction."""
        known = self.load(attempt)
        self._attempts[attempt] = replace(known, corrections=(*known.corrections, correction))
        self._results.pop(attempt, None)

    def judge(self, attempt: str, judgement: Judgement) -> None:
        """Adds a trainer's level or comment."""
        known = self.load(attempt)
        self._attempts[attempt] = replace(known, judgements=(*known.judgements, judgement))
        self._results.pop(attempt, None)

    def judgements(self, attempt: str) -> tuple[Judgement, ...]:
        """What trainers said of an attempt."""
        return self.load(attempt).judgements

    def foresee(self, attempt: str, levels: Mapping[str, str]) -> None:
        """Keeps what is expected; what was said first stays."""
        known = self.load(attempt)
        self._attempts[attempt] = replace(known, foreseen={**levels, **known.foreseen})

    def foreseen(self, trainee: str | None = None) -> Mapping[str, Mapping[str, str]]:
        """Attempt → what was expected of it."""
        return {
            id: stored.foreseen
            for id, stored in self._attempts.items()
            if stored.foreseen and trainee in (None, stored.journal.header.trainee)
        }

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
        self._results.pop(attempt, None)

    def profiles(self) -> tuple[Profile, ...]:
        """The people known here."""
        found: dict[str, Profile] = {}
        for row in reversed(self.rows()):
            found.setdefault(row.trainee, Profile(row.trainee, row.started))
        found |= self._profiles
        return tuple(found[name] for name in sorted(found))

    def keep_profile(self, profile: Profile) -> None:
        """Adds or replaces a profile."""
        self._profiles[profile.name] = profile

    def assess_oneself(self, one: SelfAssessment) -> None:
        """Keeps a self-assessment."""
        self._self_assessments[one.trainee, one.moment] = one

    def self_assessments(self, trainee: str) -> tuple[SelfAssessment, ...]:
        """Those of one person."""
        return tuple(one for (name, _), one in sorted(self._self_assessments.items()) if name == trainee)

    def note_in_dossier(self, one: DossierField) -> None:
        """Keeps what was written at one place of a dossier."""
        self._dossiers.setdefault(one.trainee, {})[one.place] = one

    def dossier(self, trainee: str) -> tuple[DossierField, ...]:
        """What one person wrote."""
        return tuple(one for _, one in sorted(self._dossiers.get(trainee, {}).items()))

    def erase(self, trainee: str) -> int:
        """Removes all that is kept of one person."""
        gone = [row.id for row in self.rows(trainee)]
        for attempt in gone:
            self.delete(attempt)
        self._profiles.pop(trainee, None)
        self._dossiers.pop(trainee, None)
        self._self_assessments = {key: one for key, one in self._self_assessments.items() if key[0] != trainee}
        self._drop_texts()
        return len(gone)

    def forget_before(self, moment: str) -> int:
        """Removes what is older than ``moment``."""
        gone = [row.id for row in self.rows() if row.started < moment]
        for attempt in gone:
            self.delete(attempt)
        self._self_assessments = {key: one for key, one in self._self_assessments.items() if key[1] >= moment}
        self._dossiers = {
            name: kept for name, kept in self._dossiers.items() if max(one.moment for one in kept.values()) >= moment
        }
        self._sessions = {id: kept for id, kept in self._sessions.items() if kept.row.started >= moment}
        self._drop_texts()
        return len(gone)

    def _drop_texts(self) -> None:
        played = {row.hash for row in self.rows()}
        self._texts = {hash: text for hash, text in self._texts.items() if hash in played or text.kind != "scenario"}

    def wait_for_news(self, seconds: float) -> bool:
        """Nobody else can write here."""
        time.sleep(seconds)
        return False

    def close(self) -> None:
        """Nothing to let go of."""


def _refuse_gaps(journal: Journal) -> None:
    if [entry.number for entry in journal.entries] != list(range(len(journal.entries))):
        raise StoreError(f"Une action de l’essai « {journal.header.attempt} » y est déjà, ou il en manque une avant elle.")


def _own(result: Result, header: Header) -> bool:
    """Whether a result is on the very texts that the attempt was played on."""
    return (result.scenario, result.referential) == (header.scenario_hash, header.referential_hash)
