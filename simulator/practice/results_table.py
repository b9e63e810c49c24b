"""What has been reached, attempt by attempt and competence by competence? The finished attempts as a table, a gradebook or data.

A result that is not kept yet is computed and kept. Unfinished attempts have none.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from scoring.assessment import SCORING_VERSION
from scoring.report.table import Mark, csv_bytes
from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, MODE_NAMES
from simulator.practice.errors import PracticeError
from simulator.storage import Result, Row

if TYPE_CHECKING:
    from simulator.practice.practice import Practice

FORMATS = ("csv", "moodle", "json")
NO_GRADE = Mark("-")
"""How a gradebook import says that there is no grade; an empty cell would be one that cannot be read."""
_COLUMNS = (
    "stagiaire", "essai", "scenario", "mode", "date", "premier", "fin", "competence", "intitule", "niveau", "score", "note", "decisions",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reached:
    """One competence of one finished attempt; ``first``: the first of that person on that scenario, a « reprise » never is.

    ``score`` in 0..1, or ``None`` where the competence was not observed.
    """

    attempt: str
    trainee: str
    scenario: str
    mode: str
    started: str
    first: bool
    ending: str
    competence: str
    name: str
    level: str
    score: float | None
    decisions: int

    @property
    def grade(self) -> int | None:
        """Out of 100, rounded down, so that 69.9 never reads as the 70 of « acquis »."""
        return None if self.score is None else int(self.score * 100 + 1e-9)


@dataclass(frozen=True, slots=True)
class Results:
    """What was reached, oldest first, and how many finished attempts could not be read."""

    reached: tuple[Reached, ...]
    unread: int


def results_table(practice: "Practice", scenarios: Sequence[str] = (), trainee: str | None = None) -> Results:
    """Of all, of one person, of some scenarios. Raises ``StoreError``, or ``PracticeError`` for a scenario without a finished attempt."""
    finished = [row for row in reversed(practice.store.rows(trainee)) if row.ending is not None]
    if unknown := [name for name in scenarios if name not in {row.scenario for row in finished}]:
        raise PracticeError(
            f"« {unknown[0]} » n’est pas un scénario qui ait un essai mené à son terme. « plateau attempts » les liste."
        )
    firsts = _firsts(finished)
    rows = [row for row in finished if not scenarios or row.scenario in scenarios]
    results = _results(practice, rows, trainee)
    names = _names(practice)
    reached = (one for row in rows if row.id in results for one in _reached(row, row.id in firsts, results[row.id], names))
    return Results(tuple(reached), sum(row.id not in results for row in rows))


def _firsts(rows: Iterable[Row]) -> frozenset[str]:
    """The ids of first attempts, among rows that go from the oldest to the newest."""
    found: dict[tuple[str, str], Row] = {}
    for row in rows:
        found.setdefault((row.trainee, row.scenario), row)
    return frozenset(row.id for row in found.values() if row.parent is None)


def _results(practice: "Practice", rows: Sequence[Row], trainee: str | None) -> Mapping[str, Result]:
    from simulator.practice.conversations import with_levels

    results = practice.store.own_results(trainee, SCORING_VERSION)
    missing = [row for row in rows if row.id not in results]
    for row in missing:
        with_levels(practice, row, again=True)
    return practice.store.own_results(trainee, SCORING_VERSION) if missing else results


def _names(practice: "Practice") -> Mapping[str, str]:
    """Competence → its name, from the referentials at hand."""
    from simulator.practice.finding import find_file

    names: dict[str, str] = {}
    for id in sorted({item.referential for item in practice.scenarios() if item.sound}):
        found = find_file(id, "referentiel", practice.roots)
        if found is not None and found.referential is not None:
            names |= {one.id: one.name for one in found.referential.competences}
    return names


def _reached(row: Row, first: bool, result: Result, names: Mapping[str, str]) -> Iterable[Reached]:
    for id, (level, score, decisions) in result.data.get("competences", {}).items():
        yield Reached(
            row.id, row.trainee, row.scenario, row.mode, row.started, first, row.ending or "", id, names.get(id, id), level, score,
            decisions,
        )  # fmt: skip


def render_results(results: Results, format: str) -> bytes:
    """In one of ``FORMATS``; ``ValueError`` for another."""
    if format == "json":
        document = {"format": 1, "results": [asdict(one) for one in results.reached], "unread": results.unread}
        return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
    if format == "csv":
        return csv_bytes(_COLUMNS, (_row(one) for one in results.reached))
    if format == "moodle":
        return _gradebook(results.reached)
    raise ValueError(format)


def _row(one: Reached) -> Sequence[object]:
    day = datetime.fromisoformat(one.started.replace("Z", "+00:00")).astimezone().date().isoformat()
    return (
        one.trainee, one.attempt, one.scenario, MODE_NAMES[one.mode], day, one.first, one.ending, one.competence, one.name,
        LEVEL_NAMES[Level(one.level)], one.score, one.grade, one.decisions,
    )  # fmt: skip


def _gradebook(reached: Sequence[Reached]) -> bytes:
    """One row a person, one column a competence: the grade of the latest attempt that showed it. Whole numbers, which need no comma."""
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    names: dict[str, str] = {}
    for one in reached:
        if one.trainee and one.grade is not None:
            grades[one.trainee][one.competence] = one.grade
            names[one.competence] = one.name
    columns = sorted(names)
    titles = [id if names[id] == id else f"{id} {names[id]}" for id in columns]
    rows = ([person, *(grades[person].get(id, NO_GRADE) for id in columns)] for person in sorted(grades))
    return csv_bytes(["Nom d’utilisateur", *titles], rows)
