"""The store or the server fails: a sentence says so, and the room goes on."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from simulator.app import Led, PlateauApp
from simulator.group import Phase
from simulator.practice.hosting import Hosted
from simulator.storage import StoreError
from tests.app.hosting.rooms import SIZE, FakeServer, app_on, count, open_session, press


class Refusing:
    """A store whose disk is full while ``refuses``."""

    def __init__(self, store: Any) -> None:
        self._store = store
        self.refuses = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def add_minutes(self, session: str, minutes: Sequence[Any]) -> None:
        if self.refuses:
            raise StoreError("Le disque est plein.")
        self._store.add_minutes(session, minutes)

    def append(self, attempt: str, entries: Sequence[Any]) -> None:
        if self.refuses:
            raise StoreError("Le disque est plein.")
        self._store.append(attempt, entries)


async def test_a_full_disk_does_not_stop_the_room(tmp_path: Path) -> None:
    hosted = open_session(tmp_path, Refusing)
    store: Any = hosted.practice.store
    store.refuses = True
    async with app_on(hosted).run_test(size=SIZE) as pilot:
        shown = await press(pilot, "enter")
        assert "Le disque est plein. La séance continue" in shown
        await press(pilot, "enter")
        await count(pilot, 2, 0, 0, 0)
        await press(pilot, "enter", "s")
        assert hosted.attempt.session.turn == 2  # type: ignore[union-attr]
        assert hosted.trouble
        store.refuses = False
        assert hosted.save()
        assert "disque" not in await press(pilot, "m")
        kept = hosted.practice.store.session(hosted.group.opening.id)
        assert len(kept.minutes) == hosted.group.version
        turns = hosted.practice.store.load(hosted.group.opening.attempt).journal.entries
        assert len(turns) == len(hosted.attempt.session.entries)  # type: ignore[union-attr]


async def test_a_server_that_cannot_start_leaves_raised_hands(tmp_path: Path) -> None:
    hosted = open_session(tmp_path)
    app = app_on(hosted, FakeServer("Le port 8765 est pris."))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot)
        shown = " ".join((await press(pilot)).replace("▌", " ").split())
        assert "Le port 8765 est pris" in shown
        assert "main levée" in shown
        await press(pilot, "enter")
        assert hosted.group.phase is Phase.SCENE


async def test_the_pages_are_closed_however_one_leaves(tmp_path: Path) -> None:
    server = FakeServer()
    async with app_on(open_session(tmp_path), server).run_test(size=SIZE) as pilot:
        await press(pilot, "escape", "down", "enter")
    assert server.stopped == 1
    server = FakeServer()
    other = tmp_path / "autre"
    other.mkdir()
    async with app_on(open_session(other), server).run_test(size=SIZE) as pilot:
        await press(pilot)
    assert server.stopped == 1


async def test_the_real_pages_are_served_while_the_session_is_shown(tmp_path: Path) -> None:
    import aiohttp

    from simulator.web.classroom.server import GroupServer

    hosted = open_session(tmp_path)
    made: list[GroupServer] = []

    def serve(hosted: Hosted, address: str, port: int | None, told: Callable[[str], None]) -> GroupServer:
        made.append(GroupServer(hosted, address, port or 0, told))
        return made[0]

    app = PlateauApp(hosted.practice, Led(hosted, "127.0.0.1", 0), serve)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot)
        shown = await press(pilot)
        page = made[0].page
        assert page in shown
        async with aiohttp.ClientSession() as client, client.get(page) as answer:
            assert answer.status == 200
        hosted.enter("Ana")
        assert "Ana" in await press(pilot)
    async with aiohttp.ClientSession() as client:
        with pytest.raises(aiohttp.ClientConnectionError):
            await client.get(page)
