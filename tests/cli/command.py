"""The real command in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any


def run(
    home: Path, *words: str, typed: str = "", cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Runs ``plateau`` with these words; never on the real home folder."""
    return subprocess.run(
        [sys.executable, "-m", "simulator", *words],
        check=False,
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        cwd=cwd,
        env={**os.environ, "PLATEAU_HOME": str(home), **environment},
    )


def document(home: Path, *words: str, typed: str = "") -> dict[str, Any]:
    """The one JSON document that the command prints; fails when anything else is on stdout."""
    done = run(home, *words, "--json", typed=typed)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert found["format"] == 1
    return found
