"""A session on screen: the app opened on it, the keys of an AZERTY keyboard, and what is painted."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from simulator.app import Led, PlateauApp
from simulator.app.hosting.server import Server
from simulator.app.keys import AZERTY
from simulator.group import Role
from simulator.practice.hosting import Hosted, host
from tests.app.screens import painted
from tests.practices import Clock, make_practice, settle

SCENARIO = "appel-escalade"
SIZE = (80, 24)


class FakeServer:
    """Pages that nobody serves; ``refuses`` is what ``start`` says."""

    def __init__(self, refuses: str = "") -> None:
        self.page = ""
        self.url = ""
        self.watchers: list[Callable[[], None]] = []
        self.address_sentence = ""
        self.connected: frozenset[str] = frozenset()
        self.refuses = refuses
        self.stopped = 0

    async def start(self) -> None:
        if self.refuses:
            raise OSError(self.refuses)
        self.page = "http://192.168.1.20:8765/"
        self.url = f"{self.page}s/ABC234"
        self.address_sentence = "Ouvert à toute machine du réseau."

    async def stop(self) -> None:
        self.stopped += 1


def open_session(folder: Path, wrap: Callable[[Any], Any] = lambda store: store, **options: Any) -> Hosted:
    """A session in its lobby; ``wrap`` stands between it and its store."""
    settle(folder)
    practice = make_practice(folder, Clock())
    practice._store = wrap(practice.store)
    return host(practice, SCENARIO, seed=3, **options)


def app_on(hosted: Hosted, server: Server | None = None) -> PlateauApp:
    """The app of ``plateau host``."""
    return PlateauApp(hosted.practice, Led(hosted, "0.0.0.0" if server else ""), lambda *_: server)  # type: ignore[arg-type,return-value]


async def press(pilot: Pilot[int], *keys: str) -> str:
    """Presses, waits until it is drawn, and gives what is painted."""
    await pilot.press(*keys)
    await pilot.pause(0.06)
    await pilot.pause()
    return painted(pilot.app)  # type: ignore[arg-type]


async def count(pilot: Pilot[int], *counts: int) -> str:
    """Types raised hands with the top row of an AZERTY keyboard, without Shift."""
    await press(pilot, "h")
    for number in counts:
        await press(pilot, *([AZERTY[number]] if number else ["à"]), "enter")
    return await press(pilot)


def enter(hosted: Hosted, *names: str, role: Role = Role.VOTER) -> list[str]:
    """Lets people in; their ids."""
    return [hosted.enter(name, role)[0].id for name in names]
