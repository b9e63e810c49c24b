"""What gets loaded, as a fresh interpreter sees it: the walls of the house, and a start that stays light."""

import subprocess
import sys

import pytest


def _loaded(statement: str) -> set[str]:
    code = f"import sys\n{statement}\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("statement", "never"),
    [
        ("import scoring, scoring.report", {"textual", "yaml", "simulator", "transitions", "sqlite3", "rich"}),
        ("import simulator.engine", {"textual", "yaml", "rich", "sqlite3"}),
        ("import simulator.observe", {"textual", "yaml", "rich", "sqlite3"}),
        ("import simulator.library", {"textual", "yaml", "rapidfuzz"}),
        ("import simulator.practice", {"numpy", "textual", "yaml", "rapidfuzz", "rich"}),
        (
            "from simulator.intent import build",
            {"textual", "yaml", "rich", "sqlite3", "simulator.scenario", "simulator.engine"},
        ),
        ("import simulator.plain", {"textual", "yaml", "rich"}),
        (
            "import simulator.cli",
            {"numpy", "textual", "yaml", "rapidfuzz", "sqlite3", "transitions", "argparse", "aiohttp", "jinja2"},
        ),
        ("import simulator.web", {"aiohttp", "jinja2", "textual", "yaml", "sqlite3"}),
        (
            "import simulator.web.classroom, simulator.cli.join",
            {"aiohttp", "jinja2", "textual", "yaml", "sqlite3", "transitions"},
        ),
        ("import simulator.app", {"numpy", "yaml", "rapidfuzz", "markdown_it", "textual.widgets._markdown"}),
    ],
)
def test_a_room_loads_nothing_from_above_and_nothing_it_does_not_need(statement: str, never: set[str]) -> None:
    assert _loaded(statement) & never == set()
