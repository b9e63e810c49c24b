"""The mistakes of every day in YAML: one problem, in French, where the author will look for it."""

import pytest

from simulator.source import read_nodes
from tests.builders import marked

MISTAKES = {
    "a colon in a text": ("titre: Bonjour‸: entrez\n", "guillemets"),
    "a quote never closed": ('titre: ‸"Bonjour\nresume: b\nrole: c\n', "guillemets ne sont pas fermés"),
    "a single quote never closed": ("titre: a\nresume: ‸'Bonjour\n", "guillemets ne sont pas fermés"),
    "a brace never closed": ("a: ‸{b: c\nd: e\n", "accolade"),
    "a bracket never closed": ("a: ‸[b, c\nd: e\n", "crochet"),
    "a tab before a key": ("a:\n‸\tb: c\n", "tabulation"),
    "a tab among spaces": ("a:\n  b: c\n‸\td: e\n", "tabulation"),
    "a reserved sign": ("a: ‸@b\n", "réservé"),
    "an unknown escape": ('a: "b‸\\q"\n', "barre oblique"),
    "half a character": ('a: "b\\u‸d800"\n', "échappement"),
    "a key out of line": ("a:\n   b: 1\n  ‸c: 2\n", "décalée"),
    "a colon forgotten": ("a: 1\n‸b\nc: 2\n", "Il manque un"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_where_it_was_made(mistake: str) -> None:
    text, words = MISTAKES[mistake]
    clean, expected = marked(text)
    nodes = read_nodes(clean.encode(), "a.yaml")
    assert nodes.root is None
    assert [problem.code for problem in nodes.problems] == ["yaml-syntaxe"]
    assert words in nodes.problems[0].message
    assert (nodes.problems[0].where.line, nodes.problems[0].where.column) == expected[0]


def test_where_something_stays_open_the_hint_says_where_the_reading_failed() -> None:
    problem = read_nodes(b'a: "b\nc: d\n', "a.yaml").problems[0]
    assert "ligne 3" in problem.hint


def test_a_tab_inside_a_text_is_no_fault() -> None:
    assert read_nodes(b"a: b\tc\n", "a.yaml").problems == ()


def test_faults_told_before_a_mistake_stay_told() -> None:
    nodes = read_nodes(b"a: 1\na: 2\nb: {c\n", "a.yaml")
    assert [problem.code for problem in nodes.problems] == ["cle-en-double", "yaml-syntaxe"]
