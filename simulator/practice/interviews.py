"""Which open questions can a jury ask? Those of the folders' files of genre ``entretien``, found by the head of each file."""

from collections.abc import Iterable
from pathlib import Path

from scoring.interview import OpenQuestion
from simulator.library import authored_in
from simulator.library.checks.interview import run_interview_checks
from simulator.library.files import Loaded, load
from simulator.practice.errors import PracticeError
from simulator.practice.examining import says_its_kind
from simulator.practice.finding import beside, find_file
from simulator.source import Problem, has_errors, typeset


class NoInterviewError(PracticeError):
    """No file of the folders asks an open question."""

    def __init__(self) -> None:
        super().__init__(
            typeset("Il n’y a aucune question d’entretien : aucun fichier « genre: entretien » n’est dans la bibliothèque.")
        )


class UnsoundInterviewError(PracticeError):
    """The file was read and found faulty; ``problems`` say where."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"Les questions d’entretien de {file} contiennent des anomalies. « plateau check » les montre.")
        self.problems = problems


def open_questions(roots: Iterable[Path]) -> tuple[OpenQuestion, ...]:
    """The open questions at hand, in the order of the folders and of their files; of two files with the same id, the first found.

    Raises ``NoInterviewError`` or ``UnsoundInterviewError``.
    """
    roots = tuple(roots)
    found: dict[str, tuple[Loaded, Path]] = {}
    for root in roots:
        for item in authored_in(root):
            if item.id not in found and says_its_kind(item.path, "entretien"):
                found[item.id] = (load(item.path, item.file), item.path)
    questions = tuple(question for loaded, path in found.values() for question in _sound(loaded, path, roots))
    if not questions:
        raise NoInterviewError
    return questions


def _sound(loaded: Loaded, path: Path, roots: tuple[Path, ...]) -> tuple[OpenQuestion, ...]:
    if loaded.interviews is None or not loaded.sound:
        raise UnsoundInterviewError(loaded.file, loaded.problems)
    referential = find_file(loaded.interviews.referential, "referentiel", (*beside(path), *roots))
    facts = referential.referential if referential and referential.sound else None
    static = run_interview_checks(loaded.interviews, facts)
    if has_errors(static):
        raise UnsoundInterviewError(loaded.file, static)
    return loaded.interviews.questions
