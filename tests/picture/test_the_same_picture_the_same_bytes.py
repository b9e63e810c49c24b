"""A picture is the same whatever the run: it can be committed beside its scenario."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.picture import picture_of, to_dot, to_mermaid, to_svg
from tests.picture.graphs import large

CODE = """
import hashlib
from simulator.picture import picture_of, to_dot, to_mermaid, to_svg
from tests.picture.graphs import large
for write in (to_svg, to_mermaid, to_dot):
    print(hashlib.sha256(write(picture_of(large(15))).encode()).hexdigest())
"""


def test_in_another_process_with_another_order_of_sets() -> None:
    found = {
        subprocess.run(
            [sys.executable, "-c", CODE],
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed},
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


@pytest.mark.parametrize("write", [to_svg, to_mermaid, to_dot])
def test_twice_in_a_row(write) -> None:  # type: ignore[no-untyped-def]
    assert write(picture_of(large(15))) == write(picture_of(large(15)))
