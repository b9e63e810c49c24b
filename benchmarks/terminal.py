"""A command in a pseudo-terminal, with the moment at which a text was first painted."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time


class Terminal:
    """A program in a terminal of the given size; ``started`` is the moment of exec."""

    def __init__(self, words: list[str], environment: dict[str, str], columns: int = 80, rows: int = 24) -> None:
        self.started = time.perf_counter()
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.environ.update(environment)
            os.execv(words[0], words)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.output = b""

    def until(self, text: bytes, seconds: float = 30.0) -> float:
        """The moment at which ``text`` was painted after this call; raises ``TimeoutError``."""
        start = len(self.output)
        end = time.perf_counter() + seconds
        while text not in self.output[start:]:
            if time.perf_counter() > end:
                raise TimeoutError(f"{text!r} was not painted")
            if select.select([self.descriptor], [], [], 0.05)[0]:
                self.output += os.read(self.descriptor, 65536)
        return time.perf_counter()

    def drain(self, seconds: float = 0.2) -> None:
        """Reads what is still coming."""
        while select.select([self.descriptor], [], [], seconds)[0]:
            self.output += os.read(self.descriptor, 65536)

    def press(self, keys: bytes) -> float:
        """Types; the moment of it."""
        now = time.perf_counter()
        os.write(self.descriptor, keys)
        return now

    def end(self) -> None:
        """Kills the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.descriptor)
