"""``plateau check --explain CODE``: the page on stdout; a code that is not known is told with the nearest."""

from pathlib import Path

import pytest

from simulator.library.pages import explained_codes
from simulator.source import typeset
from tests.cli.command import document, run


def test_the_page_is_printed_as_plain_text(tmp_path: Path) -> None:
    done = run(tmp_path, "check", "--explain", "typographie")
    assert done.returncode == 0
    assert done.stdout.startswith("typographie\n===========\n\nGravité\u202f: avertissement.\n\nCe que cela veut dire\n-----")
    assert "\n    scenes:\n      suite:\n" in done.stdout
    assert "```" not in done.stdout
    assert "#" not in done.stdout
    assert all(len(line) <= 80 for line in done.stdout.splitlines())
    assert len(done.stderr.splitlines()) == 1


def test_as_json(tmp_path: Path) -> None:
    found = document(tmp_path, "check", "--explain", "impasse")
    assert found.keys() == {"format", "code", "page"}
    assert found["page"] == run(tmp_path, "check", "--explain", "impasse").stdout


@pytest.mark.parametrize(("code", "nearest"), [("typograhie", "typographie"), ("cle_inconnue", "cle-inconnue")])
def test_an_unknown_code_is_told_with_the_nearest(tmp_path: Path, code: str, nearest: str) -> None:
    done = run(tmp_path, "check", "--explain", code)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == typeset(
        f"plateau : « {code} » n’est pas un code d’anomalie. Vouliez-vous dire « {nearest} » ?\n"
    )  # fmt: skip


@pytest.mark.parametrize("code", ["../format", "README", "", "base.yaml", "\x1b[2J"])
def test_what_is_no_code_opens_no_file(tmp_path: Path, code: str) -> None:
    done = run(tmp_path, "check", "--explain", code)
    assert (done.returncode, done.stdout) == (2, "")
    assert "\x1b" not in done.stderr
    assert "README" not in explained_codes()


def test_it_goes_without_paths(tmp_path: Path) -> None:
    done = run(tmp_path, "check", str(tmp_path), "--explain", "impasse")
    assert (done.returncode, done.stdout) == (2, "")
    assert "sans chemin" in done.stderr
