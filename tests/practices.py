"""A Practice on a folder of the test's own, with a clock that the test turns by hand."""

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from simulator.library import shipped_folder
from simulator.practice import Doors, Practice
from simulator.storage import Home, Settings, SqliteStore, save_settings

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class Clock:
    """Seconds since the start of the test."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return START + timedelta(seconds=self.seconds)


def make_practice(folder: Path, clock: Clock | None = None, roots: tuple[Path, ...] = (), seed: int = 1) -> Practice:
    """The shipped library (and ``roots`` before it), an SQLite store in ``folder``, ids e1, e2…"""
    clock = clock or Clock()
    numbers = count(1)
    home = Home(folder)
    doors = Doors(now=clock.now, monotonic=clock.monotonic, seed=lambda: seed, new_id=lambda: f"e{next(numbers)}")
    return Practice((*roots, shipped_folder()), home, lambda: SqliteStore(home.store), doors)


def settle(folder: Path, **changes: object) -> None:
    """Settings of a user who has seen the tour, and wants no waiting and no question before a result."""
    save_settings(folder / "settings.json", Settings(**{"tour_seen": True, "pace": "immediat", "foresee": False, **changes}))  # type: ignore[arg-type]
