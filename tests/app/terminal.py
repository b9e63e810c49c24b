"""A real pseudo-terminal with the real command in it, for what only a terminal can show."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

RESTORED = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1003l")


class Terminal:
    """``plateau`` in a terminal of 80×24."""

    def __init__(self, home: Path, *words: str, columns: int = 80, rows: int = 24, **environment: str) -> None:
        settings = {"PLATEAU_HOME": str(home), "TERM": "xterm-256color", "LANG": "C.UTF-8", **environment}
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.environ.update(settings)
            os.execv(sys.executable, [sys.executable, "-m", "simulator", *words])
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.output = b""

    def read(self, until: bytes | None = None, seconds: float = 15.0) -> bytes:
        """Reads until ``until`` was painted, or the terminal is closed, or time is over."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and (until is None or until not in self.output):
            ready, _, _ = select.select([self.descriptor], [], [], 0.1)
            if ready:
                try:
                    data = os.read(self.descriptor, 65536)
                except OSError:
                    break
                if not data:
                    break
                self.output += data
        return self.output

    def type(self, keys: bytes) -> None:
        """Types."""
        os.write(self.descriptor, keys)

    def send(self, number: signal.Signals) -> None:
        """Sends a signal to the program."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Closes the window."""
        os.close(self.descriptor)

    def wait(self, seconds: float = 10.0) -> int | None:
        """The exit code, 128 + the signal that killed it, or ``None`` when it is still there."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            select.select([], [], [], 0.05)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return None
