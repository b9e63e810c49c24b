"""In the app one types what one would say: it is understood, asked about, contested; the choices come on request; the jury asks why."""

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import OptionList

from simulator.app import PlateauApp
from simulator.app.dialogs.why import Why
from simulator.app.screens.debriefing import DebriefingScreen
from simulator.app.widgets.choices import Choices
from simulator.app.widgets.reply import ReplyBox
from simulator.engine import Mode, Reply
from simulator.practice import Attempt
from tests.app.screens import make_app, painted
from tests.builders_typed import PROMISE, SEARCH, TYPED

MAIL = "Vous aurez un mail récapitulatif ce soir."


def opened(folder: Path) -> PlateauApp:
    (folder / "colis.yaml").write_text(TYPED, encoding="utf-8")
    return make_app(folder / "home", roots=(folder,))


async def start(pilot: Pilot[int], reply: Reply, mode: Mode = Mode.TRAINING) -> Attempt:
    app = pilot.app
    assert isinstance(app, PlateauApp)
    app.begin(app.practice.open("colis"), mode, 1, reply=reply.value)
    await pilot.pause()
    attempt: Attempt = app.screen._attempt  # type: ignore[attr-defined]
    return attempt


async def say(pilot: Pilot[int], words: str) -> None:
    pilot.app.screen.query_one(ReplyBox).text = words
    await pilot.press("enter")
    await pilot.pause()


async def test_a_reply_is_typed_understood_contested_and_said_again(tmp_path: Path) -> None:
    app = opened(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        attempt = await start(pilot, Reply.SAY)
        assert isinstance(app.screen.focused, ReplyBox)
        assert "Je vous rembourse" not in painted(app)
        await pilot.press(*"d i b")
        assert app.screen.query_one(ReplyBox).text == "d i b"
        await say(pilot, PROMISE)
        assert "Compris comme" in painted(app)
        await pilot.press("f4")
        await pilot.pause()
        assert attempt.session.scene is not None
        assert attempt.session.scene.id == "accueil"
        assert len(app.screen.query_one(Choices)._choices) == 2
        await say(pilot, SEARCH)
        assert attempt.session.scene.id == "suite"


async def test_what_is_not_understood_is_asked_then_the_closest_are_shown(tmp_path: Path) -> None:
    app = opened(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        attempt = await start(pilot, Reply.SAY)
        await say(pilot, "il fait beau à Brest")
        assert "Quel rapport" in painted(app)
        await say(pilot, "il pleut")
        await say(pilot, "il neige")
        assert "ce qui s’en rapproche le plus" in painted(app)
        await pilot.press("1")
        await pilot.pause()
        assert attempt.session.scene is not None
        assert attempt.session.scene.id == "suite"


async def test_the_choices_come_on_request_in_mixed_mode_only(tmp_path: Path) -> None:
    app = opened(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        attempt = await start(pilot, Reply.MIXED)
        await pilot.press("f5")
        await pilot.pause()
        assert attempt.session.visible == attempt.session.offered
        assert isinstance(app.screen.focused, Choices)
        other = await start(pilot, Reply.SAY)
        await pilot.press("f5")
        await pilot.pause()
        assert other.session.visible == ()


async def test_a_reply_that_ended_a_training_can_be_taken_back(tmp_path: Path) -> None:
    app = opened(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        attempt = await start(pilot, Reply.SAY)
        await say(pilot, SEARCH)
        await say(pilot, MAIL)
        assert attempt.session.over
        await pilot.press("f4")
        await pilot.pause()
        assert not attempt.session.over
        (row,) = app.practice.store.rows()
        assert row.ended is None


async def test_the_jury_asks_why_after_an_exam(tmp_path: Path) -> None:
    app = opened(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        attempt = await start(pilot, Reply.SAY, Mode.EXAM)
        await say(pilot, SEARCH)
        await say(pilot, MAIL)
        await pilot.press("1")
        await pilot.pause()
        assert isinstance(app.screen, Why)
        assert "Pour savoir ce qui s’est passé" in painted(app)
        rows = app.screen.query_one(OptionList)
        rows.highlighted = rows.get_option_index("savoir")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, DebriefingScreen)
        exchange = attempt.exchanges[-1]
        assert exchange.justification is not None
        assert exchange.justification.right
