"""``check`` warns of choices without phrasings and of replies that cannot be told apart when typed; what it found is kept."""

from pathlib import Path

import pytest

from simulator.practice.confusions import confusions_of, typed_apart
from simulator.scenario import Scenario
from tests.builders import loaded, scenario_text
from tests.builders_typed import TYPED

TWINS = TYPED.replace(
    "formulations: [Ce n’est pas moi, appelez les litiges.]",
    "formulations: [Vous aurez un mail ce soir pour récapituler., Je vous envoie ce soir un mail.]",
).replace(
    "formulations: [Vous aurez un mail récapitulatif ce soir.]",
    "formulations: [Vous aurez un mail récapitulatif ce soir., Ce soir je vous envoie un mail.]",
)


def scenario(text: str) -> Scenario:
    found = loaded(text).scenario
    assert found is not None
    return found


def codes(text: str, folder: Path | None = None) -> list[str]:
    return [problem.code for problem in typed_apart(scenario(text), folder)]


def test_a_scene_whose_replies_are_told_apart_gives_nothing() -> None:
    assert codes(TYPED) == []


def test_replies_that_say_the_same_are_told() -> None:
    assert codes(TWINS) == ["reponses-confondues"]
    (problem,) = typed_apart(scenario(TWINS), None)
    assert "clore" in problem.message
    assert "couper" in problem.message


def test_one_warning_says_that_no_choice_has_phrasings() -> None:
    assert codes(scenario_text()) == ["sans-formulation"]


def test_a_choice_without_phrasings_among_others_is_told_at_its_place() -> None:
    text = TYPED.replace("formulations: [Ce n’est pas moi, appelez les litiges.], ", "")
    (problem,) = typed_apart(scenario(text), None)
    assert problem.code == "sans-formulation"
    assert problem.where.line == next(number for number, line in enumerate(text.splitlines(), 1) if "couper:" in line)


def test_what_was_found_is_kept_by_what_the_scene_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = codes(TWINS, tmp_path)
    (kept,) = [path for path in tmp_path.glob("*.json") if "clore" in path.read_text(encoding="utf-8")]
    assert codes(TWINS, tmp_path) == first
    kept.write_text("[]", encoding="utf-8")
    assert codes(TWINS, tmp_path) == []
    kept.write_text("pas du JSON", encoding="utf-8")
    assert codes(TWINS, tmp_path) == first


def test_a_folder_that_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "fichier"
    path.write_text("", encoding="utf-8")
    place = scenario(TWINS).scenes["suite"]
    assert confusions_of(place, path) == confusions_of(place, None) != ()


def test_what_another_edition_of_the_recogniser_found_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = codes(TWINS, tmp_path)
    for kept in tmp_path.glob("*.json"):
        kept.write_text("[]", encoding="utf-8")
    assert codes(TWINS, tmp_path) == []
    monkeypatch.setattr("simulator.practice.confusions.edition", lambda: "another")
    assert codes(TWINS, tmp_path) == first
