"""200 participants over WebSocket on loopback: three votes each turn for fifteen turns, from the sending to the trainer's board.

The trainer's process (session, store, server) is this one; participants are in a process of their own, as phones are. A vote's time
runs from the moment before it is sent to the moment at which a listener of the session reads it among the votes of the ballot: both
processes read the same monotonic clock. Run: ``python benchmarks/classroom.py [--small]``.
"""

import argparse
import asyncio
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import aiohttp

sys.path.insert(0, str(Path(__file__).parents[1]))

SCENARIO = "reprise-pilote"
PATH = [
    "page_blanche",
    "charger_la_direction",
    "temps_d_apprendre",
    "renfort_du_lundi",
    "sept_jours_sur_sept",
    "tenir_les_80",
    "copier_la_meilleure",
    "neuf_en_tout",
    "par_principe",
    "compter",
    "deux_jours",
    "plus_de_codes",
    "refuser_sec",
    "reprendre_le_18",
    "plus_long",
]
"""One of the longest conversations that are shipped: fifteen turns."""
ROUNDS = 3
SPREAD_SECONDS = 1.0
"""Over which a room's votes come, once a vote is opened: quicker than people."""


async def crowd(port: int, code: str, people: int, seed: int) -> None:
    """The participants: each enters, keeps a live connection, and votes once in each ballot that it is shown."""
    chance = random.Random(seed)
    page = f"http://127.0.0.1:{port}"
    sent: list[tuple[str, int, str, float, float]] = []

    async def one(number: int) -> None:
        async with aiohttp.ClientSession(page, headers={"Origin": page}, cookie_jar=aiohttp.CookieJar(unsafe=True)) as http:
            async with http.post("/entrer", data={"code": code, "name": f"P{number}", "role": "voter"}) as answer:
                assert answer.status == 200, answer.status
            async with http.ws_connect(f"/s/{code}/live", max_msg_size=0) as socket:
                asked: dict[str, tuple[int, str, float]] = {}
                last = 0
                you = ""
                async for message in socket:
                    found = json.loads(message.data)
                    if "answer" in found:
                        ballot, choice, start = asked.pop(found["answer"])
                        assert found["done"], found
                        assert found["kept"], found
                        sent.append((you, ballot, choice, start, time.monotonic()))
                    elif "view" in found:
                        view = found["view"]
                        you = view["you"]["id"]
                        if view["phase"] == "closed":
                            return
                        here = view["ballot"]
                        if here and here["open"] and here["number"] > last:
                            last = here["number"]
                            await asyncio.sleep(chance.random() * SPREAD_SECONDS)
                            choice = chance.choice(here["choices"])["id"]
                            asked[str(last)] = (last, choice, time.monotonic())
                            await socket.send_str(json.dumps({"id": last, "do": "vote", "ballot": last, "choice": choice}))

    await asyncio.gather(*(one(number) for number in range(people)))
    print(json.dumps(sent))


