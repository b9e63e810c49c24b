"""The open questions of the folders: in order, sound or refused with their problems, and found without reading anything else."""

from pathlib import Path

import pytest

from simulator.library import authored, authored_in, shipped_folder
from simulator.practice import PracticeError
from simulator.practice.checking import check_files
from simulator.practice.inspection import inspect_file
from simulator.practice.interviews import NoInterviewError, UnsoundInterviewError, open_questions
from simulator.source import Severity
from tests.interviews import INTERVIEWS, interviews_with
from tests.practices import make_practice

SAME = INTERVIEWS[INTERVIEWS.index("      canaux:\n") : INTERVIEWS.index("  le_metier:\n")]
TWICE = """\
      canaux:
        texte: Je demande aussi les volumes d’appels et leurs pics.
        formulations:
          - Combien d’appels aussi par jour, aux heures de pointe.
          - Les volumes aussi, et les pics de la journée.
          - Je veux aussi la courbe des appels, heure par heure.
          - À quels moments aussi les appels montent.
"""


def library(root: Path, **files: str) -> Path:
    (root / "referentiels").mkdir(parents=True)
    referential = shipped_folder() / "referentiels" / "mercd-2018.yaml"
    (root / "referentiels" / referential.name).write_bytes(referential.read_bytes())
    for name, text in files.items():
        (root / f"{name}.yaml").write_text(text, encoding="utf-8")
    return root


def test_they_come_in_the_order_of_the_folders_and_of_their_files(tmp_path: Path) -> None:
    mine = library(tmp_path / "mine", b=INTERVIEWS, a=INTERVIEWS)
    other = library(tmp_path / "other", c=INTERVIEWS, a=interviews_with("le_metier", "autre"))
    assert [question.id for question in open_questions((mine, other))] == [
        "a/les_volumes",
        "a/le_metier",
        "b/les_volumes",
        "b/le_metier",
        "c/les_volumes",
        "c/le_metier",
    ]


def test_without_any_it_is_said_in_french(tmp_path: Path) -> None:
    with pytest.raises(NoInterviewError, match="aucune question d’entretien") as raised:
        open_questions((library(tmp_path),))
    assert isinstance(raised.value, PracticeError)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("entretien: final", "entretien: finale", "valeur-inconnue"), ("CCP1-C1", "CCP1-C9", "reference-inconnue")],
)
def test_an_unsound_file_is_refused_with_its_problems(tmp_path: Path, old: str, new: str, code: str) -> None:
    with pytest.raises(UnsoundInterviewError, match=r"faux\.yaml") as raised:
        open_questions((library(tmp_path, bon=INTERVIEWS, faux=interviews_with(old, new)),))
    assert [problem.code for problem in raised.value.problems] == [code]


def test_a_warning_keeps_nobody_from_asking(tmp_path: Path) -> None:
    text = interviews_with("          - Il tient le niveau de service.\n", "")
    assert len(open_questions((library(tmp_path, essai=text),))) == 2


def test_check_reads_them(tmp_path: Path) -> None:
    root = library(tmp_path, essai=INTERVIEWS)
    assert check_files(tuple(authored_in(root)), (root,)).problems == ()


def test_ideas_that_are_taken_for_each_other_are_told(tmp_path: Path) -> None:
    root = library(tmp_path, essai=INTERVIEWS.replace(SAME, TWICE))
    (found,) = check_files(tuple(authored_in(root)), (root,)).problems
    assert (found.code, found.severity) == ("reponses-confondues", Severity.WARNING)
    assert found.where.line == INTERVIEWS[: INTERVIEWS.index("      canaux:")].count("\n") + 1


def test_whoever_watches_the_file_is_told_the_same(tmp_path: Path) -> None:
    root = library(tmp_path / "scenarios", essai=interviews_with("CCP1-C1", "CCP1-C9"))
    practice = make_practice(tmp_path / "home", roots=(root,))
    inspection = inspect_file(practice, authored(root / "essai.yaml", (root,)))
    assert [problem.code for problem in inspection.problems] == ["reference-inconnue"]
    assert (inspection.proof, inspection.playable) == (None, None)
