"""A session that the test leads, opened to devices on a free port; and devices that ask over real sockets."""

import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

import aiohttp
from yarl import URL

from simulator.practice.hosting import Hosted, host
from simulator.web.classroom.server import GroupServer
from tests.practices import Clock, make_practice

SCENARIO = "appel-escalade"
TOKEN = re.compile(r'name="jeton" value="(\w+)"')
TRIAL = re.compile(r'name="essai" value="(\w+)"')


def a_session(folder: Path, *, typed: bool = False, face: bool = False, clock: Clock | None = None) -> Hosted:
    return host(make_practice(folder, clock or Clock()), SCENARIO, seed=3, typed=typed, face_to_face=face)


@asynccontextmanager
async def opened(hosted: Hosted, port: int = 0) -> AsyncIterator[GroupServer]:
    told: list[str] = []
    server = GroupServer(hosted, "127.0.0.1", port, told.append)
    await server.start()
    try:
        yield server
    finally:
        await server.stop()
        assert not told, told


@dataclass
class Device:
    """A phone: its cookies, and where it asks."""

    http: aiohttp.ClientSession
    server: GroupServer
    token: str = ""
    seen: list[str] = field(default_factory=list)

    @property
    def base(self) -> str:
        return f"/s/{self.server.code}"

    @property
    def cookie(self) -> str:
        found = self.http.cookie_jar.filter_cookies(URL(self.server.page))
        return "; ".join(f"{name}={one.value}" for name, one in found.items())

    async def read(self, path: str) -> tuple[int, str]:
        async with self.http.get(path) as answer:
            text = await answer.text()
        self.seen.append(text)
        found = TOKEN.search(text)
        self.token = found[1] if found else self.token
        return answer.status, unescape(text)

    async def enter(self, name: str, role: str = "voter", code: str = "") -> int:
        form = {"code": code or self.server.code, "name": name, "role": role}
        async with self.http.post("/entrer", data=form) as answer:
            text = await answer.text()
        self.seen.append(text)
        found = TOKEN.search(text)
        self.token = found[1] if found else self.token
        if answer.status == 200 and not self.token:
            await self.read(f"{self.base}/donnees")
        return answer.status

    async def act(self, **fields: str) -> dict[str, Any]:
        data = {"jeton": self.token, **fields}
        async with self.http.post(f"{self.base}/acte", data=data, headers={"Accept": "application/json"}) as answer:
            text = await answer.text()
        self.seen.append(text)
        found: dict[str, Any] = {**json.loads(text), "status": answer.status} if text[:1] == "{" else {"status": answer.status}
        return found

    async def vote(self, ballot: int, choice: str) -> dict[str, Any]:
        return await self.act(do="vote", ballot=str(ballot), choice=choice)

    async def view(self, version: str = "") -> dict[str, Any]:
        async with self.http.get(f"{self.base}/view", params={"version": version}) as answer:
            text = await answer.text()
        self.seen.append(text)
        found: dict[str, Any] = json.loads(text)
        return found

    def live(self, **query: str) -> Any:
        return self.http.ws_connect(f"{self.base}/live", params=query)


@asynccontextmanager
async def device(server: GroupServer, origin: str | None = None, **headers: str) -> AsyncIterator[Device]:
    headers = {"Origin": server.page.rstrip("/") if origin is None else origin, **headers}
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(server.page, headers={k: v for k, v in headers.items() if v}, cookie_jar=jar) as http:
        yield Device(http, server)


def ballot_of(hosted: Hosted) -> Any:
    found = hosted.group.ballot
    assert found is not None
    return found
