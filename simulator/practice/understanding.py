"""What did the trainee mean? Typed words, read against the choices of the scene, before the engine sees them."""

from simulator.engine import ASKS, Reason, Say, Session
from simulator.engine.moves import MAX_TYPED
from simulator.intent import NEAREST, Outcome, build, outcome_of
from simulator.practice.playable import Playable
from simulator.source import without_controls


def understand(playable: Playable, session: Session, text: str) -> Say:
    """The typed reply with what was recognised in it, among the choices now offered.

    Understood: with its choice. Else with its outcome; once the character has asked twice in this scene, with the two or three
    closest choices. An empty reply is off topic; nothing is recognised once the conversation is over.
    """
    words = cleaned(text)
    if session.over or not session.offered:
        return Say(words)
    recognition = playable.recognizer(session.state.place, session.offered).recognize(words)
    outcome = outcome_of(recognition)
    if outcome is Outcome.UNDERSTOOD:
        return Say(words, recognition.choice, recognition.confidence)
    nearest = tuple(id for id, _ in recognition.ranking[:NEAREST]) if session.unclear >= ASKS else ()
    return Say(words, None, recognition.confidence, outcome.value, nearest)


def understand_reason(session: Session, text: str) -> Reason:
    """The typed answer to « pourquoi ? », with the authored reason recognised in it, if any."""
    words = cleaned(text)
    question = session.question()
    if question is None:
        return Reason(None, words)
    recognition = build({reason.id: (reason.text,) for reason in question.choice.reasons}).recognize(words)
    return Reason(recognition.choice, words, recognition.confidence)


def cleaned(text: str) -> str:
    """What is kept of typed words: one line, no control character, 1,000 characters at most."""
    return without_controls(text, one_line=True).strip()[:MAX_TYPED]
