"""How does one get out of damage? The file is kept aside as it is, and a new one holds all of it that is sure."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from simulator.source import system_reason
from simulator.storage.access import BarredStoreError, HeldStoreError, flush, is_there, move, put_aside, refuse_held, state_of
from simulator.storage.errors import NewerStoreError
from simulator.storage.salvage import Salvage
from simulator.storage.schema import APPLICATION_ID, is_newer, version_of
from simulator.storage.sqlite import SqliteStore
from simulator.storage.store import Text
from simulator.storage.wreck import READING, Wreck


@dataclass(frozen=True, slots=True)
class Recovery:
    """What became of a damaged file: where it is kept ``aside``, and how many attempts were saved whole, in part, or not at all.

    ``unread``: no attempt could be read of a file that was not empty. ``torn``: a part of it could not be read, and there may have
    been attempts in it that nobody can name. ``texts_lost``: how many scenarios and referentials of saved attempts are missing;
    those attempts count as saved in part.
    """

    aside: Path
    whole: int
    partly: int
    lost: int
    unread: bool = False
    texts_lost: int = 0
    torn: bool = False


def recover(path: Path, stamp: str, library: Callable[[str], Text | None] = lambda hash: None) -> Recovery:
    """Fills a new store with all that can be read and is as it was written; then puts the damaged file aside, and the new at its place.

    ``library`` gives a text by its hash, where the file has lost it. Raises ``StoreError``: nothing was changed then. The damaged
    file is never changed nor deleted, and no other program may be using it.
    """
    if not is_there(path):
        raise BarredStoreError(path, "il n’existe pas")
    refuse_held(path)
    _refuse_newer(path)
    before = state_of(path)
    try:
        with TemporaryDirectory(prefix=".plateau-", dir=path.parent) as folder:
            fresh = Path(folder) / path.name
            saved = _fill(fresh, Wreck(path, Path(folder) / "abime"), library)
            flush(fresh)
            refuse_held(path)
            if state_of(path) != before:
                raise HeldStoreError
            aside = put_aside(path, stamp)
            try:
                os.replace(fresh, path)
            except OSError:
                move(aside, path)
                raise
            flush(path)
    except OSError as error:
        raise BarredStoreError(path, system_reason(error)) from error
    unread = not (saved.whole or saved.partly or saved.lost) and saved.torn and before[0][0] > 0
    return Recovery(aside, saved.whole, saved.partly, saved.lost, unread, len(saved.texts_lost), saved.torn)


def _fill(fresh: Path, wreck: Wreck, library: Callable[[str], Text | None]) -> Salvage:
    with closing(wreck), closing(SqliteStore(fresh)) as store:
        store.run("PRAGMA synchronous = OFF")  # flushed once, when it is whole
        saved = Salvage(wreck, store, library)
        saved.save()
        return saved


def _refuse_newer(path: Path) -> None:
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            newer = ours and is_newer(version_of(connection))
    except READING:
        return
    if newer:
        raise NewerStoreError(str(path))
