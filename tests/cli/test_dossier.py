"""``plateau dossier``: shown, asked line by line, written as Markdown, one document with --json; erased with the person."""

from pathlib import Path

from tests.cli.command import document, run

ASKED = "Les pics du lundi\nJ’ai suivi *les volumes*.\nq\n"


def test_it_is_filled_then_shown(tmp_path: Path) -> None:
    done = run(tmp_path, "dossier", "--plain", "--trainee", "Léa", typed=ASKED)
    assert done.returncode == 0, done.stderr
    assert "2 rubriques écrites sur 8" in done.stdout
    shown = run(tmp_path, "dossier", "--trainee", "Léa")
    assert shown.returncode == 0
    assert "J’ai suivi *les volumes*." in shown.stdout
    assert "ni une preuve" in " ".join(shown.stdout.split())
    assert "Les pics" not in run(tmp_path, "dossier").stdout


def test_the_document(tmp_path: Path) -> None:
    run(tmp_path, "dossier", "--plain", "--trainee", "Léa", typed=ASKED)
    found = document(tmp_path, "dossier", "--trainee", "Léa")
    assert found.keys() == {"format", "trainee", "evidence", "notice", "rubrics", "activities"}
    assert found["evidence"] is False
    first = found["activities"][0]
    assert first.keys() == {"id", "name", "questions", "examples"}
    assert first["examples"][0] == {
        "number": 1,
        "filled": 2,
        "of": 8,
        "texts": {"title": "Les pics du lundi", "did": "J’ai suivi *les volumes*."},
    }


def test_markdown_goes_to_a_file_or_to_standard_output(tmp_path: Path) -> None:
    run(tmp_path, "dossier", "--plain", "--trainee", "Léa", typed=ASKED)
    target = tmp_path / "carnet.md"
    done = run(tmp_path, "dossier", "--trainee", "Léa", "--export", str(target))
    assert done.returncode == 0
    assert done.stdout == ""
    assert "J’ai suivi \\*les volumes\\*." in target.read_text(encoding="utf-8")
    assert run(tmp_path, "dossier", "--trainee", "Léa", "--export", "-").stdout == target.read_text(encoding="utf-8")


def test_options_that_exclude_each_other_and_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    assert run(tmp_path, "dossier", "--plain", "--json").returncode == 2
    done = run(tmp_path, "dossier", "--export", str(tmp_path))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_it_is_exported_and_erased_with_the_person(tmp_path: Path) -> None:
    run(tmp_path, "dossier", "--plain", "--trainee", "Léa", typed=ASKED)
    exported = run(tmp_path, "export", "--trainee", "Léa")
    assert "Les pics du lundi" in exported.stdout
    assert run(tmp_path, "erase", "--trainee", "Léa", "--yes").returncode == 0
    assert run(tmp_path, "export", "--trainee", "Léa").returncode == 2
    assert "Les pics" not in run(tmp_path, "dossier", "--trainee", "Léa").stdout
