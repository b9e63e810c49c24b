"""``plateau play --moves … --json`` is as the contract says."""

import json
from pathlib import Path

from simulator.library import shipped_folder
from tests.cli.command import document, run

PLAY = shipped_folder() / "transverse" / "appel-escalade" / "exemplaire.play"
MOVES = "".join(line[2:] + "\n" for line in PLAY.read_text(encoding="utf-8").splitlines() if line.startswith("> "))
SEED = next(line.split()[1] for line in PLAY.read_text(encoding="utf-8").splitlines() if line.startswith("graine"))


def test_a_whole_play_has_every_field_of_the_contract(tmp_path: Path) -> None:
    found = document(tmp_path, "play", "appel-escalade", "--moves", "-", "--seed", SEED, typed=MOVES)
    assert list(found) == [
        "format", "scenario", "referential", "mode", "reply", "seed", "variant", "attempt", "turns", "ending", "closing", "next", "assessment",
    ]  # fmt: skip
    assert found["mode"] == "training"
    assert found["reply"] == "choose"
    assert found["ending"] == "apaisee"
    assert found["next"] is None
    assert found["closing"][0].keys() == {"who", "text"}
    turn = found["turns"][0]
    assert turn.keys() == {"n", "scene", "lines", "offered", "move", "gauges", "evidence"}
    assert turn["n"] == 1
    assert turn["move"] == {"kind": "choose", "choice": MOVES.split()[0], "text": None, "confidence": None, "contested": False}
    assert turn["move"]["choice"] in turn["offered"]
    evidence = turn["evidence"][0]
    assert evidence.keys() == {"criterion", "points", "counted", "blocking", "where"}
    file, _, line = evidence["where"].rpartition(":")
    assert evidence["criterion"] in (shipped_folder() / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    judged = [item for item in found["assessment"]["competences"] if item["judged"]]
    assert [(item["id"], item["ccp"], item["level"]) for item in judged] == [("T-1", None, "acquired")]
    assert judged[0]["score"] == 1.0
    assert judged[0]["criteria"][0].keys() == {"id", "name", "score", "points", "attainable", "turns"}
    touched = {item["id"] for item in found["assessment"]["competences"] if not item["judged"]}
    assert touched == {"CCP1-C3", "CCP2-C5", "CCP2-C6"}


def test_the_same_files_seed_and_moves_give_the_same_bytes(tmp_path: Path) -> None:
    words = ("play", "appel-escalade", "--moves", "-", "--seed", "7", "--no-save", "--json")
    first, second = (run(tmp_path / name, *words, typed="(leave)\n").stdout for name in ("a", "b"))
    assert first == second
    assert json.loads(first)["attempt"] is None


def test_moves_that_run_out_leave_the_attempt_unfinished(tmp_path: Path) -> None:
    found = document(tmp_path, "play", "appel-escalade", "--moves", "-", "--seed", SEED, typed=MOVES.split()[0] + "\n")
    assert found["ending"] is None
    assert found["assessment"]["partial"] is True
    assert found["next"]["offered"]
    rows = document(tmp_path, "attempts")["attempts"]
    assert [(row["id"], row["ended"], row["ending"]) for row in rows] == [(found["attempt"], None, None)]


def test_a_move_that_is_not_offered_is_named_with_its_line_scene_and_the_offered_ids(tmp_path: Path) -> None:
    done = run(tmp_path, "play", "appel-escalade", "--moves", "-", "--seed", SEED, "--json", typed="# rien\n\nnon_propose\n")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "ligne 3" in done.stderr
    assert "« non_propose »".replace(" non_propose ", "\u202fnon_propose\u202f") in done.stderr.replace(
        "« ", "«\u202f"
    ).replace(" »", "\u202f»")
    assert MOVES.split()[0] in done.stderr
    assert "Traceback" not in done.stderr
    assert document(tmp_path, "attempts")["attempts"] == []


def test_silence_is_refused_in_training_and_taken_in_exam(tmp_path: Path) -> None:
    training = run(tmp_path, "play", "entretien-recrutement", "--moves", "-", "--no-save", typed="(silence)\n")
    assert training.returncode == 1
    assert "examen" in training.stderr


def test_a_play_file_brings_its_seed_and_mode(tmp_path: Path) -> None:
    found = document(tmp_path, "play", "appel-escalade", "--moves", str(PLAY), "--no-save")
    assert found["seed"] == int(SEED)
    assert found["ending"] == "apaisee"


def test_a_typed_reply_is_a_turn_without_a_choice_and_moves_nothing(tmp_path: Path) -> None:
    found = document(
        tmp_path,
        "play",
        "appel-escalade",
        "--moves",
        "-",
        "--seed",
        SEED,
        "--no-save",
        typed='"Bonjour, quel temps fait-il ?"\n',
    )
    move = found["turns"][0]["move"]
    assert (move["kind"], move["choice"], move["text"]) == ("say", None, "Bonjour, quel temps fait-il ?")
    assert found["turns"][0]["evidence"] == []
    assert found["next"]["scene"] == found["turns"][0]["scene"]
