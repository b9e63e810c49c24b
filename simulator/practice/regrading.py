"""What would the kept attempts be worth today? Each is judged again, on the texts it was played on and on today's; what moves is told.

Nothing is overwritten: a result is kept under its scoring version and the hashes of scenario and referential. On today's text the
recorded moves must still apply, and each answer that was given must still read as it did: an attempt is never judged for words
that nobody said.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from scoring.assessment import SCORING_VERSION, assess
from scoring.correction import judged_by_trainers
from simulator.engine import Chose, EngineError, Journal, Session
from simulator.engine.renaming import Renaming
from simulator.engine.session import retrace
from simulator.observe import observe
from simulator.practice.attempt import stamp
from simulator.practice.conversations import played_on, review
from simulator.practice.errors import PracticeError
from simulator.practice.playable import Playable
from simulator.practice.results import result_of
from simulator.practice.resuming import header_on, renamed_corrections
from simulator.source import typeset
from simulator.storage import Result, Row, Stored, StoreError

if TYPE_CHECKING:
    from simulator.practice.practice import Practice

EPSILON = 1e-9


@dataclass(frozen=True, slots=True)
class Moved:
    """One competence of one attempt whose result is not what it was; levels by their values, scores in 0..1 or ``None``."""

    attempt: str
    scenario: str
    trainee: str
    competence: str
    level_before: str
    level_after: str
    score_before: float | None
    score_after: float | None
    why: str


@dataclass(frozen=True, slots=True)
class Unjudged:
    """An attempt that today's text cannot judge, and why."""

    attempt: str
    scenario: str
    why: str


@dataclass(frozen=True, slots=True)
class Regrading:
    """How many attempts were judged again, what moved, and what could not be judged on today's text."""

    attempts: int
    moved: tuple[Moved, ...]
    unjudged: tuple[Unjudged, ...]


def regrade(practice: "Practice", named: str = "") -> Regrading:
    """Judges again the attempts that reached an ending: all, those of one scenario, or the one of that id.

    Raises ``PracticeError`` when ``named`` is neither, ``StoreError`` when the store cannot be read or written.
    """
    rows = [row for row in practice.store.rows() if row.ending is not None and named in ("", row.id, row.scenario)]
    if named and not rows:
        raise PracticeError(
            f"« {named} » n’est ni un essai mené à son terme, ni un scénario qui en ait. « plateau attempts » les liste."
        )
    today: dict[str, Playable | None] = {}
    moved: list[Moved] = []
    unjudged: list[Unjudged] = []
    for row in reversed(rows):
        try:
            moved += _again(practice, row)
            moved += _on_today(practice, row, today)
        except _UnfitError as error:
            unjudged.append(Unjudged(row.id, row.scenario, typeset(str(error))))
        except (PracticeError, EngineError, StoreError, KeyError) as error:
            unjudged.append(Unjudged(row.id, row.scenario, str(error)))
    return Regrading(len(rows), tuple(moved), tuple(unjudged))


class _UnfitError(Exception):
    """Why today's text cannot judge an attempt."""


def _again(practice: "Practice", row: Row) -> Iterator[Moved]:
    """On its own texts, by today's scoring, beside the latest result of an earlier version (or of the same, corrections apart)."""
    seen = review(practice, row.id)
    kept = [
        one
        for one in practice.store.results(row.id)
        if one.scenario == row.hash and one.referential == seen.header.referential_hash
    ]
    now = result_of(seen.header, seen.assessment, stamp(practice.doors.now()), performance=seen.performance)
    before = next((one for one in reversed(kept) if one.version != SCORING_VERSION), kept[-1] if kept else None)
    if all(one.version != now.version for one in kept):
        practice.store.keep_result(row.id, now)
    if before is not None:
        why = (
            f"barème {before.version} → {now.version}"
            if before.version != now.version
            else "le calcul gardé n’était plus à jour"
        )
        yield from _differences(row, before, now, why)


