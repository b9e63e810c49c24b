"""What was understood, and how sure is it? The answer of the recogniser, and what is decided from it."""

from dataclasses import dataclass
from enum import StrEnum

NEAREST = 3
"""How many choices are shown once asking again has not helped."""
OFF_TOPIC = 0.2
"""Confidence under which a text has to do with none of the choices."""


class Outcome(StrEnum):
    """What becomes of a typed reply."""

    UNDERSTOOD = "understood"
    UNSURE = "unsure"
    OFF_TOPIC = "off-topic"


@dataclass(frozen=True, slots=True)
class Recognition:
    """``choice``: the one that was understood, or ``None``; ``ranking``: every choice with its confidence in 0..1, best first.

    ``confidence`` is that of the first of the ranking, whether or not the text is refused: about how often such a text means that
    choice, on episodes of our own.
    """

    choice: str | None
    confidence: float
    ranking: tuple[tuple[str, float], ...]


def outcome_of(recognition: Recognition) -> Outcome:
    """Understood, unsure (the character asks), or off topic (nothing of the sort)."""
    if recognition.choice is not None:
        return Outcome.UNDERSTOOD
    return Outcome.OFF_TOPIC if recognition.confidence < OFF_TOPIC else Outcome.UNSURE
