"""``plateau host`` without a terminal, and what it refuses: a sentence, and the right code."""

import json
from pathlib import Path

import pytest

from simulator.practice.hosting import host
from tests.cli.command import run as plateau
from tests.practices import make_practice


@pytest.mark.parametrize("words", [["appel-escalade"], ["appel-escalade", "--no-network"], ["--resume", "ABC234"]])
def test_without_a_terminal_it_says_so(tmp_path: Path, words: list[str]) -> None:
    done = plateau(tmp_path, "host", *words)
    assert done.returncode == 2
    assert "terminal" in done.stderr
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "plateau.sqlite3").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "nommez un scénario"),
        (["appel-escalade", "--resume", "ABC234"], "nommez un scénario"),
        (["appel-escalade", "--no-network", "--port", "80"], "n’ouvre aucune connexion"),
        (["appel-escalade", "--typed", "--no-network"], "téléphones"),
        (["appel-escalade", "--typed", "--face-to-face"], "téléphones"),
        (["--resume", "ABC234", "--seed", "3"], "retirez"),
        (["appel-escalade", "-o", "x.html"], "--cards"),
        (["inconnu", "--cards"], "inconnu"),
    ],
)
def test_what_does_not_go_together_is_said(tmp_path: Path, words: list[str], said: str) -> None:
    done = plateau(tmp_path, "host", *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_sessions_are_listed(tmp_path: Path) -> None:
    empty = plateau(tmp_path, "host", "--list")
    assert (empty.returncode, empty.stdout) == (0, "")
    practice = make_practice(tmp_path)
    hosted = host(practice, "appel-escalade", seed=3)
    practice.close()
    done = plateau(tmp_path, "host", "--list")
    assert hosted.group.opening.code in done.stdout
    assert "en cours" in done.stdout
    (one,) = json.loads(plateau(tmp_path, "host", "--list", "--json").stdout)["sessions"]
    assert (one["code"], one["phase"], one["scenarios"]) == (hosted.group.opening.code, "lobby", ["appel-escalade"])


@pytest.mark.parametrize("name", ["cartes.html", "cartes.md"])
def test_the_cards_are_written(tmp_path: Path, name: str) -> None:
    done = plateau(tmp_path, "host", "appel-escalade", "--cards", "-o", str(tmp_path / name))
    assert done.returncode == 0
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert ("<h1>" in text) == name.endswith("html")
    assert "Grille d’observation" in text
    assert "Votre rôle" in plateau(tmp_path, "host", "appel-escalade", "--cards").stdout
