"""Closed or killed, a day goes on where it stood; the library finds it; its role-play tells nothing before the end."""

from pathlib import Path

from simulator.exam import Stage
from simulator.practice.rehearsal import begin_day
from tests.app.exam.days import OPEN, PAPER, again, app_on, flat, new_day, plan_of, press, write
from tests.app.screens import make_app, painted
from tests.practices import Clock


async def test_a_closed_app_resumes_the_interview_at_its_question(tmp_path: Path) -> None:
    clock = Clock()
    day = new_day(tmp_path, clock, at=Stage.TECHNICAL)
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        await press(pilot, "1")
        clock.seconds += 7
        await press(pilot, "escape", "down", "down", "enter")
    taken = again(tmp_path, clock)
    assert taken.left == 15 * 60 - 7
    async with app_on(taken).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        assert "Question 2/5" in await press(pilot)


async def test_killed_in_the_questionnaire_nothing_ticked_is_lost(tmp_path: Path) -> None:
    clock = Clock()
    day = new_day(tmp_path, clock, at=Stage.QUESTIONNAIRE)
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        await press(pilot, "2")
    async with app_on(again(tmp_path, clock)).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        assert "Question 2/5" in await press(pilot)
        assert "(•) Ceci" in await press(pilot, "left")


async def test_the_library_proposes_to_go_on(tmp_path: Path) -> None:
    clock = Clock()
    new_day(tmp_path, clock, at=Stage.QUESTIONNAIRE)
    app = make_app(tmp_path, clock, trainee="Léa")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        shown = flat(await press(pilot, "j"))
        assert "Reprendre celle du" in shown
        assert "questionnaire professionnel" in shown
        assert "Question 1/5" in await press(pilot, "enter")


async def test_a_day_is_begun_from_the_library_with_the_trainer_s_word(tmp_path: Path) -> None:
    app = make_app(tmp_path, trainee="Léa")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        await press(pilot, "slash", *"journee")
        await press(pilot, "enter", "enter")
        assert "voie vers le titre" in painted(app)
        shown = await press(pilot, "enter")
        assert "proposées par Plateau" in shown
        await press(pilot, "w")
        await write(pilot, "sel")
        assert "lui seul peut mettre" in await press(pilot, "enter", "pagedown", "pagedown", "pagedown")
        assert "Partie 1/5" in await press(pilot, "enter")
        assert app.sat is not None
        assert app.sat.pausable
        assert app.sat.trainee == "Léa"


async def test_the_role_play_of_a_day_is_taken_up_with_its_day_and_told_at_its_end(tmp_path: Path) -> None:
    day = new_day(tmp_path, at=Stage.TECHNICAL)
    assert day.attempt is not None
    attempt = day.attempt.session.header.attempt
    app = make_app(tmp_path, trainee="Léa")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        for act in (app.resume_attempt, app.open_debriefing, app.export_attempt):
            act(attempt)
            await pilot.pause()
            assert "son résultat vient à la fin" in flat(painted(app))
            await press(pilot, "escape")
        app.open_debriefing(attempt)
        await pilot.pause()
        assert "entretien technique" in flat(await press(pilot, "enter"))


async def test_a_day_that_did_not_begin_is_taken_up_at_its_start(tmp_path: Path) -> None:
    day = new_day(tmp_path)
    begin_day(day.practice, plan_of(), PAPER, OPEN, "Tom")
    async with app_on(again(tmp_path)).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        shown = await press(pilot)
        assert "La journée d’examen" in shown
        assert "Mot du formateur  " not in shown
        await press(pilot, "escape")


async def test_a_day_closed_by_a_code_is_shown_to_nobody_else(tmp_path: Path) -> None:
    from simulator.practice.profiles import set_pin

    day = new_day(tmp_path, at=Stage.QUESTIONNAIRE)
    set_pin(day.practice, "Léa", "1234")
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        shown = await press(pilot)
        assert "Code de Léa" in shown
        assert "Que faire" not in shown
        await pilot.press(*"1234")
        assert "Que faire" in await press(pilot, "enter")
