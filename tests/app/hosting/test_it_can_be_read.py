"""Every screen of a session speaks French and reaches a contrast of 4.5, in the three themes."""

from pathlib import Path

from simulator.app.themes import THEMES
from simulator.group import Role, Seen
from tests.app.hosting.rooms import FakeServer, app_on, count, enter, open_session, press
from tests.app.screens import painted
from tests.app.test_contrast import LEAST, _worst
from tests.app.test_french import _english


async def test_in_each_theme(tmp_path: Path) -> None:
    hosted = open_session(tmp_path)
    enter(hosted, "Ana")
    (watcher,) = enter(hosted, "Bob", role=Role.OBSERVER)
    app = app_on(hosted, FakeServer())
    worst, english = {}, set()

    async def look(name: str) -> None:
        english.update(_english(painted(app)))
        for theme in THEMES:
            app.theme = theme.name
            await pilot.pause()
            worst[name, theme.name] = _worst(app)

    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot)
        await look("lobby")
        await press(pilot, "enter")
        hosted.observe(watcher, hosted.stage.grid[0].id, Seen.AGAINST, "note")
        await look("scene")
        await press(pilot, "enter", "h")
        await look("hands")
        await press(pilot, "escape")
        await count(pilot, 3, 1, 1, 0)
        await look("vote")
        await press(pilot, "enter")
        await look("spread")
        await press(pilot, "c")
        await look("key")
        await press(pilot, "2")
        await look("own choice")
        await press(pilot, "down", "enter")
        await look("branch")
        await press(pilot, "r", "m", "escape")
        await look("leave")
        await press(pilot, "enter", "a")
        await look("entrance")
        await press(pilot, "escape", "f1")
        await look("help")
        await press(pilot, "escape", "ctrl+p")
        await look("palette")
        await press(pilot, "escape", "s", "b", "down", "enter")
        for view in "1234":
            await press(pilot, view)
            await look(f"debrief {view}")
    assert {name: found for name, found in worst.items() if found[0] < LEAST} == {}
    assert english == set()


async def test_the_commands_of_one_person_are_not_offered_before_a_group(tmp_path: Path) -> None:
    hosted = open_session(tmp_path)
    async with app_on(hosted).run_test(size=(80, 24)) as pilot:
        shown = await press(pilot, "ctrl+p")
        assert "Commencer" in shown
        assert "Thème clair" in shown
        assert "Vos essais" not in shown
        assert "Effacer tout" not in shown
