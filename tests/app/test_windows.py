"""Every control is there from 80×24 to 200×60; below the least size a notice is shown and nothing is lost."""

from pathlib import Path

import pytest
from textual.widgets import OptionList

from simulator.app.widgets.choices import Choices
from simulator.engine import Mode
from tests.app.screens import make_app, painted


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (200, 60)])
async def test_all_choices_and_the_transcript_are_visible(tmp_path: Path, size: tuple[int, int]) -> None:
    app = make_app(tmp_path)
    async with app.run_test(size=size) as pilot:
        for name in ("entretien-recrutement", "appel-escalade"):
            app.begin(app.practice.open(name), Mode.TRAINING, 1)
            await pilot.pause()
            attempt = app.screen._attempt  # type: ignore[attr-defined]
            for _ in range(20):
                if attempt.session.over:
                    break
                choices = app.screen.query_one(Choices)
                shown = sum(line.startswith((" ", "    ")) or bool(line) for line in painted(app).splitlines())
                assert shown
                assert choices.region.bottom <= size[1] - 1
                assert choices.virtual_size.height <= choices.size.height or size == (80, 24)
                assert app.screen.query_one("#transcript").size.height >= 3
                await pilot.press("2")
                await pilot.pause()


async def test_a_tiny_window_shows_a_notice_and_gives_everything_back(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        app.begin(app.practice.open("appel-escalade"), Mode.TRAINING, 1)
        await pilot.press("1")
        await pilot.pause()
        before = app.screen._attempt.session.state  # type: ignore[attr-defined]
        await pilot.resize_terminal(40, 10)
        await pilot.pause()
        assert "trop petite" in painted(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "trop petite" not in painted(app)
        assert app.screen._attempt.session.state == before  # type: ignore[attr-defined]
        assert isinstance(app.focused, OptionList)
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen._attempt.session.turn == 3  # type: ignore[attr-defined]
