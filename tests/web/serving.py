"""A server of the test's own on a real socket, asked by a real client."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from aiohttp import web

from simulator.web.listening import Place, listen, runner_of


@asynccontextmanager
async def served(app: web.Application, silent: float = 20.0) -> AsyncIterator[Place]:
    """``app``, on a free port of this machine."""
    sock, place = listen("127.0.0.1", 0)
    runner = runner_of(app, silent=silent, closing=0.2)
    await runner.setup()
    await web.SockSite(runner, sock).start()
    try:
        yield place
    finally:
        await runner.cleanup()


@asynccontextmanager
async def browser(place: Place, *, same_origin: bool = True) -> AsyncIterator[aiohttp.ClientSession]:
    """A client with cookies, whose requests say where they come from, as a browser's do."""
    headers = {"Origin": place.url.rstrip("/")} if same_origin else {}
    jar = aiohttp.CookieJar(unsafe=True)  # cookies of a bare address
    async with aiohttp.ClientSession(place.url, headers=headers, cookie_jar=jar) as session:
        yield session
