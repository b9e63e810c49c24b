"""How often is too often? Buckets that fill with time, one for each name or address; the time comes in by the door."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from math import ceil

MOST_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Rate:
    """``burst`` at once, then one more every ``seconds``."""

    burst: int
    seconds: float


PAGES = Rate(150, 0.05)
"""Any request of one address: a class may stand behind one."""
ENTRIES = Rate(20, 6.0)
"""Failed entries from one address."""
NAMES = Rate(5, 30.0)
"""Failed entries under one name, whatever the address."""
ANYWHERE = Rate(300, 1.0)
"""Failed entries from everywhere: a code cannot be searched for from many addresses either."""


class Limit:
    """One rate, kept for each key. A full bucket is not kept, so that what was seen once is forgotten."""

    def __init__(self, rate: Rate, monotonic: Callable[[], float], most: int = MOST_KEPT) -> None:
        self._rate = rate
        self._monotonic = monotonic
        self._most = most
        self._spent: dict[Hashable, tuple[float, float]] = {}
        """Key → how many were taken, and when that was last counted."""

    def take(self, key: Hashable) -> bool:
        """Takes one of ``key``'s; false, and nothing is taken, when there is none left."""
        if not self.left(key):
            return False
        if key not in self._spent and len(self._spent) >= self._most:
            self._forget()
        self._spent[key] = (self._taken(key) + 1, self._monotonic())
        return True

    def left(self, key: Hashable) -> bool:
        """Whether ``key`` has one left."""
        return self._taken(key) + 1 <= self._rate.burst

    def wait(self, key: Hashable) -> int:
        """Whole seconds until ``key`` has one again."""
        return ceil(max(0.0, self._taken(key) + 1 - self._rate.burst) * self._rate.seconds)

    def _taken(self, key: Hashable) -> float:
        count, when = self._spent.get(key, (0.0, 0.0))
        return max(0.0, count - (self._monotonic() - when) / self._rate.seconds) if count else 0.0

    def _forget(self) -> None:
        """Drops the buckets that are full again; under an attack by many keys, the oldest half as well."""
        self._spent = {key: value for key, value in self._spent.items() if self._taken(key) > 0}
        if len(self._spent) >= self._most:
            self._spent = dict(list(self._spent.items())[self._most // 2 :])
