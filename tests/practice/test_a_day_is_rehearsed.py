"""A whole day of the exam is rehearsed: its clock, what each part asks, and a crash that loses nothing."""

from pathlib import Path

import pytest

from scoring.interview import Interview, OpenQuestion
from scoring.questionnaire import Choices, Drawn, Idea, Item, Option, Picked
from scoring.scale import Level
from simulator.engine import Choose
from simulator.exam import ExamError, Part, Plan, Stage
from simulator.practice.group_sessions import forget_everywhere
from simulator.practice.rehearsal import Rehearsal, begin_day, days_of, take_up_day, unfinished_day
from tests.practices import Clock, make_practice

SCENARIO = "appel-escalade"
ITEM = Item(
    "q/un", "CCP1-C1", "Que faire ?", Choices((Option("a", "Ceci", True), Option("b", "Cela", False))), "Parce que.", "—"
)
IDEAS = (
    Idea("objectif", "Fixer un objectif mesurable à chaque conseiller", True),
    Idea("ecoute", "Écouter les appels chaque semaine pour repérer les besoins", True),
)
OPEN = (
    OpenQuestion("t1", Interview.TECHNICAL, "CCP1-C1", "Comment lancez-vous une prestation ?", "La méthode", IDEAS),
    OpenQuestion("t2", Interview.TECHNICAL, "CCP1-C2", "Quels indicateurs suivez-vous ?", "La méthode", IDEAS),
    OpenQuestion("f1", Interview.FINAL, "", "Que change pour vous le métier de manager ?", "Le recul", ()),
)
PLAN = Plan(
    "continuous",
    SCENARIO,
    "choose",
    (
        Part(Stage.PREPARATION, 10),
        Part(Stage.ROLE_PLAY, 20),
        Part(Stage.TECHNICAL, 15),
        Part(Stage.QUESTIONNAIRE, None),
        Part(Stage.FINAL, 15),
    ),
    3,
)


def day(folder: Path, clock: Clock | None = None, trainer: str = "") -> Rehearsal:
    return begin_day(make_practice(folder, clock), PLAN, (Drawn(ITEM, ("b", "a")),), OPEN, "Léa", trainer)


def role_play(one: Rehearsal) -> None:
    assert one.attempt is not None
    for move in one.playable.reference(one.attempt.session.header.variant).moves:
        one.attempt.play(Choose(move))
    assert one.attempt.session.over


def test_from_the_preparation_to_the_end(tmp_path: Path) -> None:
    one = day(tmp_path)
    assert one.move_on() is Stage.PREPARATION
    assert one.move_on() is Stage.ROLE_PLAY
    role_play(one)
    assert one.move_on() is Stage.TECHNICAL
    asked = one.day.asked[Stage.TECHNICAL]
    why = [id for id in asked if id.startswith("why/")]
    assert why
    assert asked[len(why) :] == ("t1", "t2")
    for id in why:
        one.reply(id, one.why(id).choice.reasons[0].text)
    one.reply("t1", "D’abord je fixe un objectif mesurable à chaque conseiller. Puis j’écoute les appels chaque semaine.")
    assert one.replies(Stage.TECHNICAL)[0].ideas == ("objectif", "ecoute")
    assert one.replies(Stage.TECHNICAL)[1].text == ""
    one.move_on()
    one.answer("q/un", Picked(("a",)))
    assert [mark.fraction for mark in one.marks] == [1.0]
    one.move_on()
    assert one.day.asked[Stage.FINAL] == ("f1",)
    assert one.move_on() is Stage.SELF
    one.assess_oneself({"CCP2-C5": Level.ACQUIRED})
    assert [one.move_on(), one.move_on()] == [Stage.OPINION, Stage.CLOSED]
    assert one.trouble == ""
    assert unfinished_day(one.practice, "Léa") is None


def test_a_crash_gives_no_time_back_and_loses_no_answer(tmp_path: Path) -> None:
    clock = Clock()
    first = day(tmp_path, clock)
    first.move_on()
    first.move_on()
    clock.seconds = 100
    role_play(first)
    clock.seconds = 130
    first.tick()
    first.move_on()
    clock.seconds = 190
    first.tick()
    asked = first.day.asked[Stage.TECHNICAL]
    first.reply(asked[0], "Parce que je voulais comprendre")
    again = take_up_day(make_practice(tmp_path, clock), "last")  # the first process is gone
    assert again.day.stage is Stage.TECHNICAL
    assert again.day.asked == first.day.asked
    assert again.day.answers == first.day.answers
    assert again.left == 15 * 60 - 60
    assert again.attempt is not None
    assert again.attempt.session.over


