"""Which day did the trainer plan? A file of genre ``journee``, named by its path."""

from pathlib import Path
from typing import TYPE_CHECKING

from simulator.library import authored
from simulator.library.checks.day import unknown_scenario
from simulator.library.days import WrittenDay
from simulator.library.files import load
from simulator.practice.errors import PracticeError
from simulator.practice.finding import beside, named_file
from simulator.source import Problem, has_errors, in_reading_order

if TYPE_CHECKING:
    from simulator.practice.practice import Practice


class UnsoundDayError(PracticeError):
    """The plan was read and found faulty; ``problems`` say where."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"Le plan {file} contient des anomalies et ne peut pas être suivi.")
        self.problems = problems


def written_day(practice: "Practice", path: Path) -> WrittenDay:
    """The day of that file. Raises ``PracticeError`` when it is not there or of another genre, ``UnsoundDayError``."""
    if not path.is_file():
        raise PracticeError(f"Le fichier {path} n’existe pas.")
    loaded = load(path, authored(path, practice.roots).file)
    if loaded.kind and loaded.kind != "journee":
        raise PracticeError(f"Le fichier {loaded.file} n’est pas de « genre: journee ».")
    roots = (*beside(path), *practice.roots)
    known = loaded.day is not None and named_file(loaded.day.scenario, "scenario", roots) is not None
    problems = (*loaded.problems, *(unknown_scenario(loaded.day, known) if loaded.day else ()))
    if loaded.day is None or has_errors(problems):
        raise UnsoundDayError(loaded.file, in_reading_order(problems))
    return loaded.day
