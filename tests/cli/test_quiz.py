"""``plateau quiz``: line by line, or from written answers; one document with --json, exit codes as everywhere."""

import json
from pathlib import Path

from tests.cli.command import document, run
from tests.practice.test_questionnaires_at_hand import library
from tests.questionnaires import questionnaire_with


def test_a_paper_is_asked_and_marked(tmp_path: Path) -> None:
    done = run(tmp_path, "quiz", "--competence", "CCP1-C2", "--number", "2", "--seed", "3", typed="\n\n")
    assert done.returncode == 0
    assert "2 questions, graine 3" in done.stdout
    assert "Corrigé" in done.stdout
    assert "CCP1-C2 Collecter et analyser" in done.stdout
    assert "\x1b" not in done.stdout


def test_the_same_seed_asks_the_same(tmp_path: Path) -> None:
    words = ("quiz", "indicateurs", "--number", "3", "--seed", "11")
    assert run(tmp_path, *words, typed="q\n").stdout == run(tmp_path, *words, typed="q\n").stdout
    assert run(tmp_path, *words, typed="q\n").stdout != run(tmp_path, *words[:-1], "12", typed="q\n").stdout


def test_the_document_has_every_question_its_mark_and_the_totals(tmp_path: Path) -> None:
    (tmp_path / "bibliotheque").mkdir()
    root = library(tmp_path / "bibliotheque")
    done = run(
        tmp_path, "quiz", "essai", "--seed", "1", "--answers", "-", "--json", typed="\n\n\n\n80\n", PLATEAU_SCENARIOS=str(root)
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["format"], found["seed"]) == (1, 1)
    assert len(found["items"]) == 5
    for row in found["items"]:
        assert row.keys() == {
            "id", "competence", "kind", "prompt", "shown", "answer", "verdict", "fraction", "sentence", "remarks", "explanation",
            "source", "where",
        }  # fmt: skip
    number = found["items"][4]
    assert (number["id"], number["answer"], number["verdict"]) == ("essai/un_nombre", {"value": 80.0, "typed": "80"}, "right")
    assert number["where"].startswith("essai.yaml:")
    assert [total["competence"] for total in found["totals"]] == ["CCP1-C1", "CCP1-C2"]
    assert found["total"]["items"] == 5
    assert found["total"]["right"] == 1
    assert found["total"]["unanswered"] == 4


def test_without_json_the_marks_are_told_in_words(tmp_path: Path) -> None:
    answers = tmp_path / "reponses.txt"
    answers.write_text("", encoding="utf-8")
    done = run(tmp_path, "quiz", "motiver", "--number", "2", "--seed", "1", "--answers", str(answers))
    assert done.returncode == 0
    assert done.stdout.startswith("Corrigé\n")
    assert done.stdout.count("Sans réponse.") == 2


def test_a_line_that_is_no_answer_is_a_fault_named_by_its_line(tmp_path: Path) -> None:
    done = run(tmp_path, "quiz", "indicateurs", "--number", "4", "--seed", "1", "--answers", "-", typed="peut-être?\n" * 4)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "ligne 1" in done.stderr
    many = run(tmp_path, "quiz", "indicateurs", "--number", "1", "--answers", "-", typed="1\n2\n")
    assert many.returncode == 1
    assert "2 réponses pour 1 question" in many.stderr


def test_wrong_usage_is_told_in_one_line(tmp_path: Path) -> None:
    for words in (
        ("quiz", "rien"),
        ("quiz", "--competence", "CCP9"),
        ("quiz", "--json"),
        ("quiz", "--number", "0"),
        ("quiz", "--answers", str(tmp_path / "absent.txt")),
    ):
        done = run(tmp_path, *words)
        assert done.returncode == 2, words
        assert done.stdout == ""
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr


def test_a_faulty_questionnaire_is_told_with_its_place(tmp_path: Path) -> None:
    root = library(tmp_path / "bibliotheque", text=questionnaire_with("sorte: ordre", "sorte: tri"))
    done = run(tmp_path, "quiz", "essai", PLATEAU_SCENARIOS=str(root))
    assert done.returncode == 1
    assert "essai.yaml:" in done.stderr
    checked = run(tmp_path, "check", str(root))
    assert checked.returncode == 1
    assert "valeur-inconnue" in checked.stdout


def test_nothing_is_stored(tmp_path: Path) -> None:
    run(tmp_path, "quiz", "--number", "1", typed="q\n")
    assert document(tmp_path, "attempts")["attempts"] == []
