"""What is counted of a journal without knowing its scenario? The little that lists show."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.engine import Entry


def turns_in(entries: "Iterable[Entry]") -> int:
    """How many turns were answered (choices and silences)."""
    from simulator.engine import Chose, FellSilent

    return sum(isinstance(entry.event, Chose | FellSilent) for entry in entries)


def reopened_by(entries: "Iterable[Entry]") -> bool:
    """Whether these entries take back the reply that had ended the attempt."""
    from simulator.engine import Contested

    return any(isinstance(entry.event, Contested) and entry.event.undone for entry in entries)


def closing_of(entries: "Sequence[Entry]") -> tuple[str | None, str | None]:
    """When these entries closed the attempt, and the ending reached; ``None`` for what they did not do."""
    from simulator.engine import Contested, Ended, Left

    for entry in reversed(entries):
        event = entry.event
        if isinstance(event, Ended | Left):
            return entry.at, event.ending if isinstance(event, Ended) else None
        if isinstance(event, Contested) and event.undone:
            break
    return None, None
