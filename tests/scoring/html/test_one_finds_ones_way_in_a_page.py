"""Landmarks, headings in order, links that arrive, tables that say what they are: what a screen reader goes by."""

from collections import Counter
from itertools import pairwise

import pytest

from scoring.report.html import to_html
from tests.scoring.html.reading import elements, full_report, name, words

PAGE = to_html(full_report())


def test_each_landmark_is_there_once_and_the_page_says_its_language() -> None:
    counted = Counter(name(node) for node in elements(PAGE))
    assert (counted["main"], counted["header"], counted["footer"], counted["h1"]) == (1, 1, 1, 1)
    assert [node.attrib["aria-label"] for node in elements(PAGE, "nav")] == ["Sommaire", "Tours de la conversation"]
    assert elements(PAGE, "html")[0].attrib["lang"] == "fr"


def test_no_level_of_heading_is_skipped() -> None:
    levels = [int(name(node)[1]) for node in elements(PAGE, "h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_ids_are_unique_and_every_link_arrives() -> None:
    ids = [node.attrib["id"] for node in elements(PAGE) if "id" in node.attrib]
    assert len(ids) == len(set(ids))
    targets = [node.attrib["href"].removeprefix("#") for node in elements(PAGE, "a")]
    named = [id for node in elements(PAGE) for id in node.attrib.get("aria-labelledby", "").split()]
    assert set(targets) | set(named) <= set(ids)


def test_the_first_link_goes_to_the_content() -> None:
    first = elements(PAGE, "a")[0]
    assert first.attrib["href"] == "#contenu"
    assert [node.attrib["id"] for node in elements(PAGE, "main")] == ["contenu"]


def test_the_contents_name_every_part() -> None:
    nav = elements(PAGE, "nav")[0]
    told = [node.attrib["href"].removeprefix("#") for node in nav.iter() if name(node) == "a"]
    assert told == [node.attrib["id"] for node in elements(PAGE, "h2")]


@pytest.mark.parametrize("table", elements(PAGE, "table"), ids=lambda table: words(table)[:20])
def test_a_table_has_its_caption_and_its_headers_their_scope(table: object) -> None:
    nodes = list(table.iter())  # type: ignore[attr-defined]
    assert [name(node) for node in nodes[1:2]] == ["caption"]
    headers = [node for node in nodes if name(node) == "th"]
    assert headers
    assert all(node.attrib.get("scope") in {"col", "row"} for node in headers)


def test_every_picture_is_told_in_words_or_is_left_out_of_the_reading() -> None:
    pictures = elements(PAGE, "svg")
    told = [node for node in pictures if node.attrib.get("aria-hidden") != "true"]
    assert len(told) == 2
    for node in told:
        assert node.attrib["role"] == "img"
        title, desc = [child for child in node if name(child) in {"title", "desc"}]
        assert node.attrib["aria-labelledby"] == f"{title.attrib['id']} {desc.attrib['id']}"
        assert words(title)
        assert words(desc)
