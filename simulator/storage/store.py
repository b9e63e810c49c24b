"""What must any store be able to do? The interface that the use cases know; SQLite, PostgreSQL and memory all keep it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from simulator.storage.groups import GroupStore

if TYPE_CHECKING:
    from scoring.correction import Judgement
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
class Result:
    """What an attempt was found to be worth: under which scoring ``version``, on which scenario and referential (hashes), when.

    ``data`` is plain JSON: ``levels`` (competence → level) and what progress needs of it. A cache: it can be computed again.
    """

    version: int
    scenario: str
    referential: str
    moment: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Profile:
    """A person on this machine, under a name or a pseudonym; ``pin`` is empty or a derived key, ``exam`` empty or an ISO date."""

    name: str
    created: str
    pin: str = ""
    exam: str = ""


@dataclass(frozen=True, slots=True)
class SelfAssessment:
    """How a person rated themselves between two modules: criterion → level."""

    trainee: str
    moment: str
    ratings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DossierField:
    """What a person wrote at one ``place`` of the notebook that prepares their dossier, and when; the text may be empty."""

    trainee: str
    place: str
    moment: str
    text: str


@dataclass(frozen=True, slots=True)
class Stored:
    """One attempt as kept; ``corrections`` are those of trainers, in the order in which they were made.

    ``foreseen`` is what the trainee expected before seeing the result: competence → level; ``judgements`` are the levels and
    comments of trainers.
    """

    journal: Journal
    label: str
    notes: str
    corrections: tuple[Correction, ...] = ()
    foreseen: Mapping[str, str] = field(default_factory=dict)
    judgements: tuple[Judgement, ...] = ()


class Store(GroupStore, Protocol):
    """Where attempts sleep. Every method raises ``StoreError``; what returned without raising is safe from a power cut."""

    def create(self, header: Header, entries: Iterable[Entry], texts: Iterable[Text]) -> None:
        """Keeps a new attempt, its first entries, and the texts that it was played on; raises ``TakenAttemptError``."""

    def append(self, attempt: str, entries: Iterable[Entry]) -> None:
        """Adds entries to an attempt, all or none; those that are there already, the same, are passed over."""

    def receive(self, stored: Stored, texts: Iterable[Text]) -> None:
        """Keeps an attempt that comes from elsewhere, whole; raises ``TakenAttemptError``."""

    def load(self, attempt: str) -> Stored:
        """One attempt; raises ``UnknownAttemptError``, or ``AlteredAttemptError`` when it is not as it was written."""

    def text(self, hash: str) -> Text | None:
        """The text of that hash, or ``None``."""

    def rows(self, trainee: str | None = None) -> tuple[Row, ...]:
        """The attempts, newest first."""

    def latest(self, trainee: str | None = None) -> Mapping[str, Row]:
        """Scenario id → the newest attempt that reached an ending, in a time that does not grow with what is stored."""

    def unfinished(self, trainee: str | None = None) -> Row | None:
        """The newest attempt that was neither ended nor left, or ``None``."""

    def keep_result(self, attempt: str, result: Result) -> None:
        """Keeps a result beside the attempt; those of other versions, scenarios and referentials stay."""

    def results(self, attempt: str) -> tuple[Result, ...]:
        """The results kept of an attempt, oldest version first."""

    def own_results(self, trainee: str | None, version: int) -> Mapping[str, Result]:
        """Attempt → its result under that version, on the texts that it was played on; where one is kept."""

    def correct(self, attempt: str, correction: Correction) -> None:
        """Adds a trainer's correction beside an attempt; its journal is not touched. Results kept so far are forgotten."""

    def judge(self, attempt: str, judgement: Judgement) -> None:
        """Adds a trainer's level or comment beside an attempt; results kept so far are forgotten."""

    def judgements(self, attempt: str) -> tuple[Judgement, ...]:
        """What trainers said of an attempt, oldest first; without reading its journal."""

    def foresee(self, attempt: str, levels: Mapping[str, str]) -> None:
        """Keeps what the trainee expects of the result, by competence; once said, it stays."""

    def foreseen(self, trainee: str | None = None) -> Mapping[str, Mapping[str, str]]:
        """Attempt → what was expected of it, where something was."""

    def rename(self, attempt: str, label: str) -> None:
        """Gives an attempt a name."""

    def annotate(self, attempt: str, notes: str) -> None:
        """Replaces the trainee's notes."""

    def delete(self, attempt: str) -> None:
        """Removes an attempt and its entries."""

    def profiles(self) -> tuple[Profile, ...]:
        """The people known here, by name: those with a profile, and those who only have attempts."""

    def keep_profile(self, profile: Profile) -> None:
        """Adds a profile, or replaces the one of that name."""

    def assess_oneself(self, one: SelfAssessment) -> None:
        """Keeps a self-assessment."""

    def self_assessments(self, trainee: str) -> tuple[SelfAssessment, ...]:
        """Those of one person, oldest first."""

    def note_in_dossier(self, one: DossierField) -> None:
        """Keeps what was written at one place of a dossier's notebook, instead of what was there."""

    def dossier(self, trainee: str) -> tuple[DossierField, ...]:
        """What one person wrote, by place."""

    def erase(self, trainee: str) -> int:
        """Removes all that is kept of one person, and how many attempts that was; nothing of it is left in the store's files."""

    def forget_before(self, moment: str) -> int:
        """Removes the attempts and self-assessments older than ``moment`` (ISO 8601, UTC), as ``erase`` does; how many attempts.

        A dossier goes whole, once nothing was written in it since.
        """

    def wait_for_news(self, seconds: float) -> bool:
        """Waits until somebody else writes something, ``seconds`` at most; whether they did. For a thread of its own."""

    def close(self) -> None:
        """Lets go of the store."""
