"""Escape, NUL, DEL, C1 and bidirectional overrides never pass: not as they stand, not through an escape sequence."""

import pytest

from simulator.source import describe, read_nodes, without_controls
from tests.builders import SCENARIO, loaded, marked, places

RAW = (
    "\x00",
    "\x07",
    "\x08",
    "\x0b",
    "\x0c",
    "\x1b",
    "\x7f",
    "\x80",
    "\x85",
    "\x9b",
    "\u2028",
    "\u202a",
    "\u202e",
    "\u2066",
    "\u2069",
)
WRITTEN = ("\\0", "\\a", "\\b", "\\e", "\\f", "\\v", "\\r", "\\x1b", "\\x7f", "\\x9b", "\\N", "\\L", "\\P", "\\u202e", "\\U00002066")  # fmt: skip


@pytest.mark.parametrize("character", RAW, ids=describe)
def test_a_character_in_the_file_is_told_at_its_very_place(character: str) -> None:
    text, expected = marked(SCENARIO.replace("Elle remercie.", f"Elle ‸{character}remercie."))
    assert places(loaded(text).problems) == [("caractere-interdit", *expected[0])]


@pytest.mark.parametrize("sequence", WRITTEN)
def test_an_escape_sequence_that_makes_one_is_told(sequence: str) -> None:
    text, expected = marked(SCENARIO.replace("texte: Elle remercie.", f'texte: ‸"Elle {sequence}remercie."'))
    assert places(loaded(text).problems) == [("caractere-interdit", *expected[0])]


def test_an_escape_sequence_in_a_key_is_told() -> None:
    assert places(read_nodes(b'a: {"b\\e[2J": c}\n', "a.yaml").problems) == [("caractere-interdit", 1, 5)]


@pytest.mark.parametrize("sequence", ["\\t", "\\n", "\\_", "\\u00e9", "\\/"])
def test_an_escape_sequence_that_makes_a_plain_character_is_read(sequence: str) -> None:
    assert loaded(SCENARIO.replace("Elle remercie.", f'"Elle{sequence}remercie."')).problems == ()


def test_single_quotes_and_blocks_make_no_escapes() -> None:
    assert loaded(SCENARIO.replace("Elle remercie.", r"'Elle \e remercie.'")).problems == ()


def test_every_character_is_told_and_so_are_the_other_faults() -> None:
    text, expected = marked(
        SCENARIO.replace("Un contexte.", "Un ‸\x1b[2J con‸\u202etexte.")
        .replace("debut: accueil", "debut: ‸acueil")
        .replace("Elle raccroche.", "Elle ‸\x00raccroche.")
    )
    found = places(loaded(text).problems)
    assert [place[1:] for place in found] == expected, found


def test_no_forbidden_character_is_left_in_what_was_read() -> None:
    found = loaded(SCENARIO.replace("Petit échange", '"\\e[2J"').replace("Un contexte.", "Un \x1b[2J."))
    assert found.scenario is not None
    assert not found.sound
    assert found.scenario.title == "\ufffd[2J"
    assert found.scenario.context == "Un \ufffd[2J."


def test_a_text_from_outside_is_made_harmless() -> None:
    assert without_controls("a\x1b[2J\x00b\u202ec") == "a\ufffd[2J\ufffdb\ufffdc"
    assert without_controls("été\t« oui »\n\U0001f600") == "été\t« oui »\n\U0001f600"


def test_line_ends_become_line_feeds_and_on_one_line_spaces() -> None:
    assert without_controls("a\r\nb\rc\nd") == "a\nb\nc\nd"
    assert without_controls("a\r\nb\rc\n\td", one_line=True) == "a b c d"


def test_a_character_is_named_in_french_with_its_code() -> None:
    assert describe("\x1b") == "échappement (U+001B)"
    assert describe("\x00") == "NUL (U+0000)"
    assert describe("\u202e") == "changement de sens d’écriture (U+202E)"
