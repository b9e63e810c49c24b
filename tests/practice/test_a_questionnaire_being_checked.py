"""A questionnaire is checked as a scenario is: with its referential, its ideas told apart, and by whoever watches the file."""

from pathlib import Path

import pytest

from simulator.library import authored, authored_in
from simulator.practice.checking import check_files
from simulator.practice.inspection import NoWayThereError, attempt_at, inspect_file
from simulator.source import Severity
from tests.practice.test_questionnaires_at_hand import library
from tests.practices import make_practice
from tests.questionnaires import QUESTIONNAIRE, questionnaire_with

SAME = """\
      marge:
        texte: La moyenne cache aussi les pointes.
        juste: non
        formulations: [Elle efface aussi les pics d’appels., Il manque aussi du monde quand ça sonne le plus., Les heures de pointe disparaissent aussi.]
"""


def told(folder: Path) -> list[tuple[str, Severity]]:
    found = check_files(tuple(authored_in(folder)), (folder,)).problems
    return [(problem.code, problem.severity) for problem in found]


def test_a_sound_one_tells_nothing(tmp_path: Path) -> None:
    assert told(library(tmp_path)) == []


def test_ideas_that_are_taken_for_each_other_are_told(tmp_path: Path) -> None:
    start, end = QUESTIONNAIRE.index("      marge:\n"), QUESTIONNAIRE.index("        commentaire: Les absences")
    text = QUESTIONNAIRE[:start] + SAME + QUESTIONNAIRE[end:]
    assert told(library(tmp_path, text=text)) == [("reponses-confondues", Severity.WARNING)]


def test_an_idea_without_phrasings_is_told(tmp_path: Path) -> None:
    text = questionnaire_with(
        "        formulations: [Pour prévoir les malades., En cas de congés., Si des collègues manquent.]\n", ""
    )
    assert told(library(tmp_path, text=text)) == [("sans-formulation", Severity.WARNING)]


def test_whoever_watches_the_file_is_told_the_same(tmp_path: Path) -> None:
    root = library(tmp_path, text=questionnaire_with("couvre: [CCP1-C1, CCP1-C2]", "couvre: [CCP1-C1]"))
    practice = make_practice(tmp_path / "home", roots=(root,))
    inspection = inspect_file(practice, authored(root / "essai.yaml", (root,)))
    assert [problem.code for problem in inspection.problems] == ["reference-inconnue"]
    assert (inspection.proof, inspection.playable) == (None, None)
    with pytest.raises(NoWayThereError):
        attempt_at(practice, inspection)
