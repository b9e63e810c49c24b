"""docs/scenarios.md says what the files say: run scripts/scenarios_page.py after a change."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_is_what_the_script_writes() -> None:
    done = subprocess.run([sys.executable, str(ROOT / "scripts" / "scenarios_page.py"), "--check"], timeout=120, check=False)
    assert done.returncode == 0, "docs/scenarios.md is behind the files: python scripts/scenarios_page.py"
