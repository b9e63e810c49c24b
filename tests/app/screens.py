"""What is on the screen? The text that Textual paints, and helpers to drive the app."""

from pathlib import Path

from textual.pilot import Pilot

from simulator.app import PlateauApp
from tests.practices import Clock, make_practice, settle

AZERTY = {1: "ampersand", 2: "é", 3: "quotation_mark", 4: "apostrophe", 5: "left_parenthesis"}


def painted(app: PlateauApp) -> str:
    """The screen as text, one line a row."""
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


def make_app(folder: Path, clock: Clock | None = None, roots: tuple[Path, ...] = (), **settings: object) -> PlateauApp:
    """The app of a user who has seen the tour, over the shipped library."""
    settle(folder, **settings)
    return PlateauApp(make_practice(folder, clock, roots))


async def open_scenario(pilot: Pilot[int], words: str) -> None:
    """From the library to the file of the scenario that a search finds."""
    await pilot.press("slash")
    await pilot.press(*words)
    await pilot.press("enter", "enter")
    await pilot.pause()


async def choose(pilot: Pilot[int], choice: str) -> None:
    """Answers with a choice by its digit on an AZERTY keyboard, wherever the seed put it."""
    attempt = pilot.app.screen._attempt  # type: ignore[attr-defined]
    number = attempt.session.offered.index(choice) + 1
    await pilot.press(AZERTY[number])
    await pilot.pause()
