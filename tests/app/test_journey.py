"""A newcomer plays the escalated call with the keyboard at 80×24, asks why of a mark, and exports the report."""

from pathlib import Path

from simulator.app.screens.conversation import ConversationScreen
from simulator.app.screens.debriefing import DebriefingScreen
from simulator.app.screens.dossier import DossierScreen
from tests.app.screens import choose, make_app, open_scenario, painted


async def test_the_escalated_call_is_played_to_its_end_and_every_mark_is_explained(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_scenario(pilot, "box")
        assert isinstance(app.screen, DossierScreen)
        await pilot.press("t")
        await pilot.pause()
        assert isinstance(app.screen, ConversationScreen)
        attempt = app.screen._attempt
        for choice in attempt.playable.reference(attempt.session.header.variant).moves:
            await choose(pilot, choice)
        assert attempt.session.over
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, DebriefingScreen)
        assert "acquis" in painted(app)
        await pilot.press("down", "enter")
        await pilot.pause()
        text = painted(app)
        assert "Vous" in text
        assert "appel-escalade.yaml:" in " ".join(text.split())
        await pilot.press("o")
        await pilot.pause()
    report = next((tmp_path / "exports").glob("*.html")).read_text(encoding="utf-8")
    assert "appel-escalade.yaml:" in report
    assert "n’annonce pas la décision du jury" in report


async def test_going_back_starts_a_branch_and_leaves_the_first_attempt_as_it_was(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_scenario(pilot, "box")
        await pilot.press("t")
        await pilot.pause()
        first = app.screen._attempt  # type: ignore[attr-defined]
        await pilot.press("1")
        await pilot.press("2")
        await pilot.press("b", "enter")
        await pilot.pause()
        branch = app.screen._attempt  # type: ignore[attr-defined]
        assert branch.session.header.parent == first.session.header.attempt
        assert branch.session.turn == 2
        assert "reprise" in painted(app)
        rows = {row.id: row for row in app.practice.store.rows()}
        assert rows[first.session.header.attempt].ended is not None
        assert rows[first.session.header.attempt].turns == 2


async def test_an_unfinished_attempt_is_told_at_the_next_start_and_taken_up_again(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_scenario(pilot, "box")
        await pilot.press("t", "1")
        await pilot.pause()
        state = app.screen._attempt.session.state  # type: ignore[attr-defined]
    again = make_app(tmp_path)
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Essai inachevé" in painted(again)
        await pilot.press("r")
        await pilot.pause()
        assert again.screen._attempt.session.state == state  # type: ignore[attr-defined]


async def test_an_attempt_is_named_and_deleted_from_the_list(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_scenario(pilot, "box")
        await pilot.press("t", "1", "escape", "down", "down", "enter")
        await pilot.press("escape", "e", "n")
        await pilot.press(*"essai", "enter")
        await pilot.pause()
        assert "« essai »" in painted(app)
        await pilot.press("x", "down", "enter")
        await pilot.pause()
        assert app.practice.store.rows() == ()


async def test_notes_go_into_the_report(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_scenario(pilot, "box")
        await pilot.press("t", "f3", *"revoir", "escape")
        await pilot.press("1", "escape", "down", "down", "enter", "o")
        await pilot.pause()
    assert "revoir" in next((tmp_path / "exports").glob("*.html")).read_text(encoding="utf-8")
