"""The trainer's board at 80×24: who, what, where, how it goes; who asks for help comes first, and the trainee's key calls."""

from pathlib import Path

from textual.widgets import OptionList

from simulator.app import Followed, Opening, PlateauApp
from simulator.app.hosting.board_screen import BoardScreen
from simulator.app.hosting.board_text import heading, rows
from simulator.app.screens.conversation import ConversationScreen
from simulator.app.words import Words
from simulator.engine import Choose
from simulator.practice.board import Place, ask_for_help, open_board
from tests.app.screens import painted as screen_text
from tests.practices import START, Clock, make_practice, settle

SCENARIO = "appel-escalade"


def place(name: str, **changes: object) -> Place:
    facts: dict[str, object] = {
        "trainee": name, "attempt": "e1", "title": "La box", "mode": "training", "turn": 3, "gauges": (("Tension", 20, "down"),),
        "state": "playing", "tone": None, "done": 0, "moved": START.isoformat(), "asks": False,
    }  # fmt: skip
    return Place(**{**facts, **changes})  # type: ignore[arg-type]


async def test_everyone_is_there_and_moves(tmp_path: Path) -> None:
    settle(tmp_path)
    practice = make_practice(tmp_path, Clock())
    board = open_board(practice)
    other = make_practice(tmp_path, Clock())
    lea = other.begin(other.open(SCENARIO), trainee="Léa [b]gras[/b]", seed=3)
    app = PlateauApp(practice, Followed(board))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, BoardScreen)
        while "Léa" not in screen_text(app):
            await pilot.pause(0.05)
        assert "[b]gras[/b]" in screen_text(app)
        assert "tour  1" in screen_text(app)
        lea.play(Choose(lea.session.offered[0]))
        while "tour  2" not in screen_text(app):
            await pilot.pause(0.05)
        ask_for_help(other, "Léa [b]gras[/b]", lea.id or "")
        while "demande de l’aide" not in screen_text(app):
            await pilot.pause(0.05)
        await pilot.press("enter")
        while "demande de l’aide" in screen_text(app):
            await pilot.pause(0.05)
        await pilot.press("t")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
    assert practice.store.sessions()[0].closed is not None


async def test_the_trainees_key_is_there_only_while_somebody_follows(tmp_path: Path) -> None:
    settle(tmp_path)
    practice = make_practice(tmp_path, Clock())
    for followed in (False, True):
        if followed:
            open_board(practice)
        app = PlateauApp(practice, Opening(practice.open(SCENARIO)))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("enter")
            await pilot.pause()
            await app.workers.wait_for_complete()
            assert isinstance(app.screen, ConversationScreen)
            assert ("F6" in screen_text(app)) is followed
            if followed:
                await pilot.press("f6")
                await pilot.pause()
    (minute,) = practice.store.session(practice.store.sessions()[0].id).minutes
    assert minute["kind"] == "asked"


def test_rows_fit_and_say_it_in_words() -> None:
    places = [
        place("Un nom vraiment très long pour une colonne", asks=True),
        place("Ali", state="ended", tone="success", done=2),
        place("Zoé", moved="2026-11-23T08:50:00+00:00"),
        place("Max", state="left"),
    ]
    for width in (56, 74, 120):
        told = ["".join(part if isinstance(part, str) else part[0] for part in row.label) for row in rows(places, START, width)]
        assert max(map(len, told)) <= width
        assert [word in line.replace("\u202f", " ") for word, line in zip(
            ("demande de l’aide", "fini : réussie", "10 min sans réponse", "arrêté"), told, strict=True
        )] == [True] * 4  # fmt: skip
    assert heading(places) == "4 personnes, 2 en cours, 1 demande d’aide"


async def test_an_empty_board_says_what_to_expect(tmp_path: Path) -> None:
    settle(tmp_path)
    practice = make_practice(tmp_path, Clock())
    app = PlateauApp(practice, Followed(open_board(practice)))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause(0.2)
        assert "Qui commence un essai apparaît ici" in screen_text(app)
        assert app.screen.query_one("#rows", OptionList).option_count == 0
        assert app.screen.query_one("#banner", Words).display
