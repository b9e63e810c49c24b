"""Two files of one kind with one id: the check names both; the list shows the first folder's only."""

from pathlib import Path

from simulator.library import authored_in, list_scenarios
from simulator.practice.checking import check_files
from simulator.source import Problem
from tests.builders import SCENARIO
from tests.library.test_referentials_as_written import TEXT as REFERENTIAL


def write(folder: Path, name: str, text: str = SCENARIO) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def doubles(folder: Path) -> list[Problem]:
    found = check_files(tuple(authored_in(folder)), (folder,)).problems
    return [problem for problem in found if problem.code == "id-en-double"]


def test_two_scenarios_are_told_and_the_sentence_names_both(tmp_path: Path) -> None:
    write(tmp_path, "ccp1/essai.yaml")
    write(tmp_path, "ccp2/essai.yaml")
    (problem,) = doubles(tmp_path)
    assert problem.where.file == "ccp2/essai.yaml"
    assert "ccp1/essai.yaml" in problem.message
    assert "ccp2/essai.yaml" in problem.message


def test_three_are_told_twice(tmp_path: Path) -> None:
    for folder in ("a", "b", "c"):
        write(tmp_path, f"{folder}/essai.yaml")
    assert [problem.where.file for problem in doubles(tmp_path)] == ["b/essai.yaml", "c/essai.yaml"]


def test_two_endings_of_a_name_are_told_too(tmp_path: Path) -> None:
    write(tmp_path, "essai.yaml")
    write(tmp_path, "essai.yml")
    assert len(doubles(tmp_path)) == 1


def test_two_kinds_may_share_an_id(tmp_path: Path) -> None:
    write(tmp_path, "ccp1/essai.yaml")
    write(tmp_path, "referentiels/essai.yaml", REFERENTIAL)
    assert doubles(tmp_path) == []


def test_two_referentials_are_told(tmp_path: Path) -> None:
    write(tmp_path, "referentiels/essai.yaml", REFERENTIAL)
    write(tmp_path, "autres/essai.yaml", REFERENTIAL)
    assert [problem.where.file for problem in doubles(tmp_path)] == ["referentiels/essai.yaml"]


def test_the_trainer_s_own_scenario_hides_the_shipped_one_of_its_name(tmp_path: Path) -> None:
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    write(own, "essai.yaml", SCENARIO.replace("Petit échange", "Le mien"))
    write(shipped, "essai.yaml")
    assert [item.title for item in list_scenarios((own, shipped), None)] == ["Le mien"]
