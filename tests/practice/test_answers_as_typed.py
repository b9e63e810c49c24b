"""A typed line is an answer to the question as it is shown, or a sentence that says what is expected; never an error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.questionnaire import Drawn, Figure, Item, Picked, Quantity, Said, mark
from simulator.practice.answering import Misread, read_answer
from tests.scoring.questionnaire.asked import KEYS, NUMBER, ONE, ORDER, SEVERAL, TEXT, item

ASKED = {
    name: Drawn(item(key), tuple(reversed(item(key).offered)))
    for name, key in {"one": ONE, "several": SEVERAL, "number": NUMBER, "order": ORDER, "text": TEXT}.items()
}


@pytest.mark.parametrize(
    ("name", "typed", "ids"),
    [
        ("one", "1", ("prevenir",)),
        ("one", " 3 ", ("dater",)),
        ("one", "dater", ("dater",)),
        ("several", "1 3", ("effectif", "objectif")),
        ("several", "13", ("effectif", "objectif")),
        ("several", "1, 3 et 5", ("effectif", "objectif", "volume")),
        ("several", "volume duree", ("volume", "duree")),
        ("order", "4 3 2 1", ("a", "b", "c", "d")),
        ("order", "4321", ("a", "b", "c", "d")),
        ("order", "4 > 3 > 2 > 1", ("a", "b", "c", "d")),
        ("order", "4 puis 3, 2, 1", ("a", "b", "c", "d")),
    ],
)
def test_numbers_and_ids_name_what_is_shown(name: str, typed: str, ids: tuple[str, ...]) -> None:
    assert read_answer(ASKED[name], typed) == Picked(ids)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("85", 85), ("84,5", 84.5), ("84.5", 84.5), ("84,5 %", 84.5), ("84,5%", 84.5), ("1 250", 1250), ("1\u202f250,5 %", 1250.5),
        ("-3", -3), ("−3", -3), ("85 pour cent", 85), ("85 pourcents", 85),
    ],
)  # fmt: skip
def test_a_number_is_read_as_in_french_with_its_unit_or_without(typed: str, value: float) -> None:
    assert read_answer(ASKED["number"], typed) == Figure(value, typed)


@pytest.mark.parametrize(
    ("unit", "typed"),
    [("conseillers", "25 conseillers"), ("conseillers", "1 conseiller"), ("s", "48,6 sec"), ("s", "48,6 secondes"), ("h", "5 heures"),
     ("€", "780 €"), ("", "12")],
)  # fmt: skip
def test_the_unit_may_be_written_in_several_ways(unit: str, typed: str) -> None:
    asked = Drawn(item(Quantity(1, 0, unit, "")), ())
    assert isinstance(read_answer(asked, typed), Figure)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("one", "4"), ("one", "0"), ("one", "1 2"), ("one", "oui"), ("one", "²"), ("several", "1 1"), ("several", "1 9"),
        ("several", "1 x"), ("order", "1 2 3"), ("order", "1 2 3 3"), ("order", "4 3 2 1 1"), ("number", "vingt"), ("number", "85 min"),
        ("number", "85 86"), ("number", "%"),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_told_with_what_is_expected(name: str, typed: str) -> None:
    found = read_answer(ASKED[name], typed)
    assert isinstance(found, Misread)
    assert found.sentence.startswith("Il faut ")
    assert found.sentence.endswith("Entrée seule pour ne pas répondre.")


def test_another_unit_is_not_taken_for_the_one_asked() -> None:
    asked = Drawn(item(Quantity(20, 0, "s", "")), ())
    found = read_answer(asked, "20 min")
    assert isinstance(found, Misread)
    assert "unité\u202f: s" in found.sentence


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("typed", ["", "   ", "\t"])
def test_a_blank_line_is_no_answer(name: str, typed: str) -> None:
    assert read_answer(ASKED[name], typed) is None


def test_an_expected_idea_is_recognised_and_a_near_miss_only_when_it_is_sure() -> None:
    right = read_answer(ASKED["text"], "la moyenne cache les pointes")
    assert isinstance(right, Said)
    assert right.idea == "pointe"
    wrong = read_answer(ASKED["text"], "Pour garder une marge")
    assert isinstance(wrong, Said)
    assert wrong.idea == "marge"
    astray = read_answer(ASKED["text"], "il fait beau à Brest")
    assert isinstance(astray, Said)
    assert astray.idea is None


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(KEYS)), st.text(max_size=40))
def test_whatever_is_typed_the_mark_can_be_made(name: str, typed: str) -> None:
    asked: Item = ASKED[name].item
    answer = read_answer(ASKED[name], typed)
    if not isinstance(answer, Misread):
        assert 0 <= mark(asked, answer).fraction <= 1
