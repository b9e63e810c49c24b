"""The notebook of the dossier in the app: from « Mon parcours », rubric by rubric, kept as soon as one leaves it, never lost."""

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import TextArea

from simulator.app import PlateauApp
from simulator.app.screens.notebook import NotebookScreen
from simulator.app.screens.parcours import ParcoursScreen
from simulator.practice.dossier import write_field
from tests.app.screens import make_app, painted
from tests.app.test_several_people_on_one_machine import settled

NOTICE = "ni dossier professionnel, ni preuve"


def texts(app: PlateauApp) -> dict[str, str]:
    return {one.place: one.text for one in app.practice.store.dossier("stagiaire")}


async def opened(pilot: Pilot[int]) -> None:
    await settled(pilot)
    await pilot.press("m")
    await settled(pilot)
    await pilot.press("c")
    await settled(pilot)
    assert isinstance(pilot.app.screen, NotebookScreen)


async def test_it_opens_from_the_way_says_what_it_is_and_invents_nothing(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = painted(app)
        assert NOTICE in " ".join(text.split())
        assert "Exemple 1\u202f: Entrée pour commencer" in text
        assert texts(app) == {}
        await pilot.press("escape")
        assert isinstance(app.screen, ParcoursScreen)


async def test_a_rubric_is_kept_when_it_is_left_and_the_count_follows(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("enter", "enter", *"Pics", "escape")
        await settled(pilot)
        assert texts(app) == {"CCP1/1/title": "Pics"}
        await pilot.press("down", "enter", *"[b]oui", "tab")
        await settled(pilot)
        assert texts(app) == {"CCP1/1/title": "Pics", "CCP1/1/did": "[b]oui"}
        text = painted(app)
        assert "Exemple 1\u202f: Pics   2 rubriques écrites sur 8" in text
        assert "[b]oui" in text


async def test_what_was_written_is_there_again_and_an_emptied_rubric_is_erased(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    write_field(app.practice, "stagiaire", "CCP1/1/title", "Pics")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        page = app.screen.query_one("#page", TextArea)
        assert page.text == "Pics"
        await pilot.press("enter", "end", *["backspace"] * 4, "escape")
        await settled(pilot)
        assert texts(app) == {"CCP1/1/title": ""}
        assert "0 rubrique écrite sur 8" in painted(app)


async def test_the_last_rubric_shows_what_a_jury_asks(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    write_field(app.practice, "stagiaire", "CCP1/1/title", "Pics")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press(*["down"] * 7)
        await settled(pilot)
        text = " ".join(painted(app).split())
        assert "qu’avez-vous fait vous-même" in text
        assert "Sur quels chiffres" in text
        assert "Mes réponses au jury …" in text


async def test_leaving_the_app_in_the_middle_of_a_word_keeps_it(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("enter", "enter", *"Pics", "ctrl+q")
    assert texts(app) == {"CCP1/1/title": "Pics"}


async def test_a_text_that_cannot_be_kept_stays_on_the_page_and_is_told(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    async with app.run_test(size=(80, 30)) as pilot:
        await opened(pilot)
        await pilot.press("enter", "enter")
        page = app.screen.query_one("#page", TextArea)
        page.load_text("x" * 121)
        await pilot.press("escape")
        await settled(pilot)
        assert "la limite est de 120" in " ".join(notice.message for notice in app._notifications)
        await pilot.press("down")
        await settled(pilot)
        assert page.text == "x" * 121
        assert texts(app) == {}
        page.load_text("court")
        await pilot.press("escape")
        await settled(pilot)
        assert texts(app) == {"CCP1/1/title": "court"}


async def test_it_is_written_as_markdown_for_one_person(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    write_field(app.practice, "stagiaire", "CCP1/1/did", "# oui")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("e")
        await settled(pilot)
    (file,) = (tmp_path / "exports").glob("carnet-*.md")
    assert "\\# oui" in file.read_text(encoding="utf-8")
