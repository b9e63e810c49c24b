"""What a hostile participant, a neighbour on the network or another site's page tries; all asked from outside."""

import asyncio
import contextlib
import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from simulator.group import Phase
from simulator.web.classroom.server import ACTS, WRONG_CODES
from simulator.web.guard import HEADERS, MOST_BODY
from tests.practices import Clock
from tests.web.classroom.rooms import a_session, ballot_of, device, opened


async def test_nothing_of_the_key_nor_of_others_is_sent_during_a_vote(tmp_path: Path) -> None:
    """Every byte that the server sends to a participant until the vote is closed is searched."""
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Zoé")
        others = [hosted.enter(f"Personne-{number}-xyz")[0].id for number in range(9)]
        hosted.start()
        hosted.open_vote()
        ballot = ballot_of(hosted)
        async with phone.live(**{"as": "html"}) as page, phone.live() as data:
            for rank, id in enumerate(others):
                hosted.vote(id, ballot.number, ballot.offered[rank % 2])
                await asyncio.sleep(0.02)
            await phone.vote(ballot.number, ballot.offered[0])
            for path in (phone.base, f"{phone.base}/donnees", "/", f"{phone.base}/view", f"{phone.base}/view?as=html"):
                await phone.read(path)
            for socket in (page, data):
                while True:
                    try:
                        phone.seen.append((await asyncio.wait_for(socket.receive(), 0.7)).data)
                    except TimeoutError:
                        break
            everything = "\n".join(phone.seen)
            assert len(phone.seen) > 9
            scene = hosted.playable.scenario.scenes[ballot.scene]
            for choice in scene.choices:
                assert choice.feedback[:25] not in everything
                assert all(one.criterion not in everything for one in choice.observations)
            assert "Personne-" not in everything
            assert not any(id in everything for id in others)
            assert '"points"' not in everything
            assert "spread" not in everything.replace('"spread": null', "")
            assert '"key"' not in everything.replace('"key": null', "")
            hosted.close_vote()
            text = (await phone.read(f"{phone.base}/view"))[1]
            assert json.loads(text)["view"]["ballot"]["spread"]
            assert json.loads(text)["view"]["ballot"]["key"] is None


FORGED: list[dict[str, str]] = [
    {"do": "vote", "ballot": "2"},
    {"do": "vote", "ballot": "0"},
    {"do": "vote", "ballot": "-1"},
    {"do": "vote", "ballot": "١"},
    {"do": "vote", "ballot": "1e0"},
    {"do": "vote", "ballot": "9" * 400},
    {"do": "vote", "ballot": ""},
    {"do": "vote", "ballot": "1", "choice": "inventé"},
    {"do": "vote", "ballot": "1", "choice": ""},
    {"do": "vote", "ballot": "1", "choice": "../../etc/passwd"},
    {"do": "say", "ballot": "1", "text": "Bonjour"},
    {"do": "close_vote"},
    {"do": "show_key"},
    {"do": "follow", "choice": "x"},
    {"do": "go", "trigger": "debrief"},
    {"do": "__class__"},
    {"do": "role", "role": "player"},
    {"do": "role", "role": "trainer"},
    {"do": "observe", "criterion": "x", "seen": "observed"},
    {},
]


