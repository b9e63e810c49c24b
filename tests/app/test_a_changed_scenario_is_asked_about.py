"""Taking up an attempt whose scenario changed: said in a notice, or asked, and nothing is done until it is answered."""

from pathlib import Path

import pytest

from simulator.app import PlateauApp
from simulator.app.dialogs.ask import Ask
from simulator.app.screens.conversation import ConversationScreen
from simulator.app.screens.library import LibraryScreen
from simulator.engine import Choose
from tests.app.screens import make_app, painted
from tests.builders import SCENARIO


def app_after(folder: Path, old: str, new: str) -> PlateauApp:
    """The app once one turn was played and the scenario's text changed."""
    (folder / "essai.yaml").write_text(SCENARIO, encoding="utf-8")
    app = make_app(folder, None, (folder,))
    app.practice.begin(app.practice.open("essai"), seed=1, trainee="").play(Choose("bon"))
    assert SCENARIO.count(old) == 1
    (folder / "essai.yaml").write_text(SCENARIO.replace(old, new), encoding="utf-8")
    return app


async def test_a_change_that_was_not_seen_is_said_and_the_conversation_goes_on(tmp_path: Path) -> None:
    app = app_after(tmp_path, "titre: Petit échange", "titre: Petit échange # revu")
    async with app.run_test(size=(100, 30)) as pilot:
        app.resume_attempt("e1")
        await pilot.pause()
        assert isinstance(app.screen, ConversationScreen)
        assert "On clôt." in painted(app)
        assert [note.message for note in app._notifications] == [
            "Le texte de ce scénario a changé, mais rien de ce que vous y avez vu et fait. "
            "La suite et le bilan suivent le texte d’aujourd’hui."
        ]


@pytest.mark.parametrize(
    ("keys", "attempt", "shown"),
    [(("enter",), "e2", "Une bonne réponse."), (("down", "enter"), "e1", "On coupe."), (("down", "down", "enter"), None, ""), (("escape",), None, "")],
)  # fmt: skip
async def test_a_change_of_what_was_seen_is_asked_about(
    tmp_path: Path, keys: tuple[str, ...], attempt: str | None, shown: str
) -> None:
    app = app_after(tmp_path, "texte: On coupe.", "texte: On raccroche.")
    async with app.run_test(size=(80, 24)) as pilot:
        app.resume_attempt("e1")
        await pilot.pause()
        assert isinstance(app.screen, Ask)
        for words in ("On coupe.", "Recommencer sur le texte d’aujourd’hui", "Finir sur le texte d’origine"):
            assert words in painted(app)
        await pilot.press(*keys)
        await pilot.pause()
        if attempt is None:
            assert isinstance(app.screen, LibraryScreen)
            assert app.practice.store.load("e1").journal.entries[-1].event.__class__.__name__ == "Entered"
        else:
            assert isinstance(app.screen, ConversationScreen)
            assert app.screen._attempt.id == attempt
            assert shown in painted(app)
