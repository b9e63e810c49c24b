"""Whatever was typed or written, and wherever, a page shows it as text: no element, no attribute, no character that HTML forbids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.report.html import to_html
from scoring.report.html.pages import clean, environment
from tests.scoring.html.reading import elements, filled, full_report, parsed, skeleton, words
from tests.strategies import checked

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "image": '"><img src=x onerror=alert(1)>',
    "attribute": "' onmouseover='alert(1)",
    "template": "{{7*7}}{% raw %}{# #}",
    "comment": "<!-- caché --> --> <![CDATA[ x ]]>",
    "end of title": "</title></desc></svg></style></main><h1>",
    "entities": "&lt;b&gt; &#60; &amp &copy",
    "address": "javascript:alert(1)//http://exemple.test/x.png",
    "terminal": "\x1b[2J\x1b]0;titre\x07\x00\x9b31m",
    "other way round": "\u202eesrevni\u2066\u2067\u202c",
    "non-characters": "\ufffe\uffff\U0001fffe\ufdd0",
    "lines": "un\r\ndeux\u2028trois\n\n# quatre",
    "long": "m" * 10_000,
    "of the turn": "tour 1 tour 2 Tour 3",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_text_at_every_door_makes_no_element_and_no_attribute(text: str) -> None:
    assert skeleton(to_html(filled(full_report(), text))) == skeleton(to_html(filled(full_report(), "sage")))


def test_the_text_is_read_as_it_was_written() -> None:
    for text in (HOSTILE["script"], HOSTILE["image"], HOSTILE["template"], HOSTILE["entities"]):
        page = to_html(filled(full_report(), text))
        assert words(elements(page, "h1")[0]) == text
        assert text in words(elements(page, "title")[0])
        assert words(elements(page, "bdi")[0]) == text


def test_a_name_without_end_does_not_fill_the_first_page() -> None:
    page = to_html(filled(full_report(), HOSTILE["long"]))
    assert len(words(elements(page, "h1")[0])) < 200
    assert len(words(elements(page, "title")[0])) < 400


@pytest.mark.parametrize("text", ["\x1b", "\x00", "\u202e", "\u2066", "\ufffe", "\ud800", "\x9b"])
def test_what_is_no_text_is_seen_and_does_nothing(text: str) -> None:
    assert clean(f"a{text}b") == "a\ufffdb"


def test_a_mark_of_a_language_that_goes_the_other_way_stays() -> None:
    assert clean("\u200fعربي\u200e") == "\u200fعربي\u200e"


@checked
@given(st.text(max_size=40))
def test_any_text_is_valid_and_comes_back(text: str) -> None:
    frame = environment().from_string('<!DOCTYPE html><html lang="fr"><head><title>t</title></head><body><p>{{ text }}</p>')
    (body,) = parsed(frame.render(text=text)).iter("body")
    (paragraph,) = body
    assert "".join(paragraph.itertext()) == clean(text).replace("\r\n", "\n").replace("\r", "\n")
    assert not paragraph.attrib
    assert not list(paragraph)
