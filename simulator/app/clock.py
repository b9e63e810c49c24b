"""How long has been played? A clock that can be stopped under a dialog; told the time, never asks for it."""

from collections.abc import Callable


class Clock:
    """Seconds played since the start: ``before`` those of earlier sittings, ``monotonic`` a clock that never goes back."""

    def __init__(self, monotonic: Callable[[], float], before: float) -> None:
        self._monotonic = monotonic
        self._before = before
        self._since = monotonic()
        self._paused: float | None = None

    @property
    def spent(self) -> float:
        """Seconds played, pauses left out."""
        return self._before + (self._paused or self._monotonic()) - self._since

    def pause(self) -> None:
        """Stops until ``go_on``."""
        self._paused = self._monotonic()

    def go_on(self) -> None:
        """Goes on after a pause; does nothing where there was none."""
        if self._paused is not None:
            self._since += self._monotonic() - self._paused
            self._paused = None
