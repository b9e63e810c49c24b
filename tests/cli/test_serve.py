"""``plateau serve``, the real command: what it says it opens, to whom, and how it stops."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.command import run


@contextmanager
def started(home: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """The command, and the lines it says until it is ready."""
    process = subprocess.Popen(
        [sys.executable, "-m", "simulator", "serve", "--port", "0", *words],
        env={**os.environ, "PLATEAU_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stderr is not None
    said = []
    try:
        for line in process.stderr:
            said.append(line.strip().replace("\u202f", " "))
            if "Ctrl+C" in line:
                break
        yield process, said
    finally:
        process.kill()
        process.communicate()


def test_on_this_machine_only_and_without_a_code(tmp_path: Path) -> None:
    with started(tmp_path) as (process, said):
        assert re.fullmatch(
            r"Plateau est ouvert dans le navigateur : à cette machine seulement, à l’adresse http://localhost:\d+/", said[0]
        )
        assert not any("Code de la séance" in line for line in said)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
        assert (process.returncode, out) == (0, "")
        assert "Arrêté." in err


def test_on_the_network_with_a_code_that_is_drawn(tmp_path: Path) -> None:
    with started(tmp_path, "--address", "0.0.0.0") as (process, said):
        assert "à toute machine qui peut joindre celle-ci par le réseau" in said[0]
        assert re.fullmatch(r"Code de la séance : [A-HJKMNP-Z2-9]{4} [A-HJKMNP-Z2-9]{4}", said[1])
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0


def test_a_code_of_ones_own(tmp_path: Path) -> None:
    with started(tmp_path, "--passcode", "Salle 12") as (_, said):
        assert said[1] == "Code de la séance : Salle 12"
    refused = run(tmp_path, "serve", "--passcode", "a-b")
    assert refused.returncode == 2
    assert "au moins 4" in refused.stderr


def test_a_port_in_use(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = run(tmp_path, "serve", "--port", str(port))
    assert refused.returncode == 2
    assert (
        refused.stderr.replace("\u202f", " ")
        == f"plateau : Le port {port} est déjà pris par un autre programme. Choisissez-en un autre : --port {port + 1}.\n"
    )


@pytest.mark.parametrize("words", [("--sessions", "0"), ("--idle", "x"), ("--port", "70000"), ("--address", "203.0.113.9")])
def test_wrong_usage_is_a_sentence(tmp_path: Path, words: tuple[str, ...]) -> None:
    refused = run(tmp_path, "serve", *words)
    assert refused.returncode == 2
    assert "Traceback" not in refused.stderr
    assert refused.stdout == ""


def test_a_machine_closed_on_one_person_opens_nothing(tmp_path: Path) -> None:
    refused = run(tmp_path, "serve", PLATEAU_TRAINEE="Ana")
    assert refused.returncode == 2
    assert "formateur" in refused.stderr
