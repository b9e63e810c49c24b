"""How long has been played, when all that one sees is requests? A clock for each conversation that is being lived, told the time."""

from collections.abc import Callable
from dataclasses import dataclass

GRACE = 3.0
"""Seconds given to a page to go and to an answer to come back, before a silence is counted."""


@dataclass(slots=True)
class Sitting:
    """One conversation between two rests: ``before`` what was played before it; ``step`` the one on show, since ``shown``."""

    before: float
    began: float
    seen: float
    step: int = -1
    shown: float = 0.0

    def spent(self, now: float) -> float:
        """Seconds played."""
        return self.before + now - self.began

    def show(self, step: int, now: float) -> None:
        """A page of this step is sent: the first one starts its clock."""
        if step != self.step:
            self.step, self.shown = step, now

    def on_show(self, step: int, now: float) -> float:
        """Seconds since a page of this step was first sent; 0 where none was."""
        return now - self.shown if step == self.step else 0.0


class Sittings:
    """The sittings in progress; one that asked nothing for ``idle`` seconds is over, and its conversation rests."""

    def __init__(self, monotonic: Callable[[], float], idle: float) -> None:
        self.monotonic = monotonic
        self._idle = idle
        self._kept: dict[str, Sitting] = {}

    def of(self, attempt: str, written: float) -> Sitting:
        """The sitting of a conversation, begun now where there is none, after ``written`` seconds already played."""
        now = self.monotonic()
        self._kept = {id: one for id, one in self._kept.items() if now - one.seen <= self._idle}
        sitting = self._kept.setdefault(attempt, Sitting(written, now, now))
        sitting.seen = now
        return sitting

    def rest(self, attempt: str) -> None:
        """Its conversation is left for later."""
        self._kept.pop(attempt, None)
