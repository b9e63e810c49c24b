"""Every text of every screen reaches a contrast of 4.5 in the three themes; computed from what is painted."""

from pathlib import Path

import pytest
from rich.color import Color

from simulator.app import PlateauApp
from simulator.app.themes import THEMES
from tests.app.screens import make_app, open_scenario

LEAST = 4.5


def _luminance(rgb: tuple[int, int, int]) -> float:
    """Relative luminance of WCAG 2.2."""
    channels = [value / 255 for value in rgb]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(first: Color, second: Color) -> float:
    a, b = sorted((_luminance(tuple(first.get_truecolor())), _luminance(tuple(second.get_truecolor()))), reverse=True)
    return (a + 0.05) / (b + 0.05)


def _worst(app: PlateauApp) -> tuple[float, str]:
    """The least contrast painted, and its text; under a dialog, what it covers is out of use and not counted."""
    worst = (21.0, "")
    dialogs = app.screen.query(".dialog")
    region = dialogs.first().region if dialogs else app.screen.region
    for strip in app.screen._compositor.render_strips()[region.y : region.bottom]:
        for segment in strip.crop(region.x, region.right):
            style = segment.style
            letters = any(character.isalnum() for character in segment.text)
            if letters and style is not None and style.color is not None and style.bgcolor is not None:
                fore, back = (style.bgcolor, style.color) if style.reverse else (style.color, style.bgcolor)
                worst = min(worst, (_contrast(fore, back), segment.text.strip()))
    return worst


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_text_can_be_read(tmp_path: Path, theme: str) -> None:
    app = make_app(tmp_path, theme=theme)
    found: dict[str, tuple[float, str]] = {}
    async with app.run_test(size=(100, 30)) as pilot:
        found["library"] = _worst(app)
        await pilot.press("slash", "x", "q", "z")
        found["search"] = _worst(app)
        await pilot.press("escape")
        await open_scenario(pilot, "box")
        found["dossier"] = _worst(app)
        await pilot.press("f2")
        await pilot.pause()
        found["documents"] = _worst(app)
        await pilot.press("escape", "t")
        await pilot.pause()
        await pilot.press("1")
        await pilot.press("i")
        await pilot.pause()
        found["conversation"] = _worst(app)
        await pilot.press("f3")
        await pilot.pause()
        found["notes"] = _worst(app)
        await pilot.press("escape", "escape")
        await pilot.pause()
        found["ask"] = _worst(app)
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        found["debrief"] = _worst(app)
        await pilot.press("2")
        await pilot.pause()
        found["turns"] = _worst(app)
        await pilot.press("ctrl+p")
        await pilot.pause()
        found["palette"] = _worst(app)
    assert {name: worst for name, worst in found.items() if worst[0] < LEAST} == {}
