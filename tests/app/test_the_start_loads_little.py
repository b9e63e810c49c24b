"""The first screen is on show before the engine, the scoring, the reader of YAML and the store are loaded."""

import subprocess
import sys
from pathlib import Path

HEAVY = (
    "yaml",
    "transitions",
    "rapidfuzz",
    "sqlite3",
    "simulator.engine.machine",
    "simulator.intent",
    "simulator.language",
    "simulator.library.files",
    "simulator.practice.playable",
    "simulator.proof",
    "simulator.scenario",
    "scoring.report",
    "simulator.web",
    "aiohttp",
    "jinja2",
)
START = """
import sys
from simulator.cli.face import open_app
from simulator.app import run_app
from simulator.app.application import PlateauApp
from simulator.wiring import make_practice
practice = make_practice({"PLATEAU_HOME": sys.argv[1]})
listed = practice.scenarios()
PlateauApp(practice)
print(len(listed), *(name for name in sys.argv[2:] if name in sys.modules))
"""


def test_nothing_heavy_is_loaded_for_the_list(tmp_path: Path) -> None:
    found = ""
    for _ in range(2):  # the first run makes the index
        command = [sys.executable, "-c", START, str(tmp_path), *HEAVY]
        found = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    count, *loaded = found.split()
    assert int(count) >= 15
    assert loaded == []
