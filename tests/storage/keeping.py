"""Headers, entries and attempts to keep."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from simulator.engine import Chose, Ended, Entered, Entry, Event, Header, Left, Mode, Reply
from simulator.storage import Result, SqliteStore, Store, Text


def text(kind: str, id: str, file: str, body: str) -> Text:
    return Text(sha256(body.encode()).hexdigest(), kind, id, file, body)


TEXTS = (
    text("scenario", "appel", "transverse/appel.yaml", "format: 1\ntitre: L’appel « à rappeler »\n"),
    text("referentiel", "titre", "referentiels/titre.yaml", "format: 1\n"),
)


def make_header(id: str, scenario: str = "appel", trainee: str = "Léa", started: int = 0, parent: str | None = None) -> Header:
    at = f"2026-11-{1 + started // 1440 % 28:02d}T{started // 60 % 24:02d}:{started % 60:02d}:00.000Z"
    return Header(
        id, scenario, TEXTS[0].hash, "titre", TEXTS[1].hash, 7, "base", Mode.EXAM, Reply.MIXED, trainee, at,
        {"accueil": "a" * 64}, parent, 3 if parent else None, 1.33,
    )  # fmt: skip


def entry(number: int, event: Event) -> Entry:
    return Entry(number, f"2026-11-23T10:00:{number % 60:02d}.000Z", number * 1.5, event)


FIRST = entry(0, Entered("accueil", (0, 2), ("couper", "ecouter")))
MOVE = (entry(1, Chose("accueil", "ecouter", "je vous écoute", 0.75)), entry(2, Entered("suite", (), ("finir",))))
END = (entry(3, Chose("suite", "finir")), entry(4, Ended("apaisee", (0,))))
LEFT = (entry(3, Left("suite", "time-up")),)


def found(version: int, levels: dict[str, str], scenario: str = TEXTS[0].hash) -> Result:
    """A result of that scoring version."""
    return Result(version, scenario, TEXTS[1].hash, f"2026-11-24T10:00:0{version}.000Z", {"levels": levels})


def keep(store: Store, id: str, *more: tuple[Entry, ...], **facts: object) -> None:
    """A new attempt, one entry at its start, then ``more``."""
    store.create(make_header(id, **facts), [FIRST], TEXTS)  # type: ignore[arg-type]
    for entries in more:
        store.append(id, entries)


@contextmanager
def opened(path: Path, patience: float = 5.0) -> Iterator[SqliteStore]:
    store = SqliteStore(path, patience)
    try:
        yield store
    finally:
        store.close()
