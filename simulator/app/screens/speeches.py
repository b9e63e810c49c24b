"""What does the transcript say of a move? Speeches, from an attempt; no widget is made here."""

from collections.abc import Iterator

from scoring.performance import Exchange
from scoring.wording import NARROW, quoted
from simulator.app.widgets.transcript import Speech
from simulator.engine import Mode, NotUnderstood, unclear_answer
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
    """What the latest move adds before the next lines come: the reply, as what it was understood, the feedback."""
    return [*_answered(attempt, attempt.exchanges[-1]), *_asked(attempt)]


def _answered(attempt: Attempt, exchange: Exchange) -> Iterator[Speech]:
    yield Speech("you", "Vous", exchange.quote)
    if exchange.contested:
        yield Speech("note", "", "Contesté.")
    elif exchange.understood:
        yield Speech("note", "", f"Compris comme{NARROW}: {quoted(exchange.understood)} F4 si ce n’est pas cela.")
    if exchange.feedback and attempt.session.header.mode is Mode.TRAINING:
        yield Speech("feedback", "Retour", exchange.feedback)


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
