"""What is counted of a journal without knowing its scenario? The little that lists show."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.engine import Entry


def turns_in(entries: "Iterable[Entry]") -> int:
    """How many turns were answered (choices and silences)."""
    from simulator.engine import Chose, FellSilent

    return sum(isinstance(entry.event, Chose | FellSilent) for entry in entries)


def closing_of(entries: "Sequence[Entry]") -> tuple[str | None, str | None]:
    """When these entries closed the attempt, and the ending reached; ``None`` for what they did not do."""
    from simulator.engine import Ended, Left

    last = entries[-1] if entries else None
    if last is None or not isinstance(last.event, Ended | Left):
        return None, None
    return last.at, last.event.ending if isinstance(last.event, Ended) else None
