"""How does a device learn that something changed? A WebSocket; where it does not pass, a question that waits for its answer."""

import asyncio
import contextlib
import json
from typing import Any

from aiohttp import WSMsgType, web

from simulator.group import Participant, UnknownParticipantError
from simulator.web.classroom.documents import HOLE, Form
from simulator.web.classroom.identity import form_token, secret_of
from simulator.web.classroom.pushing import Watch
from simulator.web.classroom.room import Room

POLL_SECONDS = 25.0
"""A question waits so long at most: less than what routers and phones cut."""
SLOW_SECONDS = 8.0
"""A device that takes nothing for so long is let go; it comes back when it can."""
HEARTBEAT_SECONDS = 20.0
MOST_MESSAGE = 8 * 1024
MOST_DEVICES = 3
"""Live connections of one participant: the oldest gives way."""
GONE = 4001
"""Closing code: this device is nobody's any more, ask for the page again."""


class Live:
    """The two ways to be told."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self._devices: dict[str, list[web.WebSocketResponse]] = {}
        self._ending: set[asyncio.Task[bool]] = set()

    async def view(self, request: web.Request) -> web.StreamResponse:
        """The view now, or as soon as it is no longer the one of ``version``."""
        participant = self._who(request)
        watch = Watch(participant.id, _form(request))
        watch.mark = request.query.get("version", "")[:40]
        self.room.pushes.watches.add(watch)
        try:
            found = await self._news(watch)
        except UnknownParticipantError as error:
            raise web.HTTPUnauthorized from error
        finally:
            self.room.pushes.watches.discard(watch)
        return web.Response(text=self._filled(request, found), content_type="application/json")

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """A live connection: documents go out, what the participant asks for comes in."""
        participant = self._who(request)
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT_SECONDS, max_msg_size=MOST_MESSAGE, compress=False, timeout=2.0)
        await socket.prepare(request)
        watch = Watch(participant.id, _form(request))
        watch.mark = request.query.get("version", "")[:40]
        self._make_place(participant.id, socket)
        self.room.sockets.add(socket)
        self.room.pushes.watches.add(watch)
        self.room.presence.came(participant.id)
        sender = asyncio.get_running_loop().create_task(self._send(request, socket, watch))
        try:
            async for message in socket:
                if message.type is not WSMsgType.TEXT:
                    break
                await self._received(request, socket, participant.id, message.data)
        except TimeoutError:
            _cut(request)
        finally:
            sender.cancel()
            self.room.pushes.watches.discard(watch)
            self.room.sockets.discard(socket)
            self._leave(participant.id, socket)
            self.room.presence.went(participant.id)
        return socket

    async def _send(self, request: web.Request, socket: web.WebSocketResponse, watch: Watch) -> None:
        watch.news.set()
        with contextlib.suppress(ConnectionError, asyncio.CancelledError):
            while not self.room.closing:
                await watch.news.wait()
                try:
                    text = self._next(request, watch)
                except UnknownParticipantError:
                    await socket.close(code=GONE)
                    return
                try:
                    await asyncio.wait_for(socket.send_str(text), SLOW_SECONDS)
                except TimeoutError:
                    _cut(request)
                    return

    def _next(self, request: web.Request, watch: Watch) -> str:
        found = self.room.pushes.sent(watch, self.room.hosted.group.known(watch.participant))
        if found is None:
            return json.dumps({"format": 1, "mark": watch.mark, "count": watch.count}, ensure_ascii=False)
        return self._filled(request, found.whole, watch.count)

    async def _news(self, watch: Watch) -> dict[str, Any]:
        """What to answer to a question: at once, after a change, or what is already shown when nothing came."""
        end = asyncio.get_running_loop().time() + POLL_SECONDS
        while True:
            found = self.room.pushes.sent(watch, self.room.hosted.group.known(watch.participant))
            left = end - asyncio.get_running_loop().time()
            if found is not None:
                return {**found.data, "count": watch.count}
            if left <= 0 or self.room.closing:
                return {"format": 1, "mark": watch.mark, "count": watch.count}
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(watch.news.wait(), left)

    async def _received(self, request: web.Request, socket: web.WebSocketResponse, participant: str, text: str) -> None:
        try:
            data = json.loads(text)
            fields = {name: str(value) for name, value in data.items() if isinstance(value, str | int)}
        except (ValueError, AttributeError, RecursionError):
            await socket.close(code=1007)
            return
        said = await self.room.do(participant, fields)
        answer = {"format": 1, "answer": fields.get("id", "")[:20], "done": said.done, "kept": said.kept, "text": said.text}
        await asyncio.wait_for(socket.send_str(json.dumps(answer, ensure_ascii=False)), SLOW_SECONDS)

    def _who(self, request: web.Request) -> Participant:
        participant = self.room.participant(request)
        if participant is None:
            raise web.HTTPUnauthorized
        return participant

    def _filled(self, request: web.Request, document: dict[str, Any] | str, count: str = "") -> str:
        text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
        if count:
            text = f'{text[:-1]}, "count": {json.dumps(count, ensure_ascii=False)}}}'
        return text.replace(HOLE, form_token(secret_of(request, self.room.code)))

    def _make_place(self, participant: str, socket: web.WebSocketResponse) -> None:
        devices = self._devices.setdefault(participant, [])
        devices.append(socket)
        if len(devices) > MOST_DEVICES:
            task = asyncio.get_running_loop().create_task(devices.pop(0).close(code=1008))
            self._ending.add(task)
            task.add_done_callback(self._ending.discard)

    def _leave(self, participant: str, socket: web.WebSocketResponse) -> None:
        devices = self._devices.get(participant, [])
        if socket in devices:
            devices.remove(socket)
        if not devices:
            self._devices.pop(participant, None)


def _form(request: web.Request) -> Form:
    return "html" if request.query.get("as") == "html" else "json"


def _cut(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()
