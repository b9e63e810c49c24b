"""Which questions can be asked? The questionnaires of the folders, found by the head of each file, so that no other is read."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from scoring.questionnaire import Item
from scoring.referential import Referential
from simulator.library import authored_in
from simulator.library.checks.questionnaire import run_questionnaire_checks
from simulator.library.files import Loaded, load
from simulator.practice.errors import PracticeError
from simulator.practice.examining import says_its_kind
from simulator.practice.finding import beside, find_file
from simulator.scenario.questionnaire import Questionnaire
from simulator.source import Problem, has_errors, nearest


class UnknownQuestionnaireError(PracticeError):
    """No questionnaire at hand has this id, or none asks on this competence."""


class UnsoundQuestionnaireError(PracticeError):
    """The file was read and found faulty; ``problems`` say where."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"Le questionnaire {file} contient des anomalies. « plateau check » les montre.")
        self.problems = problems


def questionnaires(roots: Iterable[Path], names: Sequence[str] = ()) -> tuple[Questionnaire, ...]:
    """The questionnaires of these ids (all of them when none is named), in the order of the folders and of their files.

    Of two with the same id, the first found. Raises ``UnknownQuestionnaireError`` or ``UnsoundQuestionnaireError``.
    """
    roots = tuple(roots)
    found: dict[str, tuple[Loaded, Path]] = {}
    for root in roots:
        for item in authored_in(root):
            if item.id not in found and says_its_kind(item.path, "questionnaire"):
                found[item.id] = (load(item.path, item.file), item.path)
    unknown = [name for name in names if name not in found]
    if unknown or not found:
        hint = nearest(unknown[0], found) if unknown else ""
        named = f"Aucun questionnaire ne s’appelle « {unknown[0]} »." if unknown else "Il n’y a aucun questionnaire."
        raise UnknownQuestionnaireError(f"{named} {hint}".strip())
    return tuple(_sound(*row, roots) for name, row in found.items() if not names or name in names)


def _sound(loaded: Loaded, path: Path, roots: tuple[Path, ...]) -> Questionnaire:
    if loaded.questionnaire is None or not loaded.sound:
        raise UnsoundQuestionnaireError(loaded.file, loaded.problems)
    referential = find_file(loaded.questionnaire.referential, "referentiel", (*beside(path), *roots))
    static = run_questionnaire_checks(loaded.questionnaire, _facts(referential))
    if has_errors(static):
        raise UnsoundQuestionnaireError(loaded.file, static)
    return loaded.questionnaire


def _facts(referential: Loaded | None) -> Referential | None:
    return referential.referential if referential and referential.sound else None


def competence_names(asked: Iterable[Questionnaire], roots: Iterable[Path]) -> dict[str, str]:
    """The names of the competences of the referentials that these questionnaires name, by id."""
    roots = tuple(roots)
    names: dict[str, str] = {}
    for id in dict.fromkeys(one.referential for one in asked):
        found = _facts(find_file(id, "referentiel", roots))
        for competence in found.competences if found else ():
            names.setdefault(competence.id, competence.name)
    return names


def items_on(asked: Iterable[Questionnaire], competences: Sequence[str] = ()) -> tuple[Item, ...]:
    """The items of these questionnaires on these competences (on all when none is named); ``UnknownQuestionnaireError`` for one without."""
    items = tuple(item for one in asked for item in one.items)
    known = tuple(dict.fromkeys(item.competence for item in items))
    for name in competences:
        if name not in known:
            raise UnknownQuestionnaireError(f"Aucune question ne porte sur « {name} ». {nearest(name, known)}")
    return tuple(item for item in items if not competences or item.competence in competences)
