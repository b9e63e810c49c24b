"""The verbs answer on stdout, tell on stderr, and give the right exit code."""

import json
from pathlib import Path

from tests.builders import scenario_text
from tests.cli.command import document, run


def test_list_has_the_fields_of_the_contract(tmp_path: Path) -> None:
    rows = document(tmp_path, "list")["scenarios"]
    assert {"appel-escalade", "debrief-ecoute", "entretien-motivation", "entretien-recrutement"} <= {row["id"] for row in rows}
    for row in rows:
        assert row.keys() == {"id", "title", "role", "level", "minutes", "competences", "path", "hash"}
        assert row["role"] in {"manager", "adviser"}
        assert 1 <= row["level"] <= 3
        assert len(row["hash"]) == 64
        assert not row["path"].startswith("/")


def test_attempts_carry_their_levels(tmp_path: Path) -> None:
    found = document(
        tmp_path, "play", "appel-escalade", "--moves", "-", "--seed", "1", "--trainee", "Ana\x1b[2J", typed="(leave)\n"
    )
    (row,) = document(tmp_path, "attempts")["attempts"]
    assert row.keys() == {"id", "scenario", "hash", "trainee", "mode", "started", "ended", "ending", "parent", "levels"}
    assert row["id"] == found["attempt"]
    assert "\x1b" not in row["trainee"]
    assert row["levels"] == {"T-1": "not-observed"}
    assert document(tmp_path, "attempts", "--trainee", "personne")["attempts"] == []


def test_report_in_both_formats(tmp_path: Path) -> None:
    run(tmp_path, "play", "appel-escalade", "--moves", "-", "--seed", "1", typed="(leave)\n")
    text = run(tmp_path, "report", "last")
    assert text.returncode == 0
    assert text.stdout.startswith("# Bilan d’entraînement")
    assert json.loads(run(tmp_path, "report", "last", "--format", "json").stdout)["partial"] is True
    written = run(tmp_path, "report", "last", "-o", str(tmp_path / "bilan.md"))
    assert written.stdout == ""
    assert (tmp_path / "bilan.md").read_text(encoding="utf-8") == text.stdout


def test_what_does_not_exist_is_told_in_one_line_with_exit_code_two(tmp_path: Path) -> None:
    for words in (
        ("play", "appel-escalad", "--plain"),
        ("report", "e0"),
        ("report", "last"),
        ("check", "nulle-part"),
        ("explore", "rien"),
    ):
        done = run(tmp_path, *words)
        assert done.returncode == 2, words
        assert done.stdout == ""
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert "appel-escalade" in run(tmp_path, "play", "appel-escalad").stderr


def test_wrong_usage_speaks_french(tmp_path: Path) -> None:
    for words in (("play",), ("jouer",), ("play", "x", "--seed", "deux"), ("list", "--quoi"), ("play", "x", "--mode", "dur")):
        done = run(tmp_path, *words)
        assert done.returncode == 2, words
        for english in ("error", "required", "invalid", "argument is", "unrecognized", "choose from"):
            assert english not in done.stderr, (words, done.stderr)


def test_check_tells_every_problem_and_exits_one(tmp_path: Path) -> None:
    folder = tmp_path / "scenarios"
    folder.mkdir()
    broken = scenario_text().replace("vers: suite", "vers: suitte", 1).replace("titre:", "titr:")
    (folder / "casse.yaml").write_text(broken, encoding="utf-8")
    done = run(tmp_path, "check", str(folder), "--json")
    assert done.returncode == 1
    found = json.loads(done.stdout)
    assert found["files"] == 1
    for problem in found["problems"]:
        assert problem.keys() == {"code", "severity", "message", "hint", "file", "line", "column"}
    codes = {problem["code"] for problem in found["problems"]}
    assert {"cle-inconnue", "cle-manquante", "reference-inconnue"} <= codes
    plain = run(tmp_path, "check", str(folder))
    assert plain.stdout.startswith("casse.yaml:")


def test_a_broken_store_is_told_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "plateau.sqlite3").write_bytes(b"ceci n'est pas une base" * 100)
    done = run(tmp_path, "attempts")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert (tmp_path / "plateau.sqlite3").read_bytes().startswith(b"ceci")


def test_explore_has_the_fields_of_the_contract(tmp_path: Path) -> None:
    found = document(tmp_path, "explore", "entretien-recrutement")
    for key in (
        "scenario",
        "complete",
        "states",
        "transitions",
        "seconds",
        "scenes",
        "choices",
        "endings",
        "reference",
        "references",
        "envelope",
        "envelope_by_ending",
        "robots",
    ):
        assert key in found
    witness = next(iter(found["endings"].values()))
    done = run(
        tmp_path, "play", "entretien-recrutement", "--moves", "-", "--no-save", "--seed", str(witness["seed"]), "--mode", witness["mode"], "--json",
        typed="\n".join(witness["witness"]),
    )  # fmt: skip
    assert json.loads(done.stdout)["ending"] == next(iter(found["endings"]))
