"""The process is killed in the middle of a vote; the code brings the room back where it was."""

import re
import signal
from pathlib import Path

from tests.app.terminal import Terminal
from tests.practices import settle


def _text(output: bytes) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", " ", output.decode(errors="replace"))


def test_the_same_place_after_a_kill(tmp_path: Path) -> None:
    settle(tmp_path)
    first = Terminal(tmp_path, "host", "appel-escalade", "--no-network", "--seed", "3")
    first.read(b"Commencer")
    found = re.search(r"reprendre\s*:\s*([A-Z2-9]{6})", _text(first.output).replace("\u202f", " "))
    assert found is not None
    first.type(b"\r")
    first.read(b"Ouvrir le vote")
    first.type(b"\r")
    first.read(b"Clore le vote")
    first.type(b"h")
    first.read(b"Un nombre par")
    first.type(b"3\r2\r0\r1\r")  # faster than any hand: nothing lands on the wrong line
    first.read(b"6 mains")
    assert "6 mains" in _text(first.output)
    first.send(signal.SIGKILL)
    assert first.wait() == -signal.SIGKILL
    again = Terminal(tmp_path, "host", "--resume", found.group(1), "--no-network")
    again.read(b"6 mains")
    shown = _text(again.output)
    assert "vote, tour" in shown
    assert "6 mains" in shown
    again.type(b"\r")
    again.read(b"3 voix")
    assert "Majorité" not in _text(again.output)  # 3 of 6 is not one
    again.send(signal.SIGHUP)
    assert again.wait() == 128 + signal.SIGHUP
