"""What becomes of an attempt that the store refuses to the end? One more try, then a file that can be imported later."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.practice.attempt import Attempt
from simulator.source import typeset
from simulator.storage import Stored, StoreError, write_bytes
from simulator.storage.parcel import SUFFIX, pack

if TYPE_CHECKING:
    from simulator.practice.practice import Practice


def last_words(practice: "Practice", attempt: Attempt) -> str:
    """Tries to save once more; else writes the attempt beside. What to tell, as a French sentence."""
    trouble = attempt.trouble
    if attempt.save():
        return typeset("L’essai a pu être enregistré en fin de compte.")
    written = rescue(practice, attempt)
    if written is None:
        return typeset(f"{trouble} L’essai n’a pu être écrit nulle part ailleurs non plus : il est perdu.")
    return typeset(f"{trouble} L’essai est gardé dans {written} : « plateau import » l’ajoutera une fois la place retrouvée.")


def rescue(practice: "Practice", attempt: Attempt) -> Path | None:
    """The attempt as a parcel in the first folder that takes it; ``None`` where none does."""
    parcel = pack(_all_of(practice, attempt), attempt.playable.texts)
    for folder in _folders(practice):
        path = folder / f"{attempt.session.header.attempt}{SUFFIX}"
        try:
            write_bytes(path, parcel)
        except OSError:
            continue
        return path
    return None


def _all_of(practice: "Practice", attempt: Attempt) -> Stored:
    """The attempt as lived, with what the store already holds beside it, where that can be read."""
    journal = attempt.session.journal
    try:
        return replace(practice.store.load(journal.header.attempt), journal=journal)
    except StoreError:
        return Stored(journal, "", "")


def _folders(practice: "Practice") -> Iterator[Path]:
    yield practice.home.exports
    yield Path.cwd()
    yield Path(tempfile.gettempdir())
