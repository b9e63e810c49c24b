"""The pause is there only where a trainer gave a word, and only that word stops the clock and starts it again."""

from pathlib import Path

from simulator.exam import Stage
from tests.app.exam.days import again, app_on, new_day, press, tick, write
from tests.practices import Clock


async def test_the_word_stops_the_clock_and_starts_it_again(tmp_path: Path) -> None:
    clock = Clock()
    day = new_day(tmp_path, clock, at=Stage.PREPARATION, word="sel")
    app = app_on(day)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        clock.seconds = 60
        await press(pilot, "f9")
        await write(pilot, "autre")
        await press(pilot, "enter")
        assert not day.day.paused
        await press(pilot, "f9")
        await write(pilot, "sel")
        assert "Journée en pause" in await press(pilot, "enter")
        clock.seconds = 6000
        assert day.left == 9 * 60
        await write(pilot, "faux")
        assert "Journée en pause" in await press(pilot, "enter")
        await write(pilot, "sel")
        await press(pilot, "enter")
        assert not day.day.paused
        assert "reste 9\u202fmin" in await tick(pilot)


async def test_without_a_word_there_is_no_pause(tmp_path: Path) -> None:
    day = new_day(tmp_path, at=Stage.PREPARATION)
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        assert "Pause" not in await press(pilot)
        assert "mot du formateur" not in await press(pilot, "f9")


async def test_a_paused_day_is_taken_up_paused(tmp_path: Path) -> None:
    clock = Clock()
    day = new_day(tmp_path, clock, at=Stage.TECHNICAL, word="sel")
    day.pause("sel")
    async with app_on(again(tmp_path, clock)).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        assert "Journée en pause" in await press(pilot)
        await press(pilot, "escape")
    assert again(tmp_path, clock).day.paused
