"""What does this file give while it is being written? Checked at every save; played from any scene when asked."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from simulator.library import Authored
from simulator.library.files import read_bytes
from simulator.plain.verdict import verdict
from simulator.practice import Attempt, Practice, PracticeError
from simulator.practice.inspection import Inspection, attempt_at, inspect_file
from simulator.source import typeset, without_controls

POLL_SECONDS = 0.3
HELP = (
    "p joue depuis le début ; p SCENE joue depuis cette scène ; v vérifie de nouveau ; q arrête ; ? montre cette aide. "
    "Chaque commande se termine par Entrée."
)
Stamp = tuple[int, int]


@dataclass(frozen=True, slots=True)
class WatchDoors:
    """What the outside world gives.

    ``wait`` lasts so many seconds, or less when a line is typed, and gives the line or ``None``; it raises ``EOFError``
    when no line will come. ``play`` lives an attempt to its end, from the opening or from where it stands.
    """

    now: Callable[[], datetime]
    wait: Callable[[float], str | None]
    say: Callable[[str], None]
    play: Callable[[Attempt, bool], None]


class Watch:
    """One file being watched."""

    def __init__(self, practice: Practice, file: Authored, doors: WatchDoors) -> None:
        self._practice = practice
        self._file = file
        self._doors = doors
        self._inspection = Inspection(())
        self._content: bytes | None = None
        self._seen: Stamp | None = None
        self._checked: Stamp | None = None

    def run(self, scene: str = "") -> None:
        """Checks once, plays from ``scene`` when one is named, then watches until it is told to stop."""
        self._seen = self._checked = self._stamp()
        self._take()
        if scene:
            self._play(scene)
        try:
            while self._obey(self._doors.wait(POLL_SECONDS)):
                self._look()
        except EOFError:
            return

    def _say(self, sentence: str) -> None:
        self._doors.say(typeset(f"{sentence}\n"))

    def _stamp(self) -> Stamp | None:
        try:
            status = self._file.path.stat()
        except OSError:
            return None
        return status.st_size, status.st_mtime_ns

    def _look(self) -> None:
        stamp = self._stamp()
        # A file that changes may still be being written, or replaced by another: what is seen twice is believed.
        settled = stamp == self._seen
        self._seen = stamp
        if settled and stamp != self._checked:
            self._checked = stamp
            self._take()

    def _take(self) -> None:
        content = self._read()
        if content is None:
            self._say(f"{self._doors.now():%H:%M:%S}  {self._file.file} n’est plus là. Il sera vérifié à son retour.")
            self._inspection = Inspection(())
        elif content != self._content:
            self._check()
        self._content = content

    def _read(self) -> bytes | None:
        try:
            return read_bytes(self._file.path)
        except FileNotFoundError:
            return None
        except OSError as error:
            return f"unreadable: {error.errno}".encode()

    def _check(self) -> None:
        self._inspection = inspect_file(self._practice, self._file)
        self._doors.say(verdict(self._file.file, self._inspection, self._doors.now()))

    def _obey(self, typed: str | None) -> bool:
        word, _, rest = without_controls(typed or "", one_line=True).strip().partition(" ")
        if word == "q":
            return False
        if word == "p":
            self._play(rest.strip())
        elif word == "v":
            self._check()
        elif word == "?":
            self._say(HELP)
        elif word:
            self._say(f"« {word[:40]} » n’est pas une commande. Tapez ? pour l’aide.")
        return True

    def _play(self, scene: str) -> None:
        self._take()
        try:
            attempt = attempt_at(self._practice, self._inspection, scene)
        except PracticeError as error:
            self._say(str(error))
            return
        if scene:
            done = [exchange.choice or f"({exchange.kind})" for exchange in attempt.exchanges]
            way = f", après {' · '.join(done)}" if done else ""
            self._say(f"Depuis « {scene} »{way} (graine {attempt.session.header.seed}).")
        self._doors.play(attempt, not scene)
        self._say(f"De retour à la vérification de {self._file.file}.")
