"""Which of the expected ideas are in a longer answer? Each sentence is read against them, and the answer as a whole."""

import re
from collections.abc import Sequence

from scoring.questionnaire import Idea
from simulator.intent import Outcome, build, outcome_of
from simulator.practice.phrasings import idea_phrasings

_SENTENCES = re.compile(r"[.!?;:…]+\s+|,\s+(?:et|puis|ensuite|enfin|mais)\s+|\s+(?:puis|ensuite|enfin)\s+")
_NOTHING_TOLD = (
    "Je ne sais pas.",
    "Je ne vois pas.",
    "Aucune idée.",
    "Je ne sais pas quoi dire.",
    "Je ne me souviens pas.",
    "Je n’ai rien à ajouter.",
    "Je n’ai pas compris la question.",
    "Pouvez-vous répéter la question ?",
)
"""What is said instead of an answer, and would be taken for the idea whose words are nearest."""


def ideas_heard(ideas: Sequence[Idea], words: str) -> tuple[str, ...]:
    """The ids of the ideas recognised in ``words``, in the order of the question; none of a blank answer."""
    if not words.strip() or not ideas:
        return ()
    recognizer = build({idea.id: idea_phrasings(idea) for idea in ideas}, _NOTHING_TOLD)
    pieces = [piece for piece in _SENTENCES.split(words) if piece and piece.strip()]
    found = {
        recognition.choice
        for recognition in map(recognizer.recognize, dict.fromkeys((words, *pieces)))
        if outcome_of(recognition) is Outcome.UNDERSTOOD
    }
    return tuple(idea.id for idea in ideas if idea.id in found)
