"""Misspelt words are told with a correction; names, trade words and those of the scenario are left alone; without the list, it is off."""

import sys

import pytest

from simulator.language import Speller, spelling
from simulator.language.spelling import speller

pytest.importorskip("spellchecker", reason="the optional extra « orthographe » is not installed")


@pytest.fixture
def spelled() -> Speller:
    found = speller(("Cyclane",))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Je lance le remboursemant.", [("remboursemant", "remboursement")]),
        ("je vous rapelle, vous serez remboursé", [("rapelle", "rappelle")]),
        ("un probleme regle aujourd’hui", [("probleme, regle", "problème, règle")]),
    ],
)
def test_a_slip_is_told_with_its_correction(spelled: Speller, text: str, told: list[tuple[str, str]]) -> None:
    assert spelled(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Karim a reçu le colis.",
        "la box cyclane",
        "un mail, un brief, un récap",
        "l’œuvre d’aujourd’hui",
        "e-mail",
        "jsp lol",
        "",
        "DMT CSAT",
    ],
)
def test_names_trade_words_and_short_ones_are_left_alone(spelled: Speller, text: str) -> None:
    assert spelled(text) == []


def test_without_the_word_list_it_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spellchecker", None)
    spelling._checker.cache_clear()
    try:
        assert speller() is None
    finally:
        spelling._checker.cache_clear()
