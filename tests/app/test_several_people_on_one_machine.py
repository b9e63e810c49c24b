"""Each person sees their own attempts; a PIN closes them to the others."""

from pathlib import Path

from textual.pilot import Pilot

from simulator.app import PlateauApp
from simulator.app.screens.attempts import AttemptsScreen
from simulator.app.screens.library import LibraryScreen
from simulator.app.screens.parcours import ParcoursScreen
from simulator.engine import Leave, Mode
from simulator.practice.profiles import add_profile, opens, set_pin
from tests.app.screens import make_app, painted


def leave_one(app: PlateauApp, trainee: str) -> None:
    """An attempt of that person, left at once."""
    app.practice.begin(app.practice.open("appel-escalade"), trainee=trainee, seed=1).play(Leave())


def begin_one(app: PlateauApp, trainee: str) -> None:
    """An attempt of that person, not finished."""
    app.practice.begin(app.practice.open("debrief-ecoute"), trainee=trainee, seed=1)


async def settled(pilot: Pilot[int]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def type_text(pilot: Pilot[int], text: str) -> None:
    await pilot.press(*text, "enter")
    await settled(pilot)


async def test_the_attempts_of_another_are_not_shown(tmp_path: Path) -> None:
    app = make_app(tmp_path, trainee="Léa")
    leave_one(app, "Léa")
    begin_one(app, "Ali")
    async with app.run_test(size=(80, 30)) as pilot:
        await settled(pilot)
        assert "Essai inachevé" not in painted(app)
        await pilot.press("e")
        assert isinstance(app.screen, AttemptsScreen)
        assert [row.trainee for row in app.screen._rows] == ["Léa"]
        await pilot.press("escape", "s")
        await pilot.press("down", "enter")
        await settled(pilot)
        assert app.settings.trainee == "Ali"
        assert "Essai inachevé" in painted(app)
        await pilot.press("e")
        assert [row.trainee for row in app.screen._rows] == ["Ali"]  # type: ignore[attr-defined]


async def test_a_new_person_is_added_by_name_and_a_taken_name_is_told(tmp_path: Path) -> None:
    app = make_app(tmp_path, trainee="Léa")
    leave_one(app, "Léa")
    async with app.run_test(size=(80, 30)) as pilot:
        await settled(pilot)
        for name in ("léa", "Zoé"):
            await pilot.press("s", "end", "enter")
            await pilot.pause()
            await type_text(pilot, name)
        assert app.settings.trainee == "Zoé"
        assert {one.name for one in app.practice.store.profiles()} == {"Léa", "Zoé"}
        assert "existe déjà" in " ".join(notice.message for notice in app._notifications)


async def test_a_profile_with_a_pin_shows_nothing_before_it_is_given(tmp_path: Path) -> None:
    app = make_app(tmp_path, trainee="Léa")
    begin_one(app, "Léa")
    add_profile(app.practice, "Ali")
    set_pin(app.practice, "Léa", "2468")
    async with app.run_test(size=(80, 30)) as pilot:
        await settled(pilot)
        assert "Essai inachevé" not in painted(app)
        assert "fermé par un code" in " ".join(painted(app).split())
        for key in ("e", "m"):
            await pilot.press(key)
            await type_text(pilot, "1357")
            assert isinstance(app.screen, LibraryScreen)
        await pilot.press("m")
        await type_text(pilot, "2468")
        assert isinstance(app.screen, ParcoursScreen)
        await pilot.press("escape")
        await settled(pilot)
        assert "Essai inachevé" in painted(app)


async def test_changing_person_closes_the_one_before_again(tmp_path: Path) -> None:
    app = make_app(tmp_path, trainee="Léa")
    add_profile(app.practice, "Ali")
    set_pin(app.practice, "Léa", "2468")
    async with app.run_test(size=(80, 30)) as pilot:
        await settled(pilot)
        await pilot.press("m")
        await type_text(pilot, "2468")
        await pilot.press("escape", "s", "down", "enter")
        await settled(pilot)
        assert app.settings.trainee == "Ali"
        await pilot.press("s", "down", "enter")
        await type_text(pilot, "0000")
        assert app.settings.trainee == "Ali"


async def test_nobody_plays_under_a_name_that_a_pin_closes(tmp_path: Path) -> None:
    app = make_app(tmp_path, trainee="Léa")
    set_pin(app.practice, "Ali", "2468")
    playable = app.practice.open("debrief-ecoute")
    async with app.run_test(size=(80, 30)) as pilot:
        await settled(pilot)
        for pin, begun in (("1357", 0), ("2468", 1)):
            app.begin(playable, Mode.TRAINING, 1, trainee="Ali")
            await pilot.pause()
            await type_text(pilot, pin)
            assert len(app.practice.store.rows("Ali")) == begun


async def test_one_can_have_all_of_oneself_erased_and_nobody_else(tmp_path: Path) -> None:
    app = make_app(tmp_path, trainee="Léa Martin")
    leave_one(app, "Léa Martin")
    leave_one(app, "Ali")
    async with app.run_test(size=(80, 30)) as pilot:
        await settled(pilot)
        app.action_effacer_tout()
        await pilot.pause()
        await pilot.press("enter")
        await settled(pilot)
        assert len(app.practice.store.rows("Léa Martin")) == 1
        app.action_effacer_tout()
        await pilot.pause()
        await pilot.press("down", "enter")
        await settled(pilot)
        assert [row.trainee for row in app.practice.store.rows()] == ["Ali"]
        assert app.settings.trainee == "stagiaire"
    app.practice.close()
    assert "Léa Martin".encode() not in b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_a_pin_is_kept_as_a_derived_key_only(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    set_pin(app.practice, "Léa", "code secret")
    (profile,) = app.practice.store.profiles()
    app.practice.close()
    assert opens(profile, "code secret")
    assert not opens(profile, "code secreT")
    assert b"code secret" not in b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
