"""What can be done with Plateau? The use cases that every face calls; chance, clock and store come in by the door."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from scoring.assess import SCORING_VERSION, Assessment, assess
from scoring.performance import Performance
from simulator.engine import MAX_SEED, Header, Journal, Leave, Mode, Reply, Session, branch, draw_variant, resume
from simulator.library import Listed, authored, list_scenarios
from simulator.observe import observe
from simulator.practice.attempt import Attempt, stamp
from simulator.practice.errors import LostTextError, PracticeError, UnknownScenarioError, UnsoundScenarioError
from simulator.practice.playable import Playable, playable_from
from simulator.source import has_errors, nearest
from simulator.storage import Home, Row, Store, Stored

if TYPE_CHECKING:
    from simulator.library.files import Loaded
    from simulator.practice.checking import Checked


@dataclass(frozen=True, slots=True)
class Doors:
    """What the outside world gives: the time, the chance of a seed, new ids."""

    now: Callable[[], datetime]
    seed: Callable[[], int]
    new_id: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Review:
    """A kept attempt seen again: its record, what it was played on, what it showed, what it is worth."""

    stored: Stored
    playable: Playable
    performance: Performance
    assessment: Assessment

    @property
    def header(self) -> Header:
        """What was decided at the start."""
        return self.stored.journal.header


class Practice:
    """The use cases over a library (``roots``), a home and a store. ``store`` opens the store when first needed."""

    def __init__(self, roots: Sequence[Path], home: Home, store: Callable[[], Store], doors: Doors) -> None:
        self.roots = tuple(roots)
        self.home = home
        self.doors = doors
        self._open_store = store
        self._store: Store | None = None

    @property
    def store(self) -> Store:
        """The attempts; raises ``StoreError`` when they cannot be opened."""
        if self._store is None:
            self._store = self._open_store()
        return self._store

    def close(self) -> None:
        """Lets go of the store."""
        if self._store is not None:
            self._store.close()
            self._store = None

    # The library

    def scenarios(self) -> tuple[Listed, ...]:
        """The scenarios at hand, from the cached index."""
        return list_scenarios(self.roots, self.home.index)

    def open(self, name: str) -> Playable:
        """The scenario of that id, or in that file. Raises ``UnknownScenarioError`` or ``UnsoundScenarioError``."""
        from simulator.library.checks import run_checks
        from simulator.library.files import load
        from simulator.practice.checking import find_file

        path, file = self._locate(name)
        loaded = load(path, file)
        if loaded.scenario is None or not loaded.sound:
            raise UnsoundScenarioError(file, loaded.problems)
        beside = [parent for parent in list(path.resolve().parents)[:3] if (parent / "referentiels").is_dir()]
        referential = find_file(loaded.scenario.referential, "referentiel", (*beside, *self.roots))
        sound = referential.referential if referential and referential.sound else None
        static = run_checks(loaded.scenario, sound)
        if has_errors(static) or referential is None or sound is None:
            raise UnsoundScenarioError(file, static)
        return playable_from(loaded, referential, self.home.references)

    def _locate(self, name: str) -> tuple[Path, str]:
        path = Path(name)
        if name.endswith((".yaml", ".yml")):
            if not path.is_file():
                raise UnknownScenarioError(name, "Ce fichier n’existe pas.")
            return path, authored(path, self.roots).file
        listed = self.scenarios()
        for item in listed:
            if item.id == name:
                return Path(item.path), item.file
        raise UnknownScenarioError(name, nearest(name, [item.id for item in listed]))

    def check(self, paths: Sequence[Path]) -> "Checked":
        """Reads and proves files and folders (the whole library when none is named)."""
        from simulator.practice.checking import authored_at, check_files

        return check_files(authored_at(paths or self.roots, self.roots), self.roots)

    # Attempts

    def begin(
        self,
        playable: Playable,
        *,
        mode: Mode = Mode.TRAINING,
        reply: Reply = Reply.CHOOSE,
        seed: int | None = None,
        trainee: str = "",
        extra_time: float = 1.0,
        keep: bool = True,
    ) -> Attempt:
        """A new attempt, kept in the store unless ``keep`` is false. Raises ``StoreError`` when the store cannot be opened."""
        seed = self.doors.seed() if seed is None else seed
        scenario, referential = playable.scenario, playable.referential
        header = Header(
            attempt=self.doors.new_id(),
            scenario=scenario.id,
            scenario_hash=scenario.hash,
            referential=referential.id,
            referential_hash=referential.hash,
            seed=min(max(seed, 0), MAX_SEED),
            variant=draw_variant(scenario, seed),
            mode=mode,
            reply=reply,
            trainee=trainee,
            started=stamp(self.doors.now()),
            scene_hashes=playable.scene_hashes if keep else {},
            extra_time=extra_time,
        )
        session = Session.begin(playable.compiled, header, header.started)
        attempt = Attempt(playable, session, self.store if keep else None, self.doors.now)
        attempt.keep_new()
        return attempt

    def keep(self, attempt: Attempt) -> Attempt:
        """The same attempt, now kept in the store with all that was played so far."""
        kept = Attempt(attempt.playable, attempt.session, self.store, self.doors.now)
        kept.session.header = replace(kept.session.header, scene_hashes=attempt.playable.scene_hashes)
        kept.keep_new()
        kept.keep_result()
        return kept

    def resume(self, attempt: str) -> Attempt:
        """A kept attempt, alive again where it stood. Raises ``StoreError``, ``LostTextError`` or ``ReplayError``."""
        stored = self.store.load(attempt)
        playable = self._played_on(stored.journal.header)
        alive = Attempt(playable, resume(playable.compiled, stored.journal), self.store, self.doors.now)
        alive.kept_already()
        return alive

    def branch(self, attempt: Attempt, turn: int) -> Attempt:
        """A « reprise »: a new attempt that stands before ``turn`` of this one, which is closed as left.

        Both are kept where ``attempt`` is. Raises ``ReplayError`` when there is no such turn.
        """
        old = attempt.session
        header = replace(
            old.header,
            attempt=self.doors.new_id(),
            started=stamp(self.doors.now()),
            parent=old.header.attempt,
            parent_turn=turn,
        )
        session = branch(attempt.playable.compiled, old.journal, turn, header)
        if not old.over:
            attempt.play(Leave("branched"))
        new = Attempt(attempt.playable, session, self.store if attempt.id else None, self.doors.now)
        new.keep_new()
        return new

    def review(self, attempt: str) -> Review:
        """A kept attempt with what it showed and what it is worth, from the texts it was played on."""
        stored = self.store.load(attempt)
        playable = self._played_on(stored.journal.header)
        performance = observe(stored.journal, playable.scenario, playable.reference(stored.journal.header.variant))
        assessment = assess(performance, playable.referential)
        return Review(stored, playable, performance, assessment)

    def review_of(self, attempt: Attempt) -> Review:
        """The same for an attempt at hand, kept or not."""
        stored = (
            self.store.load(attempt.id)
            if attempt.id and not attempt.trouble
            else Stored(Journal(attempt.session.header, attempt.session.journal.entries), "", "")
        )
        return Review(stored, attempt.playable, attempt.performance, attempt.assessment)

    def newest(self, trainee: str | None = None) -> str:
        """The id of the newest attempt; raises ``PracticeError`` when there is none."""
        rows = self.store.rows(trainee)
        if not rows:
            raise PracticeError("Aucun essai n’est enregistré. Jouez d’abord un scénario.")
        return rows[0].id

    def attempts(self, trainee: str | None = None) -> tuple[Row, ...]:
        """The kept attempts, newest first, with their levels."""
        return tuple(self._with_levels(row) for row in self.store.rows(trainee))

    def _with_levels(self, row: Row) -> Row:
        if row.levels or row.ended is None:
            return row
        try:
            assessment = self.review(row.id).assessment
        except (PracticeError, KeyError):
            return row
        levels = {item.competence.id: item.level.value for item in assessment.competences if item.judged}
        self.store.keep_levels(row.id, SCORING_VERSION, levels)
        return replace(row, levels=levels)

    def _played_on(self, header: Header) -> Playable:
        scenario, referential = self._kept(header.scenario_hash, header), self._kept(header.referential_hash, header)
        return playable_from(scenario, referential, self.home.references)

    def _kept(self, hash: str, header: Header) -> "Loaded":
        from simulator.library.files import load_data

        text = self.store.text(hash)
        if text is None:
            raise LostTextError(header.attempt)
        return load_data(text.body.encode("utf-8"), text.id, text.file)
