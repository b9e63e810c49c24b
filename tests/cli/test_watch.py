"""``plateau watch``: the real command, beside another program and in a real terminal."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.library.skeleton import skeleton
from tests.cli.command import run


def test_a_file_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    for name in ("nulle-part.yaml", "nulle-part"):
        done = run(tmp_path, "watch", name, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="a console of its own is needed to send Ctrl+C")
def test_without_a_terminal_it_only_watches_and_ctrl_c_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "essai.yaml"
    path.write_text(skeleton("x.json"), encoding="utf-8")
    watching = subprocess.Popen(
        [sys.executable, "-m", "simulator", "watch", str(path), "--from", "cause"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PLATEAU_HOME": str(tmp_path / "home")},
    )
    assert watching.stdout is not None
    assert "aucune anomalie" in watching.stdout.readline()
    watching.send_signal(signal.SIGINT)
    said, narration = watching.communicate(timeout=30)
    assert watching.returncode == 0
    assert "Votre réponse" not in said
    assert "--from est laissé de côté" in narration


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_in_a_terminal_saves_are_checked_and_scenes_are_played(tmp_path: Path) -> None:
    from tests.app.terminal import Terminal

    path = tmp_path / "essai.yaml"
    path.write_text(skeleton("x.json"), encoding="utf-8")
    terminal = Terminal(tmp_path / "home", "watch", str(path), "--from", "decision")
    assert "Votre réponse".encode() in terminal.read("Votre réponse".encode())
    terminal.type(b"q\n")
    terminal.read(b"De retour")
    path.write_text(skeleton("x.json").replace("ton: mitigee", "ton: moyenne"), encoding="utf-8")
    assert b"error[valeur-inconnue]" in terminal.read(b"error[valeur-inconnue]")
    path.write_text(skeleton("y.json"), encoding="utf-8")
    terminal.read(b"fin consigne_imposee")
    terminal.type(b"p vigie\n")
    terminal.read(b"Je fais quoi")
    terminal.type(b"q\n?\n")
    assert b"montre cette aide" in terminal.read(b"montre cette aide")
    terminal.type(b"q\n")
    output = terminal.read()
    assert terminal.wait() == 0
    assert b"\x1b" not in output
    assert b"Traceback" not in output
    assert not (tmp_path / "home" / "plateau.sqlite3").exists()


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("keys", [b"\x03", b"\x04"], ids=["ctrl-c", "ctrl-d"])
def test_the_keys_that_end_a_program_end_it_without_a_fault(tmp_path: Path, keys: bytes) -> None:
    from tests.app.terminal import Terminal

    path = tmp_path / "essai.yaml"
    path.write_text(skeleton("x.json"), encoding="utf-8")
    terminal = Terminal(tmp_path / "home", "watch", str(path))
    terminal.read(b"fin consigne_imposee")
    terminal.type(keys)
    output = terminal.read()
    assert terminal.wait() == 0
    assert b"Traceback" not in output
