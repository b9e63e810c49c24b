"""Who is there? Devices with a live connection, and those that asked a moment ago."""

from collections import Counter
from collections.abc import Callable

RECENT_SECONDS = 40.0
"""A device that asks again and again does so every 25 seconds."""


class Presence:
    """The participants whose devices are there; ``told`` is called when a live connection comes or goes, or somebody is seen anew."""

    def __init__(self, monotonic: Callable[[], float], told: Callable[[], None]) -> None:
        self._monotonic = monotonic
        self._told = told
        self._live: Counter[str] = Counter()
        self._seen: dict[str, float] = {}

    def here(self) -> frozenset[str]:
        """Who is there now."""
        since = self._monotonic() - RECENT_SECONDS
        self._seen = {id: at for id, at in self._seen.items() if at >= since}
        return frozenset(self._seen) | frozenset(self._live)

    def seen(self, participant: str) -> None:
        """A device of theirs asked for something."""
        new = participant not in self._seen and participant not in self._live
        self._seen[participant] = self._monotonic()
        if new:
            self._told()

    def came(self, participant: str) -> None:
        """A live connection of theirs began."""
        self._live[participant] += 1
        self._told()

    def went(self, participant: str) -> None:
        """One ended: the device is gone, whatever it asked a moment ago."""
        self._live[participant] -= 1
        if self._live[participant] <= 0:
            del self._live[participant]
            self._seen.pop(participant, None)
        self._told()
