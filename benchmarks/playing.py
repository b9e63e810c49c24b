"""A trainee who never stops: scripted plays through the use cases, each move said on standard output once it is acknowledged.

``python -m benchmarks.playing HOME STORE SEED MOVES [PRAGMA…]``: ``STORE`` is an address or ``-`` for the file of ``HOME``;
``MOVES`` is 0 for no end. A line is said when an attempt was begun and after each move: its id, and how many of its entries
are acknowledged.
"""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from random import Random

from simulator.engine import Choose
from simulator.storage import SqliteStore, Store, StoreError
from simulator.wiring import make_practice

SCENARIO = "appel-escalade"


Said = tuple[str, int]


def told(lines: Iterable[str]) -> list[Said]:
    """The moves acknowledged in what a trainee said; a line cut short says nothing."""
    words = (line.split() for line in lines if line.endswith("\n"))
    return [(id, int(count)) for id, count in words]


def missed(connect: Callable[[], Store], said: Sequence[Said]) -> tuple[int, str]:
    """How many acknowledged moves a store lacks, and why it cannot be used, if so; the attempts' seals are verified."""
    try:
        store = connect()
    except StoreError as error:
        return len(said), str(error)
    try:
        known = {row.id for row in store.rows()}
        kept = {id: len(store.load(id).journal.entries) for id in dict(said) if id in known}
        sound = "ok" if not isinstance(store, SqliteStore) else store.run("PRAGMA integrity_check").fetchone()[0]
    except StoreError as error:
        return len(said), str(error)
    finally:
        store.close()
    return sum(count > kept.get(id, 0) for id, count in said), "" if sound == "ok" else sound


def say(text: str) -> None:
    """Said in one call, and at once."""
    os.write(1, text.encode())


def play(home: str, store: str, seed: int, moves: int, pragmas: Sequence[str]) -> None:
    """Plays attempt after attempt, until ``moves`` moves were made."""
    practice = make_practice({"PLATEAU_HOME": home, "PLATEAU_STORE": "" if store == "-" else store})
    for pragma in pragmas:
        practice.store.run(f"PRAGMA {pragma}")  # type: ignore[attr-defined]
    playable, chance, made = practice.open(SCENARIO), Random(seed), 0
    while not moves or made < moves:
        attempt = practice.begin(playable, seed=chance.randrange(1, 1000), trainee=f"stagiaire-{chance.randrange(3)}")
        while True:
            if attempt.trouble:
                raise SystemExit(attempt.trouble)
            say(f"{attempt.id} {len(attempt.session.entries)}\n")
            if attempt.session.over or (moves and made >= moves):
                break
            attempt.play(Choose(chance.choice(attempt.session.offered)))
            made += 1


if __name__ == "__main__":
    home, store, seed, moves, *pragmas = sys.argv[1:]
    play(home, store, int(seed), int(moves), pragmas)
