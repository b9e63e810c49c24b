"""Every golden play's report keeps the schema, which takes no key more and no key less."""

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from scoring.report import to_data
from scoring.report.schema import report_schema, schema_text
from simulator.library import shipped_folder
from simulator.practice.golden import read_play
from simulator.practice.reporting import report_of
from tests.practices import make_practice

PLAYS = sorted(shipped_folder().rglob("*.play"))


@cache
def validator() -> Draft7Validator:
    schema = report_schema()
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for all, so that each scenario is explored once."""
    return tmp_path_factory.mktemp("home")


def report_of_play(path: Path, folder: Path) -> Any:
    practice = make_practice(folder)
    golden = read_play(path.read_text(encoding="utf-8"))
    playable = practice.open(path.parent.name)
    attempt = practice.begin(playable, mode=golden.mode, seed=golden.seed, keep=False)
    for _, move in golden.moves:
        attempt.make(move)
    return json.loads(json.dumps(to_data(report_of(practice.review_of(attempt)))))


@pytest.mark.parametrize("path", PLAYS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_golden_play(path: Path, folder: Path) -> None:
    errors = [f"{list(error.absolute_path)} {error.message}" for error in validator().iter_errors(report_of_play(path, folder))]
    assert errors == []


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """The objects whose keys are ours."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(inner)


FREE = {"foreseen", "gauges", "shows"}


def test_a_key_too_many_or_missing_is_refused_anywhere(folder: Path) -> None:
    data = report_of_play(PLAYS[0], folder)
    assert data["turns"]
    free = {id(value) for item in objects(data) for key, value in item.items() if key in FREE}
    seen = 0
    for rank, item in enumerate(objects(data)):
        if id(item) in free or rank % 7:
            continue
        seen += 1
        item["de_trop"] = 1
        assert not validator().is_valid(data)
        del item["de_trop"]
        for key in list(item):
            kept = item.pop(key)
            assert not validator().is_valid(data), key
            item[key] = kept
    assert seen > 3
    assert validator().is_valid(deepcopy(data))


def test_what_an_editor_shows_is_set_in_french() -> None:
    assert " :" not in schema_text()
    assert " ;" not in schema_text()
