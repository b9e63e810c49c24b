"""From a criterion or from a turn of the debrief, points are given by keyboard in the smallest window; both are shown at once."""

from pathlib import Path

from tests.app.screens import make_app, painted
from tests.app.test_several_people_on_one_machine import settled, type_text
from tests.app.test_where_one_stands import finish

WHY = "Le cadre est lu, pas posé."


async def test_from_a_criterion_one_says_at_which_turn(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    finish(app.practice, "debrief-ecoute")
    async with app.run_test(size=(80, 24)) as pilot:
        app.open_debriefing("e1")
        await settled(pilot)
        await pilot.press("down", "c", "enter")
        await settled(pilot)
        assert "À quel tour" in painted(app)
        await pilot.press("enter")
        await settled(pilot)
        assert "+2 (calculé)" in " ".join(painted(app).split())
        await pilot.press("down", "down", "down", "enter")
        await settled(pilot)
        await type_text(pilot, "Mme Roux")
        await type_text(pilot, WHY)
        text = " ".join(painted(app).split())
        assert "corrigé, calculé : +2" in text
        assert "L’objet, la durée" in text
    (one,) = app.practice.store.load("e1").judgements
    assert (one.kind, one.place, one.value, one.who, one.why) == ("points", "1 cadre-pose", "-1", "Mme Roux", WHY)


async def test_from_a_turn_one_says_which_criterion(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    finish(app.practice, "debrief-ecoute")
    async with app.run_test(size=(80, 24)) as pilot:
        app.open_debriefing("e1")
        await settled(pilot)
        await pilot.press("é", "down", "c", "down", "enter")
        await settled(pilot)
        assert "les points de quel critère" in painted(app)
        await pilot.press("end", "enter")
        await settled(pilot)
        await pilot.press("down", "enter")
        await settled(pilot)
        await type_text(pilot, "Mme Roux")
        await type_text(pilot, WHY)
        assert "ajouté par le formateur" in " ".join(painted(app).split())
    (one,) = app.practice.store.load("e1").judgements
    assert (one.place, one.value) == ("2 suivi-programme", "1")


async def test_without_a_reason_nothing_is_kept(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    finish(app.practice, "debrief-ecoute")
    async with app.run_test(size=(80, 24)) as pilot:
        app.open_debriefing("e1")
        await settled(pilot)
        await pilot.press("down", "c", "enter", "enter", "enter")
        await settled(pilot)
        await type_text(pilot, "Mme Roux")
        await pilot.press("enter")
        await settled(pilot)
        assert "Dites pourquoi" in " ".join(notice.message for notice in app._notifications)
    assert app.practice.store.load("e1").judgements == ()
