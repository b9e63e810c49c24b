"""What do 200 writers at once lose or mix, each with a connection of its own, flat out? Nothing, in a file and on a server.

Four writers bear the same name, as a person with several windows would. Beside it, how long one move takes, and how often a
file's writer was told that another program writes (it asks again, as an attempt does at its next move).

Run it with ``python benchmarks/writers.py [writers]``.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from simulator.storage import PostgresStore, SqliteStore, Store
from tests.storage.server import missing, running
from tests.storage.writers import lost_or_mixed, write_at_once

WRITERS, MOVES = 200, 20


def measure(name: str, connect: Callable[[], Store], writers: int) -> int:
    """Prints a line; how many attempts were lost or mixed."""
    connect().close()
    started = time.perf_counter()
    told = write_at_once(connect, writers, MOVES)
    seconds = time.perf_counter() - started
    store = connect()
    wrong = lost_or_mixed(store, writers, MOVES)
    store.close()
    cuts = statistics.quantiles(told.seconds, n=100)
    print(
        f"{name:<12}{writers:>8}{told.moves:>8}{len(wrong):>15}{told.refusals:>10}{told.moves / seconds:>10.0f}"
        f"{cuts[49] * 1000:>9.1f}{cuts[98] * 1000:>9.0f}{max(told.seconds) * 1000:>9.0f}",
        flush=True,
    )
    return len(wrong)


def main() -> int:
    """Prints a line for each store; fails when something is lost or mixed."""
    writers = int(sys.argv[1]) if len(sys.argv) > 1 else WRITERS
    print("store        writers   moves  lost or mixed  refusals   moves/s   p50 ms   p99 ms   max ms")
    with tempfile.TemporaryDirectory() as folder:
        wrong = measure("SQLite", lambda: SqliteStore(Path(folder, "plateau.sqlite3")), writers)
    if reason := missing():
        print(reason)
        return 1 if wrong else 0
    with running() as server:
        address = server.database()
        wrong += measure("PostgreSQL", lambda: PostgresStore(address, patience=30), writers)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
