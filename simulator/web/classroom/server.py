"""How is a session opened to the devices of a room? An aiohttp server in the loop of the trainer's app, over one ``Hosted``.

It has no page and no route for the trainer: what only the trainer may do is never asked through it.
"""

import asyncio
import contextlib
from collections.abc import Callable, Iterator

from aiohttp import web

from simulator.group import Phase
from simulator.practice.hosting import Hosted
from simulator.web.classroom.documents import Documents
from simulator.web.classroom.keeping import Keeper
from simulator.web.classroom.presence import Presence
from simulator.web.classroom.pushing import Pushes
from simulator.web.classroom.room import Room
from simulator.web.classroom.routes import routes
from simulator.web.guard import MOST_BODY, Guard, protect
from simulator.web.limits import Limit, Rate
from simulator.web.listening import Place, listen, own_names, runner_of

CLASS_PAGES = Rate(600, 0.01)
"""Requests of one address: a whole class may come through one router, all at the same second."""
WRONG_CODES = Rate(10, 6.0)
"""Wrong codes from one address: ten, then ten a minute."""
ACTS = Rate(40, 0.5)
"""What one participant may ask for: nobody changes their mind more often."""
CLOSING_SECONDS = 1.0


class GroupServer:
    """Opens ``hosted`` to the devices that can reach ``address`` and ``port`` (0: any free one).

    ``tell`` is given a French sentence when something went wrong here; ``watchers`` are called when ``connected`` changed.
    """

    def __init__(self, hosted: Hosted, address: str, port: int, tell: Callable[[str], None] = lambda sentence: None) -> None:
        self.hosted = hosted
        self.address = address
        self.port = port
        self.watchers: list[Callable[[], None]] = []
        self._tell = tell
        self._runner: web.AppRunner | None = None
        self._place: Place | None = None
        self._room: Room | None = None
        self._preparing: set[asyncio.Task[object]] = set()

    async def start(self) -> None:
        """Listens. Raises ``ListeningError``, whose sentence says what to do: the port is taken, the address is not of this machine."""
        sock, place = listen(self.address, self.port)
        monotonic = self.hosted.practice.doors.monotonic
        pushes = Pushes(Documents(self.hosted), self._tell)
        keeper = Keeper(self.hosted, pushes.changed)
        presence = Presence(monotonic, self._seen)
        room = Room(self.hosted, keeper, pushes, presence, Limit(WRONG_CODES, monotonic), Limit(ACTS, monotonic), place.port)
        app = web.Application(client_max_size=MOST_BODY)
        app.add_routes(routes(room))
        protect(app, Guard(Limit(CLASS_PAGES, monotonic), self._tell, names=own_names(self.address)))
        self._runner = runner_of(app, closing=CLOSING_SECONDS)
        try:
            await self._runner.setup()
            await web.SockSite(self._runner, sock).start()
        except BaseException:
            sock.close()
            await self._runner.cleanup()
            self._runner = None
            raise
        self._place, self._room, self.port = place, room, place.port
        keeper.start()
        self.hosted.listeners += [pushes.changed, self._prepare]
        self._prepare()

    async def stop(self) -> None:
        """Lets everybody go, writes what waits, and listens no more."""
        room, runner = self._room, self._runner
        if room is None or runner is None:
            return
        self._room = self._runner = None
        for listener in (room.pushes.changed, self._prepare):
            with contextlib.suppress(ValueError):
                self.hosted.listeners.remove(listener)
        await room.close()
        await runner.cleanup()
        await room.keeper.stop()

    @property
    def code(self) -> str:
        """What participants type."""
        return self.hosted.group.opening.code

    @property
    def page(self) -> str:
        """The address to type in a browser; one is then asked for the code. Empty before ``start``."""
        return self._place.url if self._place else ""

    @property
    def url(self) -> str:
        """The address with the code in it, for a QR code. Empty before ``start``."""
        return f"{self.page}s/{self.code}" if self._place else ""

    @property
    def address_sentence(self) -> str:
        """What is open, and to whom. Empty before ``start``."""
        return self._place.opens("La séance est ouverte") if self._place else ""

    @property
    def connected(self) -> frozenset[str]:
        """The participants whose device is there: a live connection, or one that asked a moment ago."""
        return self._room.presence.here() if self._room else frozenset()

    def _seen(self) -> None:
        for watcher in tuple(self.watchers):
            watcher()

    def _prepare(self) -> None:
        """Makes ready, beside the loop, what understands typed replies: the first one would stop everybody for a second."""
        for work in self._to_prepare():
            task = asyncio.ensure_future(asyncio.to_thread(work))
            self._preparing.add(task)
            task.add_done_callback(self._preparing.discard)

    def _to_prepare(self) -> Iterator[Callable[[], object]]:
        attempt, opening = self.hosted.attempt, self.hosted.group.opening
        if not opening.typed or attempt is None or attempt.session.over or self.hosted.group.phase is not Phase.SCENE:
            return
        place, offered = attempt.session.state.place, attempt.session.offered
        yield lambda: self.hosted.playable.recognizer(place, offered).recognize("Bonjour")
