"""Nothing is interpreted by YAML: ``no``, ``10:30`` and ``012`` are what they look like, until a field asks for a number."""

import pytest

from simulator.source import Mapping, Reader, Scalar, read_nodes
from tests.builders import loaded, scenario_of, scenario_with, told_at_mark

LOOKALIKES = ("no", "yes", "on", "10:30", "012", "0x1F", "1e3", "2026-11-23", "1_000", ".inf", "+33 1", "true", "3.10", "=")


def value(text: str) -> Scalar:
    nodes = read_nodes(f"a: {text}\n".encode(), "a.yaml")
    assert nodes.problems == ()
    assert isinstance(nodes.root, Mapping)
    found = nodes.root.entries["a"][1]
    assert isinstance(found, Scalar)
    return found


@pytest.mark.parametrize("text", LOOKALIKES)
def test_a_scalar_keeps_the_letters_that_were_written(text: str) -> None:
    assert value(text).text == text
    assert value(f'"{text}"').text == text


@pytest.mark.parametrize("text", ["no", "10:30", "012", "1e3"])
def test_a_title_or_a_line_may_look_like_something_else(text: str) -> None:
    assert scenario_of(scenario_with("titre: Petit échange", f"titre: {text}")).title == text
    assert scenario_of(scenario_with("- cliente: Bonjour.", f"- cliente: {text}")).scenes["accueil"].lines[0].text == text


def test_only_what_was_written_without_quotes_is_plain() -> None:
    assert value("5").plain
    assert not value("'5'").plain
    assert not value('"5"').plain
    assert not value("|\n  5").plain


def test_a_number_in_quotes_is_not_a_number() -> None:
    assert told_at_mark("niveau: 1", 'niveau: ‸"1"').code == "type-inattendu"


@pytest.mark.parametrize("text", ["0x1", "1e0", "1.0", "1_0", "un", "~", "", "true"])
def test_what_is_not_written_as_a_whole_number_is_not_one(text: str) -> None:
    reader = Reader("a.yaml")
    assert reader.integer(Scalar(text, True, 1, 1), "niveau", 0, 100) is None
    assert [problem.code for problem in reader.problems] == ["type-inattendu"]


def test_keys_are_texts_too() -> None:
    found = loaded(scenario_with("  suite:\n", "  012:\n").replace("vers: suite", "vers: 012"))
    assert found.problems == ()
    assert found.scenario is not None
    assert list(found.scenario.scenes) == ["accueil", "012"]
    assert scenario_of(scenario_with("  rupture: {", "  no: {").replace("rupture", "no")).endings["no"].id == "no"
