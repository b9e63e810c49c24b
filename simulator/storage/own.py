"""What does a store look like to one person alone? The same interface over the same store; what is of anybody else is not there.

For those who come by the browser: their app runs on the trainer's machine and opens the trainer's store. A wall here holds
whatever screen is in front of it. Texts are found by their hash, which only an attempt gives.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from simulator.storage.errors import StoreError, UnknownAttemptError
from simulator.storage.own_groups import OwnGroups
from simulator.storage.store import DossierField, Profile, Result, Row, SelfAssessment, Store, Stored, Text

if TYPE_CHECKING:
    from scoring.correction import Judgement
    from scoring.performance import Correction
    from simulator.engine import Entry, Header


class NotYoursError(StoreError):
    """Something that is for the trainer, or for somebody else."""

    def __init__(self) -> None:
        super().__init__("C’est au formateur de le faire, sur sa machine : ici, chacun n’a que ce qui est à lui.")


class OwnStore(OwnGroups):
    """The part of ``store`` that is of ``person``."""

    def __init__(self, store: Store, person: str) -> None:
        super().__init__(store, person)
        self._own: set[str] = set()

    def _check(self, attempt: str) -> str:
        """The same id, when the attempt is of this person. Raises ``UnknownAttemptError``: nobody is told that it exists."""
        if attempt not in self._own:
            if self._store.load(attempt).journal.header.trainee != self.person:
                raise UnknownAttemptError(attempt)
            self._own.add(attempt)
        return attempt

    def _claim(self, name: str) -> None:
        if name != self.person:
            raise NotYoursError

    def _is_other(self, trainee: str | None) -> bool:
        return trainee is not None and trainee != self.person

    # Attempts

    def create(self, header: "Header", entries: "Iterable[Entry]", texts: Iterable[Text]) -> None:
        """Keeps a new attempt of this person."""
        self._claim(header.trainee)
        self._store.create(header, entries, texts)

    def append(self, attempt: str, entries: "Iterable[Entry]") -> None:
        """Adds entries."""
        self._store.append(self._check(attempt), entries)

    def receive(self, stored: Stored, texts: Iterable[Text]) -> None:
        """Keeps an attempt of this person that comes from elsewhere."""
        self._claim(stored.journal.header.trainee)
        self._store.receive(stored, texts)

    def load(self, attempt: str) -> Stored:
        """One attempt."""
        stored = self._store.load(attempt)
        if stored.journal.header.trainee != self.person:
            raise UnknownAttemptError(attempt)
        return stored

    def text(self, hash: str) -> Text | None:
        """The text of that hash."""
        return self._store.text(hash)

    def rows(self, trainee: str | None = None) -> tuple[Row, ...]:
        """This person's attempts."""
        return () if self._is_other(trainee) else self._store.rows(self.person)

    def latest(self, trainee: str | None = None) -> Mapping[str, Row]:
        """This person's newest by scenario."""
        return {} if self._is_other(trainee) else self._store.latest(self.person)

    def unfinished(self, trainee: str | None = None) -> Row | None:
        """This person's newest unfinished attempt."""
        return None if self._is_other(trainee) else self._store.unfinished(self.person)

    def keep_result(self, attempt: str, result: Result) -> None:
        """Keeps a result."""
        self._store.keep_result(self._check(attempt), result)

    def results(self, attempt: str) -> tuple[Result, ...]:
        """The results kept of an attempt."""
        return self._store.results(self._check(attempt))

    def own_results(self, trainee: str | None, version: int) -> Mapping[str, Result]:
        """This person's results."""
        return {} if self._is_other(trainee) else self._store.own_results(self.person, version)

    def correct(self, attempt: str, correction: "Correction") -> None:
        """Not theirs to do."""
        raise NotYoursError

    def judge(self, attempt: str, judgement: "Judgement") -> None:
        """Not theirs to do."""
        raise NotYoursError

    def judgements(self, attempt: str) -> "tuple[Judgement, ...]":
        """What trainers said of an attempt."""
        return self._store.judgements(self._check(attempt))

    def foresee(self, attempt: str, levels: Mapping[str, str]) -> None:
        """Keeps what is expected."""
        self._store.foresee(self._check(attempt), levels)

    def foreseen(self, trainee: str | None = None) -> Mapping[str, Mapping[str, str]]:
        """What this person expected."""
        return {} if self._is_other(trainee) else self._store.foreseen(self.person)

    def rename(self, attempt: str, label: str) -> None:
        """Gives an attempt a name."""
        self._store.rename(self._check(attempt), label)

    def annotate(self, attempt: str, notes: str) -> None:
        """Replaces the notes."""
        self._store.annotate(self._check(attempt), notes)

    def delete(self, attempt: str) -> None:
        """Removes an attempt."""
        self._store.delete(self._check(attempt))
        self._own.discard(attempt)

    # People

    def profiles(self) -> tuple[Profile, ...]:
        """This person, where they are known."""
        return tuple(one for one in self._store.profiles() if one.name == self.person)

    def keep_profile(self, profile: Profile) -> None:
        """Replaces this person's profile."""
        self._claim(profile.name)
        self._store.keep_profile(profile)

    def assess_oneself(self, one: SelfAssessment) -> None:
        """Keeps a self-assessment of this person."""
        self._claim(one.trainee)
        self._store.assess_oneself(one)

    def self_assessments(self, trainee: str) -> tuple[SelfAssessment, ...]:
        """This person's."""
        return () if self._is_other(trainee) else self._store.self_assessments(trainee)

    def note_in_dossier(self, one: DossierField) -> None:
        """Keeps what this person writes."""
        self._claim(one.trainee)
        self._store.note_in_dossier(one)

    def dossier(self, trainee: str) -> tuple[DossierField, ...]:
        """What this person wrote."""
        return () if self._is_other(trainee) else self._store.dossier(trainee)

    def erase(self, trainee: str) -> int:
        """Removes all that is kept of this person."""
        self._claim(trainee)
        self._own.clear()
        return self._store.erase(trainee)

    def forget_before(self, moment: str) -> int:
        """Not theirs to do."""
        raise NotYoursError

    def wait_for_news(self, seconds: float) -> bool:
        """News of the store; of whom is not told."""
        return self._store.wait_for_news(seconds)

    def close(self) -> None:
        """Lets go of the store."""
        self._store.close()
