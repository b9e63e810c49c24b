"""What do twenty people in a browser cost? The real ``plateau serve``, real sockets, one app process for each; memory and waiting.

``python benchmarks/serving.py [SESSIONS]``. Everyone comes in and opens the app at the same moment, which is the worst a class can
do; then each types. Memory is the proportional share (PSS) of the server and of every process under it, from ``/proc``: Linux only.
"""

import asyncio
import os
import re
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

import aiohttp

from simulator.storage import Home, Settings, save_settings

LIMIT_MB = 1000
PATIENCE = 120.0
KEYS = 10


def processes(root: int) -> list[int]:
    """A process and all that came of it."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, ValueError):
                continue
            children.setdefault(parent, []).append(int(entry.name))
    found, waiting = [], [root]
    while waiting:
        found.append(waiting.pop())
        waiting += children.get(found[-1], [])
    return found


def share(process: int) -> tuple[float, float]:
    """Its proportional share and what it has for itself alone (USS), in MB."""
    kept = {"Pss": 0, "Private_Clean": 0, "Private_Dirty": 0}
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            name, _, rest = line.partition(":")
            if name in kept:
                kept[name] += int(rest.split()[0])
    except OSError:
        return 0.0, 0.0
    return kept["Pss"] / 1024, (kept["Private_Clean"] + kept["Private_Dirty"]) / 1024


class Person:
    """One browser: what it waited for."""

    def __init__(self, number: int, url: str) -> None:
        self.name = f"Stagiaire {number}"
        self.url = url
        self.drawn = self.ready = 0.0
        self.keys: list[float] = []
        self.seen: asyncio.Queue[bytes] = asyncio.Queue()
        self.socket: aiohttp.ClientWebSocketResponse | None = None

    async def come_in(self) -> None:
        jar = aiohttp.CookieJar(unsafe=True)
        self.client = aiohttp.ClientSession(self.url, headers={"Origin": self.url.rstrip("/")}, cookie_jar=jar)
        async with self.client.get("/entrer") as answer:
            token = re.search(r'name="jeton" value="(\w+)"', await answer.text())
        assert token
        async with self.client.post("/entrer", data={"jeton": token[1], "nom": self.name, "pin": "1234"}) as answer:
            assert answer.url.path == "/", await answer.text()

    async def open(self) -> None:
        began = time.perf_counter()
        self.socket = await self.client.ws_connect("/ws?width=100&height=30")
        self.reading = asyncio.create_task(self._read(self.socket))
        await self._until(b"")
        self.drawn = time.perf_counter() - began
        await self._until("jamais joué".encode())
        self.ready = time.perf_counter() - began

    async def type(self) -> None:
        assert self.socket is not None
        for _ in range(KEYS):
            while not self.seen.empty():
                self.seen.get_nowait()
            began = time.perf_counter()
            await self.socket.send_str('["stdin", "\\u001b[B"]')
            await self._until(b"")
            self.keys.append(time.perf_counter() - began)
            await asyncio.sleep(0.5)

    async def close(self) -> None:
        if self.socket is not None:
            self.reading.cancel()
            await self.socket.close()
        await self.client.close()

    async def _read(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        """A page reads all the time, and so answers to the server's « are you there? »."""
        async for message in socket:
            self.seen.put_nowait(message.data)

    async def _until(self, words: bytes) -> None:
        while words not in await asyncio.wait_for(self.seen.get(), PATIENCE):
            pass


async def measure(sessions: int, home: Path) -> bool:
    """Prints the numbers; whether they are within the limit."""
    for number in range(sessions):
        own = Home(home).of(f"Stagiaire {number}").own
        assert own is not None
        save_settings(own / "settings.json", Settings(tour_seen=True))
    server = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "simulator", "serve", "--port", "0", "--sessions", str(sessions)),
        env={**os.environ, "PLATEAU_HOME": str(home)},
        stderr=asyncio.subprocess.PIPE,
    )
    assert server.stderr is not None
    line = (await asyncio.wait_for(server.stderr.readline(), PATIENCE)).decode()
    url = re.findall(r"http://\S+", line)[0]
    people = [Person(number, url) for number in range(sessions)]
    try:
        alone, _ = share(server.pid)
        for person in people:
            await person.come_in()
        await asyncio.gather(*(person.open() for person in people))
        opened = [share(one) for one in processes(server.pid)]
        await asyncio.gather(*(person.type() for person in people))
        typed = [share(one) for one in processes(server.pid)]
    finally:
        await asyncio.gather(*(person.close() for person in people))
        server.send_signal(signal.SIGINT)
        began = time.perf_counter()
        await asyncio.wait_for(server.wait(), PATIENCE)
        ended = time.perf_counter() - began
    keys = sorted(second for person in people for second in person.keys)
    print(f"sessions {sessions}, processors {os.cpu_count()}")
    print(f"server alone: {alone:.0f} MB")
    total = sum(mine for mine, _ in typed)
    print(
        f"all, just opened: {sum(mine for mine, _ in opened):.0f} MB; after {KEYS} keys each: {total:.0f} MB (limit {LIMIT_MB})"
    )
    print(f"one app: {statistics.median(mine for _, mine in typed[1:]):.0f} MB of its own (median)")
    for what, waits in (("first drawn", [one.drawn for one in people]), ("list read", [one.ready for one in people])):
        print(f"{what}: first {min(waits):.2f} s, median {statistics.median(waits):.2f} s, last {max(waits):.2f} s")
    print(f"key to paint: median {statistics.median(keys) * 1000:.0f} ms, p95 {keys[int(len(keys) * 0.95)] * 1000:.0f} ms")
    print(f"stopped in {ended:.1f} s")
    return total < LIMIT_MB


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        within = asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 20, Path(folder)))
    sys.exit(0 if within else 1)
