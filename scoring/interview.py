"""What does a jury ask in an interview, and what was heard in the answer? Open questions with the ideas that one may expect in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from scoring.questionnaire import Idea


class Interview(StrEnum):
    """Which interview a question belongs to."""

    TECHNICAL = "technical"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that is answered in one's own words.

    ``competence`` is empty where it is on the job as a whole; ``listens`` says what a juror listens for; ``ideas`` are those that a
    full answer may hold (all are ``right``); ``origin`` is its ``file:line``.
    """

    id: str
    interview: Interview
    competence: str
    prompt: str
    listens: str
    ideas: tuple[Idea, ...]
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as typed, with the ids of the ideas recognised in it when it was typed (kept: no mark depends on today's recogniser)."""

    question: OpenQuestion
    text: str
    ideas: tuple[str, ...]

    @property
    def heard(self) -> tuple[Idea, ...]:
        """The ideas recognised, in the order of the question."""
        return tuple(idea for idea in self.question.ideas if idea.id in self.ideas)

    @property
    def unheard(self) -> tuple[Idea, ...]:
        """The others: perhaps said in words that were not recognised."""
        return tuple(idea for idea in self.question.ideas if idea.id not in self.ideas)


def chosen(questions: Sequence[OpenQuestion], unseen: Sequence[str], most: int) -> tuple[OpenQuestion, ...]:
    """At most ``most`` questions: one for each competence that was not seen, in order, then a second one, and so on; no other."""
    left = {id: [one for one in questions if one.competence == id] for id in unseen}
    found: list[OpenQuestion] = []
    while len(found) < most and any(left.values()):
        found += [waiting.pop(0) for waiting in left.values() if waiting][: most - len(found)]
    return tuple(found)
