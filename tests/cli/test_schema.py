"""``plateau schema`` writes the schema of a kind of file: scenario unless another is named."""

import json
from pathlib import Path

import pytest

from simulator.library.schema import SCHEMAS, schema_text
from tests.cli.command import run


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_schema_goes_to_stdout_and_nothing_else(tmp_path: Path, kind: str) -> None:
    done = run(tmp_path, "schema", kind)
    assert done.returncode == 0, done.stderr
    assert done.stdout == schema_text(kind)
    assert done.stderr == ""


def test_a_scenario_is_meant_when_no_kind_is_named(tmp_path: Path) -> None:
    assert json.loads(run(tmp_path, "schema").stdout)["properties"]["genre"]["enum"] == ["scenario"]


def test_it_can_be_written_in_a_file(tmp_path: Path) -> None:
    target = tmp_path / "schemas" / "lexique.json"
    done = run(tmp_path, "schema", "lexique", "-o", str(target))
    assert (done.returncode, done.stdout) == (0, "")
    assert target.read_bytes().decode("utf-8") == schema_text("lexique")


def test_another_kind_is_refused_with_those_that_exist(tmp_path: Path) -> None:
    done = run(tmp_path, "schema", "roman")
    assert done.returncode == 2
    assert "referentiel" in done.stderr
