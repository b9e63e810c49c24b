"""How is a file watched from the command? ``plateau watch``, at a terminal or beside another program."""

import queue
import sys
import time
from argparse import Namespace
from datetime import datetime

from simulator.cli.output import DONE, data, tell
from simulator.library import Authored
from simulator.plain import play_stream
from simulator.plain.lines import Lines
from simulator.plain.watch import Watch, WatchDoors
from simulator.practice import Attempt, Practice
from simulator.wiring import make_practice


def watch(options: Namespace) -> int:
    """Watches until it is told to stop, which is no fault."""
    practice = make_practice()
    path, file = practice.locate(options.scenario)
    lines = Lines(sys.stdin) if sys.stdin.isatty() else None
    tell(f"{file} est vérifié à chaque enregistrement. {'Tapez ? pour l’aide, q pour arrêter.' if lines else 'Ctrl+C arrête.'}")
    if options.scene and lines is None:
        tell("Sans terminal, rien ne se joue : --from est laissé de côté.")
    try:
        Watch(practice, Authored(path, file), _doors(practice, lines)).run(options.scene if lines else "")
    except KeyboardInterrupt:
        tell("")
    return DONE


def _doors(practice: Practice, lines: Lines | None) -> WatchDoors:
    def wait(seconds: float) -> str | None:
        if lines is None:
            time.sleep(seconds)
            return None
        try:
            line = lines.next(seconds)
        except queue.Empty:
            return None
        if line is None:
            raise EOFError
        return line

    def play(attempt: Attempt, opening: bool) -> None:
        if lines is not None:
            play_stream(practice, attempt, lines, sys.stdout, opening=opening)

    return WatchDoors(datetime.now, wait, data, play)
