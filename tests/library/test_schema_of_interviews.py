"""The schema of interview questions takes what is read as sound, and refuses what is refused for its shape."""

from copy import deepcopy
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from simulator.library import limits
from simulator.library.checks.interview import run_interview_checks
from simulator.library.schema import SCHEMAS
from simulator.source import has_errors
from tests.builders import loaded
from tests.core_yaml import as_an_editor
from tests.interviews import INTERVIEWS, interviews_with
from tests.library.test_schemas_accept_what_is_read import REMOVED, VALUES, places
from tests.shipped_referential import mercd

SCHEMA = Draft7Validator(SCHEMAS["entretien"]())
DATA = as_an_editor(INTERVIEWS)
WAYS = tuple(places(DATA))


def faults(text: str) -> list[str]:
    return [f"{list(error.absolute_path)}: {error.message}" for error in SCHEMA.iter_errors(as_an_editor(text))]


def test_the_small_one_is_accepted() -> None:
    assert loaded(INTERVIEWS).sound
    assert faults(INTERVIEWS) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("titre: Un essai\n", ""),
        ("entretien: final\n", "entretien: finale\n"),
        ("    entretien: final\n", ""),
        ("    entretien: final\n", "    entretien: final\n    competence: CCP1-C1\n"),
        ("    competence: CCP1-C1\n", ""),
        ("le_metier:", "Metier:"),
        ("    ecoute: Le pilotage et les personnes.\n", ""),
        ("question: À quoi sert un manager ?", f"question: {'a' * (limits.PROMPT + 1)}"),
        ("        texte: Il suit les indicateurs de la qualité de service.\n", ""),
        (INTERVIEWS[INTERVIEWS.index("      former:\n") :], ""),
    ],
)
def test_a_fault_of_shape_is_refused_by_both(old: str, new: str) -> None:
    text = interviews_with(old, new)
    found = loaded(text)
    assert found.interviews is not None
    assert not found.sound or has_errors(run_interview_checks(found.interviews, mercd()))
    assert faults(text) != []


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(st.sampled_from(WAYS), st.sampled_from((*VALUES, REMOVED)))
def test_whatever_is_changed_what_is_read_as_sound_is_accepted(way: tuple[Any, ...], value: Any) -> None:
    data = deepcopy(DATA)
    holder: Any = data
    for step in way[:-1]:
        holder = holder[step]
    if value is REMOVED and not isinstance(holder, list):
        del holder[way[-1]]
    else:
        holder[way[-1]] = "x" if value is REMOVED else value
    text = str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000))
    found = loaded(text)
    if found.interviews and found.sound and not has_errors(run_interview_checks(found.interviews, mercd())):
        assert faults(text) == [], text
