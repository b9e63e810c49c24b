"""What does the transcript say of a move? Speeches, from an attempt; no widget is made here."""

from collections.abc import Iterator

from scoring.performance import Exchange
from scoring.wording import NARROW, quoted
from simulator.app.widgets.transcript import Speech
from simulator.engine import Chose, FellSilent, Mode, NotUnderstood, unclear_answer
from simulator.observe import SILENCE_QUOTE
from simulator.practice import Attempt

CONTESTED = {
    Mode.TRAINING: "Ce tour est annulé. Voici les choix de cette scène.",
    Mode.EXAM: f"C’est noté{NARROW}: le bilan dira que vous ne vouliez pas dire cela. La conversation continue.",
}
NEAREST = f"Voici ce qui s’en rapproche le plus. Choisissez, ou dites-le autrement{NARROW}:"


def past(attempt: Attempt) -> list[Speech]:
    """All that was said so far."""
    header = attempt.session.header
    speeches: list[Speech] = []
    if header.parent is not None:
        speeches.append(
            Speech("note", "", f"Reprise au tour {header.parent_turn}. L’essai précédent reste votre premier essai.")
        )
    for exchange in attempt.exchanges:
        speeches += [Speech("other", heard.name, heard.text) for heard in exchange.heard]
        speeches += _answered(attempt, exchange)
    return [*speeches, *_asked(attempt)]


def after_move(attempt: Attempt) -> list[Speech]:
    """What the latest move adds before the next lines come: the reply, as what it was understood, the feedback.

    Read from its events alone: looking at the whole attempt again would cost more with every turn.
    """
    session = attempt.session
    for entry in reversed(session.entries):
        event = entry.event
        if isinstance(event, Chose):
            choice = session.compiled.scenario.scenes[event.scene].choice(event.choice)
            understood = [_understood(choice.text)] if event.text is not None else []
            return [Speech("you", "Vous", event.text or choice.text), *understood, *_feedback(attempt, choice.feedback)]
        if isinstance(event, NotUnderstood):
            return [Speech("you", "Vous", event.text), *_asked(attempt)]
        if isinstance(event, FellSilent):
            break
    return [Speech("you", "Vous", SILENCE_QUOTE)]


def _understood(text: str) -> Speech:
    return Speech("note", "", f"Compris comme{NARROW}: {quoted(text)} F4 si ce n’est pas cela.")


def _feedback(attempt: Attempt, text: str) -> Iterator[Speech]:
    if text and attempt.session.header.mode is Mode.TRAINING:
        yield Speech("feedback", "Retour", text)


def _answered(attempt: Attempt, exchange: Exchange) -> Iterator[Speech]:
    yield Speech("you", "Vous", exchange.quote)
    if exchange.contested:
        yield Speech("note", "", "Contesté.")
    elif exchange.understood:
        yield _understood(exchange.understood)
    yield from _feedback(attempt, exchange.feedback)


def _asked(attempt: Attempt) -> Iterator[Speech]:
    """What the other answers to words that were not understood, or what comes before the closest choices."""
    session, scenario = attempt.session, attempt.playable.scenario
    event = session.entries[-1].event
    if not isinstance(event, NotUnderstood):
        return
    if event.nearest:
        yield Speech("note", "", NEAREST)
        return
    line = unclear_answer(scenario, session.state, event.outcome, session.unclear - 1)
    yield Speech("other", scenario.characters[line.character].name, line.text)
