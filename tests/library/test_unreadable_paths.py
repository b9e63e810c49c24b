"""What cannot be opened is a problem of that file, in French; it hides no other file and never waits."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.library import authored_in, list_scenarios
from simulator.library.files import load
from simulator.practice.checking import check_files
from tests.builders import SCENARIO


def message(path: Path) -> str:
    found = load(path, "a.yaml")
    assert [str(problem.where) for problem in found.problems] == ["a.yaml:1:1"]
    assert found.problems[0].code == "fichier-illisible"
    assert not found.sound
    assert found.scenario is None
    return found.problems[0].message


def test_a_file_that_does_not_exist(tmp_path: Path) -> None:
    assert "il n’existe pas" in message(tmp_path / "a.yaml")


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    assert "c’est un dossier" in message(tmp_path / "a.yaml")


@pytest.mark.skipif(not hasattr(os, "symlink") or sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_to_nothing_and_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "nothing")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "b.yaml")
    assert "il n’existe pas" in message(tmp_path / "a.yaml")
    assert "il renvoie à lui-même" in message(tmp_path / "b.yaml")


def test_a_name_longer_than_any_system_takes(tmp_path: Path) -> None:
    assert message(tmp_path / f"{'a' * 5_000}.yaml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    code = "import sys; from pathlib import Path; from simulator.library.files import load; print(load(Path(sys.argv[1]), 'a').problems[0].code)"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "a.yaml")], capture_output=True, text=True, timeout=30, check=True
    )
    assert done.stdout.strip() == "fichier-illisible"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root and Windows read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(SCENARIO, encoding="utf-8")
    path.chmod(0)
    assert "n’est pas permise" in message(path)


def test_no_english_of_the_system_reaches_the_trainer(tmp_path: Path) -> None:
    for words in (os.strerror(errno.ENOENT), os.strerror(errno.EISDIR)):
        (tmp_path / "b.yaml").mkdir(exist_ok=True)
        assert words not in message(tmp_path / "a.yaml") + message(tmp_path / "b.yaml")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_the_other_files_are_read_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "nothing")
    (tmp_path / "b.yaml").write_bytes(b"\xff\xfe")
    (tmp_path / "c.yaml").write_text(SCENARIO.replace("debut: accueil", "debut: acueil"), encoding="utf-8")
    (tmp_path / "d.yaml").write_text(SCENARIO, encoding="utf-8")
    checked = check_files(tuple(authored_in(tmp_path)), (tmp_path,))
    assert checked.files == 4
    found = {(problem.where.file, problem.code) for problem in checked.problems}
    assert {("a.yaml", "fichier-illisible"), ("b.yaml", "encodage"), ("c.yaml", "reference-inconnue")} <= found
    assert [(item.id, item.sound) for item in list_scenarios((tmp_path,), None)] == [("c", False), ("d", True)]
