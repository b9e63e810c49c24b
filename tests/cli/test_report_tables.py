"""``plateau report --format csv`` writes the tables of an attempt: one, or all of them in a folder."""

import csv
import io
from pathlib import Path

import pytest

from simulator.library import shipped_folder
from tests.cli.command import document, run

GOLDEN = shipped_folder() / "ccp2" / "debrief-ecoute" / "exemplaire.play"
HOSTILE = "=cmd()|calc"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    document(folder, "play", "debrief-ecoute", "--moves", str(GOLDEN), "--trainee", HOSTILE)
    return folder


def read(table: bytes) -> list[dict[str, str]]:
    assert table.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in table
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_folder_receives_them_all(home: Path, tmp_path: Path) -> None:
    for output in (f"{tmp_path}/neuf/", str(tmp_path)):
        done = run(home, "report", "last", "--format", "csv", "-o", output)
        assert (done.returncode, done.stdout) == (0, ""), done.stderr
        tables = {path.name: read(path.read_bytes()) for path in sorted(Path(output).glob("*.csv"))}
        assert list(tables) == ["competences.csv", "corrections.csv", "criteres.csv", "tours.csv"]
        assert {row["stagiaire"] for rows in tables.values() for row in rows} == {f"'{HOSTILE}"}
    report = document_of(home)
    assert [row["tour"] for row in tables["tours.csv"]] == [str(turn["n"]) for turn in report["turns"]]
    judged = [row for row in tables["competences.csv"] if row["jugee"] == "oui"]
    assert [row["competence"] for row in judged] == [one["id"] for one in report["competences"] if one["judged"]]
    assert {row["niveau"] for row in judged} == {"acquis"}
    points = sum(int(row["points"]) for row in tables["criteres.csv"])
    assert points == sum(int(row["points"]) for row in tables["tours.csv"])


def document_of(home: Path) -> dict[str, list[dict[str, object]]]:
    import json

    found: dict[str, list[dict[str, object]]] = json.loads(run(home, "report", "last", "--format", "json").stdout)
    return found


def test_a_file_receives_the_one_that_is_named(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    assert run(home, "report", "last", "--format", "csv", "--table", "criteres", "-o", str(target)).returncode == 0
    assert "critere" in read(target.read_bytes())[0]


def test_without_a_name_the_turns_go_to_stdout(home: Path) -> None:
    done = run(home, "report", "last", "--format", "csv")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("\ufeffessai;stagiaire;scenario;tour;")


def test_a_table_and_a_folder_contradict_each_other(home: Path, tmp_path: Path) -> None:
    done = run(home, "report", "last", "--format", "csv", "--table", "tours", "-o", str(tmp_path))
    assert done.returncode == 2
    assert "--table" in done.stderr
