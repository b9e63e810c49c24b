"""How are typed replies and « pourquoi ? » told in plain lines? What was understood, what the other asks, what the jury asks."""

from scoring.wording import NARROW, quoted
from simulator.engine import Mode, NotUnderstood, Question, Reply, unclear_answer
from simulator.plain import text
from simulator.practice import Attempt
from simulator.source import typeset

REPLY_HELP = {
    Reply.CHOOSE: "",
    Reply.SAY: "Répondez avec vos mots, puis Entrée. c : ce n’est pas ce que je voulais dire (juste après une réponse comprise). ",
    Reply.MIXED: (
        "Répondez avec vos mots, puis Entrée ; v montre les choix (le bilan le note). "
        "c : ce n’est pas ce que je voulais dire (juste après une réponse comprise). "
    ),
}

LAST_WORD = typeset("\nEntrée : voir le résultat. c : ce n’est pas ce que je voulais dire, revenir à cette scène. ")


def prompt(attempt: Attempt) -> str:
    """What is asked for in this scene: choices when they are shown, then the invitation to answer."""
    return text.offers(attempt) + f"Votre réponse{NARROW}: "


def understood(attempt: Attempt) -> str:
    """As what the reply just typed was understood; nothing for a choice that was picked."""
    said = attempt.session.contestable
    if said is None:
        return ""
    choice = attempt.playable.scenario.scenes[said.scene].choice(said.choice)
    return typeset(f"Compris comme : {quoted(choice.text)} (c si ce n’est pas cela)\n")


def unclear(attempt: Attempt) -> str:
    """What the other answers to words that were not understood; once asking has not helped, the closest choices."""
    session = attempt.session
    event = session.entries[-1].event
    assert isinstance(event, NotUnderstood)
    if event.nearest:
        return typeset("Ce qui s’en rapproche le plus (un numéro, ou d’autres mots) :\n")
    line = unclear_answer(attempt.playable.scenario, session.state, event.outcome, session.unclear - 1)
    return text.spoken(attempt.playable.scenario, (line,))


def contested(attempt: Attempt) -> str:
    """What contesting did."""
    if attempt.session.header.mode is Mode.EXAM:
        return "C’est noté : le bilan dira que vous ne vouliez pas dire cela. La conversation continue.\n"
    return "Ce tour est annulé. Voici les choix de cette scène.\n"


def question(attempt: Attempt, asked: Question) -> str:
    """One question of the jury, with the reasons to pick from."""
    rows = enumerate(attempt.session.reasons(asked), start=1)
    reasons = "".join(f"  {number}. {reason.text}\n" for number, reason in rows)
    return typeset(
        f"\nLe jury revient sur le tour {asked.turn}, {quoted(asked.quote)}\nPourquoi ?\n{reasons}"
        "Un numéro, ou votre raison avec vos mots ; Entrée seule pour ne pas répondre : "
    )


def is_unclear(attempt: Attempt) -> bool:
    """Whether the latest move was a reply that was not understood."""
    return isinstance(attempt.session.entries[-1].event, NotUnderstood)
