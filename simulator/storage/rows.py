"""What is counted of a journal without knowing its scenario? The little that lists show."""

from collections.abc import Iterable

from simulator.engine import Chose, Entry, FellSilent


def turns_in(entries: Iterable[Entry]) -> int:
    """How many turns were answered (choices and silences)."""
    return sum(isinstance(entry.event, Chose | FellSilent) for entry in entries)
