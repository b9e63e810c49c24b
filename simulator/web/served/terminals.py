"""Which apps run now, and for whom? One for each person, so many at most, started a few at a time, ended when nobody types."""

import asyncio
import contextlib
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import WSCloseCode, WSMsgType, web
from textual_serve.download_manager import DownloadManager

from simulator.web.limits import Limit, Rate
from simulator.web.served.environment import HIGHEST, LOWEST, NARROWEST, WIDEST, environment_for, within
from simulator.web.served.process import Terminal

if TYPE_CHECKING:
    from simulator.storage import Home

AT_ONCE = 2
"""Apps that start at the same time: a class that comes in together would otherwise wait for all of them."""
START_SECONDS = 20.0
STARTS = Rate(10, 6.0)
MOST_MESSAGE = 64 * 1024
HEARTBEAT = 15.0
ELSEWHERE, IDLE, FULL, OFTEN, DEAF = 4001, 4002, 4003, 4004, 4005
REASONS = {
    ELSEWHERE: "Vous avez rouvert l’application dans une autre page.",
    IDLE: "Fermée après un long moment sans rien taper.",
    FULL: "Toutes les places sont prises : réessayez bientôt.",
    OFTEN: "Ouverte trop souvent : attendez une minute.",
    DEAF: "L’application ne répond plus.",
}
"""What the page says of a close; a reason holds 123 bytes at most."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What is served: the command of one app, the trainer's home, how many at once, seconds of idleness before an end."""

    command: Sequence[str]
    home: "Home"
    monotonic: Callable[[], float]
    most: int = 20
    idle: float = 1800.0
    tell: Callable[[str], None] = field(default=lambda text: None)


class Terminals:
    """The apps that run."""

    def __init__(self, offer: Offer) -> None:
        self._offer = offer
        self._open: dict[str, tuple[Terminal, web.WebSocketResponse]] = {}
        self._starts = asyncio.Semaphore(AT_ONCE)
        self._often = Limit(STARTS, offer.monotonic)
        self.downloads = DownloadManager()

    def __len__(self) -> int:
        return len(self._open)

    async def live(self, request: web.Request, person: str) -> web.WebSocketResponse:
        """One app, from the moment its page connects until either goes."""
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT, max_msg_size=MOST_MESSAGE)
        await socket.prepare(request)
        await self.end(person, ELSEWHERE)
        if len(self._open) >= self._offer.most:
            self._offer.tell(f"plateau : {person} n’a pas pu ouvrir l’application, toutes les places sont prises (--sessions).")
            await _close(socket, FULL)
        elif not self._often.take(person):
            await _close(socket, OFTEN)
        else:
            await self._live(request, person, socket)
        return socket

    async def _live(self, request: web.Request, person: str, socket: web.WebSocketResponse) -> None:
        width, height = (
            within(request.query.get("width", 80), NARROWEST, WIDEST),
            within(request.query.get("height", 24), LOWEST, HIGHEST),
        )
        terminal = Terminal(
            person,
            self._offer.command,
            environment_for(os.environ, self._offer.home, person, width, height),
            self.downloads,
            write_bytes=socket.send_bytes,
            write_str=socket.send_str,
            close=lambda: _close(socket),
        )
        self._open[person] = (terminal, socket)
        try:
            async with self._starts:
                await terminal.start(width, height)
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(terminal.first.wait(), START_SECONDS)
            gone = asyncio.create_task(_close_after(terminal, socket))
            try:
                await self._obey(terminal, socket)
            finally:
                gone.cancel()
        finally:
            await terminal.stop()
            if self._open.get(person, (None,))[0] is terminal:
                del self._open[person]

    async def _obey(self, terminal: Terminal, socket: web.WebSocketResponse) -> None:
        typed = self._offer.monotonic()
        while True:
            try:
                left = self._offer.idle - (self._offer.monotonic() - typed)
                message = await asyncio.wait_for(socket.receive(), max(left, 0.01))
            except TimeoutError:
                await _close(socket, IDLE)
                return
            if message.type in {WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED, WSMsgType.ERROR}:
                return
            kind, value = _read(message.data if message.type is WSMsgType.TEXT else "")
            if kind == "stdin" and isinstance(value, str):
                typed = self._offer.monotonic()
                if not await terminal.type(value):
                    await _close(socket, DEAF)
                    return
            elif kind == "resize" and isinstance(value, dict):
                await terminal.set_terminal_size(
                    within(value.get("width"), NARROWEST, WIDEST), within(value.get("height"), LOWEST, HIGHEST)
                )
            elif kind == "ping":
                await socket.send_json(["pong", str(value)[:32]])
            elif kind == "focus":
                await terminal.focus()
            elif kind == "blur":
                await terminal.blur()

    async def end(self, person: str, code: int = ELSEWHERE) -> None:
        """Ends the app of a person, where one runs, and waits until it is gone."""
        terminal, socket = self._open.pop(person, (None, None))
        if terminal is not None and socket is not None:
            await _close(socket, code)
            await terminal.stop()

    async def end_all(self) -> None:
        """Ends every app."""
        await asyncio.gather(*(self.end(person, WSCloseCode.GOING_AWAY) for person in tuple(self._open)))


def _read(text: str) -> tuple[str, Any]:
    """What a page said: a kind and what goes with it; nothing for what is no message."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return "", None
    if not isinstance(found, list) or not found or not isinstance(found[0], str):
        return "", None
    return found[0], found[1] if len(found) > 1 else None


async def _close(socket: web.WebSocketResponse, code: int = WSCloseCode.OK) -> None:
    with contextlib.suppress(ConnectionError, RuntimeError):
        await socket.close(code=code, message=REASONS.get(code, "").encode())


async def _close_after(terminal: Terminal, socket: web.WebSocketResponse) -> None:
    await terminal.ended.wait()
    await _close(socket)
