"""Which questions can be asked: those of the folders, by id and by competence; a faulty file is told, not asked from."""

from pathlib import Path

import pytest

from simulator.practice.questionnaires import (
    UnknownQuestionnaireError,
    UnsoundQuestionnaireError,
    competence_names,
    items_on,
    questionnaires,
)
from tests.questionnaires import QUESTIONNAIRE, questionnaire_with
from tests.shipped import shipped_files


def library(folder: Path, name: str = "essai", text: str = QUESTIONNAIRE) -> Path:
    from simulator.library import shipped_folder

    (folder / "referentiels").mkdir(parents=True, exist_ok=True)
    source = shipped_folder() / "referentiels" / "mercd-2018.yaml"
    (folder / "referentiels" / "mercd-2018.yaml").write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return folder


def test_all_of_them_or_those_that_are_named(tmp_path: Path) -> None:
    library(tmp_path), library(tmp_path, "autre")
    assert [one.id for one in questionnaires((tmp_path,))] == ["autre", "essai"]
    assert [one.id for one in questionnaires((tmp_path,), ["essai"])] == ["essai"]


def test_of_two_with_one_id_the_first_folder_wins(tmp_path: Path) -> None:
    first, second = (
        library(tmp_path / "a"),
        library(tmp_path / "b", text=questionnaire_with("titre: Un essai", "titre: Un autre")),
    )
    assert [one.title for one in questionnaires((first, second))] == ["Un essai"]


def test_an_unknown_id_is_told_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(UnknownQuestionnaireError, match="essai"):
        questionnaires((library(tmp_path),), ["esai"])
    (tmp_path / "vide").mkdir()
    with pytest.raises(UnknownQuestionnaireError, match="aucun questionnaire"):
        questionnaires((tmp_path / "vide",))


@pytest.mark.parametrize(
    ("old", "new", "code"), [("sorte: ordre", "sorte: tri", "valeur-inconnue"), ("couvre: [CCP1-C1, CCP1-C2]", "couvre: [CCP1-C1]", "reference-inconnue")]
)  # fmt: skip
def test_a_faulty_file_is_told_with_its_problems(tmp_path: Path, old: str, new: str, code: str) -> None:
    with pytest.raises(UnsoundQuestionnaireError) as told:
        questionnaires((library(tmp_path, text=questionnaire_with(old, new)),))
    assert [problem.code for problem in told.value.problems] == [code]


def test_a_warning_keeps_nobody_from_asking(tmp_path: Path) -> None:
    text = questionnaire_with("explication: Volume par durée.", "explication: Volume par durée!")
    assert len(questionnaires((library(tmp_path, text=text),))) == 1


def test_items_of_one_competence(tmp_path: Path) -> None:
    asked = questionnaires((library(tmp_path),))
    assert [item.id for item in items_on(asked, ["CCP1-C2"])] == ["essai/un_nombre"]
    assert len(items_on(asked)) == 5
    with pytest.raises(UnknownQuestionnaireError, match="CCP1-C2"):
        items_on(asked, ["CCP1-C22"])


def test_competences_have_names(tmp_path: Path) -> None:
    root = library(tmp_path)
    assert competence_names(questionnaires((root,)), (root,))["CCP1-C2"].startswith("Collecter et analyser")


def test_scenarios_are_not_read_as_questionnaires() -> None:
    assert not any(file.startswith("questionnaires/") for file in shipped_files())