def _on_today(practice: "Practice", row: Row, today: dict[str, Playable | None]) -> Iterator[Moved]:
    """On today's texts, where they are not those it was played on."""
    if row.scenario not in today:
        try:
            today[row.scenario] = practice.open(row.scenario)
        except PracticeError:
            today[row.scenario] = None
    playable = today[row.scenario]
    if playable is None:
        return
    stored = practice.store.load(row.id)
    header = stored.journal.header
    key = (playable.scenario.hash, playable.referential.hash)
    if key == (header.scenario_hash, header.referential_hash):
        return
    if not playable.reference(header.variant).moves:
        raise _UnfitError("le texte d’aujourd’hui n’a pas de chemin exemplaire : « plateau check » le montre")
    own = played_on(practice, header)
    session = _replayed(own, stored, playable)
    corrections = renamed_corrections(stored, own.scenario, playable.scenario)
    reference = playable.reference(session.header.variant)
    performance = observe(session.journal, playable.scenario, reference, corrections, stored.judgements)
    referential = playable.referential
    assessment = judged_by_trainers(assess(performance, referential), stored.judgements, referential.scale)
    now = result_of(header, assessment, stamp(practice.doors.now()), on=key)
    practice.store.keep_result(row.id, now)
    before = practice.store.own_results(row.trainee, SCORING_VERSION)[row.id]
    changed = [
        word
        for word, old, new in (
            ("scénario", header.scenario_hash, key[0]),
            ("référentiel", header.referential_hash, key[1]),
        )
        if old != new
    ]
    yield from _differences(row, before, now, f"le texte d’aujourd’hui ({' et '.join(changed)}) n’est plus celui de l’essai")


def _replayed(own: Playable, stored: Stored, today: Playable) -> Session:
    """The whole attempt on today's text. Raises ``_UnfitError`` where a move does not apply, or an answer reads otherwise."""
    journal: Journal = stored.journal
    renaming = Renaming(own.scenario, today.scenario)
    header = replace(header_on(today, journal.header), names=renaming.first_names(journal.header.names))
    if header.variant not in {variant.id for variant in today.scenario.variants}:
        raise _UnfitError(f"la situation de départ « {header.variant} » n’y est plus")
    turn = 0
    for entry in journal.entries:
        if isinstance(entry.event, Chose):
            turn += 1
            _same_answer(own, today, renaming, entry.event, turn)
    entries = [one._replace(event=renaming.event(one.event)) for one in journal.entries]
    session: Session | None = None
    try:
        for standing in retrace(today.compiled, header, entries):
            session = standing
    except EngineError as error:
        place = f"tour {session.turn}" if session else "premier tour"
        raise _UnfitError(f"{place} : {error}") from error
    if session is None or session.state.place not in today.scenario.endings:
        raise _UnfitError("les actions de cet essai n’y mènent plus à une fin")
    return session


def _same_answer(own: Playable, today: Playable, renaming: Renaming, event: Chose, turn: int) -> None:
    said = own.scenario.scenes[event.scene].choice(event.choice).text
    found = renaming.event(event)
    assert isinstance(found, Chose)
    try:
        now = today.scenario.scenes[found.scene].choice(found.choice).text
    except KeyError:
        raise _UnfitError(f"la réponse du tour {turn} (scène « {event.scene} ») n’y est plus") from None
    if now != said:
        raise _UnfitError(f"la réponse du tour {turn} (scène « {event.scene} ») n’y dit plus la même chose")


def _differences(row: Row, before: Result, now: Result, why: str) -> Iterator[Moved]:
    was: Mapping[str, Any] = before.data.get("competences", {})
    new: Mapping[str, Any] = now.data.get("competences", {})
    for id in [*new, *(id for id in was if id not in new)]:
        level_before, score_before = (was.get(id) or ["not-observed", None])[:2]
        level_after, score_after = (new.get(id) or ["not-observed", None])[:2]
        same = abs((score_before or 0.0) - (score_after or 0.0)) < EPSILON and (score_before is None) == (score_after is None)
        if level_before != level_after or not same:
            yield Moved(
                row.id, row.scenario, row.trainee, id, level_before, level_after, score_before, score_after, typeset(why)
            )
