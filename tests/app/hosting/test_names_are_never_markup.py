"""Names, notes and marks are data: shown as they stand, whatever they are made of."""

from pathlib import Path

import pytest

from simulator.group import Role, Seen
from tests.app.hosting.rooms import SIZE, app_on, enter, open_session, press

HOSTILE = ("[b]gras[/b]", "[/b]", "[link=http://x]clic", "a]b[", "\\[x]", "[#ff0000]x", "=1+1", "é" * 40, "<b>")


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_name_is_shown_as_it_stands(tmp_path: Path, name: str) -> None:
    hosted = open_session(tmp_path)
    enter(hosted, name)
    enter(hosted, "Œil [i]", role=Role.OBSERVER)
    async with app_on(hosted).run_test(size=SIZE) as pilot:
        shown = await press(pilot)
        assert name in shown
        assert "Œil" in shown
        assert name in await press(pilot, "p")
        assert name in await press(pilot, "enter")


async def test_notes_and_marks_are_shown_as_they_stand(tmp_path: Path) -> None:
    hosted = open_session(tmp_path)
    (one,) = enter(hosted, "[b]Zoé", role=Role.OBSERVER)
    hosted.start()
    hosted.observe(one, hosted.stage.grid[0].id, Seen.OBSERVED, "[/b] vu \x1b[2J")
    hosted.note("[link=x] note [/i]")
    hosted.go("debrief")
    async with app_on(hosted).run_test(size=SIZE) as pilot:
        assert "[link=x] note [/i]" in await press(pilot, "2")
        shown = await press(pilot, "3", "down")
        assert "[b]Zoé" in shown
        assert "[/b] vu" in shown
        assert "\x1b" not in shown


async def test_three_hundred_people_fit_in_a_small_window(tmp_path: Path) -> None:
    hosted = open_session(tmp_path)
    enter(hosted, *(f"Prénom composé {number}" for number in range(299)))
    async with app_on(hosted).run_test(size=SIZE) as pilot:
        shown = await press(pilot)
        assert "(299)" in shown
        assert "autres" in shown
        assert "Commencer" in shown


async def test_a_name_that_has_no_place_on_the_wall_is_taken_out(tmp_path: Path) -> None:
    hosted = open_session(tmp_path)
    enter(hosted, "Gros mot")
    async with app_on(hosted).run_test(size=SIZE) as pilot:
        await press(pilot, "p", "enter", "down", "down", "enter")
        assert "Gros mot" not in await press(pilot)
        assert "Gros mot" not in str(hosted.practice.store.session(hosted.group.opening.id))
