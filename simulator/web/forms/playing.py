"""What is asked of one person's use cases for a page? In a thread, and whole: each question gives all that its page shows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, MODE_NAMES
from simulator.engine import Mode, Reply
from simulator.practice.board import ask_for_help, open_boards
from simulator.practice.reporting import report_of
from simulator.practice.resuming import reopen_attempt
from simulator.practice.shelves import GROUPS, group_of
from simulator.storage import EXTRA_TIMES, REPLIES, load_settings, save_settings
from simulator.web.forms.moves import CALLED, NOT_FOLLOWED, PLAYED, fall_silent, make, silence_due
from simulator.web.forms.sitting import Sittings
from simulator.web.forms.telling import Standing, standing

if TYPE_CHECKING:
    from simulator.library import Listed
    from simulator.practice import Attempt, Playable, Practice, Review
    from simulator.storage import Row, Settings


@dataclass(frozen=True, slots=True)
class Shelf:
    """A heading and its scenarios, each with this person's last result."""

    heading: str
    rows: "tuple[tuple[Listed, str], ...]"


@dataclass(frozen=True, slots=True)
class Seen:
    """A page of a conversation: where it stands, what came of the latest request, whether one may say what one expects.

    ``followed``: a trainer's board is open, and can be called.
    """

    standing: Standing
    moved: str
    foresee: tuple[tuple[str, str], ...] = ()
    followed: bool = False


def library(practice: "Practice") -> tuple[tuple[Shelf, ...], "tuple[tuple[Row, str], ...]"]:
    """The scenarios by heading, and the attempts that wait to be gone on with (with their titles)."""
    listed = [item for item in practice.scenarios() if item.sound]
    latest = practice.store.latest(practice.person)
    shelves = tuple(
        Shelf(heading, tuple((item, _result(latest.get(item.id))) for item in listed if group_of(item) == key))
        for key, heading in GROUPS.items()
    )
    titles = {item.id: item.title for item in listed}
    waiting = tuple(
        (row, titles.get(row.scenario, row.scenario)) for row in practice.store.rows(practice.person) if row.ended is None
    )
    return tuple(shelf for shelf in shelves if shelf.rows), waiting


def _result(row: "Row | None") -> str:
    if row is None or not row.levels:
        return "" if row is None else "déjà joué"
    return f"dernier résultat : {LEVEL_NAMES[min((Level(level) for level in row.levels.values()), key=list(Level).index)]}"


def attempts(practice: "Practice") -> tuple[dict[str, Any], ...]:
    """This person's attempts, newest first."""
    titles = {item.id: item.title for item in practice.scenarios()}
    return tuple(
        {
            "id": row.id,
            "title": titles.get(row.scenario, row.scenario),
            "mode": MODE_NAMES[row.mode],
            "started": row.started,
            "label": row.label,
            "ended": row.ended is not None,
            "finished": row.ending is not None,
            "levels": tuple((id, LEVEL_NAMES[Level(level)]) for id, level in row.levels.items()),
        }
        for row in practice.attempts(practice.person)
    )


def dossier(practice: "Practice", scenario: str) -> "tuple[Playable, Settings]":
    """A scenario's file, and how this person usually plays."""
    return practice.open(scenario), load_settings(practice.home.settings)


def begin(practice: "Practice", scenario: str, form: Mapping[str, str]) -> str:
    """A new attempt as the form says; its id. What was chosen is the next time's default, as in the app."""
    settings = load_settings(practice.home.settings)
    asked = form.get("temps", "")
    extra = next((time for time in EXTRA_TIMES if str(time) == asked), settings.extra_time)
    reply = form["reponse"] if form.get("reponse") in REPLIES else settings.reply
    if (extra, reply) != (settings.extra_time, settings.reply):
        save_settings(practice.home.settings, replace(settings, extra_time=extra, reply=reply))
    mode = Mode.EXAM if form.get("mode") == "exam" else Mode.TRAINING
    attempt = practice.begin(practice.open(scenario), mode=mode, reply=Reply(reply), trainee=practice.person, extra_time=extra)
    _check(attempt)
    assert attempt.id is not None
    return attempt.id


def take_up(practice: "Practice", attempt: str) -> "tuple[str, str]":
    """The id under which a kept attempt goes on, on today's text where it fits, and what is to be said of that. Raises as ``resume``."""
    alive = practice.resume(attempt)
    _check(alive)
    return alive.session.header.attempt, alive.notice


def look(practice: "Practice", attempt: str, sittings: Sittings) -> Seen:
    """Where a conversation stands; a silence that was due is counted first."""
    alive = reopen_attempt(practice, attempt)
    sitting, now = sittings.of(attempt, alive.session.spent), sittings.monotonic()
    moved = PLAYED
    if not alive.session.over:
        if silence_due(alive, sitting, now):
            moved = fall_silent(alive, sitting, now)
        else:
            alive.tick(sitting.spent(now))
    return _seen(practice, alive, moved, sittings)


def play(practice: "Practice", attempt: str, form: Mapping[str, str], sittings: Sittings) -> str:
    """Makes the move of a form; what came of it."""
    alive = reopen_attempt(practice, attempt)
    sitting, now = sittings.of(attempt, alive.session.spent), sittings.monotonic()
    return make(alive, form, sitting, now)


def _seen(practice: "Practice", alive: "Attempt", moved: str, sittings: Sittings) -> Seen:
    id = alive.session.header.attempt
    sitting, now = sittings.of(id, alive.session.spent), sittings.monotonic()
    page = standing(alive, sitting.spent(now))
    sitting.show(page.step, now)
    if not (page.over and page.ending and page.asked is None):
        return Seen(page, moved, followed=not page.over and bool(open_boards(practice)))
    known = practice.store.load(id).foreseen
    if known or not load_settings(practice.home.settings).foresee:
        return Seen(page, moved)
    playable = alive.playable
    return Seen(
        page, moved, foresee=tuple((one, playable.referential.competence(one).name) for one in playable.scenario.judged)
    )


def call(practice: "Practice", attempt: str) -> str:
    """Calls the trainer who follows; what came of it."""
    header = practice.store.load(attempt).journal.header
    return CALLED if ask_for_help(practice, header.trainee, attempt) else NOT_FOLLOWED


def foresee(practice: "Practice", attempt: str, form: Mapping[str, str]) -> None:
    """Keeps what is expected of the result, before it is shown; what is no level counts as not said."""
    alive = reopen_attempt(practice, attempt)
    said = {id: form.get(f"prevu-{id}", "") for id in alive.playable.scenario.judged}
    levels = {id: level for id, level in said.items() if level in {one.value for one in Level} - {Level.NOT_OBSERVED.value}}
    if levels and alive.session.over and not practice.store.load(attempt).foreseen:
        practice.store.foresee(attempt, levels)


def debrief(practice: "Practice", attempt: str) -> "tuple[Review, Any] | None":
    """An attempt seen again, and its report; nothing before it is over, since a result is a feedback."""
    if not reopen_attempt(practice, attempt).session.over:
        return None
    review = practice.review(attempt)
    return review, report_of(review)


def _check(attempt: "Attempt") -> None:
    from simulator.storage import StoreError

    if attempt.trouble:
        raise StoreError(attempt.trouble)
