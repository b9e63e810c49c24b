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


def document(value: Any) -> None:
    """Writes exactly one JSON document."""
    data(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def tell(text: str) -> None:
    """One sentence of narration on stderr."""
    sys.stderr.write(typeset(f"{without_controls(text)}\n"))
    sys.stderr.flush()
