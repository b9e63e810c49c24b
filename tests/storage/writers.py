"""Many writers at once, each with a connection of its own, as in a centre where every room plays at the same time."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from simulator.engine import Chose, Ended, Entry
from simulator.storage import Store, StoreError
from tests.storage.keeping import FIRST, TEXTS, entry, make_header

SHARING = 4
"""How many writers bear the same name: a person with several windows."""


@dataclass(slots=True)
class Told:
    """What the writers were told: how many moves were kept, how long each took, how often one had to be asked for again."""

    moves: int = 0
    refusals: int = 0
    seconds: list[float] = field(default_factory=list)


def trainee_of(writer: int) -> str:
    return f"stagiaire-{writer // SHARING}"


def played_by(writer: int, moves: int) -> tuple[Entry, ...]:
    """What that writer plays: nobody else says the same."""
    said = (entry(number, Chose("accueil", f"choix-{writer}-{number}", f"mots de {writer}")) for number in range(1, moves + 1))
    return (FIRST, *said, entry(moves + 1, Ended("apaisee", (writer,))))


def write_at_once(connect: Callable[[], Store], writers: int, moves: int) -> Told:
    """Each writer begins an attempt and plays it to its end, move by move; all start together."""
    told, lock, line = Told(), threading.Lock(), threading.Barrier(writers)
    faults: list[BaseException] = []

    def insist(ask: Callable[[], None]) -> None:
        started = time.perf_counter()
        while True:
            try:
                ask()
            except StoreError as error:
                if "un autre programme" not in str(error):
                    raise
                with lock:
                    told.refusals += 1
            else:
                break
        with lock:
            told.moves += 1
            told.seconds.append(time.perf_counter() - started)

    def play(writer: int) -> None:
        try:
            store = connect()
            first, *rest = played_by(writer, moves)
            header = make_header(f"e{writer:03d}", trainee=trainee_of(writer), started=writer)
            line.wait(60)
            insist(lambda: store.create(header, (first,), TEXTS))
            for one in rest:
                insist(lambda one=one: store.append(header.attempt, (one,)))  # type: ignore[misc]
            store.close()
        except BaseException as error:
            faults.append(error)
            line.abort()

    threads = [threading.Thread(target=play, args=(writer,)) for writer in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]
    return told


def lost_or_mixed(store: Store, writers: int, moves: int) -> list[str]:
    """The attempts that are not what their writer played, and the people whose latest attempt is not their latest."""
    rows = {row.id: row for row in store.rows()}
    found = []
    for writer in range(writers):
        id = f"e{writer:03d}"
        row, stored = rows.pop(id), store.load(id)
        if stored.journal.entries != played_by(writer, moves) or (row.turns, row.ending) != (moves, "apaisee"):
            found.append(id)
    for first in range(0, writers, SHARING):
        latest = store.latest(trainee_of(first))["appel"].id
        if latest != f"e{min(first + SHARING, writers) - 1:03d}":
            found.append(f"latest of {trainee_of(first)}: {latest}")
    return found + list(rows)
