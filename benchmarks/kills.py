"""What do 200 kills (-9) take from plays that go on, from a file and from a PostgreSQL server? Nothing that was acknowledged.

A child process plays through the use cases and says each move once it is acknowledged; it is killed after a random number of
moves and a random moment more, one time in ten at a random moment since its start. The store is then opened and the
attempts read, seals verified; at the end all of them are, once more. On the server, the child is killed like that, and one time in eight the whole server as well.

Run it with ``python benchmarks/kills.py [kills]``.
"""

import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from benchmarks.playing import Said, missed, told
from simulator.storage import PostgresStore, SqliteStore, Store
from tests.storage.server import Server, running
from tests.storage.server import missing as missing_server

KILLS, START_SECONDS, MOST_MOVES, MOST_WAIT = 200, 1.5, 60, 0.02
ROOT = Path(__file__).resolve().parents[1]


@dataclass(slots=True)
class Killed:
    """What 200 kills did."""

    acknowledged: list[Said] = field(default_factory=list)
    kills: int = 0
    servers: int = 0
    lost: int = 0
    opened: int = 0


def killed(home: str, address: str, chance: Random, also: Callable[[], None] | None) -> list[Said]:
    """Plays until killed; what was acknowledged."""
    command = [sys.executable, "-m", "benchmarks.playing", home, address, str(chance.randrange(10**6)), "0"]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stderr is not None
    output, moves = b"", chance.randrange(1, MOST_MOVES) if chance.random() < 0.9 else 0
    until = time.monotonic() + (60 if moves else chance.uniform(0, START_SECONDS))
    while output.count(b"\n") < (moves or sys.maxsize) and (left := until - time.monotonic()) > 0:
        if select.select([child.stdout], [], [], left)[0]:
            read = os.read(child.stdout.fileno(), 65536)
            assert read, child.stderr.read().decode()
            output += read
    select.select([], [], [], chance.uniform(0, MOST_WAIT))
    if also is not None:
        also()
    child.kill()
    output += child.stdout.read()
    child.stdout.close()
    child.stderr.close()
    child.wait()
    return told(output.decode().splitlines(keepends=True))


def measured(connect: Callable[[], Store], home: str, address: str, number: int, server: Server | None = None) -> Killed:
    """That many kills on one store, which the first of them may catch being made."""
    result, chance = Killed(), Random(1)
    for kill in range(number):
        struck = server if kill % 8 == 7 else None
        said = killed(home, address, chance, struck.kill if struck else None)
        if struck:
            struck.start()
            result.servers += 1
        lost, trouble = missed(connect, said)
        result.acknowledged += said
        result.kills += 1
        result.lost += lost
        result.opened += not trouble
    result.lost = max(result.lost, missed(connect, result.acknowledged)[0])
    return result


def tell(name: str, found: Killed) -> None:
    """One line."""
    opened = f"{found.opened}/{found.kills}"
    print(f"{name:<12}{found.kills:>6}{found.servers:>14}{len(found.acknowledged):>15}{found.lost:>7}{opened:>19}", flush=True)


def main() -> int:
    """Prints a line for each store; fails when a move is lost or a store does not open."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    print("store        kills  server killed   acknowledged   lost   stores that open")
    results = []
    with tempfile.TemporaryDirectory() as home:
        results.append(measured(lambda: SqliteStore(Path(home, "plateau.sqlite3")), home, "-", number))
        tell("SQLite", results[-1])
        if reason := missing_server():
            print(reason)
        else:
            with running() as server:
                address = server.database()
                results.append(measured(lambda: PostgresStore(address), home, address, number, server))
            tell("PostgreSQL", results[-1])
    return 1 if any(one.lost or one.opened < one.kills for one in results) else 0


if __name__ == "__main__":
    raise SystemExit(main())
