"""What people type by mistake, or to see: each gets one French sentence and the right exit code, and nothing is lost."""

import sqlite3
from pathlib import Path

import pytest

from tests.builders_typed import SEARCH, TYPED
from tests.cli.command import document, run
from tests.cli.test_looking_after_what_is_kept import names, play

ENGLISH = ("errno", "no such file", "is a directory", "permission denied", "traceback", "not permitted")


@pytest.fixture
def colis(tmp_path: Path) -> Path:
    path = tmp_path / "colis.yaml"
    path.write_text(TYPED, encoding="utf-8")
    return path


def told(home: Path, code: int, *words: str) -> str:
    done = run(home, *words)
    assert done.returncode == code, done.stderr
    assert not [word for word in ENGLISH if word in done.stderr.lower()]
    return done.stderr


def test_files_that_cannot_be_read_or_written_are_told_in_french(tmp_path: Path, colis: Path) -> None:
    home = tmp_path / "chez moi"
    play(home, colis)
    told(home, 2, "import", str(tmp_path / "absent.essai"))
    told(home, 2, "import", str(tmp_path))
    told(home, 2, "export", "last", "-o", str(tmp_path))
    told(home, 2, "report", "last", "-o", str(tmp_path))
    told(home, 2, "play", str(colis), "--moves", str(tmp_path / "absent.txt"))


def test_one_file_missing_does_not_stop_the_others(tmp_path: Path, colis: Path) -> None:
    home, there = tmp_path / "chez moi", tmp_path / "ailleurs"
    play(home, colis)
    run(home, "export", "last", "-o", str(tmp_path / "un.essai"))
    told(there, 2, "import", str(tmp_path / "absent.essai"), str(tmp_path / "un.essai"))
    assert names(there) == ["Léa Martin"]


def test_names_are_one_however_they_are_typed(tmp_path: Path, colis: Path) -> None:
    home = tmp_path / "chez moi"
    for name in ("Zoé", "Zoe\u0301", "  Zoé "):
        document(home, "play", str(colis), "--trainee", name, "--moves", "-", typed="(leave)\n")
    assert names(home) == ["Zoé"] * 3
    assert len(document(home, "attempts", "--trainee", "  Zoe\u0301")["attempts"]) == 3
    document(home, "play", str(colis), "--trainee", "", "--moves", "-", typed="(leave)\n")
    assert "stagiaire" in names(home)


def test_numbers_and_names_out_of_bounds_are_told(tmp_path: Path, colis: Path) -> None:
    home = tmp_path / "chez moi"
    play(home, colis)
    told(home, 0, "erase", "--older-than", "800000")
    assert names(home) == ["Léa Martin"]
    told(home, 2, "erase", "--trainee", "")
    assert "\x1b" not in told(home, 0, "export", "last", "-o", str(tmp_path / "rouge\x1b[31m.essai"))
    assert "Personne ne s’appelle" in told(home, 0, "progress", "--trainee", "Inconnue")


def test_a_longer_version_of_a_known_attempt_completes_it(tmp_path: Path, colis: Path) -> None:
    home, there = tmp_path / "chez moi", tmp_path / "ailleurs"
    attempt = play(home, colis)
    run(home, "export", attempt, "-o", str(tmp_path / "un.essai"))
    run(there, "import", str(tmp_path / "un.essai"))
    whole = run(there, "report", attempt).stdout
    with sqlite3.connect(there / "plateau.sqlite3") as connection:  # as a full disk left it
        seal = connection.execute("SELECT seal FROM entry WHERE n = 2").fetchone()[0]
        connection.execute("DELETE FROM entry WHERE n > 2")
        columns = {row[1] for row in connection.execute("PRAGMA table_info(attempt)")}
        connection.execute("UPDATE attempt SET ended = NULL, ending = NULL, turns = 1")
        if "tail" in columns:
            connection.execute("UPDATE attempt SET tail = ?", (seal,))
    told(there, 0, "import", str(tmp_path / "un.essai"))
    assert run(there, "report", attempt).stdout == whole
    assert "s’appelle déjà" in told(there, 1, "import", str(tmp_path / "un.essai"))


def test_erasing_tells_where_a_name_still_stands(tmp_path: Path, colis: Path) -> None:
    home = tmp_path / "chez moi"
    play(home, colis)
    run(home, "backup")
    assert "sauvegardes" in told(home, 0, "erase", "--trainee", "Léa Martin")
    assert SEARCH.encode() in next((home / "sauvegardes").iterdir()).read_bytes()
