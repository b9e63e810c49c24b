"""What could not be written during a session is written as soon as it can be: minutes, replies, and the end."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from simulator.practice.hosting import host
from simulator.storage import StoreError
from tests.practices import Clock, make_practice


class Refusing:
    def __init__(self, store: Any) -> None:
        self._store = store
        self.refuses: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        if name in self.refuses:
            return self._refuse
        return getattr(self._store, name)

    def _refuse(self, *_: Sequence[Any]) -> None:
        raise StoreError("Le disque est plein.")


def test_everything_is_written_once_the_disk_has_room(tmp_path: Path) -> None:
    practice = make_practice(tmp_path, Clock())
    store = Refusing(practice.store)
    practice._store = store  # type: ignore[assignment]
    hosted = host(practice, "appel-escalade", seed=3)
    hosted.start()
    hosted.open_vote()
    hosted.close_vote()
    store.refuses = {"append"}
    hosted.follow(hosted.group.ballot.offered[0])  # type: ignore[union-attr]
    assert hosted.trouble == "Le disque est plein."  # though the minutes could be written
    store.refuses = {"append", "add_minutes", "close_session"}
    hosted.go("debrief")
    hosted.go("close")
    assert not hosted.save()
    store.refuses = {"close_session"}
    assert not hosted.save()
    store.refuses = set()
    assert hosted.save()
    assert hosted.trouble == ""
    assert hosted.practice.store.sessions()[0].closed is not None
    assert len(hosted.practice.store.session(hosted.group.opening.id).minutes) == hosted.group.version
    kept = hosted.practice.store.load(hosted.group.opening.attempt)
    assert len(kept.journal.entries) == len(hosted.attempt.session.entries)  # type: ignore[union-attr]
