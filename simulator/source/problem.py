"""What is wrong in an authored file, and how to mend it? A problem is data; it never stops the reading of the rest."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from simulator.source.controls import without_controls
from simulator.source.typography import typeset
from simulator.source.where import Where

MAX_PROBLEMS = 500
_MAX_SENTENCE = 400


class Severity(StrEnum):
    """An *error* keeps a file from being played; a *warning* is told and played all the same."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: a stable code, a French sentence, a French hint (may be empty), and its place.

    Sentence and hint are one line each and of bounded length, whatever they quote of a file.
    """

    code: str
    message: str
    hint: str
    where: Where
    severity: Severity = Severity.ERROR

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", _sentence(self.message))
        object.__setattr__(self, "hint", _sentence(self.hint))

    def __str__(self) -> str:
        head = f"{self.where}: {self.severity}[{self.code}]: {self.message}"
        return f"{head}\n    {self.hint}" if self.hint else head


class TooManyProblemsError(Exception):
    """A file has so many faults that telling them all would help nobody; carries the problem that says so."""

    def __init__(self, where: Where) -> None:
        self.problem = Problem(
            "trop-d-anomalies",
            f"Le fichier a plus de {MAX_PROBLEMS} anomalies : la lecture s’arrête ici.",
            "Corrigez les premières, puis vérifiez de nouveau.",
            where,
        )
        super().__init__(self.problem.message)


def _sentence(text: str) -> str:
    clean = without_controls(text[: _MAX_SENTENCE + 1], one_line=True)
    return typeset(clean if len(clean) <= _MAX_SENTENCE else f"{clean[: _MAX_SENTENCE - 1]}…")


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by file, line and column; equal ones once."""
    return tuple(sorted(set(problems), key=lambda problem: (problem.where, problem.severity, problem.code, problem.message)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """True when at least one problem is an error."""
    return any(problem.severity is Severity.ERROR for problem in problems)
