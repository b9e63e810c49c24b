"""People drop out and come back, the disk refuses, the trainer's process is killed: what was acknowledged counts, once."""

import asyncio
import json
import random
import signal
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import aiohttp

from simulator.practice.group_sessions import find_session
from simulator.practice.hosting import take_up
from simulator.storage import StoreError
from simulator.storage.groups import Data
from simulator.web.classroom.server import GroupServer
from tests.practices import make_practice
from tests.web.classroom.rooms import Device, a_session, ballot_of, device, opened

PEOPLE, TURNS, GONE = 40, 4, 0.3


async def test_a_third_of_the_room_drops_and_returns_and_the_totals_are_right(tmp_path: Path) -> None:
    chance = random.Random(20261126)
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, AsyncExitStack() as stack:
        phones = [await stack.enter_async_context(device(server)) for _ in range(PEOPLE)]
        for number, phone in enumerate(phones):
            assert await phone.enter(f"Personne {number}") == 200
        hosted.start()
        for _ in range(TURNS):
            hosted.open_vote()
            ballot = ballot_of(hosted)
            answers = await asyncio.gather(*(_unsteady(phone, ballot, chance) for phone in phones))
            assert hosted.unsaved() == frozenset()
            hosted.close_vote()
            spread = {one["id"]: one["count"] for one in hosted.screen()["ballot"]["spread"]}
            assert spread == {id: Counter(answers)[id] for id in ballot.offered}
            seen = await asyncio.gather(*(phone.view() for phone in phones))
            assert [one["view"]["ballot"]["yours"]["choice"] for one in seen] == answers
            assert len({one["view"]["you"]["id"] for one in seen}) == PEOPLE
            hosted.follow(hosted.majority()[0], "majority")
        assert len(hosted.group.participants) == PEOPLE


async def _unsteady(phone: Device, ballot: Any, chance: random.Random) -> str:
    """Votes by the live connection or by a form, which three times in ten is cut before the answer comes; then returns."""
    choice: str = chance.choice(ballot.offered)
    fields = {"do": "vote", "ballot": str(ballot.number), "choice": choice}
    while True:
        await asyncio.sleep(chance.random() / 20)
        cut = chance.random() < GONE
        if chance.random() < 0.5:
            socket = await phone.http.ws_connect(f"{phone.base}/live")
            await socket.send_json({"id": 1, **fields})
            if cut:
                socket._response.connection.transport.abort()  # type: ignore[union-attr]
                continue
            while "answer" not in (found := await socket.receive_json()):
                pass
            await socket.close()
        else:
            task = asyncio.create_task(phone.act(**fields))
            if cut:
                await asyncio.sleep(chance.random() / 100)
                task.cancel()
                await asyncio.wait([task])
                continue
            found = await task
        assert (found["done"], found["kept"]) == (True, True)
        return choice


class Refusing:
    """A store whose disk is full for a while."""

    def __init__(self, store: Any) -> None:
        self.store = store
        self.full = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self.store, name)

    def add_minutes(self, session: str, minutes: Sequence[Data]) -> None:
        if self.full:
            raise StoreError("/home/formateur/plateau.db : le disque est plein.")
        self.store.add_minutes(session, minutes)


