"""``plateau report``, ``progress``, ``group`` ``--format pdf``: a file, a pipe, never a terminal; without Typst, how to get it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import run

ROOT = Path(__file__).resolve().parents[3]
PLAY = ROOT / "scenarios/transverse/appel-escalade/exemplaire.play"
VERBS = pytest.mark.parametrize("words", [("report", "last"), ("progress",), ("group",)], ids=lambda words: words[0])
_WITHOUT_TYPST = """
import sys

class Refused:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "typst":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Refused())
from simulator.cli import main
sys.exit(main())
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    run(tmp_path, "play", "appel-escalade", "--moves", str(PLAY))
    return tmp_path


def plateau(home: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, *words]
    return subprocess.run(command, check=False, capture_output=True, timeout=120, env={**os.environ, "PLATEAU_HOME": str(home)})


@VERBS
def test_a_pdf_is_written_to_a_file_or_a_pipe_the_same(home: Path, words: tuple[str, ...]) -> None:
    pytest.importorskip("typst", reason="the extra « pdf » is not installed")
    piped = plateau(home, "-m", "simulator", *words, "--format", "pdf")
    assert piped.returncode == 0, piped.stderr
    assert piped.stdout.startswith(b"%PDF-1.7")
    path = home / "bilan.pdf"
    assert plateau(home, "-m", "simulator", *words, "--format", "pdf", "-o", str(path)).returncode == 0
    assert path.read_bytes() == piped.stdout


def test_the_name_of_the_file_is_enough_for_a_way(home: Path) -> None:
    pytest.importorskip("typst", reason="the extra « pdf » is not installed")
    path = home / "parcours.pdf"
    assert plateau(home, "-m", "simulator", "progress", "-o", str(path)).returncode == 0
    assert path.read_bytes().startswith(b"%PDF-1.7")


@VERBS
def test_without_typst_one_sentence_says_how_and_nothing_is_written(home: Path, words: tuple[str, ...]) -> None:
    path = home / "bilan.pdf"
    done = plateau(home, "-c", _WITHOUT_TYPST, *words, "--format", "pdf", "-o", str(path))
    assert done.returncode == 2
    assert done.stdout == b""
    assert 'pip install "plateau-simulator[pdf]"' in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert not path.exists()


@VERBS
def test_without_typst_the_other_formats_are_as_before(home: Path, words: tuple[str, ...]) -> None:
    done = plateau(home, "-c", _WITHOUT_TYPST, *words, "--format", "md")
    assert done.returncode == 0
    assert done.stdout.startswith((b"# Bilan", b"# Parcours"))


@VERBS
@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is needed")
def test_a_terminal_is_never_filled_with_a_pdf(home: Path, words: tuple[str, ...]) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "simulator", *words, "--format", "pdf"]
    environment = {**os.environ, "PLATEAU_HOME": str(home)}
    done = subprocess.run(command, check=False, stdout=theirs, stderr=subprocess.PIPE, timeout=120, env=environment)
    os.close(theirs)
    os.close(ours)
    assert done.returncode == 2
    assert "-o FICHIER" in done.stderr.decode()
