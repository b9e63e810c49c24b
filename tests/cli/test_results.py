"""``plateau results``: what was reached, one row an attempt and competence; for a gradebook, one row a person."""

import csv
import io
import json
from pathlib import Path

import pytest

from simulator.library import shipped_folder
from tests.cli.command import document, run

FOLDER = shipped_folder() / "ccp2" / "debrief-ecoute"
GOOD = FOLDER / "exemplaire.play"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    for trainee in ("lea", "lea", "=cmd()|calc"):
        document(folder, "play", "debrief-ecoute", "--moves", str(GOOD), "--trainee", trainee)
    document(folder, "play", "debrief-ecoute", "--moves", "-", "--trainee", "ali", typed="(leave)\n")
    return folder


def table(home: Path, *words: str) -> list[dict[str, str]]:
    done = run(home, "results", *words)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_a_row_for_each_finished_attempt_and_competence(home: Path) -> None:
    rows = table(home)
    assert [(row["stagiaire"], row["premier"]) for row in rows if row["competence"] == "CCP2-C5"] == [
        ("lea", "oui"),
        ("lea", "non"),
        ("'=cmd()|calc", "oui"),
    ]
    one = next(row for row in rows if row["competence"] == "CCP2-C5")
    assert (one["niveau"], one["score"], one["note"], one["mode"]) == ("acquis", "1", "100", "entraînement")
    assert "." not in one["score"]


def test_a_gradebook_has_a_row_for_each_person_and_only_whole_grades(home: Path) -> None:
    rows = table(home, "--format", "moodle")
    assert [row["Nom d’utilisateur"] for row in rows] == ["'=cmd()|calc", "lea"]
    (title,) = [name for name in rows[0] if name.startswith("CCP2-C5 ")]
    assert {row[title] for row in rows} == {"100"}
    assert all(value.isdigit() or value == "-" for row in rows for key, value in row.items() if key != "Nom d’utilisateur")


def test_one_person_and_one_scenario(home: Path) -> None:
    assert {row["stagiaire"] for row in table(home, "debrief-ecoute", "--trainee", "lea")} == {"lea"}
    assert table(home, "--trainee", "personne") == []


def test_the_document_in_a_file(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "resultats.json"
    done = run(home, "results", "--format", "json", "-o", str(target))
    assert (done.returncode, done.stdout) == (0, "")
    found = json.loads(target.read_text(encoding="utf-8"))
    assert (found["format"], found["unread"]) == (1, 0)
    assert {one["trainee"] for one in found["results"]} == {"lea", "=cmd()|calc"}


def test_a_scenario_without_a_result_is_a_usage_error(home: Path) -> None:
    done = run(home, "results", "jamais-vu")
    assert (done.returncode, done.stdout) == (2, "")
    assert "jamais-vu" in done.stderr
