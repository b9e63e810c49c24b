"""The clock of each part stands in text; when it is over the day moves on with one sentence, and what was being typed is kept."""

from pathlib import Path

import pytest

from scoring.questionnaire import Figure, Said
from simulator.app.exam import day_words as told
from simulator.exam import Stage
from tests.app.exam.days import app_on, flat, new_day, plan_of, press, tick, write
from tests.practices import Clock


async def test_a_part_whose_time_is_over_gives_way_to_the_next(tmp_path: Path) -> None:
    clock = Clock()
    day = new_day(tmp_path, clock, at=Stage.PREPARATION)
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        clock.seconds = 10 * 60 - 90
        shown = await tick(pilot)
        assert "reste 1\u202fmin\u202f30\u202fs" in shown
        assert "Il reste moins de deux minutes." in shown
        clock.seconds = 10 * 60
        shown = await tick(pilot)
        assert day.day.ended[Stage.PREPARATION] == "time"
        assert "Temps écoulé pour la préparation\u202f: voici la mise en situation." in flat(shown)


async def test_a_dialog_over_the_screen_does_not_stop_the_time(tmp_path: Path) -> None:
    clock = Clock()
    day = new_day(tmp_path, clock, at=Stage.PREPARATION)
    app = app_on(day)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        screen = app.screen
        await press(pilot, "f2")
        clock.seconds = 10 * 60 + 1
        screen.look_at_clock()  # type: ignore[attr-defined]
        await pilot.pause()
        assert day.day.stage is Stage.ROLE_PLAY
        assert app.screen.__class__.__name__ == "RolePlayScreen"


async def test_a_role_play_cut_short_goes_to_the_technical_interview(tmp_path: Path) -> None:
    clock = Clock()
    day = new_day(tmp_path, clock, at=Stage.ROLE_PLAY)
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        await press(pilot, "1")
        clock.seconds = 20 * 60
        shown = await tick(pilot)
        assert day.day.stage is Stage.TECHNICAL
        assert "Comment lancez-vous une prestation" in shown


async def test_what_is_being_typed_when_time_is_over_is_the_answer(tmp_path: Path) -> None:
    clock = Clock()
    day = new_day(tmp_path, clock, at=Stage.FINAL)
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        await write(pilot, "prendre du recul")
        clock.seconds = 15 * 60 - 1
        await tick(pilot)
        clock.seconds = 15 * 60
        await tick(pilot)
        assert day.day.stage is Stage.SELF
        assert day.replies(Stage.FINAL)[0].text == "prendre du recul"


async def test_a_number_and_a_sentence_not_yet_entered_are_kept_too(tmp_path: Path) -> None:
    clock = Clock()
    day = new_day(tmp_path, clock, at=Stage.QUESTIONNAIRE)
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        await press(pilot, "f8", "f8")
        await write(pilot, "85")
        await press(pilot, "f8", "f8")
        await write(pilot, "fixer un objectif")
        clock.seconds = 30 * 60 - 1
        await tick(pilot)
        clock.seconds = 30 * 60
        await tick(pilot)
        assert day.day.stage is Stage.FINAL
        number, text = day.marks[2].answer, day.marks[4].answer
        assert isinstance(number, Figure)
        assert isinstance(text, Said)


async def test_without_a_clock_nothing_moves_by_itself(tmp_path: Path) -> None:
    clock = Clock()
    plan = plan_of(minutes={Stage.PREPARATION: None})
    day = new_day(tmp_path, clock, at=Stage.PREPARATION, plan=plan)
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        clock.seconds = 100_000
        assert "sans limite de temps" in await tick(pilot)
        assert day.day.stage is Stage.PREPARATION


@pytest.mark.parametrize(
    ("left", "given", "words"),
    [
        (301, 900, ""),
        (300, 900, "Il reste moins de cinq minutes."),
        (300, 400, ""),
        (119, 900, "Il reste moins de deux minutes."),
        (30, 900, "Il reste moins d’une minute."),
        (30, 50, ""),
        (0, 900, ""),
        (None, None, ""),
    ],
)
def test_little_time_is_said_in_words(left: float | None, given: float | None, words: str) -> None:
    assert told.warning(left, given) == words


def test_a_clock_never_says_more_than_is_left_by_a_minute() -> None:
    assert told.clock(599.5) == "reste 10\u202fmin"
    assert told.clock(299) == "reste 4\u202fmin\u202f59\u202fs"
    assert told.clock(0) == "temps écoulé"
    assert told.clock(30, paused=True) == "reste 30\u202fs, en pause"


def test_passing_to_a_part_is_said_in_french() -> None:
    assert told.TO[Stage.QUESTIONNAIRE] == "au questionnaire professionnel"
    assert told.TO[Stage.TECHNICAL] == "à l’entretien technique"
    assert told.TO[Stage.SELF] == "à votre autoévaluation"
