"""What does a page say of a conversation? What was heard, what was answered, what can be answered now; facts for a template."""

from collections.abc import Iterator
from dataclasses import dataclass

from scoring.performance import Exchange
from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, NARROW, duration, quoted
from simulator.engine import Mode, NotUnderstood, Question, Reply, lines_at, unclear_answer
from simulator.practice import Attempt
from simulator.web.forms.moves import step_of

LEVELS = tuple((level.value, LEVEL_NAMES[level]) for level in (Level.NOT_ACQUIRED, Level.IN_PROGRESS, Level.ACQUIRED))
NEAREST = f"Voici ce qui s’en rapproche le plus. Choisissez, ou dites-le autrement{NARROW}:"


@dataclass(frozen=True, slots=True)
class Said:
    """Something said: ``kind`` is ``other``, ``you``, ``note`` or ``feedback``; ``who`` may be empty."""

    kind: str
    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the jury and the reasons to pick from."""

    turn: int
    quote: str
    reasons: tuple[tuple[str, str], ...]
    left: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a conversation stands, for its page."""

    attempt: str
    title: str
    mode: str
    training: bool
    typed: bool
    turn: int
    step: int
    over: bool
    ending: str
    past: tuple[tuple[Said, ...], ...]
    latest: tuple[Said, ...]
    now: tuple[Said, ...]
    choices: tuple[tuple[str, str], ...]
    can_reveal: bool
    can_contest: bool
    gauges: tuple[tuple[str, int], ...]
    hint: str
    documents: tuple[tuple[str, str], ...]
    time: str
    asked: Asked | None


def standing(attempt: Attempt, spent: float) -> Standing:
    """Where this attempt stands after ``spent`` seconds."""
    session, scenario = attempt.session, attempt.playable.scenario
    header, exchanges = session.header, attempt.exchanges
    training = header.mode is Mode.TRAINING
    ending = scenario.endings.get(session.state.place) if session.over else None
    scene = session.scene
    told = tuple(tuple(_told(exchange, training=training)) for exchange in exchanges)
    return Standing(
        attempt=header.attempt,
        title=scenario.title,
        mode=_mode(attempt),
        training=training,
        typed=header.reply is not Reply.CHOOSE,
        turn=session.turn,
        step=step_of(attempt),
        over=session.over,
        ending=ending.text.strip() if ending else "",
        past=told[:-1],
        latest=told[-1] if told else (),
        now=tuple(_now(attempt)),
        choices=tuple((id, scene.choice(id).text) for id in session.visible) if scene else (),
        can_reveal=header.reply is Reply.MIXED and not session.over and not session.visible,
        can_contest=session.contestable is not None,
        gauges=tuple((gauge.name, value) for gauge, value in zip(scenario.gauges, session.state.gauges, strict=True))
        if training
        else (),
        hint=scene.hint if scene and training else "",
        documents=tuple((document.title, document.text) for document in scenario.documents),
        time=_time(attempt, spent),
        asked=_asked(attempt),
    )


def _mode(attempt: Attempt) -> str:
    header = attempt.session.header
    mode = "entraînement" if header.mode is Mode.TRAINING else "examen"
    reply = {Reply.CHOOSE: "", Reply.SAY: ", réponse libre", Reply.MIXED: ", mixte"}[header.reply]
    return f"{mode}{reply}{', reprise' if header.parent else ''}"


def _told(exchange: Exchange, *, training: bool) -> Iterator[Said]:
    for heard in exchange.heard:
        yield Said("other", heard.name, heard.text)
    yield Said("you", "Vous", exchange.quote or "(arrêt)")
    if exchange.contested:
        yield Said("note", "", "Contesté : ce n’est pas ce que vous vouliez dire.".replace(" :", f"{NARROW}:"))
    elif exchange.understood:
        yield Said("note", "", f"Compris comme{NARROW}: {quoted(exchange.understood)}")
    if training and exchange.feedback:
        yield Said("feedback", "Retour", exchange.feedback)


def _now(attempt: Attempt) -> Iterator[Said]:
    """The lines to answer to, or the last ones."""
    session, scenario = attempt.session, attempt.playable.scenario
    event = session.entries[-1].event
    if isinstance(event, NotUnderstood) and not session.over:
        if event.nearest:
            yield Said("note", "", NEAREST)
        else:
            line = unclear_answer(scenario, session.state, event.outcome, session.unclear - 1)
            yield Said("other", scenario.characters[line.character].name, line.text)
    elif not session.over or session.state.place in scenario.endings:
        for line in lines_at(scenario, session.state):
            yield Said("other", scenario.characters[line.character].name, line.text)


def _time(attempt: Attempt, spent: float) -> str:
    """The time of an exam, in words: there is no clock in a page without script."""
    given, silence = attempt.time_given, attempt.silence_after
    if attempt.session.over:
        return ""
    parts: list[str] = []
    if given is not None:
        left = given - spent
        parts.append(
            f"Il vous reste {duration(left)}."
            if left > 0
            else "Le temps est écoulé : finissez ce tour.".replace(" :", f"{NARROW}:")
        )
    if silence is not None:
        parts.append(f"Ici, ne rien répondre pendant {duration(silence)} compte comme un silence.")
    return " ".join(parts)


def _asked(attempt: Attempt) -> Asked | None:
    questions: tuple[Question, ...] = attempt.session.questions
    if not questions:
        return None
    first = questions[0]
    reasons = tuple((reason.id, reason.text) for reason in attempt.session.reasons(first))
    return Asked(first.turn, first.quote, reasons, len(questions))
