"""What every request passes through: asked from outside, over a real socket."""

import asyncio

import pytest
from aiohttp import web

from simulator.practice import PracticeError
from simulator.web.guard import HEADERS, MOST_BODY, Guard, check_form, protect, read_form
from simulator.web.limits import Limit, Rate
from tests.practices import Clock
from tests.web.serving import browser, served

OFTEN = Rate(100, 1.0)


def app(told: list[str], rate: Rate = OFTEN, clock: Clock | None = None, seconds: float = 10.0) -> web.Application:
    async def read(request: web.Request) -> web.Response:
        return web.Response(text="lu")

    async def write(request: web.Request) -> web.Response:
        form = await read_form(request, seconds)
        check_form(form, "secret")
        return web.Response(text=form["mot"])

    async def fault(request: web.Request) -> web.Response:
        raise RuntimeError("/home/quelqu-un/secret")

    async def refused(request: web.Request) -> web.Response:
        raise PracticeError("Le disque est plein.")

    async def talk(request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        return socket

    made = web.Application(client_max_size=MOST_BODY)
    routes = [web.get("/", read), web.post("/", write), web.get("/faute", fault), web.get("/refus", refused)]
    made.add_routes([*routes, web.get("/ws", talk)])
    limit = Limit(rate, (clock or Clock()).monotonic)
    protect(made, Guard(limit, told.append, names={"poste-1.local"}, expected=((PracticeError, 503),)))
    return made


async def test_every_answer_carries_the_headers() -> None:
    async with served(app([])) as place, browser(place) as client:
        for path in ("/", "/rien", "/faute"):
            answer = await client.get(path)
            for name, value in HEADERS.items():
                assert answer.headers[name] == value, (path, name)


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", "http://127.0.0.1:1", "https://[", "file://"])
async def test_a_foreign_or_hidden_origin_changes_nothing(origin: str) -> None:
    async with served(app([])) as place, browser(place, same_origin=False) as client:
        headers = {"Origin": origin} if origin else {}
        answer = await client.post("/", data={"jeton": "secret", "mot": "oui"}, headers=headers)
        assert answer.status == 403
        assert "n’est pas permis" in await answer.text()
        assert (await client.get("/ws", headers={**headers, "Upgrade": "websocket"})).status == 403
        assert (await client.get("/", headers=headers)).status == 200


async def test_a_name_that_is_not_ours_reads_nothing() -> None:
    """Another site's name can be made to point at this machine; its pages then ask as if they were ours."""
    async with served(app([])) as place, browser(place) as client:
        for name in ("evil.example", f"evil.example:{place.port}", "", "127.0.0.1.evil.example"):
            assert (await client.get("/", headers={"Host": name})).status == 403, name
        for name in ("localhost", "192.168.1.4:8000", "[::1]:8000", "Poste-1.local:80"):
            assert (await client.get("/", headers={"Host": name})).status == 200, name


async def test_a_form_without_its_secret_is_refused() -> None:
    async with served(app([])) as place, browser(place) as client:
        for form in ({"mot": "oui"}, {"mot": "oui", "jeton": ""}, {"mot": "oui", "jeton": "secreT"}):
            assert (await client.post("/", data=form)).status == 403
        assert await (await client.post("/", data={"mot": "oui", "jeton": "secret"})).text() == "oui"


async def test_what_is_too_long_or_no_form_is_a_french_page() -> None:
    async with served(app([])) as place, browser(place) as client:
        answer = await client.post("/", data={"jeton": "secret", "mot": "é" * MOST_BODY})
        assert answer.status == 413
        assert "trop longue" in await answer.text()
        assert (await client.post("/", json={"mot": "oui"})).status == 415
        assert (await client.put("/", data=b"")).status == 405
        bad = await client.post(
            "/", data=b"jeton=secret&mot=%ff", headers={"Content-Type": "application/x-www-form-urlencoded; charset=nul"}
        )
        assert bad.status == 400


async def test_a_slow_body_is_not_waited_for() -> None:
    async with served(app([], seconds=0.2)) as place:
        reader, writer = await asyncio.open_connection("127.0.0.1", place.port)
        origin = place.url.rstrip("/")
        writer.write(
            f"POST / HTTP/1.1\r\nHost: 127.0.0.1:{place.port}\r\nOrigin: {origin}\r\nContent-Length: 20\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n\r\njeton".encode()
        )
        said = (await asyncio.wait_for(reader.read(), 5)).decode()
        assert said.startswith("HTTP/1.1 408")
        assert "Trop lent" in said
        writer.close()


async def test_slow_headers_are_cut() -> None:
    async with served(app([]), silent=0.3) as place:
        reader, writer = await asyncio.open_connection("127.0.0.1", place.port)
        writer.write(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-")
        assert await asyncio.wait_for(reader.read(), 5) == b""
        writer.close()


async def test_an_address_that_asks_too_often_waits() -> None:
    clock = Clock()
    async with served(app([], Rate(3, 2.0), clock)) as place, browser(place) as client:
        assert [(await client.get("/")).status for _ in range(4)] == [200, 200, 200, 429]
        refused = await client.get("/")
        assert refused.headers["Retry-After"] == "2"
        assert "Trop de demandes" in await refused.text()
        clock.seconds += 2.0
        assert [(await client.get("/")).status for _ in range(2)] == [200, 429]


async def test_a_fault_is_told_to_the_trainer_and_never_shown() -> None:
    told: list[str] = []
    async with served(app(told)) as place, browser(place) as client:
        answer = await client.get("/faute")
        said = await answer.text()
        assert answer.status == 500
        assert "Traceback" not in said
        assert "secret" not in said
        assert told == ["plateau : une page n’a pas pu être faite (GET /faute, RuntimeError)."]
        refused = await client.get("/refus")
        assert refused.status == 503
        assert "Le disque est plein." in await refused.text()
