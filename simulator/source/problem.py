"""What is wrong in an authored file, and how to mend it? A problem is data; it never stops the reading of the rest."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from simulator.source.where import Where


class Severity(StrEnum):
    """An *error* keeps a file from being played; a *warning* is told and played all the same."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: a stable code, a French sentence, a French hint (may be empty), and its place."""

    code: str
    message: str
    hint: str
    where: Where
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        head = f"{self.where}: {self.severity}[{self.code}]: {self.message}"
        return f"{head}\n    {self.hint}" if self.hint else head


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by file, line and column; equal ones once."""
    return tuple(sorted(set(problems), key=lambda problem: (problem.where, problem.severity, problem.code, problem.message)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """True when at least one problem is an error."""
    return any(problem.severity is Severity.ERROR for problem in problems)
