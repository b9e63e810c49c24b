"""A questionnaire as a linear stream: questions one by one, no result before the end, marks with what they teach."""

from io import StringIO

import pytest

from scoring.questionnaire import Drawn, Mark, Verdict
from scoring.wording import NARROW
from simulator.plain.quiz import quiz_stream
from tests.scoring.questionnaire.asked import KEYS, item

PAPER = tuple(Drawn(item(key, f"essai/{name}"), item(key).offered) for name, key in KEYS.items())
NAMES = {"CCP1-C1": "Mettre en place"}


def asked(typed: str, paper: tuple[Drawn, ...] = PAPER) -> tuple[str, tuple[Mark, ...]]:
    target = StringIO()
    marks = quiz_stream(paper, 7, StringIO(typed), target, NAMES)
    return target.getvalue().replace(NARROW, " "), marks


def test_all_the_answers_then_the_marks() -> None:
    told, marks = asked("1\n1 2 3\n80\n1 2 3 4\nelle efface les pics\n")
    assert [mark.verdict for mark in marks] == [Verdict.RIGHT] * 5
    before, _, after = told.partition("Corrigé")
    assert "Question 5 sur 5" in before
    assert "juste" not in before
    assert "graine 7" in before
    assert "Réponse juste : « Par les dates »." in after
    assert "Calcul : 1 000 ÷ 1 250." in after
    assert after.count("Source : Une source.") == 5
    assert "CCP1-C1 Mettre en place : 5 points sur 5" in after
    assert after.rstrip().endswith("il n’annonce pas la décision du jury.")


def test_a_misread_line_is_asked_again_and_costs_nothing() -> None:
    told, (mark,) = asked("9\ndeux\n1\n", PAPER[:1])
    assert told.count("Il faut un numéro, de 1 à 3") == 2
    assert mark.verdict is Verdict.RIGHT


def test_enter_passes_and_is_told_apart_from_a_wrong_answer() -> None:
    told, marks = asked("\n\n\n\n\n")
    assert {mark.verdict for mark in marks} == {Verdict.UNANSWERED}
    assert "En tout : 0 point sur 5 ; 5 sans réponse" in told


def test_a_sentence_without_a_known_idea_may_be_said_again_once() -> None:
    told, (again,) = asked("il pleut\nelle efface les pics\n", PAPER[4:])
    assert "Dites-la autrement" in told
    assert again.verdict is Verdict.RIGHT
    _, (kept,) = asked("il pleut\n\n", PAPER[4:])
    assert kept.verdict is Verdict.UNREAD
    _, (twice,) = asked("il pleut\nil neige\n", PAPER[4:])
    assert twice.verdict is Verdict.UNREAD


@pytest.mark.parametrize("typed", ["1\nq\n", "1\n"], ids=["asked to stop", "the input ended"])
def test_what_was_not_asked_is_not_counted(typed: str) -> None:
    told, marks = asked(typed)
    assert len(marks) == 1
    assert "Arrêté après 1 question sur 5 ; les autres ne sont pas comptées." in told
    assert "En tout : 1 point sur 1" in told


def test_the_question_and_the_help_can_be_read_again() -> None:
    told, _ = asked("r\na\n1\n", PAPER[:1])
    assert told.count("Question 1 sur 1") == 2
    assert told.count("q arrête") == 2


def test_what_is_typed_is_never_a_command_of_the_terminal() -> None:
    told, _ = asked("\x1b[2J\n1\n", PAPER[:1])
    assert "\x1b" not in told
