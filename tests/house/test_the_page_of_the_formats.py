"""docs/formats.md names every column and every field that leaves this program, in French typography."""

import re
from pathlib import Path

import pytest

from scoring.report import tables
from scoring.report.schema import report_schema
from scoring.report.xapi import _VERBS
from simulator.practice.results_table import _COLUMNS

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
CODE = set(re.findall(r"`([^`\n]+)`", PAGE))


@pytest.mark.parametrize(
    "name",
    sorted({*tables._TURNS, *tables._CRITERIA, *tables._COMPETENCES, *tables._CORRECTIONS, *_COLUMNS, *_VERBS, *tables.TABLES}),
)
def test_every_column_and_verb_is_named(name: str) -> None:
    assert name in CODE or f"{name}.csv" in CODE


@pytest.mark.parametrize("name", [key for key in report_schema()["properties"] if key != "format"])
def test_every_part_of_the_report_is_named(name: str) -> None:
    assert name in CODE


def test_no_plain_space_before_high_punctuation() -> None:
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", PAGE, flags=re.DOTALL)
    assert re.findall(r".{10} [:;!?»]|« .{10}", prose) == []
