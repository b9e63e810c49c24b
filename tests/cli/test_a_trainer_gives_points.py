"""The command plays, corrects the points of one criterion at one turn, and reports both; what cannot be is one sentence and exit 2."""

import csv
import io
import json
from pathlib import Path

import pytest

from simulator.library import shipped_folder
from tests.cli.command import document, run

GOLDEN = shipped_folder() / "ccp2" / "debrief-ecoute" / "maladroit.play"
WHY = "La question était bien ouverte."
GIVE = ("--turn", "8", "--criterion", "solution-du-conseiller")
BY = ("--by", "Mme Roux", "--why", WHY)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    document(folder, "play", "debrief-ecoute", "--moves", str(GOLDEN), "--trainee", "Léa")
    return folder


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((*GIVE, "--points", "3", *BY), "de −2 à +2"),
        ((*GIVE, "--points", "1", "--by", "Mme Roux"), "Dites pourquoi"),
        ((*GIVE, "--points", "un", *BY), "n’est pas un nombre entier"),
        ((*GIVE, *BY), "--criterion demande --turn et --points"),
        ((*GIVE[2:], "--points", "1", *BY), "--criterion demande --turn et --points"),
        (("--turn", "99", *GIVE[2:], "--points", "1", *BY), "pas de tour 99"),
        ((*GIVE[:3], "ecoute-active", "--points", "1", *BY), "n’est pas un critère de ce scénario"),
        ((*GIVE, "--points", "1", "--choice", "x", *BY), "une chose à la fois"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_nothing_is_kept(home: Path, words: tuple[str, ...], told: str) -> None:
    done = run(home, "correct", "last", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert "corrigé" not in run(home, "report", "last").stdout


def test_played_corrected_and_reported(tmp_path: Path) -> None:
    document(tmp_path, "play", "debrief-ecoute", "--moves", str(GOLDEN), "--trainee", "Léa")
    was = json.loads(run(tmp_path, "report", "last", "--format", "json").stdout)
    done = run(tmp_path, "correct", "last", *GIVE, "--points", "-1", *BY)
    assert done.returncode == 0, done.stderr
    done = run(tmp_path, "correct", "last", *GIVE, "--points", "2", "--by", "M. Petit", "--why", "Réécoute.")
    assert done.returncode == 0, done.stderr
    assert "« Le conseiller est amené" in done.stderr.replace("\u202f", " ")
    assert "Avant correction des points" in done.stderr
    now = json.loads(run(tmp_path, "report", "last", "--format", "json").stdout)
    assert [(one["who"], one["value"], one["stands"]) for one in now["corrections"]] == [
        ("Mme Roux", "-1", False),
        ("M. Petit", "2", True),
    ]
    assert now["competences"][0]["uncorrected"]["score"] == was["competences"][0]["score"]
    text = run(tmp_path, "report", "last").stdout
    assert "+2 (calculé\u202f: −2)" in text
    assert WHY in text
    table = run(tmp_path, "report", "last", "--format", "csv", "--table", "corrections").stdout.removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(table), delimiter=";"))
    assert [(row["valeur"], row["calcule"], row["compte"]) for row in rows] == [("-1", "-2", "non"), ("2", "-2", "oui")]


def test_the_help_says_it_in_french() -> None:
    told = run(Path(), "correct", "--help").stdout
    assert "--criterion ID" in told
    assert "de -2 à 2" in told
