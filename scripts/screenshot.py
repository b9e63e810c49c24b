"""Draws docs/screenshot.svg anew: the real app, in a conversation, at 100×30. Run from the project's folder."""

import asyncio
import re
import tempfile
from pathlib import Path

from simulator.app import PlateauApp
from simulator.engine import Mode
from simulator.storage import Settings, save_settings
from simulator.wiring import make_practice

TARGET = Path(__file__).resolve().parents[1] / "docs" / "screenshot.svg"


async def draw(home: str) -> str:
    """The SVG of the app after the first answer of the escalated call."""
    save_settings(Path(home) / "settings.json", Settings(tour_seen=True, pace="immediat"))
    app = PlateauApp(make_practice({"PLATEAU_HOME": home}))
    async with app.run_test(size=(100, 30)) as pilot:
        app.begin(app.practice.open("appel-escalade"), Mode.TRAINING, seed=1)
        await pilot.pause()
        offered = app.screen._attempt.session.offered  # type: ignore[attr-defined]
        await pilot.press(str(offered.index("demander_un_brief") + 1))
        await pilot.pause()
        return app.export_screenshot(title="Plateau")


def main() -> None:
    """Writes the picture, without the addresses of fonts that it would fetch."""
    with tempfile.TemporaryDirectory() as home:
        svg = asyncio.run(draw(home))
    svg = re.sub(r"@font-face\s*\{.*?\}\s*", "", svg, flags=re.DOTALL)
    TARGET.write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
