"""What can be done with Plateau? The use cases that every face calls; chance, clock and store come in by the door."""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.library import Listed, authored, list_scenarios
from simulator.practice.errors import PracticeError, UnknownScenarioError, UnsoundScenarioError
from simulator.source import has_errors, nearest

if TYPE_CHECKING:
    from simulator.engine import Mode, Reply
    from simulator.practice.attempt import Attempt
    from simulator.practice.checking import Checked
    from simulator.practice.playable import Playable
    from simulator.practice.resuming import Resumption
    from simulator.practice.review import Review
    from simulator.storage import Home, Row, Store


@dataclass(frozen=True, slots=True)
class Doors:
    """What the outside world gives: the time of day, a clock that never goes back (seconds), seeds, new ids, random bytes, waiting."""

    now: Callable[[], datetime]
    monotonic: Callable[[], float]
    seed: Callable[[], int]
    new_id: Callable[[], str]
    draw: Callable[[int], bytes] = os.urandom
    wait: Callable[[float], None] = time.sleep


class Practice:
    """The use cases over a library (``roots``), a home and a store. ``store`` opens the store when first needed.

    ``person``: whose they are, when nobody else's may be seen (the browser). ``on_server``: the attempts are not in a file of this machine. ``played``: the texts that attempts were played on, by the hashes
    of scenario and referential, once read.
    """

    def __init__(
        self,
        roots: Sequence[Path],
        home: "Home",
        store: "Callable[[], Store]",
        doors: Doors,
        *,
        on_server: bool = False,
        person: str = "",
    ) -> None:
        self.roots = tuple(roots)
        self.home = home
        self.doors = doors
        self._open_store = store
        self._store: Store | None = None
        self.on_server = on_server
        self.person = person
        self.played: dict[tuple[str, str], Playable] = {}

    @property
    def store(self) -> "Store":
        """The attempts; raises ``StoreError`` when they cannot be opened."""
        if self._store is None:
            self._store = self._open_store()
        return self._store

    def close(self) -> None:
        """Lets go of the store."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def for_person(self, person: str) -> "Practice":
        """The use cases of one person alone, over the same store: of anybody else, nothing is there."""

        def own() -> "Store":
            from simulator.storage import OwnStore

            return OwnStore(self.store, person)

        alone = Practice(self.roots, self.home.of(person), own, self.doors, on_server=self.on_server, person=person)
        alone.played = self.played
        return alone

    # The library

    def scenarios(self) -> tuple[Listed, ...]:
        """The scenarios at hand, from the cached index."""
        return list_scenarios(self.roots, self.home.index)

    def open(self, name: str) -> "Playable":
        """The scenario of that id, or in that file. Raises ``UnknownScenarioError`` or ``UnsoundScenarioError``."""
        from simulator.library.checks import run_checks
        from simulator.library.files import load
        from simulator.practice.finding import beside, find_file
        from simulator.practice.playable import playable_from

        path, file = self.locate(name)
        loaded = load(path, file)
        if loaded.scenario is None or not loaded.sound:
            raise UnsoundScenarioError(file, loaded.problems)
        referential = find_file(loaded.scenario.referential, "referentiel", (*beside(path), *self.roots))
        sound = referential.referential if referential and referential.sound else None
        static = run_checks(loaded.scenario, sound)
        if has_errors(static) or referential is None or sound is None:
            raise UnsoundScenarioError(file, static)
        return playable_from(loaded, referential, self.home.references)

    def locate(self, name: str) -> tuple[Path, str]:
        """The file of the scenario of that id or path, and its name in its library. Raises ``UnknownScenarioError``."""
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

        return check_files(authored_at(paths or self.roots, self.roots), self.roots, self.home.confusions)

    # Attempts

    def begin(
        self,
        playable: "Playable",
        *,
        mode: "Mode | None" = None,
        reply: "Reply | None" = None,
        seed: int | None = None,
        trainee: str = "",
        extra_time: float = 1.0,
        keep: bool = True,
    ) -> "Attempt":
        """A new attempt, kept in the store unless ``keep`` is false; without ``mode`` and ``reply``: training, choose.

        Where the store cannot be opened or written, the attempt's ``trouble`` says so, and it is written as soon as it can be.
        """
        from simulator.engine import Mode, Reply
        from simulator.practice.conversations import begin

        mode, reply = mode or Mode.TRAINING, reply or Reply.CHOOSE
        return begin(self, playable, mode=mode, reply=reply, seed=seed, trainee=trainee, extra_time=extra_time, keep=keep)

    def keep(self, attempt: "Attempt") -> "Attempt":
        """The same attempt, now kept in the store with all that was played so far."""
        from simulator.practice.conversations import keep_attempt

        return keep_attempt(self, attempt)

    def resume(self, attempt: str, *, as_begun: bool = False) -> "Attempt":
        """A kept attempt, alive again where it stood, on today's text where it fits; ``as_begun``: on the text it began with.

        Raises ``ChangedScenarioError`` when today's text does not fit, ``StoreError``, ``LostTextError`` or ``ReplayError``.
        """
        from simulator.practice.resuming import resume_attempt

        return resume_attempt(self, attempt, as_begun=as_begun)

    def standing_of(self, attempt: str) -> "Resumption":
        """What resuming a kept attempt would do; writes nothing. Raises ``StoreError``, ``LostTextError`` or ``ReplayError``."""
        from simulator.practice.resuming import standing_of

        return standing_of(self, attempt)

    def restart(self, attempt: str) -> "Attempt":
        """A new attempt on today's text, as a kept one began; that one is closed. Raises as ``open`` and ``resume`` do."""
        from simulator.practice.resuming import restart

        return restart(self, attempt)

    def branch(self, attempt: "Attempt", turn: int) -> "Attempt":
        """A « reprise »: a new attempt that stands before ``turn`` of this one, which is closed as left.

        Both are kept where ``attempt`` is. Raises ``ReplayError`` when there is no such turn.
        """
        from simulator.practice.conversations import branch_attempt

        return branch_attempt(self, attempt, turn)

    def review(self, attempt: str) -> "Review":
        """A kept attempt with what it showed and what it is worth, from the texts it was played on."""
        from simulator.practice.conversations import review

        return review(self, attempt)

    def review_of(self, attempt: "Attempt") -> "Review":
        """The same for an attempt at hand, kept or not."""
        from simulator.practice.conversations import review_of

        return review_of(self, attempt)

    def newest(self, trainee: str | None = None) -> str:
        """The id of the newest attempt; raises ``PracticeError`` when there is none."""
        rows = self.store.rows(trainee)
        if not rows:
            raise PracticeError("Aucun essai n’est enregistré. Jouez d’abord un scénario.")
        return rows[0].id

    def attempts(self, trainee: str | None = None) -> "tuple[Row, ...]":
        """The kept attempts, newest first, with their levels."""
        from simulator.practice.conversations import with_levels

        return tuple(with_levels(self, row) for row in self.store.rows(trainee))
