"""What does a sent form do to a conversation? One move, once: a form says to which step it answers, and another is not played."""

from collections.abc import Mapping

from simulator.engine import Choose, Contest, Leave, Mode, Reason, Reply, Reveal, Silence
from simulator.engine.events import Ticked
from simulator.engine.moves import MAX_TYPED
from simulator.practice import Attempt
from simulator.source import without_controls
from simulator.storage import StoreError
from simulator.web.forms.sitting import GRACE, Sitting

PLAYED, AGAIN, EMPTY, SILENT, UNDONE, MARKED, LATE = "", "deja", "vide", "silence", "annule", "note", "temps"
CALLED, NOT_FOLLOWED = "appel", "personne"
"""What came of it, as the next page's address says it."""


def step_of(attempt: Attempt) -> int:
    """The number of things that happened, readings of the clock apart: the same for all pages of one moment."""
    return sum(not isinstance(entry.event, Ticked) for entry in attempt.session.entries)


def silence_due(attempt: Attempt, sitting: Sitting, now: float) -> bool:
    """Whether the time to answer what is on show ran out; counts one silence for a page, however long ago it was sent."""
    after = attempt.silence_after
    return after is not None and sitting.on_show(step_of(attempt), now) >= after + GRACE


def fall_silent(attempt: Attempt, sitting: Sitting, now: float) -> str:
    """Counts a silence."""
    attempt.play(Silence(), sitting.spent(now))
    return _after(attempt, sitting, now, SILENT)


def make(attempt: Attempt, form: Mapping[str, str], sitting: Sitting, now: float) -> str:
    """The move of a form, when it answers to this moment. Raises ``EngineError`` or ``StoreError``."""
    if form.get("pas") != str(step_of(attempt)):
        return AGAIN
    if not attempt.session.over and silence_due(attempt, sitting, now):
        return fall_silent(attempt, sitting, now)
    moved = MOVES.get(form.get("action", ""), _nothing)(attempt, form, sitting.spent(now))
    return moved if moved == EMPTY else _after(attempt, sitting, now, moved)


def _after(attempt: Attempt, sitting: Sitting, now: float, moved: str) -> str:
    given = attempt.time_given
    if given is not None and not attempt.session.over and sitting.spent(now) >= given:
        attempt.play(Leave("time-up"), sitting.spent(now))
        moved = LATE
    if attempt.trouble:  # nothing is kept in memory here: the page says it, and the answer can be given again
        raise StoreError(f"Votre réponse n’a pas pu être enregistrée. {attempt.trouble} Revenez en arrière et renvoyez-la.")
    return moved


def _nothing(attempt: Attempt, form: Mapping[str, str], spent: float) -> str:
    return EMPTY


def _choose(attempt: Attempt, form: Mapping[str, str], spent: float) -> str:
    choice = form.get("choix", "")
    if choice in attempt.session.visible:
        attempt.play(Choose(choice), spent)
        return PLAYED
    return _say(attempt, form, spent)


def _say(attempt: Attempt, form: Mapping[str, str], spent: float) -> str:
    text = _typed(form)
    if not text or attempt.session.header.reply is Reply.CHOOSE:
        return EMPTY
    attempt.say(text, spent)
    return PLAYED


def _reveal(attempt: Attempt, form: Mapping[str, str], spent: float) -> str:
    if attempt.session.header.reply is Reply.MIXED and not attempt.session.visible:
        attempt.play(Reveal(), spent)
    return PLAYED


def _contest(attempt: Attempt, form: Mapping[str, str], spent: float) -> str:
    attempt.play(Contest(), spent)
    return UNDONE if attempt.session.header.mode is Mode.TRAINING else MARKED


def _leave(attempt: Attempt, form: Mapping[str, str], spent: float) -> str:
    attempt.play(Leave(), spent)
    return PLAYED


def _justify(attempt: Attempt, form: Mapping[str, str], spent: float) -> str:
    questions = attempt.session.questions
    known = {reason.id for reason in attempt.session.reasons(questions[0])} if questions else set()
    if form.get("raison", "") in known:
        attempt.play(Reason(form["raison"]), spent)
    else:
        attempt.make(Reason(None, _typed(form)), spent)
    return PLAYED


def _typed(form: Mapping[str, str]) -> str:
    return without_controls(form.get("texte", ""), one_line=True).strip()[:MAX_TYPED]


MOVES = {
    "repondre": _choose,
    "choix": _reveal,
    "contester": _contest,
    "arreter": _leave,
    "raison": _justify,
}
