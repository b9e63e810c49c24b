"""The command reads typed replies: match, moves, corrections, and the plain stream."""

import json
from pathlib import Path

import pytest

from tests.builders_typed import PROMISE, SEARCH, TYPED
from tests.cli.command import document, run


@pytest.fixture
def colis(tmp_path: Path) -> Path:
    path = tmp_path / "colis.yaml"
    path.write_text(TYPED, encoding="utf-8")
    return path


def test_match_says_which_choice_is_understood_line_by_line(tmp_path: Path, colis: Path) -> None:
    found = document(tmp_path, "match", str(colis), "accueil", typed=f"{SEARCH}\nil fait beau\n\n")
    assert [item["choice"] for item in found["matches"]] == ["enqueter", None, None]
    first = found["matches"][0]
    assert first["text"] == SEARCH
    assert [id for id, _ in first["ranking"]] == ["enqueter", "rembourser"]
    assert first["confidence"] == first["ranking"][0][1]


def test_match_tells_of_an_unknown_scene(tmp_path: Path, colis: Path) -> None:
    done = run(tmp_path, "match", str(colis), "acueil")
    assert done.returncode == 2
    assert "accueil" in done.stderr


def test_typed_moves_are_turns_understood_or_not(tmp_path: Path, colis: Path) -> None:
    moves = f'"il fait beau"\n"{SEARCH}"\nclore\n(reason savoir)\n'
    found = document(tmp_path, "play", str(colis), "--mode", "exam", "--seed", "1", "--moves", "-", typed=moves)
    kinds = [(turn["move"]["kind"], turn["move"]["choice"]) for turn in found["turns"]]
    assert kinds == [("say", None), ("say", "enqueter"), ("choose", "clore"), ("reason", None)]
    assert found["ending"] == "apaisee"


def test_a_contested_move_is_undone_in_training(tmp_path: Path, colis: Path) -> None:
    moves = f'"{PROMISE}"\n(contest)\nenqueter\nclore\n'
    found = document(tmp_path, "play", str(colis), "--seed", "1", "--moves", "-", typed=moves)
    assert [turn["move"]["contested"] for turn in found["turns"]] == [True, False, False]
    assert found["assessment"]["blocking"] == []


def test_a_correction_is_kept_and_told_in_the_report(tmp_path: Path, colis: Path) -> None:
    run(tmp_path, "play", str(colis), "--seed", "1", "--moves", "-", typed=f'"{PROMISE}"\nclore\n')
    refused = run(tmp_path, "correct", "last", "--turn", "1", "--choice", "clore", "--by", "Mme Roux")
    assert refused.returncode == 2
    assert "rembourser, enqueter" in refused.stderr or "enqueter, rembourser" in refused.stderr
    done = run(tmp_path, "correct", "last", "--turn", "1", "--choice", "enqueter", "--by", "Mme Roux", "--why", "Mal compris.")
    assert done.returncode == 0
    report = run(tmp_path, "report", "last").stdout
    assert "Mme Roux" in report
    assert "Mal compris." in report
    data = json.loads(run(tmp_path, "report", "last", "--format", "json").stdout)
    assert (data["turns"][0]["corrected"]["choice"], data["turns"][0]["corrected"]["computed"]) == ("enqueter", "rembourser")
    assert "le programme avait compris «" in report


def test_the_plain_stream_says_what_was_understood_and_lets_one_contest(tmp_path: Path, colis: Path) -> None:
    typed = f"{PROMISE}\nc\n{SEARCH}\nvous aurez un mail récapitulatif ce soir\n\n"
    told = run(tmp_path, "play", str(colis), "--plain", "--reply", "say", "--seed", "1", typed=typed).stdout
    assert "1. " not in told.split("Mon colis")[1].split("Compris comme")[0]
    assert "Compris comme\u202f: «\u202fJe vous rembourse" in told
    assert "Ce tour est annulé" in told
    assert "Compris comme\u202f: «\u202fJ’ouvre une enquête" in told
    assert "Elle remercie." in told


def test_the_plain_stream_asks_and_then_shows_the_closest_choices(tmp_path: Path, colis: Path) -> None:
    typed = "il fait beau\nil fait très beau\nil pleut\n1\nclore\nq\n"
    told = run(tmp_path, "play", str(colis), "--plain", "--reply", "say", "--seed", "1", typed=typed).stdout
    assert told.split("Ce résultat")[0].count("Quel rapport\u202f?") >= 2
    assert "Ce qui s’en rapproche le plus" in told
    assert "Et si vous ne le retrouvez pas\u202f?" in told


def test_the_choices_are_shown_on_request_and_the_report_notes_it(tmp_path: Path, colis: Path) -> None:
    told = run(
        tmp_path,
        "play",
        str(colis),
        "--plain",
        "--reply",
        "mixed",
        "--seed",
        "1",
        typed="v\n1\nclore\nvous aurez un mail récapitulatif ce soir\n\n",
    ).stdout
    assert "  1. " in told
    assert "choix affichés à la demande" in run(tmp_path, "report", "last").stdout


def test_the_jury_asks_why_at_the_end_of_a_plain_exam(tmp_path: Path, colis: Path) -> None:
    typed = f"{SEARCH}\nvous aurez un mail récapitulatif ce soir\n1\n"
    told = run(tmp_path, "play", str(colis), "--plain", "--reply", "say", "--mode", "exam", "--seed", "1", typed=typed).stdout
    assert "Le jury revient sur le tour 1" in told
    report = run(tmp_path, "report", "last").stdout
    assert "Ce que vous avez répondu au jury" in report
