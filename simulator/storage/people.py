"""Whose attempts are these? Profiles, self-assessments, and the erasure of one person, in tables."""

import json
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from simulator.storage.reading import day, moment, ratings
from simulator.storage.store import DossierField, Profile, SelfAssessment

if TYPE_CHECKING:

    class _Tables:
        def run(self, query: str, values: Sequence[Any] = ()) -> Any: ...
        def transaction(self) -> AbstractContextManager[None]: ...
        def _all(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]: ...
        def _delete(self, attempt: str) -> None: ...
        def _wipe(self) -> None: ...

        hold: str
else:
    _Tables = object


class SqlPeople(_Tables):
    """The part of a store that knows people."""

    def profiles(self) -> tuple[Profile, ...]:
        """The people known here, by name."""
        kept = self._all("SELECT name, created, pin, exam FROM profile")
        found = {name: Profile(name, moment(at), str(pin), day(exam)) for name, at, pin, exam in kept if isinstance(name, str)}
        for name, first in self._all("SELECT trainee, min(started) FROM attempt GROUP BY trainee"):
            if isinstance(name, str):
                found.setdefault(name, Profile(name, moment(first)))
        return tuple(found[name] for name in sorted(found))

    def keep_profile(self, profile: Profile) -> None:
        """Adds or replaces a profile."""
        with self.transaction():
            self.run(
                "INSERT INTO profile VALUES (?, ?, ?, ?) ON CONFLICT (name) "
                "DO UPDATE SET created = excluded.created, pin = excluded.pin, exam = excluded.exam",
                (profile.name, profile.created, profile.pin, profile.exam),
            )

    def assess_oneself(self, one: SelfAssessment) -> None:
        """Keeps a self-assessment; one at a moment."""
        with self.transaction():
            self.run(
                "INSERT INTO self_assessment VALUES (?, ?, ?) ON CONFLICT (trainee, moment) DO UPDATE SET ratings = excluded.ratings",
                (one.trainee, one.moment, json.dumps(dict(one.ratings), ensure_ascii=False, sort_keys=True)),
            )

    def self_assessments(self, trainee: str) -> tuple[SelfAssessment, ...]:
        """Those of one person."""
        found = self._all("SELECT moment, ratings FROM self_assessment WHERE trainee = ? ORDER BY moment", (trainee,))
        read = ((at, ratings(rated)) for at, rated in found)
        return tuple(SelfAssessment(trainee, at, rated) for at, rated in read if rated is not None and at == moment(at))

    def note_in_dossier(self, one: DossierField) -> None:
        """Keeps what was written at one place of a dossier."""
        with self.transaction():
            self.run(
                "INSERT INTO dossier VALUES (?, ?, ?, ?) ON CONFLICT (trainee, place) "
                "DO UPDATE SET moment = excluded.moment, body = excluded.body",
                (one.trainee, one.place, one.moment, one.text),
            )

    def dossier(self, trainee: str) -> tuple[DossierField, ...]:
        """What one person wrote."""
        found = self._all("SELECT place, moment, body FROM dossier WHERE trainee = ? ORDER BY place", (trainee,))
        return tuple(
            DossierField(trainee, place, moment(at), body)
            for place, at, body in found
            if isinstance(place, str) and isinstance(body, str)
        )

    def erase(self, trainee: str) -> int:
        """Removes all that is kept of one person."""
        with self.transaction():
            self._keep_others_out()
            attempts = self.run(f"SELECT id FROM attempt WHERE trainee = ? ORDER BY id{self.hold}", (trainee,)).fetchall()
            self._forget([id for (id,) in attempts])
            self.run("DELETE FROM self_assessment WHERE trainee = ?", (trainee,))
            self.run("DELETE FROM dossier WHERE trainee = ?", (trainee,))
            self.run("DELETE FROM profile WHERE name = ?", (trainee,))
            self._owe_a_wipe()
        self._wipe()
        return len(attempts)

    def forget_before(self, moment: str) -> int:
        """Removes what is older than ``moment``."""
        with self.transaction():
            self._keep_others_out()
            attempts = self.run(f"SELECT id FROM attempt WHERE started < ? ORDER BY id{self.hold}", (moment,)).fetchall()
            self._forget([id for (id,) in attempts])
            gone = self.run("DELETE FROM self_assessment WHERE moment < ?", (moment,)).rowcount
            gone += self.run("DELETE FROM group_session WHERE started < ?", (moment,)).rowcount
            left = "SELECT trainee FROM dossier GROUP BY trainee HAVING max(moment) < ?"
            gone += self.run(f"DELETE FROM dossier WHERE trainee IN ({left})", (moment,)).rowcount
            if attempts or gone:
                self._owe_a_wipe()
        if attempts or gone:
            self._wipe()
        else:
            self._wipe_what_is_left()
        return len(attempts)

    def _forget(self, attempts: Sequence[str]) -> None:
        for attempt in attempts:
            self._delete(attempt)
        if attempts:
            self.run(
                "DELETE FROM text WHERE hash NOT IN (SELECT hash FROM attempt) AND kind = 'scenario'"
            )  # what nobody played any more; referentials are few

    def _keep_others_out(self) -> None:
        """Until the end of the transaction, nobody else begins an attempt on a text that is about to go."""

    def _owe_a_wipe(self) -> None:
        """Writes down, with what was deleted, that a ``_wipe`` must follow, whatever happens until then."""

    def _wipe_what_is_left(self) -> None:
        """Makes up, if it can, for a ``_wipe`` that could not be finished."""
