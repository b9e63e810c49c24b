"""Texts that read the same to someone in a hurry fold to the same."""

import pytest

from simulator.source import bare_words, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Ça, c’est l’Été", "ca, c'est l'ete"), ("Œuvre, ex æquo", "oeuvre, ex aequo"), ("STRASSE ß", "strasse ss")],
)
def test_fold_keeps_punctuation(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("S’il vous plaît\u202f!", "s il vous plait"),
        ("excusez-moi", "excusez moi"),
        (" « 7 h 30 » ", "7 h 30"),
        ("…", ""),
        ("a_b", "a b"),
    ],
)
def test_bare_words_keep_nothing_else(text: str, words: str) -> None:
    assert bare_words(text) == words
