"""Devices learn of what changes: by a live connection or by questions that wait; slow ones are not waited for."""

import asyncio
import json
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from aiohttp import WSMsgType

from simulator.web.classroom import live
from tests.web.classroom.rooms import a_session, ballot_of, device, opened


async def heard(socket: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((await asyncio.wait_for(socket.receive(), 5)).data)
    return found


async def until(socket: Any, phase: str) -> dict[str, Any]:
    while True:
        found = await heard(socket)
        if found.get("view", {}).get("phase") == phase:
            return found


async def test_a_live_device_is_told_each_phase_and_votes(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Zoé")
        async with phone.live() as socket:
            assert (await heard(socket))["view"]["phase"] == "lobby"
            assert server.connected == {next(iter(hosted.group.participants))}
            hosted.start()
            hosted.open_vote()
            found = await until(socket, "vote")
            ballot = found["view"]["ballot"]
            await socket.send_json({"id": 7, "do": "vote", "ballot": ballot["number"], "choice": ballot["choices"][1]["id"]})
            while "answer" not in (found := await heard(socket)):
                assert "view" in found or "count" in found
            assert found == {
                "format": 1,
                "answer": "7",
                "done": True,
                "kept": True,
                "text": "Votre réponse est enregistrée.",
            }
            assert hosted.unsaved() == frozenset()
            hosted.close_vote()
            assert (await until(socket, "spread"))["view"]["ballot"]["yours"]["choice"] == ballot["choices"][1]["id"]
        await asyncio.sleep(0.05)
        assert server.connected == frozenset()


async def test_the_votes_of_others_replace_nothing_on_the_screen(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Zoé")
        others = [hosted.enter(f"P{number}")[0].id for number in range(30)]
        hosted.start()
        hosted.open_vote()
        ballot = ballot_of(hosted)
        async with phone.live() as socket:
            await until(socket, "vote")
            for id in others:
                hosted.vote(id, ballot.number, ballot.offered[0])
                await asyncio.sleep(0)
            said = []
            while "30 réponses" not in (found := await heard(socket)).get("count", ""):
                said.append(found)
            assert all("view" not in one for one in [*said, found])
            assert len(said) < 4


async def test_a_question_waits_for_a_change(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Zoé")
        first = await phone.view()
        waiting = asyncio.create_task(phone.view(first["mark"]))
        await asyncio.sleep(0.1)
        assert not waiting.done()
        hosted.start()
        assert (await asyncio.wait_for(waiting, 5))["view"]["phase"] == "scene"


async def test_a_question_without_a_change_is_answered_in_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "POLL_SECONDS", 0.1)
    async with opened(a_session(tmp_path)) as server, device(server) as phone:
        await phone.enter("Zoé")
        first = await phone.view()
        assert await phone.view(first["mark"]) == {"format": 1, "mark": first["mark"], "count": "1 votant dans la séance."}


async def test_who_is_forgotten_is_let_go(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Zoé")
        async with phone.live() as socket:
            await heard(socket)
            waiting = asyncio.create_task(
                phone.http.get(f"{phone.base}/view", params={"version": (await phone.view())["mark"]})
            )
            await asyncio.sleep(0.05)
            hosted.erase(next(iter(hosted.group.participants)))
            message = await asyncio.wait_for(socket.receive(), 5)
            assert (message.type, socket.close_code) == (WSMsgType.CLOSE, live.GONE)
            assert (await asyncio.wait_for(waiting, 5)).status == 401


async def test_a_stopped_server_lets_everybody_go_at_once(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Zoé")
        async with phone.live() as socket:
            first = await heard(socket)
            waiting = asyncio.create_task(phone.view(first["mark"]))
            await asyncio.sleep(0.05)
            start = asyncio.get_running_loop().time()
            await server.stop()
            assert asyncio.get_running_loop().time() - start < 2.0
            assert (await asyncio.wait_for(socket.receive(), 5)).type is WSMsgType.CLOSE
            assert (await asyncio.wait_for(waiting, 5))["mark"] == first["mark"]


async def test_a_device_that_takes_nothing_is_let_go_and_nobody_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "SLOW_SECONDS", 0.3)
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as slow, device(server) as quick:
        await slow.enter("Lent")
        await quick.enter("Vif")
        id = hosted.who(slow.cookie.partition("=")[2]).id
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port, limit=1024)
        writer.write(
            (
                f"GET {slow.base}/live?as=html HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nOrigin: {server.page[:-1]}\r\n"
                f"Cookie: {slow.cookie}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                "Sec-WebSocket-Key: MDEyMzQ1Njc4OTAxMjM0NQ==\r\n\r\n"
            ).encode()
        )
        await reader.readuntil(b"\r\n\r\n")
        assert id in server.connected
        big = "x" * 400_000
        monkeypatch.setattr(live.Live, "_next", lambda self, request, watch: (watch.news.clear(), big)[1])
        for _ in range(40):
            for watch in server._room.pushes.watches:  # type: ignore[union-attr]
                watch.news.set()
            await asyncio.sleep(0.05)
            if id not in server._room.presence._live:  # type: ignore[union-attr]
                break
        assert id not in server._room.presence._live  # type: ignore[union-attr]
        monkeypatch.undo()
        assert (await quick.view())["view"]["phase"] == "lobby"
        writer.close()


async def test_no_more_than_a_few_live_connections_each(tmp_path: Path) -> None:
    async with opened(a_session(tmp_path)) as server, device(server) as phone:
        await phone.enter("Zoé")
        sockets = [await phone.http.ws_connect(f"{phone.base}/live") for _ in range(live.MOST_DEVICES + 1)]
        await heard(sockets[0])
        assert (await asyncio.wait_for(sockets[0].receive(), 5)).type is WSMsgType.CLOSE
        await heard(sockets[-1])
        for socket in sockets:
            await socket.close()


async def test_many_devices_of_the_same_view_have_it_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from simulator.web.classroom.documents import Documents

    made: list[str] = []
    make = Documents._make
    monkeypatch.setattr(Documents, "_make", lambda self, one, form: (made.append(one.name), make(self, one, form))[1])
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, AsyncExitStack() as stack:
        phones = []
        for number in range(20):
            phone = await stack.enter_async_context(device(server))
            await phone.enter(f"P{number}")
            phones.append((phone, await phone.http.ws_connect(f"{phone.base}/live?as=html")))
        for _, socket in phones:
            await heard(socket)
        made.clear()
        hosted.start()
        tokens = set()
        for phone, socket in phones:
            while "html" not in (found := await heard(socket)):
                pass
            hosted.open_vote() if hosted.group.phase == "scene" else None
            while "Envoyer ma réponse" not in found.get("html", ""):
                found = await heard(socket)
            assert phone.token in found["html"]
            tokens.add(phone.token)
        assert len(made) <= 2
        assert len(tokens) == 20
        for _, socket in phones:
            await socket.close()