async def test_forged_requests_change_nothing(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Zoé")
        hosted.start()
        hosted.open_vote()
        offered = ballot_of(hosted).offered
        before = tuple(hosted.group.minutes)
        async with phone.live() as socket:
            for fields in FORGED:
                forged = {"choice": offered[0], **fields}
                server._room.acts._spent.clear()  # type: ignore[union-attr]  # refused for what it is, not as one too many
                answer = await phone.act(**forged)
                assert (answer["done"], answer["status"]) == (False, 409), fields
                await socket.send_json({"id": 1, **forged})
                while "answer" not in (found := await socket.receive_json()):
                    pass
                assert found["done"] is False, fields
        assert tuple(hosted.group.minutes) == before


async def test_nobody_votes_for_another(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone, device(server) as victim, device(server) as stranger:
        await phone.enter("Zoé")
        await victim.enter("Léa")
        hosted.start()
        hosted.open_vote()
        ballot = ballot_of(hosted)
        zoe, lea = hosted.group.participants
        fields = {"do": "vote", "ballot": str(ballot.number), "choice": ballot.offered[0]}
        assert (await phone.act(**fields, participant=lea, id=lea, you=lea))["done"]
        assert set(ballot_of(hosted).votes) == {zoe}
        assert (await stranger.act(**fields))["status"] == 401
        stranger.token = victim.token
        assert (await stranger.act(**fields))["status"] == 401
        phone.token = victim.token  # another's form token is not one's own
        assert (await phone.act(**fields))["status"] == 403
        for secret in ("", "0" * 32, "faux", "é" * 40, next(iter(hosted._keys))):
            async with device(server, Cookie=f"plateau-seance-{server.code.lower()}={secret}") as forger:
                assert (await forger.read(f"{forger.base}/view"))[0] == 401
        assert set(ballot_of(hosted).votes) == {zoe}


async def test_a_replayed_vote_counts_once_and_never_in_another_ballot(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Zoé")
        hosted.start()
        hosted.open_vote()
        ballot = ballot_of(hosted)
        for _ in range(5):
            assert (await phone.vote(ballot.number, ballot.offered[0]))["done"]
        assert hosted.screen()["ballot"]["voted"] == 1
        hosted.close_vote()
        hosted.open_vote()
        again = await phone.vote(ballot.number, ballot.offered[0])
        assert (again["done"], again["status"]) == (False, 409)
        assert hosted.screen()["ballot"]["voted"] == 0


async def test_there_is_no_door_for_the_trainer(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Zoé")
        router = server._runner.app.router  # type: ignore[union-attr]
        found = {(route.method, route.resource.canonical) for route in router.routes() if route.resource}
        assert {one for one in found if one[0] != "HEAD"} == {
            ("GET", "/"),
            ("POST", "/entrer"),
            ("GET", "/donnees"),
            ("GET", "/s/{code}"),
            ("GET", "/s/{code}/view"),
            ("GET", "/s/{code}/live"),
            ("POST", "/s/{code}/acte"),
            ("GET", "/s/{code}/donnees"),
            ("POST", "/s/{code}/effacer"),
            ("GET", "/static/{name}"),
        }
        for path in ("trainer", "formateur", "admin", "start", "close", "key", "votes", "participants", "follow"):
            for method in ("GET", "POST", "PUT", "DELETE"):
                async with phone.http.request(method, f"{phone.base}/{path}", data={"jeton": phone.token}) as answer:
                    assert answer.status in {404, 405}
        assert hosted.group.phase is Phase.LOBBY


async def test_another_site_can_neither_act_nor_listen(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Zoé")
        for origin in ("http://evil.example", "null", ""):
            async with device(server, origin, Cookie=phone.cookie) as other:
                other.token = phone.token
                assert await other.enter("Léa") == 403
                assert (await other.act(do="role", role="observer"))["status"] == 403
                with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
                    await other.http.ws_connect(f"{other.base}/live")
                assert refused.value.status == 403
                assert (await other.view())["view"]["you"]["name"] == "Zoé"  # the cookie is good: it is the origin that is not
        (zoe,) = hosted.group.participants.values()
        assert zoe.role.value == "voter"


async def test_a_form_without_its_token_is_refused(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Zoé")
        phone.token = ""
        assert (await phone.act(do="role", role="observer"))["status"] == 403
        async with phone.http.post(f"{phone.base}/effacer", data={}) as answer:
            assert answer.status == 403
        assert next(iter(hosted.group.participants.values())).name == "Zoé"


async def test_codes_are_not_found_by_trying(tmp_path: Path) -> None:
    clock = Clock()
    hosted = a_session(tmp_path, clock=clock)
    async with opened(hosted) as server, device(server) as inside, device(server) as thief:
        await inside.enter("Zoé")
        tries = [await thief.enter("X", code=f"AAAA{number:02}") for number in range(WRONG_CODES.burst)]
        assert set(tries) == {404}
        assert await thief.enter("X", code="AAAAAA") == 429
        assert await thief.enter("X") == 429  # even with the right one
        for path in ("/s/AAAAAA", "/s/AAAAAA/view", "/s/AAAAAA/donnees", thief.base):
            assert (await thief.read(path))[0] == 429
        assert (await inside.view())["view"]["phase"] == "lobby"  # who is in stays in, behind the same router
        clock.seconds += 60
        assert await thief.enter("X") == 200


async def test_the_code_in_the_address_is_rated_too(tmp_path: Path) -> None:
    async with opened(a_session(tmp_path)) as server, device(server) as thief:
        paths = [f"/s/BBBB{number:02}{end}" for number in range(4) for end in ("", "/view", "/live")]
        found = [(await thief.read(path))[0] for path in paths]
        assert found == [404] * WRONG_CODES.burst + [429] * (len(paths) - WRONG_CODES.burst)


async def test_one_participant_cannot_fill_the_disk(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Zoé")
        hosted.start()
        hosted.open_vote()
        ballot = ballot_of(hosted)
        done = [(await phone.vote(ballot.number, ballot.offered[number % 2]))["done"] for number in range(ACTS.burst + 5)]
        assert done == [True] * ACTS.burst + [False] * 5


async def test_oversized_bodies_are_cut(tmp_path: Path) -> None:
    async with opened(a_session(tmp_path)) as server, device(server) as phone:
        await phone.enter("Zoé")
        for size in (MOST_BODY + 1, 900_000):
            with contextlib.suppress(aiohttp.ClientError):  # cut before all of it was sent
                async with phone.http.post(f"{phone.base}/acte", data={"jeton": phone.token, "text": "x" * size}) as answer:
                    assert answer.status == 413
        async with phone.live() as socket:
            await socket.send_str(json.dumps({"text": "x" * 9_000}))
            async for _ in socket:
                pass
            assert socket.close_code == 1009
        assert (await phone.view())["view"]["phase"] == "lobby"


NONSENSE = ("[1]", "1", "null", "{", "[" * 4_000, '{"do": ["vote"]}', '{"do": {"x": 1}}', '"vote"', b"\xed\xa0\x80", b"\x00")


async def test_nonsense_on_a_live_connection_harms_nobody(tmp_path: Path) -> None:
    async with opened(a_session(tmp_path)) as server, device(server) as phone:
        await phone.enter("Zoé")
        for nonsense in NONSENSE:
            async with phone.live() as socket:
                await socket.receive()
                await (socket.send_str(nonsense) if isinstance(nonsense, str) else socket.send_bytes(nonsense))
                await asyncio.wait_for(socket.receive(), 5)
        assert (await phone.view())["view"]["phase"] == "lobby"


PATHS = (
    "/static/../server.py",
    "/static/%2e%2e/server.py",
    "/static/..%2f..%2f..%2fpyproject.toml",
    "/static/classroom.js/../../x",
    "/static//etc/passwd",
    "/static/room.html",
    "/s/..%2f..%2fetc%2fpasswd",
    "/s/%00",
    "/static/classroom.js%00.html",
)


async def test_no_path_leads_out(tmp_path: Path) -> None:
    async with opened(a_session(tmp_path)) as server:
        for path in PATHS:
            reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
            writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
            answer = (await asyncio.wait_for(reader.read(), 5)).decode("utf-8", "replace")
            writer.close()
            assert answer.split()[1] in {"400", "404"}, path
            for word in ("root:", "import", "[project]", "Traceback"):
                assert word not in answer


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{7777*7777}}@@jeton@@"


async def test_what_people_type_is_text(tmp_path: Path) -> None:
    hosted = a_session(tmp_path, typed=True)
    async with opened(hosted) as server, device(server) as phone, device(server) as other:
        await phone.enter("<b>Zoé</b>\"'&<i>")
        await other.enter("<svg onload=x>", role="observer")
        hosted.start()
        hosted.open_vote()
        assert (await phone.act(do="say", ballot="1", text=HOSTILE))["done"]
        grid = hosted.stage.grid[0].id
        assert (await other.act(do="observe", criterion=grid, seen="observed", note=HOSTILE))["done"]
        await phone.enter(HOSTILE, code="faux")
        raw: list[Any] = []
        for one in (phone, other):
            for path in (one.base, f"{one.base}/donnees"):
                async with one.http.get(path) as answer:
                    raw.append(await answer.text())
            async with one.http.get(f"{one.base}/view?as=html") as answer:
                raw.append((await answer.json())["html"])
        for text in [*raw, phone.seen[-1]]:
            assert "<script>alert" not in text
            assert "<img" not in text
            assert "<b>" not in text
            assert "<svg onload" not in text
            assert "60481729" not in text
        assert "&lt;script&gt;" in raw[0]
        assert other.token not in raw[0]


async def test_names_are_cleaned(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server:
        for name, kept in (("  Zoé \t Le\x1b[31m Gall ", "Zoé Le\ufffd[31m Gall"), ("A\u202eB", "A\ufffdB"), ("x" * 41, None)):
            async with device(server) as phone:
                assert (await phone.enter(name) == 200) is (kept is not None)
        assert [one.name for one in hosted.group.participants.values()] == ["Zoé Le\ufffd[31m Gall", "A\ufffdB"]


async def test_every_answer_carries_the_headers_and_a_cookie_that_no_script_reads(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        form = {"code": server.code, "name": "Zoé", "role": "voter"}
        async with phone.http.post("/entrer", data=form, allow_redirects=False) as answer:
            cookie = answer.headers["Set-Cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
        for path in ("/", phone.base, f"{phone.base}/view", "/static/classroom.js", "/rien", "/s/AAAAAA"):
            async with phone.http.get(path) as answer:
                for name, value in HEADERS.items():
                    if name != "Content-Security-Policy":
                        assert answer.headers[name] == value, (path, name)
                policy = answer.headers["Content-Security-Policy"]
                assert policy.replace(f" ws://127.0.0.1:{server.port}", "") == HEADERS["Content-Security-Policy"]
        async with phone.http.get(phone.base, headers={"Host": f"127.0.0.1:{server.port}; script-src *"}) as answer:
            assert "script-src *" not in answer.headers["Content-Security-Policy"]


async def test_a_slow_form_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from simulator.web import guard

    monkeypatch.setattr(guard.read_form, "__defaults__", (0.2,))
    async with opened(a_session(tmp_path)) as server, device(server) as phone:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(
            f"POST /entrer HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nOrigin: {server.page[:-1]}\r\nContent-Length: 50\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n\r\ncode".encode()
        )
        assert await phone.enter("Zoé") == 200  # meanwhile
        assert (await asyncio.wait_for(reader.read(), 5)).startswith(b"HTTP/1.1 408")
        writer.close()
