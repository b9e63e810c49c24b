"""The socket of the app in a browser, asked from outside: who may open one, what its process knows, how many, for how long."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from simulator.web.served.environment import environment_for, within
from simulator.web.served.pages import disposition
from tests.practices import Clock, make_practice
from tests.web.sites import Visitor, site

TOLD = """
import json, os, sys
def packet(kind, data):
    sys.stdout.buffer.write(kind + len(data).to_bytes(4, "big") + data)
    sys.stdout.buffer.flush()
sys.stdout.buffer.write(b"__GANGLION__\\n")
packet(b"D", json.dumps([dict(os.environ), os.getpid()]).encode())
while len(head := sys.stdin.buffer.read(5)) == 5:
    body = sys.stdin.buffer.read(int.from_bytes(head[1:], "big"))
    packet(b"D", head[:1] + body)
    if body == b'{"type": "quit"}':
        break
"""
"""A program that speaks as an app does: tells what it knows of the machine, then says again all that it is sent."""
GIVING = """
import json, sys
from textual._binary_encode import dump
def packet(kind, data):
    sys.stdout.buffer.write(kind + len(data).to_bytes(4, "big") + data)
    sys.stdout.buffer.flush()
sys.stdout.buffer.write(b"__GANGLION__\\n")
packet(b"D", json.dumps([{}, 0]).encode())
start = {"type": "deliver_file_start", "key": "clef", "path": "/x/bilan-Zoë.html", "open_method": "browser"}
packet(b"M", json.dumps({**start, "mime_type": "text/html", "encoding": "utf-8"}).encode())
chunks = ["<p>été</p>", ""]
while len(head := sys.stdin.buffer.read(5)) == 5:
    body = json.loads(sys.stdin.buffer.read(int.from_bytes(head[1:], "big")))
    if body["type"] == "deliver_chunk_request":
        packet(b"P", dump(("deliver_chunk", "clef", chunks.pop(0))))
