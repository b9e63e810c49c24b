"""What our readers accept, the schema accepts: an editor never underlines what ``plateau check`` finds sound."""

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from simulator.library import authored_in, run_checks, shipped_folder
from simulator.library.schema import SCHEMAS
from simulator.library.skeleton import skeleton
from simulator.source import has_errors
from tests.builders import loaded, scenario_text
from tests.core_yaml import as_an_editor
from tests.full_scenario import FULL
from tests.shipped_referential import mercd

SHIPPED = {item.file: item.path for item in authored_in(shipped_folder())}
FORMAT = Path(__file__).resolve().parents[2] / "docs" / "format.md"
EXAMPLES = re.findall(r"^```yaml\n(format: .+?)^```", FORMAT.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@cache
def validator(kind: str) -> Draft7Validator:
    return Draft7Validator(SCHEMAS[kind]())


def faults(text: str) -> list[str]:
    data = as_an_editor(text)
    return [f"{list(error.absolute_path)}: {error.message}" for error in validator(data["genre"]).iter_errors(data)]


@pytest.mark.parametrize("file", SHIPPED)
def test_every_shipped_file(file: str) -> None:
    assert faults(SHIPPED[file].read_text(encoding="utf-8")) == []


def test_the_files_of_the_guide() -> None:
    assert len(EXAMPLES) >= 2
    for text in EXAMPLES:
        assert faults(text) == []


@pytest.mark.parametrize("text", [scenario_text(), FULL, skeleton("x.json")], ids=["small", "full", "skeleton"])
def test_what_tests_and_authors_start_from(text: str) -> None:
    assert loaded(text).sound
    assert faults(text) == []


VALUES: tuple[Any, ...] = (
    *range(-3, 7), 30, 100, 101, -100, -101, 120, 121, 600, 601, 1000, 1001, 0.5, 12.25,
    "x", "oui", "non", "12", "Un texte.", "reprise", "reprise/promettre", "echec", "karim", "être", "A", " ", "",
    *("a" * length for length in (24, 25, 40, 41, 80, 81, 200, 201, 220, 221, 300, 301, 400, 401, 600, 601)),
    [], {}, ["x"], ["reprise"], [1], {"x": 1}, {"si": {"rappel": "oui"}}, {"karim": "Oui."}, {"tension": {"min": 3}},
    {"rappel": "oui"}, [{"rappel": "oui"}], [{"cible": "rupture"}], {"motif": "Un motif.", "criteres": ["a"]}, None,
)  # fmt: skip
DATA = as_an_editor(FULL)


def places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to each value of the full scenario, through its keys and ranks."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in steps:
        yield (*way, step)
        yield from places(item, (*way, step))


WAYS = tuple(places(DATA))


def changed(way: tuple[Any, ...], value: Any, key: str | None) -> str:
    """The full scenario with another value there, or under another key; without it when neither is given."""
    data = deepcopy(DATA)
    holder = data
    for step in way[:-1]:
        holder = holder[step]
    old = holder.pop(way[-1])
    if isinstance(holder, list):
        holder.insert(way[-1], value)
    elif key is not None:
        holder[key] = old
    elif value is not REMOVED:
        holder[way[-1]] = value
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000))


REMOVED = object()
KEYS = st.sampled_from(("rappel", "tension", "min", "si", "nom", "x", "ete-2", "Été", "texte", "vers", "karim", "12"))


@settings(max_examples=400, deadline=None, derandomize=True, database=None)
@given(st.sampled_from(WAYS), st.sampled_from((*VALUES, REMOVED)), st.none() | KEYS)
def test_whatever_is_changed_what_is_read_as_sound_is_accepted(way: tuple[Any, ...], value: Any, key: str | None) -> None:
    if isinstance(way[-1], int) and value is REMOVED:
        value = "x"
    text = changed(way, value, key)
    found = loaded(text)
    if found.scenario and found.sound and not has_errors(run_checks(found.scenario, mercd())):
        assert faults(text) == [], text
