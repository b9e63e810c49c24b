"""The schema of a questionnaire takes what is read as sound, and refuses what is refused for its shape."""

from copy import deepcopy
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from simulator.library import limits
from simulator.library.checks.questionnaire import run_questionnaire_checks
from simulator.library.schema import SCHEMAS
from simulator.source import has_errors
from tests.builders import loaded
from tests.core_yaml import as_an_editor
from tests.library.test_schemas_accept_what_is_read import REMOVED, VALUES, places
from tests.questionnaires import QUESTIONNAIRE, questionnaire_with
from tests.shipped_referential import mercd

SCHEMA = Draft7Validator(SCHEMAS["questionnaire"]())
DATA = as_an_editor(QUESTIONNAIRE)
WAYS = tuple(places(DATA))


def faults(text: str) -> list[str]:
    return [f"{list(error.absolute_path)}: {error.message}" for error in SCHEMA.iter_errors(as_an_editor(text))]


def test_the_small_one_is_accepted() -> None:
    assert loaded(QUESTIONNAIRE).sound
    assert faults(QUESTIONNAIRE) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("titre: Un essai\n", ""),
        ("couvre: [CCP1-C1, CCP1-C2]", "couvre: [CCP1-C1, CCP1-C1]"),
        ("sorte: ordre", "sorte: tri"),
        ("    sorte: ordre\n", ""),
        ("    sorte: ordre\n", "    sorte: nombre\n"),
        ("un_ordre:", "Ordre:"),
        ("    valeur: 80\n", "    valeur: quatre-vingts\n"),
        ("    valeur: 80\n", ""),
        ("    calcul: 1 000 ÷ 1 250.\n", ""),
        ("tolerance: 0.5", "tolerance: -1"),
        ("valeur: 92, commentaire: Le délai n’y entre pas.", "valeur: 92"),
        ("      ouvrir: Ouvrir\n", ""),
        ("texte: Le volume, juste: oui", "texte: Le volume, juste: peut-être"),
        ("texte: Le volume, juste: oui", "juste: oui"),
        ("      volume: {texte: Le volume", "      Volume: {texte: Le volume"),
        ("enonce: Remettez dans l’ordre.", f"enonce: {'a' * (limits.PROMPT + 1)}"),
        ("    explication: On cadre avant de former.\n", ""),
    ],
)
def test_a_fault_of_shape_is_refused_by_both(old: str, new: str) -> None:
    text = questionnaire_with(old, new)
    found = loaded(text)
    assert found.questionnaire is not None
    assert not found.sound or has_errors(run_questionnaire_checks(found.questionnaire, mercd()))
    assert faults(text) != []


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
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
    if found.questionnaire and found.sound and not has_errors(run_questionnaire_checks(found.questionnaire, mercd())):
        assert faults(text) == [], text