"""
"""A program that hands a file over, as the app does with a report."""
ECHO = (sys.executable, "-c", TOLD)


@asynccontextmanager
async def opened(
    visitor: Visitor, query: str = ""
) -> AsyncIterator[tuple[aiohttp.ClientWebSocketResponse, dict[str, str], int]]:
    async with visitor.client.ws_connect(f"/ws{query}") as socket:
        environment, pid = json.loads(await asyncio.wait_for(socket.receive_bytes(), 20))
        yield socket, environment, pid


async def closed(socket: aiohttp.ClientWebSocketResponse) -> tuple[int, str]:
    message = await asyncio.wait_for(socket.receive(), 20)
    while message.type is aiohttp.WSMsgType.BINARY:
        message = await asyncio.wait_for(socket.receive(), 20)
    assert message.type is aiohttp.WSMsgType.CLOSE
    return message.data, message.extra


async def is_gone(pid: int) -> bool:
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        await asyncio.sleep(0.05)
    return False


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1"])
async def test_a_foreign_page_opens_no_app(tmp_path: Path, origin: str) -> None:
    async with site(tmp_path, ["Ana"], command=ECHO) as (_, ana):
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await ana.client.ws_connect("/ws", headers={"Origin": origin})
        assert refused.value.status == 403


async def test_whoever_did_not_come_in_opens_no_app(tmp_path: Path) -> None:
    async with site(tmp_path, command=ECHO) as (_, visitor):
        for cookies in ({}, {"plateau": ""}, {"plateau": "0" * 64}):
            with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
                await visitor.client.ws_connect("/ws", headers={"Cookie": "; ".join(f"{k}={v}" for k, v in cookies.items())})
            assert refused.value.status == 403


async def test_the_app_knows_its_person_and_nothing_else_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("AWS_SECRET_ACCESS_KEY", "HOME", "SSH_AUTH_SOCK", "PLATEAU_TRAINEE", "LD_PRELOAD_NOT"):
        monkeypatch.setenv(name, "secret")
    async with site(tmp_path, ["Zoë; rm -rf $(HOME)"], command=ECHO) as (_, visitor), opened(visitor) as (_, environment, _pid):
        assert "secret" not in environment.values()
        assert environment["PLATEAU_TRAINEE"] == "Zoë; rm -rf $(HOME)"
        assert environment["PLATEAU_HOME"] == str(tmp_path)
        assert environment["TEXTUAL_ANIMATIONS"] == "none"
        assert "HOME" not in environment


async def test_a_size_is_between_bounds(tmp_path: Path) -> None:
    home = make_practice(tmp_path).home
    assert environment_for({}, home, "Ana", 10**9, -5)["COLUMNS"] == "500"
    assert [within(asked, 6, 200) for asked in (None, "x", "1e9", [], 7, "90", 10**30)] == [6, 6, 6, 6, 7, 90, 200]
    async with (
        site(tmp_path, ["Ana"], command=ECHO) as (_, ana),
        opened(ana, "?width=abc&height=99999") as (_, environment, _pid),
    ):
        assert (environment["COLUMNS"], environment["ROWS"]) == ("20", "200")


async def test_messages_that_are_none_are_passed_over(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana"], command=ECHO) as (_, ana), opened(ana) as (socket, _, _pid):
        for text in (
            "",
            "{",
            "[]",
            "[1]",
            '["stdin"]',
            '["stdin", 5]',
            '["resize", 5]',
            '["quit"]',
            "[" * 50_000,
            '["stdin", "été"]',
        ):
            await socket.send_str(text)
        await socket.send_bytes(b"\xff")
        assert await socket.receive_bytes() == "Dété".encode()
        await socket.send_str(json.dumps(["resize", {"width": 100_000, "height": None}]))
        assert json.loads((await socket.receive_bytes())[1:]) == {"type": "resize", "width": 500, "height": 6}


async def test_a_message_that_is_too_long_ends_it(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana"], command=ECHO) as (_, ana), opened(ana) as (socket, _, pid):
        await socket.send_str(json.dumps(["stdin", "a" * 70_000]))
        assert (await closed(socket))[0] == aiohttp.WSCloseCode.MESSAGE_TOO_BIG
        assert await is_gone(pid)


async def test_a_page_that_goes_ends_its_app(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana"], command=ECHO) as (_, ana):
        async with opened(ana) as (_, _, pid):
            pass
        assert await is_gone(pid)


async def test_an_app_that_does_not_end_is_ended(tmp_path: Path) -> None:
    deaf = (
        sys.executable,
        "-c",
        "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + TOLD.replace("break", "pass"),
    )
    async with site(tmp_path, ["Ana"], command=deaf) as (_, ana):
        async with opened(ana) as (_, _, pid):
            pass
        assert await is_gone(pid)


async def test_a_second_page_of_the_same_person_takes_over(tmp_path: Path) -> None:
    async with (
        site(tmp_path, ["Ana"], command=ECHO) as (_, ana),
        opened(ana) as (first, _, pid),
        opened(ana) as (second, _, _pid),
    ):
        code, why = await closed(first)
        assert code == 4001
        assert "dans une autre page" in why
        assert await is_gone(pid)
        await second.send_str('["stdin", "x"]')
        assert await second.receive_bytes() == b"Dx"


async def test_there_are_so_many_places(tmp_path: Path) -> None:
    told: list[str] = []
    async with site(tmp_path, ["Ana", "Bob"], command=ECHO, sessions=1, tell=told.append) as (_, ana, bob):
        async with opened(ana), bob.client.ws_connect("/ws") as socket:
            code, why = await closed(socket)
            assert code == 4003
            assert "Toutes les places sont prises" in why
        assert any("Bob" in one for one in told)
        for _ in range(100):
            async with bob.client.ws_connect("/ws") as socket:
                if (await socket.receive()).type is aiohttp.WSMsgType.BINARY:
                    return
            await asyncio.sleep(0.05)
        raise AssertionError("the place was not given back")


async def test_an_app_that_nobody_types_in_is_closed(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana"], command=ECHO, idle=1.0) as (_, ana), opened(ana) as (socket, _, pid):
        code, why = await closed(socket)
        assert code == 4002
        assert "sans rien taper" in why
        assert await is_gone(pid)


async def test_opening_again_and_again_waits(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana"], Clock(), command=ECHO) as (_, ana):
        codes = []
        for _ in range(11):
            async with ana.client.ws_connect("/ws") as socket:
                message = await asyncio.wait_for(socket.receive(), 20)
                codes.append(message.data if message.type is aiohttp.WSMsgType.CLOSE else 0)
        assert codes == [0] * 10 + [4004]


async def test_leaving_ends_the_app(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana"], command=ECHO) as (_, ana), opened(ana) as (socket, _, pid):
        jeton = (await ana.get("/essais")).tree.find(".//nav//input").get("value", "")
        await ana.post("/sortir", {"jeton": jeton})
        assert (await closed(socket))[0] == 4001
        assert await is_gone(pid)


@pytest.mark.parametrize("name", ['a"; filename=x.exe', "é\r\nSet-Cookie: a=b", "été 2026.html", "..", ""])
def test_the_name_of_a_file_stays_a_name(name: str) -> None:
    said = disposition(name)
    assert said.startswith('attachment; filename="')
    assert "\r" not in said
    assert "\n" not in said
    assert said.count('"') == 2
    assert said.isascii()


async def test_what_an_app_hands_over_is_for_its_person(tmp_path: Path) -> None:
    async with (
        site(tmp_path, ["Ana", "Bob"], command=(sys.executable, "-c", GIVING)) as (_, ana, bob),
        opened(ana) as (socket, _, _pid),
    ):
        assert json.loads(await socket.receive_str()) == ["deliver_file_start", "clef"]
        assert (await bob.client.get("/download/clef")).status == 404
        async with ana.client.get("/download/clef") as answer:
            assert answer.headers["Content-Disposition"].startswith("attachment")
            assert answer.content_disposition is not None
            assert answer.content_disposition.filename == "bilan-Zoë.html"
            assert "sandbox" in answer.headers["Content-Security-Policy"]
            assert await answer.text() == "<p>été</p>"
