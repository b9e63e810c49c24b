"""How does the command speak? stdout is data, stderr is narration; both UTF-8, on every system."""

import json
import sys
from typing import Any

from simulator.source.controls import without_controls
from simulator.source.typography import typeset

DONE, FAULTS, USAGE = 0, 1, 2


def utf8() -> None:
    """Makes both streams UTF-8, so that a French sentence never stops a program (Windows consoles and pipes)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def data(text: str) -> None:
    """Writes to stdout as it stands."""
    sys.stdout.write(text)
    sys.stdout.flush()


def raw(body: bytes) -> None:
    """Writes to stdout what is no text."""
    sys.stdout.buffer.write(body)
    sys.stdout.buffer.flush()


def fills_a_terminal(format: str | None, output: str | None) -> bool:
    """Whether that format would be written on a terminal, which cannot show it: a sentence says so."""
    from simulator.practice.formats import BINARY

    if format not in BINARY or (output or "-") != "-" or not sys.stdout.isatty():
        return False
    tell(f"plateau : un bilan {format} ne se lit pas dans un terminal ; ajoutez -o FICHIER.")
    return True


def document(value: Any) -> None:
    """Writes exactly one JSON document."""
    data(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def tell(text: str) -> None:
    """One sentence of narration on stderr."""
    sys.stderr.write(typeset(f"{without_controls(text)}\n"))
    sys.stderr.flush()