def test_whoever_leaves_writes_the_clock_down_to_the_second(tmp_path: Path) -> None:
    clock = Clock()
    first = day(tmp_path, clock)
    first.move_on()
    clock.seconds = 7
    first.tick(now=True)
    assert take_up_day(make_practice(tmp_path, clock), "last").left == 10 * 60 - 7


def test_the_role_play_gives_back_no_second_that_its_attempt_wrote_down(tmp_path: Path) -> None:
    clock = Clock()
    first = day(tmp_path, clock)
    first.move_on()
    first.move_on()
    assert first.attempt is not None
    clock.seconds = 9
    first.attempt.play(Choose(first.attempt.session.offered[0]), first.spent)
    assert take_up_day(make_practice(tmp_path, clock), "last").left == 20 * 60 - 9


def test_killed_between_the_attempt_and_the_day_a_reason_is_kept_by_both(tmp_path: Path) -> None:
    first = day(tmp_path)
    first.move_on()
    first.move_on()
    role_play(first)
    first.move_on()
    why = first.day.asked[Stage.TECHNICAL][0]
    assert first.attempt is not None
    first.attempt.justify("Pour comprendre avant de décider")
    again = take_up_day(make_practice(tmp_path), "last")
    answer = again.day.answer_to(Stage.TECHNICAL, why)
    assert answer is not None
    assert answer["text"] == "Pour comprendre avant de décider"


def test_the_days_of_one_person_are_listed_newest_first(tmp_path: Path) -> None:
    one = day(tmp_path)
    one.move_on()
    one.move_on()
    assert one.attempt is not None
    (kept,) = days_of(one.practice, "Léa")
    assert (kept.id, kept.stage, kept.unfinished) == (one.id, Stage.ROLE_PLAY, True)
    assert kept.attempt == one.attempt.session.header.attempt
    assert days_of(one.practice, "Tom") == ()


def test_time_that_is_over_closes_the_answers(tmp_path: Path) -> None:
    clock = Clock()
    one = day(tmp_path, clock)
    for _ in range(3):
        one.move_on()
    clock.seconds = 15 * 60 + 1
    assert one.tick()
    with pytest.raises(ExamError, match="écoulé"):
        one.reply("t1", "Trop tard")
    one.move_on("time")
    assert one.day.ended[Stage.TECHNICAL] == "time"


def test_a_role_play_cut_short_is_left_and_asks_no_why(tmp_path: Path) -> None:
    one = day(tmp_path)
    for _ in range(3):
        one.move_on("time")
    assert one.attempt is not None
    assert one.attempt.session.over
    assert one.day.asked[Stage.TECHNICAL] == ("t1", "t2")


def test_only_the_trainer_pauses(tmp_path: Path) -> None:
    clock = Clock()
    one = day(tmp_path, clock, trainer="sésame")
    one.move_on()
    with pytest.raises(ExamError, match="formateur"):
        one.pause("autre")
    clock.seconds = 60
    one.pause("sésame")
    clock.seconds = 600
    assert one.left == 9 * 60
    with pytest.raises(ExamError, match="en pause"):
        one.move_on()
    one.resume("sésame")
    clock.seconds = 660
    assert one.left == 8 * 60
    assert not day(tmp_path / "b").pausable


def test_the_jury_stands_beside(tmp_path: Path) -> None:
    one = day(tmp_path)
    with pytest.raises(ExamError, match="Aucune compétence"):
        one.judge("Mme Roy", "CCP9-C1", Level.ACQUIRED, "vu")
    with pytest.raises(ExamError, match="raison"):
        one.judge("Mme Roy", "CCP1-C1", Level.ACQUIRED, " ")
    one.judge("Mme Roy", "CCP1-C1", Level.ACQUIRED, "Méthode claire")
    assert one.day.jury["Mme Roy", "CCP1-C1"] == ("acquired", "Méthode claire")


def test_a_day_goes_with_the_person(tmp_path: Path) -> None:
    one = day(tmp_path)
    assert unfinished_day(one.practice, "Léa") == one.id
    assert forget_everywhere(one.practice, "Léa") == 1
    assert one.practice.store.sessions() == ()
