"""However the app is ended, the terminal is restored, the process is gone, and what was answered is kept."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.storage import SqliteStore
from tests.practices import settle

if os.name == "nt":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tests.app.terminal import RESTORED, Terminal


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_ends_cleanly(tmp_path: Path, number: signal.Signals, code: int) -> None:
    settle(tmp_path)
    terminal = Terminal(tmp_path)
    assert b"CCP1" in terminal.read(b"CCP1")
    terminal.send(number)
    output = terminal.read()
    assert terminal.wait() == code
    for restored in RESTORED:
        assert restored in output


def test_a_closed_window_ends_the_process(tmp_path: Path) -> None:
    settle(tmp_path)
    terminal = Terminal(tmp_path)
    terminal.read(b"CCP1")
    terminal.hang_up()
    assert terminal.wait() is not None


def test_quitting_gives_exit_code_zero(tmp_path: Path) -> None:
    settle(tmp_path)
    terminal = Terminal(tmp_path)
    terminal.read(b"CCP1")
    terminal.type(b"\x11")
    output = terminal.read()
    assert terminal.wait() == 0
    assert RESTORED[0] in output


def test_a_terminal_without_a_size_is_left_when_asked(tmp_path: Path) -> None:
    settle(tmp_path)
    terminal = Terminal(tmp_path, columns=0, rows=0)
    terminal.read(RESTORED[0], 2)
    terminal.type(b"\x11")
    terminal.read(RESTORED[0], 5)
    assert terminal.wait() == 0


def test_killing_the_process_loses_nothing_that_was_answered(tmp_path: Path) -> None:
    settle(tmp_path)
    terminal = Terminal(tmp_path, "play", "appel-escalade", "--seed", "1")
    terminal.read(b"Votre mission")
    terminal.type(b"\r")
    terminal.read(b"tour 1")
    terminal.type(b"1")
    terminal.read(b"tour 2")
    terminal.type(b"2")
    terminal.read(b"tour 3")
    terminal.send(signal.SIGKILL)
    terminal.wait()
    store = SqliteStore(tmp_path / "plateau.sqlite3")
    row = store.unfinished()
    assert row is not None
    assert row.turns == 2


def test_without_a_terminal_one_line_and_exit_code_two(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "simulator"],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=30,
        env={**os.environ, "PLATEAU_HOME": str(tmp_path)},
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    assert "--plain" in done.stderr


def test_a_dumb_terminal_gets_the_plain_stream(tmp_path: Path) -> None:
    settle(tmp_path)
    terminal = Terminal(tmp_path, "play", "appel-escalade", "--no-save", TERM="dumb")
    output = terminal.read("Votre réponse".encode())
    assert "Votre réponse".encode() in output
    assert b"\x1b" not in output
    terminal.type(b"q\n")
    terminal.read()
    assert terminal.wait() == 0
