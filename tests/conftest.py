"""How the whole suite is run."""

import os
import sys

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
"""A machine may ask Python to keep no compiled module; then each of the hundreds of commands started here compiles anew."""


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are processors: a test of a screen, a page or a process waits for it half of its time."""
    given = os.environ.get("PYTEST_XDIST_AUTO_NUM_WORKERS")
    if given:
        return int(given)
    usable = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    )  # Windows and macOS have no such call
    return (usable or 1) + 1
