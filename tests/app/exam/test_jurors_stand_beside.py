"""On the opinion, jurors give their level with a reason, kept beside what is computed; the report of the day leaves the app, and goes with its person."""

from pathlib import Path

from simulator.exam import Stage
from simulator.practice.keeping import erase_person
from simulator.source import typeset
from tests.app.exam.days import again, app_on, new_day, press, write
from tests.app.screens import painted


async def test_a_juror_gives_a_level_and_why(tmp_path: Path) -> None:
    day = new_day(tmp_path, at=Stage.OPINION)
    app = app_on(day)
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot)
        await app.workers.wait_for_complete()
        await press(pilot, "j")
        await write(pilot, "Mme Roy")
        await press(pilot, "enter", "end", "enter")
        await write(pilot, "posée")
        await press(pilot, "enter")
        await app.workers.wait_for_complete()
        shown = await press(pilot)
        assert "1 juré" in shown
        assert "Mme Roy" in shown
        assert "posée" in shown
        await press(pilot, "down", "j")
        assert "Mme Roy" in painted(app)  # proposed again
        await press(pilot, "escape")
    assert again(tmp_path).day.jury == {("Mme Roy", "CCP1-C1"): ("acquired", "posée")}


async def test_a_juror_who_gives_no_reason_says_nothing(tmp_path: Path) -> None:
    day = new_day(tmp_path, at=Stage.OPINION)
    app = app_on(day)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        await app.workers.wait_for_complete()
        await press(pilot, "j")
        await write(pilot, "Mme Roy")
        await press(pilot, "enter", "enter", "escape")
        await press(pilot, "2", "j")
        assert [one.message for one in app._notifications] == [typeset("Placez-vous sur une compétence, dans la vue « Avis ».")]
    assert day.day.jury == {}


async def test_the_report_of_the_day_is_written_and_erased_with_its_person(tmp_path: Path) -> None:
    day = new_day(tmp_path, at=Stage.OPINION)
    app = app_on(day)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        await app.workers.wait_for_complete()
        await press(pilot, "o")
    (page,) = (tmp_path / "exports").iterdir()
    assert "sans valeur officielle" in page.read_text(encoding="utf-8")
    erase_person(day.practice, "Léa")
    assert not page.exists()


async def test_a_day_that_is_over_is_read_again_from_the_library(tmp_path: Path) -> None:
    from tests.app.screens import make_app

    day = new_day(tmp_path, at=Stage.CLOSED)
    assert day.day.over
    app = make_app(tmp_path, trainee="Léa")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "j")
        assert "Relire celle du" in painted(app)
        await press(pilot, "end", "enter")
        await app.workers.wait_for_complete()
        assert "Délibération simulée" in await press(pilot)
        assert "Chercher" in await press(pilot, "escape")
