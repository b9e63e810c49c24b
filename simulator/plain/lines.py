"""What was typed, and has it been typed in time? Lines read in a thread, so that a clock can run out meanwhile."""

import queue
import threading
from typing import TextIO


class Lines:
    """The lines of a source, in order; it is read to its end, whoever takes the lines."""

    def __init__(self, source: TextIO) -> None:
        self._queue: queue.Queue[str | None] = queue.Queue()
        self._ended = False
        threading.Thread(target=self._read, args=(source,), daemon=True).start()

    def _read(self, source: TextIO) -> None:
        for line in source:
            self._queue.put(line)
        self._queue.put(None)

    def next(self, seconds: float | None) -> str | None:
        """The next line, ``None`` at the end of the input and ever after. Raises ``queue.Empty`` after ``seconds``."""
        if self._ended:
            return None
        line = self._queue.get(timeout=seconds)
        self._ended = line is None
        return line