async def lead(people: int, turns: int) -> None:
    from simulator.practice.group_sessions import group_of
    from simulator.practice.hosting import host
    from simulator.web.classroom.server import GroupServer
    from simulator.wiring import make_practice

    with tempfile.TemporaryDirectory() as folder:
        os.environ["PLATEAU_HOME"] = folder
        practice = make_practice()
        hosted = host(practice, SCENARIO, seed=3)
        server = GroupServer(hosted, "127.0.0.1", 0, print)
        await server.start()
        known: dict[tuple[str, int], float] = {}
        seen = Counter[int]()

        def board() -> None:
            ballot = hosted.group.ballot
            if ballot is not None and len(ballot.votes) != seen[ballot.number]:
                now = time.monotonic()
                for id in list(ballot.votes)[seen[ballot.number] :]:
                    known[id, ballot.number] = now
                seen[ballot.number] = len(ballot.votes)

        hosted.listeners.append(board)
        before = _memory()
        process = await asyncio.create_subprocess_exec(
            sys.executable, __file__, "--crowd", str(server.port), server.code, str(people), stdout=subprocess.PIPE, limit=2**26
        )
        assert process.stdout is not None
        output = asyncio.ensure_future(process.stdout.read())
        began = time.monotonic()
        while len(server.connected) < people or len(hosted.group.participants) < people:
            await asyncio.sleep(0.05)
        entered = time.monotonic() - began
        hosted.start()
        began, used = time.monotonic(), time.process_time()
        longest = 0.0
        for choice in PATH[:turns]:
            for round in range(ROUNDS):
                hosted.open_vote()
                ballot = hosted.group.ballot
                assert ballot is not None
                while len(hosted.group.ballots[-1].votes) < people:
                    start = time.monotonic()
                    await asyncio.sleep(0.01)
                    longest = max(longest, time.monotonic() - start - 0.01)
                await asyncio.sleep(0.1)
                hosted.close_vote()
                if round < ROUNDS - 1:
                    hosted.go("discuss")
            hosted.show_key()
            await asyncio.sleep(0.1)
            hosted.follow(choice, "own")
            await asyncio.sleep(0.1)
        took, cpu = time.monotonic() - began, time.process_time() - used
        hosted.go("debrief")
        hosted.go("close")
        sent = json.loads(await output)
        await process.wait()
        await server.stop()
        kept = group_of(practice, hosted.group.opening.id)
        practice.close()
        _tell(people, hosted, kept, sent, known, entered, took, cpu, longest, before)


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _tell(people: int, hosted: Any, kept: Any, sent: list[Any], known: dict[Any, float], entered: float, took: float, cpu: float, longest: float, before: float) -> None:  # fmt: skip
    ballots = len(hosted.group.ballots)
    times = sorted(1000 * (known[you, ballot] - start) for you, ballot, _, start, _ in sent)
    round_trips = sorted(1000 * (end - start) for *_, start, end in sent)
    lost = sum(kept.ballots[ballot - 1].votes.get(you) is None or kept.ballots[ballot - 1].votes[you].choice != choice for you, ballot, choice, *_ in sent)  # fmt: skip
    totals = sum(len(one.votes) for one in kept.ballots)
    print(f"people {people}, ballots {ballots}, votes sent {len(sent)}, kept in the store {totals}, lost or changed {lost}")
    print(f"entered and connected in {entered:.1f} s; {ballots} ballots in {took:.1f} s, {cpu:.1f} s of the server's processor")
    print(f"vote to board: median {statistics.median(times):.1f} ms, p95 {_at(times, 0.95):.1f} ms, p99 {_at(times, 0.99):.1f} ms, worst {times[-1]:.1f} ms")  # fmt: skip
    print(f"vote to « enregistré »: median {statistics.median(round_trips):.1f} ms, p95 {_at(round_trips, 0.95):.1f} ms, worst {round_trips[-1]:.1f} ms")  # fmt: skip
    print(f"the trainer's loop was late by {1000 * longest:.0f} ms at most; memory {_memory():.0f} MB at most ({before:.0f} MB before anybody came)")  # fmt: skip
    assert lost == 0
    assert totals == len(sent) == people * ballots
    assert _memory() < 300
    print("p95 under 150 ms:", "yes" if _at(times, 0.95) < 150 else "NO")


def _at(values: list[float], share: float) -> float:
    return values[min(len(values) - 1, int(share * len(values)))]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="20 people, 3 turns")
    parser.add_argument("--crowd", nargs=3, metavar=("PORT", "CODE", "PEOPLE"), help="what the benchmark runs beside itself")
    options = parser.parse_args()
    if options.crowd:
        asyncio.run(crowd(int(options.crowd[0]), options.crowd[1], int(options.crowd[2]), 1))
    else:
        asyncio.run(lead(20, 3) if options.small else lead(200, 15))