async def test_what_the_disk_refuses_is_told_and_kept_until_it_is_taken(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    store = Refusing(hosted.practice.store)
    hosted.practice._store = store  # type: ignore[assignment]
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Zoé")
        hosted.start()
        hosted.open_vote()
        ballot = ballot_of(hosted)
        store.full = True
        said = await phone.vote(ballot.number, ballot.offered[1])
        assert (said["done"], said["kept"]) == (True, False)
        assert "pas encore enregistré" in said["text"]
        assert "/home" not in str(said)
        _, text = await phone.read(phone.base)
        assert "n’est pas encore enregistrée" in text
        assert "réponse est enregistrée." not in text
        async with phone.http.post(f"{phone.base}/effacer", data={"jeton": phone.token}) as answer:
            assert answer.status == 503
            assert "/home" not in await answer.text()
        assert hosted.trouble
        mark = (await phone.view())["mark"]
        waiting = asyncio.create_task(phone.view(mark))
        store.full = False
        assert (await asyncio.wait_for(waiting, 15))["view"]["saved"] is True  # nobody did anything: it was tried again
        assert hosted.trouble == ""
        assert "Votre réponse est enregistrée." in (await phone.read(phone.base))[1]


TRAINER = """
import asyncio, sys
from pathlib import Path
from simulator.practice.hosting import host
from simulator.web.classroom.server import GroupServer
from tests.practices import make_practice
from tests.web.classroom.rooms import SCENARIO

async def main():
    hosted = host(make_practice(Path(sys.argv[1])), SCENARIO, seed=3)
    server = GroupServer(hosted, "127.0.0.1", 0)
    await server.start()
    hosted.start()
    hosted.open_vote()
    print(server.port, server.code, flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


async def test_a_killed_trainer_loses_no_acknowledged_vote_and_everybody_comes_back(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", TRAINER, str(tmp_path), stdout=asyncio.subprocess.PIPE, cwd=Path(__file__).parents[3]
    )
    assert process.stdout is not None
    port, code = (await asyncio.wait_for(process.stdout.readline(), 60)).decode().split()
    known = _Known(int(port), code)
    acknowledged: dict[int, str] = {}
    async with AsyncExitStack() as stack:
        phones = [await stack.enter_async_context(device(known)) for _ in range(12)]  # type: ignore[arg-type]
        for number, phone in enumerate(phones):
            assert await phone.enter(f"P{number}") == 200
        ballot = (await phones[0].view())["view"]["ballot"]
        offered = [one["id"] for one in ballot["choices"]]

        async def insist(number: int) -> None:
            """Changes one's mind as often as it is told « enregistré », until the process is gone."""
            chance = random.Random(number)
            while True:
                choice = chance.choice(offered)
                try:
                    said = await phones[number].vote(ballot["number"], choice)
                except (aiohttp.ClientError, OSError, json.JSONDecodeError):
                    return None
                if said["status"] != 200:
                    return await asyncio.sleep(0)
                acknowledged[number] = choice

        insisting = [asyncio.create_task(insist(number)) for number in range(len(phones))]
        await asyncio.sleep(0.4)
        process.send_signal(signal.SIGKILL)
        await asyncio.gather(*insisting)
        await process.wait()
        assert len(acknowledged) == len(phones)
        practice = make_practice(tmp_path)
        again = take_up(practice, find_session(practice, code).id)
        async with opened(again, int(port)) as server:
            assert (server.port, server.code) == (known.port, code)
            kept = ballot_of(again).votes
            for number, phone in enumerate(phones):
                view = (await phone.view())["view"]
                assert (view["you"]["name"], view["phase"]) == (f"P{number}", "vote")
                assert view["ballot"]["yours"]["choice"] == kept[view["you"]["id"]].choice
            last = {number: kept[_id_of(again, f"P{number}")].choice for number in range(len(phones))}
            late = {number for number in last if last[number] != acknowledged[number]}
            # a vote that was written while its sender was not yet told may stand in for an older one; none is older
            assert all(_written_after(again, _id_of(again, f"P{number}"), acknowledged[number]) for number in late)
            assert (await phones[0].vote(ballot["number"], offered[0]))["done"]  # the page left open still works
            again.close_vote()
            assert again.screen()["ballot"]["voted"] == len(phones)


class _Known:
    """Where the process that is not ours listens."""

    def __init__(self, port: int, code: str) -> None:
        self.port, self.code = port, code
        self.page = f"http://127.0.0.1:{port}/"


def _id_of(hosted: Any, name: str) -> str:
    return next(one.id for one in hosted.group.participants.values() if one.name == name)


def _written_after(hosted: Any, participant: str, choice: str) -> bool:
    """Whether the acknowledged vote is in the minutes, before the one that now stands."""
    mine = [minute.event.choice for minute in hosted.group.minutes if getattr(minute.event, "ballot", 0) and getattr(minute.event, "participant", "") == participant]  # fmt: skip
    return choice in mine[:-1]


async def test_the_port_is_taken_is_one_sentence(tmp_path: Path) -> None:
    import pytest

    from simulator.web.listening import ListeningError

    hosted = a_session(tmp_path)
    async with opened(hosted) as server:
        second = GroupServer(hosted, "127.0.0.1", server.port)
        with pytest.raises(ListeningError, match="déjà pris"):
            await second.start()
        await second.stop()
