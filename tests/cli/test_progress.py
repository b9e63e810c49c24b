"""``plateau progress`` says where one stands in lines, and in one document."""

from pathlib import Path

from simulator.library import shipped_folder
from tests.cli.command import document, run

GOLDEN = shipped_folder() / "ccp2" / "debrief-ecoute" / "exemplaire.play"


def test_the_document_has_every_competence_and_what_comes_next(tmp_path: Path) -> None:
    empty = document(tmp_path, "progress", "--trainee", "Léa")
    assert {one["level"] for one in empty["competences"]} == {"not-observed"}
    assert empty["next"][0]["due"] is True
    document(tmp_path, "play", "debrief-ecoute", "--moves", str(GOLDEN), "--trainee", "Léa")
    found = document(tmp_path, "progress", "--trainee", "Léa")
    assert [one["id"] for one in found["competences"]] == [*(f"CCP1-C{n}" for n in (1, 2, 3)), *(f"CCP2-C{n}" for n in (4, 5, 6, 7)), "T-1"]  # fmt: skip
    one = next(one for one in found["competences"] if one["id"] == "CCP2-C5")
    assert 0 <= one["low"] < one["score"] <= one["high"] <= 1
    assert (one["scenarios"], one["days"], len(one["curve"])) == (1, 1, 1)
    assert found["attempts"] == 1
    assert document(tmp_path, "progress", "--trainee", "Ali")["attempts"] == 0


def test_the_lines_say_a_range_and_what_it_rests_on(tmp_path: Path) -> None:
    document(tmp_path, "play", "debrief-ecoute", "--moves", str(GOLDEN), "--trainee", "Léa")
    text = run(tmp_path, "progress", "--trainee", "Léa").stdout
    assert "entre " in text
    assert "1 scénario, 1 jour" in text
    assert "À travailler ensuite" in text
    assert " :" not in text


def test_the_way_is_handed_over_in_the_format_of_the_file(tmp_path: Path) -> None:
    document(tmp_path, "play", "debrief-ecoute", "--moves", str(GOLDEN), "--trainee", "Léa")
    for name, start in (("p.html", "<!DOCTYPE html>"), ("p.md", "# Parcours"), ("p.csv", "\ufeffstagiaire;"), ("p.json", "{")):
        done = run(tmp_path, "progress", "--trainee", "Léa", "-o", str(tmp_path / name))
        assert done.returncode == 0, done.stderr
        assert (tmp_path / name).read_text(encoding="utf-8").lstrip("\n").startswith(start)
    assert run(tmp_path, "progress", "--trainee", "Léa", "-o", str(tmp_path / "p.xyz")).returncode == 2
