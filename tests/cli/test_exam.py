"""``plateau exam``: a whole day in a process of its own, one that is killed and taken up, the jury, the reports, and the erasure."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.command import document, run

PLAN = """format: 1
genre: journee
titre: Journée courte
scenario: debrief-ecoute
parties:
  preparation: {minutes: 5}
  mise-en-situation: {minutes: 15}
  entretien-technique: {minutes: 10, questions: 4}
  questionnaire: {minutes: 10, par-competence: 1}
  entretien-final: {minutes: 5, questions: 1}
"""
GOLDEN = Path(__file__).parents[2] / "scenarios" / "ccp2" / "debrief-ecoute" / "exemplaire.play"
MOVES = [line[2:].strip() for line in GOLDEN.read_text(encoding="utf-8").splitlines() if line.startswith("> ")]
ACTS = [move for move in MOVES if not move.startswith("(")]
AFTER = [
    "1",
    "2",
    "parce que je voulais comprendre",
    "J’écoute les appels chaque semaine",
    *[""] * 7,
    "J’ai mené la réunion",
    *"2312312",
]
"""Three « pourquoi ? », one question, seven items left without an answer, the final interview, seven levels."""


def files(folder: Path, lines: list[str]) -> tuple[str, str]:
    plan, answers = folder / "plan.yaml", folder / "reponses.txt"
    plan.write_text(PLAN, encoding="utf-8")
    answers.write_text("# la préparation, puis la conversation\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return str(plan), str(answers)


def whole(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    plan, answers = files(folder, ["", *ACTS, *AFTER])
    return run(folder, "exam", "--plan", plan, "--seed", "1", "--answers", answers, *words)


def test_a_whole_day_from_the_preparation_to_the_opinion(tmp_path: Path) -> None:
    done = whole(tmp_path, "--trainee", "Léa")
    assert done.returncode == 0, done.stderr
    told = done.stdout.replace("\u202f", " ")
    for words in ("Préparation", "Mise en situation", "Entretien technique", "Questionnaire professionnel", "Entretien final"):
        assert f"\n{words}\nIl reste" in told
    assert "Délibération simulée\nSimulation, sans valeur officielle." in told
    assert "Avis : Montrée" in told
    assert "graine 1" in done.stderr
    assert "\x1b" not in done.stdout

    for juror, level in (("Mme Roy", "in-progress"), ("M. Petit", "acquired")):
        said = run(tmp_path, "jury", "--juror", juror, "--competence", "CCP2-C5", "--level", level, "--why", "Vu")
        assert said.returncode == 0, said.stderr
    report = json.loads(run(tmp_path, "report", "exam", "--format", "json").stdout)
    assert report["day"]["trainee"] == "Léa"
    assert report["jury"]["jurors"] == 2
    (five,) = [one for one in report["competences"] if one["id"] == "CCP2-C5"]
    assert [one["juror"] for one in five["jurors"]] == ["Mme Roy", "M. Petit"]
    assert run(tmp_path, "report", report["day"]["id"], "-o", str(tmp_path / "jour.html"), "--format", "html").returncode == 0
    assert "Bilan d’une journée" in (tmp_path / "jour.html").read_text(encoding="utf-8")
    own = run(tmp_path, "report", report["role_play"]["attempt"])
    assert "# Bilan d’entraînement" in own.stdout


def test_a_day_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    plan, _ = files(tmp_path, [])
    command = [sys.executable, "-m", "simulator", "exam", "--plan", plan, "--seed", "1", "--plain", "--trainee", "Léa"]
    alive = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PLATEAU_HOME": str(tmp_path), "PYTHONUTF8": "1"},
    )
    assert alive.stdin is not None
    assert alive.stdout is not None
    alive.stdin.write("\n".join(["", *_numbers_or_ids(4), ""]).encode())
    alive.stdin.flush()
    _read_until(alive, _opening_of(4))
    os.kill(alive.pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    alive.wait()
    alive.stdin.close()
    alive.stdout.close()
    rest = tmp_path / "suite.txt"
    rest.write_text("\n".join([*ACTS[4:], *AFTER]) + "\n", encoding="utf-8")
    done = run(tmp_path, "exam", "--resume", "--trainee", "Léa", "--answers", str(rest))
    assert done.returncode == 0, (done.stdout[-500:], done.stderr)
    assert done.stdout.startswith("La journée reprend")
    assert "Délibération simulée" in done.stdout
    report = json.loads(run(tmp_path, "report", "exam", "--format", "json").stdout)
    assert [part["ended"] for part in report["parts"]] == ["done"] * 5


def _numbers_or_ids(count: int) -> list[str]:
    return ACTS[:count]


def _opening_of(turn: int) -> str:
    """The beginning of what is heard after so many turns of the exemplary path."""
    heard = [line for line in GOLDEN.read_text(encoding="utf-8").splitlines() if line.startswith("solene ")]
    return heard[turn].removeprefix("solene").strip()[:20]


def _read_until(process: "subprocess.Popen[bytes]", words: str) -> None:
    assert process.stdout is not None
    seen, end = b"", time.monotonic() + 60
    while words not in seen.decode("utf-8", errors="ignore"):
        assert time.monotonic() < end, seen.decode("utf-8", errors="ignore")[-800:]
        piece = os.read(process.stdout.fileno(), 4096)
        assert piece, seen.decode("utf-8", errors="ignore")[-800:]
        seen += piece


def test_a_faulty_line_says_which_and_keeps_the_rest(tmp_path: Path) -> None:
    plan, answers = files(tmp_path, ["", ACTS[0], "inconnu"])
    done = run(tmp_path, "exam", "--plan", plan, "--seed", "1", "--answers", answers)
    assert done.returncode == 1
    assert "ligne 4" in done.stderr
    assert "Traceback" not in done.stderr
    assert "--resume" in done.stderr


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--resume",), 2, "Aucune journée n’est en cours"),
        (("--resume", "--seed", "0"), 2, "ne va pas avec --seed"),
        (("--plan", "absent.yaml"), 2, "n’existe pas"),
        (("--road", "ccp", "--present", "CCP9"), 2, "n’est pas un CCP"),
        (("--scenario", "inconnu"), 2, "inconnu"),
        (("--answers", "absent.txt", "--seed", "1"), 2, "ne peut pas être lu"),
    ],
)
def test_what_cannot_be_done_is_said(tmp_path: Path, words: tuple[str, ...], code: int, said: str) -> None:
    done = run(tmp_path, "exam", *words)
    assert done.returncode == code
    assert said in done.stderr.replace("\u202f", " ")
    assert "Traceback" not in done.stderr


def test_a_faulty_plan_is_shown_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN.replace("minutes: 15", "minutes: 900"), encoding="utf-8")
    done = run(tmp_path, "exam", "--plan", str(file))
    assert done.returncode == 1
    assert "plan.yaml:7:" in done.stderr
    assert "valeur-hors-bornes" in done.stderr
    checked = run(tmp_path, "check", str(file))
    assert checked.returncode == 1
    assert "valeur-hors-bornes" in checked.stdout


def test_a_juror_says_who_and_why(tmp_path: Path) -> None:
    assert (
        "Aucune répétition"
        in run(tmp_path, "jury", "--juror", "A", "--competence", "C", "--level", "acquired", "--why", "x").stderr
    )
    plan, answers = files(tmp_path, ["q"])
    run(tmp_path, "exam", "--plan", plan, "--seed", "1", "--answers", answers)
    for words, said in ((("CCP9-C9", "Vu"), "Aucune compétence"), (("CCP2-C5", " "), "raison")):
        done = run(tmp_path, "jury", "--juror", "A", "--competence", words[0], "--level", "acquired", "--why", words[1])
        assert done.returncode == 2
        assert said in done.stderr


def test_days_are_listed_and_one_can_be_erased(tmp_path: Path) -> None:
    plan, answers = files(tmp_path, ["", ACTS[0], "q"])
    for name in ("Léa", "Ana"):
        run(tmp_path, "exam", "--plan", plan, "--seed", "1", "--answers", answers, "--trainee", name)
    days = document(tmp_path, "exam", "--list")["days"]
    assert {one["trainee"] for one in days} == {"Léa", "Ana"}
    assert {one["stage"] for one in days} == {"Mise en situation"}
    (one,) = document(tmp_path, "exam", "--list", "--trainee", "Ana")["days"]
    assert one["id"] in run(tmp_path, "exam", "--list").stdout
    assert run(tmp_path, "erase", one["id"], "--yes").returncode == 0
    assert [left["trainee"] for left in document(tmp_path, "exam", "--list")["days"]] == ["Léa"]
    assert run(tmp_path, "report", one["attempt"]).returncode == 0
    assert run(tmp_path, "exam", "--json").returncode == 2


def test_a_day_leaves_with_its_person(tmp_path: Path) -> None:
    plan, answers = files(tmp_path, ["", ACTS[0], "q"])
    run(tmp_path, "exam", "--plan", plan, "--seed", "1", "--answers", answers, "--trainee", "Léa Durand")
    told = json.loads(run(tmp_path, "export", "--trainee", "Léa Durand").stdout)
    assert [day["opening"]["trainee"] for day in told["days"]] == ["Léa Durand"]
    assert told["days"][0]["minutes"]
    assert "trainer" not in told["days"][0]["opening"]
    assert run(tmp_path, "erase", "--trainee", "Léa Durand", "--yes").returncode == 0
    assert "Aucune répétition" in run(tmp_path, "report", "exam").stderr
