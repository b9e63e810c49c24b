"""What a field asks for, it gets or tells: numbers in bounds, oui or non, one of a few words, ids, lists, mappings."""

from collections.abc import Callable
from typing import Any

import pytest

from simulator.source import Mapping, Node, Reader, Scalar, Sequence, typeset


def plain(text: str) -> Scalar:
    return Scalar(text, True, 2, 5)


LIST = Sequence((), 2, 5)
MAPPING = Mapping({}, 2, 5)


def read(ask: Callable[[Reader], Any]) -> tuple[Any, list[str]]:
    reader = Reader("a.yaml")
    value = ask(reader)
    assert all(str(problem.where) == "a.yaml:2:5" for problem in reader.problems)
    return value, [problem.code for problem in reader.problems]


@pytest.mark.parametrize(("text", "value"), [("0", 0), ("+10", 10), ("-15", -15), ("012", 12), ("100", 100)])
def test_whole_numbers(text: str, value: int) -> None:
    assert read(lambda reader: reader.integer(plain(text), "poids", -100, 100)) == (value, [])


@pytest.mark.parametrize("text", ["101", "-101", "999999999"])
def test_a_number_out_of_bounds_is_told_with_its_bounds(text: str) -> None:
    reader = Reader("a.yaml")
    assert reader.integer(plain(text), "poids", -100, 100) is None
    assert reader.problems[0].code == "valeur-hors-bornes"
    assert text in reader.problems[0].message
    assert "-100 à 100" in reader.problems[0].message


@pytest.mark.parametrize(("text", "value"), [("0.40", 0.4), ("1", 1.0), ("0", 0.0)])
def test_decimal_numbers(text: str, value: float) -> None:
    assert read(lambda reader: reader.decimal(plain(text), "acquis", 0, 1)) == (value, [])


@pytest.mark.parametrize("text", ["0,40", "40 %", ".5", "nan", "inf", "1e-1"])
def test_what_is_not_a_decimal_number_is_told(text: str) -> None:
    assert read(lambda reader: reader.decimal(plain(text), "acquis", 0, 1)) == (None, ["type-inattendu"])


def test_a_decimal_number_out_of_bounds_is_told() -> None:
    assert read(lambda reader: reader.decimal(plain("1.01"), "acquis", 0, 1)) == (None, ["valeur-hors-bornes"])


@pytest.mark.parametrize(("text", "value"), [("oui", True), ("non", False), ("true", True), ("false", False)])
def test_oui_and_non_and_their_english(text: str, value: bool) -> None:
    assert read(lambda reader: reader.boolean(plain(text), "juste")) == (value, [])


@pytest.mark.parametrize("node", [plain("yes"), plain("1"), plain("vrai"), Scalar("oui", False, 2, 5), LIST])
def test_anything_else_is_not_a_boolean(node: Node) -> None:
    assert read(lambda reader: reader.boolean(node, "juste")) == (None, ["type-inattendu"])


@pytest.mark.parametrize("id", ["a", "se_presenter", "prise-en-charge", "2e", "_"])
def test_ids_are_small_letters_digits_and_two_signs(id: str) -> None:
    assert read(lambda reader: reader.slug(plain(id), "id")) == (id, [])


@pytest.mark.parametrize("id", ["", "null", "Été", "A", "a b", "a/b", "a.b", "é", "a\n"])
def test_anything_else_is_not_an_id(id: str) -> None:
    assert read(lambda reader: reader.slug(plain(id), "id")) == (None, ["id-invalide"])


def test_a_word_out_of_the_list_is_told_with_the_nearest() -> None:
    reader = Reader("a.yaml")
    assert reader.one_of(plain("mitigé"), "ton", ("reussite", "mitigee", "echec")) is None
    assert reader.problems[0].code == "valeur-inconnue"
    assert typeset("« mitigee »") in reader.problems[0].hint


@pytest.mark.parametrize("node", [LIST, MAPPING])
def test_a_text_is_not_a_list_nor_a_mapping(node: Node) -> None:
    assert read(lambda reader: reader.text(node, "titre")) == ("", ["type-inattendu"])


@pytest.mark.parametrize("text", ["", "  ", "~", "null"])
def test_an_empty_text_is_told(text: str) -> None:
    assert read(lambda reader: reader.text(plain(text), "titre")) == ("", ["texte-vide"])


def test_a_quoted_tilde_is_a_text() -> None:
    assert read(lambda reader: reader.text(Scalar("~", False, 2, 5), "titre")) == ("~", [])


def test_a_list_and_a_mapping_are_asked_for_by_kind() -> None:
    assert read(lambda reader: reader.sequence(plain("a"), "juge")) == ((), ["type-inattendu"])
    assert read(lambda reader: reader.mapping(LIST, "jauges")) == (None, ["type-inattendu"])
