"""``plateau graph``: the format follows the name of the file; Mermaid on stdout; every wrong use in one line."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.builders import scenario_with
from tests.cli.command import document, run

OPENINGS = {
    ".svg": "<?xml",
    ".SVG": "<?xml",
    ".mmd": "---\ntitle",
    ".md": "```mermaid\n---\ntitle",
    ".dot": "digraph",
    ".gv": "digraph",
}


@pytest.fixture
def small(tmp_path: Path) -> str:
    """A small scenario, quick to prove."""
    path = tmp_path / "petit.yaml"
    path.write_text(scenario_with("Petit échange", "Petit & grand échange"), encoding="utf-8")
    return str(path)


def test_mermaid_goes_to_stdout(tmp_path: Path, small: str) -> None:
    done = run(tmp_path, "graph", small)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("---\ntitle: ")
    assert "accueil" in done.stdout


@pytest.mark.parametrize("extension", OPENINGS)
def test_the_format_follows_the_name_of_the_file(tmp_path: Path, small: str, extension: str) -> None:
    path = tmp_path / f"image{extension}"
    done = run(tmp_path, "graph", small, "-o", str(path))
    assert (done.returncode, done.stdout) == (0, "")
    assert path.name in done.stderr
    assert path.read_text(encoding="utf-8").startswith(OPENINGS[extension])


def test_the_format_asked_for_goes_before_the_name(tmp_path: Path, small: str) -> None:
    path = tmp_path / "image.md"
    assert run(tmp_path, "graph", small, "--format", "svg", "-o", str(path)).returncode == 0
    ElementTree.parse(path)
    assert run(tmp_path, "graph", small, "--format", "dot").stdout.startswith("digraph")


def test_what_cannot_be_done_is_told_in_one_line(tmp_path: Path, small: str) -> None:
    (tmp_path / "dossier.svg").mkdir()
    for words, told in (
        (("graph", "rien"), "rien"),
        (("graph", small, "-o", str(tmp_path / "image.png")), "--format"),
        (("graph", small, "-o", str(tmp_path / "image")), "--format"),
        (("graph", small, "-o", str(tmp_path / "dossier.svg")), "dossier.svg"),
        (("graph", small, "--attempt", "e0"), "e0"),
        (("graph", small, "--attempt", "last"), "petit"),
    ):
        done = run(tmp_path / "home", *words)
        assert (done.returncode, done.stdout) == (2, ""), words
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr
        assert told in done.stderr
    assert not (tmp_path / "image.png").exists()


def test_a_faulty_scenario_is_told_with_its_places(tmp_path: Path) -> None:
    path = tmp_path / "casse.yaml"
    path.write_text(scenario_with("debut: accueil", "debut: acueil"), encoding="utf-8")
    done = run(tmp_path, "graph", str(path))
    assert (done.returncode, done.stdout) == (1, "")
    assert "casse.yaml:" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_way_of_an_attempt_is_drawn_over_the_scenario(tmp_path: Path, small: str) -> None:
    found = document(tmp_path, "play", small, "--moves", "-", "--seed", "1", typed="bon\nclore\n")
    by_id = run(tmp_path, "graph", small, "--attempt", found["attempt"])
    assert by_id.returncode == 0
    assert "bon · tour 1" in by_id.stdout
    assert "clore · si · tour 2" in by_id.stdout
    assert run(tmp_path, "graph", small, "--attempt", "last").stdout == by_id.stdout
    text = Path(small).read_text(encoding="utf-8")
    Path(small).write_text(text.replace("bon:", "juste:"), encoding="utf-8")
    later = run(tmp_path, "graph", "petit", "--attempt", "last", PLATEAU_SCENARIOS=str(tmp_path))
    assert later.stdout == by_id.stdout
    assert "a changé depuis cet essai" in later.stderr
