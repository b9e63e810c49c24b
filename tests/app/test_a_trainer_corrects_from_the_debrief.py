"""From the debrief, a trainer gives another level or comments a turn; both are shown at once, the computed one beside."""

from pathlib import Path

from simulator.app.screens.debriefing import DebriefingScreen
from tests.app.screens import make_app, painted
from tests.app.test_several_people_on_one_machine import settled, type_text
from tests.app.test_where_one_stands import finish


async def test_a_level_is_given_with_who_and_why(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    finish(app.practice, "debrief-ecoute")
    async with app.run_test(size=(100, 40)) as pilot:
        app.open_debriefing("e1")
        await settled(pilot)
        assert isinstance(app.screen, DebriefingScreen)
        await pilot.press("c", "enter", "down", "enter")
        await settled(pilot)
        await type_text(pilot, "Mme Roux")
        await type_text(pilot, "Cadre posé trop tard.")
        text = " ".join(painted(app).split())
        assert "en cours" in text
        assert "Niveau donné par Mme Roux" in text
        assert "Cadre posé trop tard." in text
    (one,) = app.practice.store.load("e1").judgements
    assert (one.place, one.value, one.who) == ("CCP2-C5", "in-progress", "Mme Roux")


async def test_a_turn_is_commented(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    finish(app.practice, "debrief-ecoute")
    async with app.run_test(size=(100, 40)) as pilot:
        app.open_debriefing("e1")
        await settled(pilot)
        await pilot.press("é", "down", "c", "enter")
        await settled(pilot)
        await type_text(pilot, "Mme Roux")
        await type_text(pilot, "Ici, laissez un silence.")
        assert "Ici, laissez un silence." in " ".join(painted(app).split())
    (one,) = app.practice.store.load("e1").judgements
    assert (one.kind, one.place) == ("comment", "2")
