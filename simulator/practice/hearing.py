"""Which of the expected ideas are in a longer answer? Each sentence is read against them, and the answer as a whole."""

import re
from collections.abc import Sequence

from scoring.questionnaire import Idea, Ideas
from simulator.intent import Outcome, outcome_of
from simulator.practice.phrasings import recognizer_of_ideas

_SENTENCES = re.compile(r"[.!?;:…]+\s+|,\s+(?:et|puis|ensuite|enfin|mais)\s+|\s+(?:puis|ensuite|enfin)\s+")


def ideas_heard(ideas: Sequence[Idea], words: str) -> tuple[str, ...]:
    """The ids of the ideas recognised in ``words``, in the order of the question; none of a blank answer."""
    if not words.strip() or not ideas:
        return ()
    recognizer = recognizer_of_ideas(Ideas(tuple(ideas)))
    pieces = [piece for piece in _SENTENCES.split(words) if piece and piece.strip()]
    found = {
        recognition.choice
        for recognition in map(recognizer.recognize, dict.fromkeys((words, *pieces)))
        if outcome_of(recognition) is Outcome.UNDERSTOOD
    }
    return tuple(idea.id for idea in ideas if idea.id in found)
