"""What an author starts from: sound, whole, and each key of a scenario explained where it first stands."""

import re

from simulator.library import run_checks
from simulator.library.shapes import CHARACTER, CHOICE, DOCUMENT, ENDING, GAUGE, REASON, SCENARIO, SCENE, SILENCE, VARIANT
from simulator.library.skeleton import TEMPLATE, skeleton
from simulator.scenario import Tone
from tests.builders import loaded, scenario_of
from tests.shipped_referential import mercd


def test_reading_and_checking_tell_nothing() -> None:
    found = loaded(skeleton("x.json"))
    assert found.problems == ()
    assert found.scenario is not None
    assert run_checks(found.scenario, mercd()) == ()


def test_it_says_where_its_schema_is() -> None:
    assert skeleton("../schemas/scenario.json").startswith("# yaml-language-server: $schema=../schemas/scenario.json\n")
    assert (TEMPLATE.parent / TEMPLATE.read_text(encoding="utf-8").split("\n")[0].partition("$schema=")[2]).is_file()


def test_it_has_what_a_small_scenario_needs() -> None:
    scenario = scenario_of(skeleton("x.json"))
    assert 6 <= len(scenario.scenes) <= 8
    assert len(scenario.gauges) == 2
    assert {ending.tone for ending in scenario.endings.values()} == set(Tone)
    assert len(scenario.variants) == 2
    assert len(scenario.properties) == 1
    assert len(scenario.judged) == 1
    assert sum(choice.blocking is not None for scene in scenario.scenes.values() for choice in scene.choices) == 1


def test_every_key_of_a_scenario_is_shown() -> None:
    text = skeleton("x.json")
    shapes = (SCENARIO, CHARACTER, DOCUMENT, GAUGE, VARIANT, SCENE, CHOICE, REASON, SILENCE, ENDING)
    for key in {key for shape in shapes for key in shape.known}:
        assert re.search(rf"(^|[ {{]){key}:", text, re.MULTILINE), key


def test_every_key_at_the_top_is_explained_beside_or_above() -> None:
    lines = skeleton("x.json").split("\n")
    for number, line in enumerate(lines):
        if re.match(r"[a-z]+:", line) and not line.startswith("titre:"):
            assert " # " in line or lines[number - 1].startswith("#"), line
