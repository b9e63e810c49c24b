"""``plateau group``: the report of a group on the standard output or in files; what is named and missing is said."""

from pathlib import Path

import pytest

from tests.cli.command import document, run
from tests.practice.test_the_report_of_a_group import PEOPLE, SCENARIO, finish
from tests.practices import make_practice


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("chez moi")
    practice = make_practice(folder)
    for name in PEOPLE:
        finish(practice, name)
    practice.close()
    return folder


def test_the_document(home: Path) -> None:
    found = document(home, "group", SCENARIO)
    assert (found["people"], found["suppressed"]) == (5, False)
    assert [row["name"] for row in found["trainees"]] == list(PEOPLE)
    assert {one["discrimination_method"] for one in found["decisions"]} == {"item-rest"}


def test_anonymous_and_few_people(home: Path) -> None:
    assert document(home, "group", "--anonymous")["trainees"] == []
    done = run(home, "group", "--trainee", "Ali", "--trainee", "Léa")
    assert done.returncode == 0
    assert "Moins de cinq personnes" in done.stderr
    assert "Ali" not in done.stdout


def test_files_of_each_format(home: Path, tmp_path: Path) -> None:
    for format in ("md", "json", "csv", "html"):
        done = run(home, "group", "--format", format, "-o", str(tmp_path / f"groupe.{format}"))
        assert (done.returncode, done.stdout) == (0, ""), done.stderr
    names = {"groupe.md", "groupe.json", "groupe.html"} | {
        f"groupe-{table}.csv" for table in ("stagiaires", "decisions", "criteres")
    }
    assert {path.name for path in tmp_path.iterdir()} == names


def test_a_scenario_that_nobody_finished(home: Path) -> None:
    done = run(home, "group", "conflit-binome")
    assert (done.returncode, done.stdout) == (2, "")
    assert "conflit-binome" in done.stderr
    assert run(home, "group", f"quelque/part/{SCENARIO}.yaml").returncode == 0
