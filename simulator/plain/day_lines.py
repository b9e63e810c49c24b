"""What was typed during the day, and has it been typed in time? Lines against the clock; from a file, each with its number."""

import queue
from collections.abc import Iterable

from simulator.plain.lines import Lines
from simulator.practice.rehearsal import Rehearsal
from simulator.practice.understanding import cleaned

BEAT = 15.0
"""Seconds between two looks at the clock, so that it is written down while nobody types."""


class StoppedError(Exception):
    """The input ended, or it was asked to stop here."""


class PartOverError(Exception):
    """The part is over: ``why`` is ``done`` or ``time``."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class FaultyLineError(Exception):
    """A line of a file of answers that is no answer there; the sentence says what is expected."""


class Script(Lines):
    """The lines of a file of answers; those that begin with ``#`` are left out. ``number`` is that of the latest, from 1."""

    def __init__(self, lines: Iterable[str]) -> None:  # no thread: nothing is waited for
        self._lines = enumerate(lines, start=1)
        self.number = 0

    def next(self, seconds: float | None) -> str | None:
        """The next line, ``None`` at the end."""
        for number, line in self._lines:
            self.number = number
            if not line.startswith("#"):
                return line
        return None


class Typed:
    """Lines read while the clock of the day runs."""

    def __init__(self, rehearsal: Rehearsal, lines: Lines) -> None:
        self._rehearsal = rehearsal
        self.lines = lines

    def read(self, until: float | None = None) -> str | None:
        """The next line, cleaned; ``None`` when the clock reaches ``until`` (seconds of the part) before.

        Raises ``PartOverError`` when the part's time is over, ``StoppedError`` at the end of the input.
        """
        rehearsal = self._rehearsal
        while True:
            self._check()
            if until is not None and rehearsal.spent >= until:
                return None
            try:
                line = self.lines.next(self._wait(until))
            except queue.Empty:
                continue
            if line is None:
                raise StoppedError
            self._check()
            return cleaned(line)

    def _check(self) -> None:
        if self._rehearsal.tick():
            raise PartOverError("time")

    def _wait(self, until: float | None) -> float:
        rehearsal = self._rehearsal
        if rehearsal.day.paused:
            return BEAT
        limits = [BEAT, *([rehearsal.left] if rehearsal.left is not None else [])]
        limits += [until - rehearsal.spent] if until is not None else []
        return max(min(limits), 0.05)
