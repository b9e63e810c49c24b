"""What is a file of interview questions? The open questions that a jury asks, and where each of their parts stands.

Not named by the package's face: the engine and the app load that one, and have nothing to do with interviews.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from scoring.interview import OpenQuestion
from simulator.source import Where


@dataclass(frozen=True, slots=True)
class PlacedQuestion:
    """A question, its place, and those of its ideas by id."""

    question: OpenQuestion
    where: Where
    parts: Mapping[str, Where]

    @property
    def id(self) -> str:
        """Its id within its file."""
        return self.question.id.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Interviews:
    """The questions of one file."""

    id: str
    file: str
    hash: str
    title: str
    source: str
    referential: str
    placed: tuple[PlacedQuestion, ...]
    where: Where

    @property
    def questions(self) -> tuple[OpenQuestion, ...]:
        """What is asked, in the order of the file."""
        return tuple(one.question for one in self.placed)
