"""How many times does a text use a lexicon? Whole words, whatever the case, the accents and the apostrophes."""

import pytest

from simulator.scenario import Lexicon, hits
from simulator.source import Where, bare_words

HERE = Where("politesse.yaml", 1, 1)


def lexicon(*entries: str) -> Lexicon:
    return Lexicon("politesse", "Politesse", "", entries, tuple(map(bare_words, entries)), HERE)


POLITE = lexicon("merci", "merci beaucoup", "s’il vous plaît", "je vous en prie", "excusez-moi")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Merci.", 1),
        ("Merci, MERCI et merci !", 3),
        ("Merci beaucoup, vraiment.", 1),
        ("S'il vous plaît ; s’il vous plait", 2),
        ("Je vous en prie : excusez moi.", 2),
        ("excusez\u2011moi\u202f!", 1),
        ("La mercière remercie.", 0),
        ("Je vous en prierai.", 0),
        ("", 0),
    ],
)
def test_hits(text: str, count: int) -> None:
    assert hits(POLITE, text) == count


def test_the_longest_entry_counts_whatever_the_order_of_the_file() -> None:
    assert hits(lexicon("merci beaucoup", "beaucoup", "merci"), "merci beaucoup") == 1


def test_an_empty_lexicon_hits_nothing() -> None:
    assert hits(lexicon(), "merci") == 0


def test_an_entry_is_a_text_never_a_pattern() -> None:
    assert hits(lexicon("m.rci", "a|b"), "merci b") == 0
