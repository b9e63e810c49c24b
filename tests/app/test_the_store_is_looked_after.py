"""At the start the store is read through: what is damaged is told with a way out, what is too old is erased."""

import sqlite3
from pathlib import Path

from simulator.app.dialogs.ask import Ask
from simulator.engine import Leave
from tests.app.screens import make_app, painted
from tests.app.test_several_people_on_one_machine import leave_one, settled
from tests.practices import Clock, make_practice


async def test_a_changed_byte_is_told_and_what_is_sure_is_saved(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    leave_one(app, "stagiaire")
    leave_one(app, "stagiaire")
    with sqlite3.connect(tmp_path / "plateau.sqlite3") as connection:
        connection.execute("UPDATE entry SET body = replace(body, 'why', 'wHy') WHERE attempt = 'e1' AND n = 1")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, Ask)
        assert "e1" in painted(app)
        await pilot.press("enter")
        await settled(pilot)
        assert {row.id: row.ended is None for row in app.practice.store.rows()} == {"e1": True, "e2": False}
    assert len(list(tmp_path.glob("plateau-abime-*.sqlite3"))) == 1


async def test_a_file_that_is_no_store_is_put_aside_when_one_agrees(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    (tmp_path / "plateau.sqlite3").write_bytes(b"perdu " * 2_000)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, Ask)
        await pilot.press("down", "enter")
        await settled(pilot)
        assert (tmp_path / "plateau.sqlite3").read_bytes().startswith(b"perdu")
    app = make_app(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert app.practice.store.rows() == ()
    assert next(tmp_path.glob("plateau-abime-*.sqlite3")).read_bytes().startswith(b"perdu")


async def test_attempts_older_than_the_centre_keeps_are_erased_at_the_start(tmp_path: Path) -> None:
    old, clock = make_practice(tmp_path), Clock()
    old.begin(old.open("appel-escalade"), trainee="stagiaire", seed=1).play(Leave())
    old.close()
    clock.seconds = 40 * 24 * 3600.0
    for days, left in ((0, 1), (90, 1), (30, 0)):
        app = make_app(tmp_path, clock, keep_days=days)
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(pilot)
            assert len(app.practice.store.rows()) == left
        app.practice.close()
