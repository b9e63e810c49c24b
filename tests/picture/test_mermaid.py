"""The flowchart names nothing by an author's id, quotes every text, and says the same as the image."""

import json
import re
from dataclasses import replace

from hypothesis import given, settings

from simulator.picture import SILENCE, Picture, Reached, Step, Track, picture_of, to_mermaid
from tests.facts import choice, make_scenario, scene, silent, when
from tests.picture.graphs import line_of, pictures

TEXT = r'"[\w \-.,:·’\u202f«»]*(?:(?:#\d+;|<br/>)[\w \-.,:·’\u202f«»]*)*"'
NODE = re.compile(rf"  n\d+(?:\[{TEXT}\]|\(\[{TEXT}\]\)|\{{\{{{TEXT}\}}\}}|\[\[{TEXT}\]\])")
EDGE = re.compile(rf"  n\d+ (?:-->|-\.->|==>)\|{TEXT}\| n\d+")
STYLE = re.compile(r"  (?:classDef \w+ [\w:#,\- ]+|class n\d+(?:,n\d+)* \w+|linkStyle \d+(?:,\d+)* stroke:#\w+)")
ABOUT = re.compile(r"  acc(?:Title|Descr): [\w \-.,:·’\u202f«»#;]+")


def _body(picture: Picture) -> list[str]:
    opening, title, closing, kind, *body = to_mermaid(picture).removesuffix("\n").split("\n")
    assert (opening, closing, kind) == ("---", "---", "flowchart TD")
    assert json.loads(title.removeprefix("title: ")) == picture.title
    return body


@settings(max_examples=40, deadline=None, derandomize=True, database=None)
@given(pictures(most=8))
def test_every_line_is_of_a_known_form(picture: Picture) -> None:
    for line in _body(picture):
        assert any(form.fullmatch(line) for form in (NODE, EDGE, STYLE, ABOUT)), line


def test_words_of_mermaid_are_safe_ids() -> None:
    body = _body(picture_of(line_of("end", "subgraph", "graph", "o", "x", "click", "default", "style")))
    assert '  n1["end<br/>début"]' in body
    assert '  n1 -->|"suivre"| n2' in body


def test_signs_of_mermaid_in_a_title_act_on_nothing() -> None:
    title = 'A "B" #quot; %%{init: {"theme": "dark"}}%% <b>`x`</b> & ; --> n1'
    written = to_mermaid(picture_of(replace(line_of("a"), title=title)))
    assert "%" not in written
    assert "  accTitle: A #34;B#34; #35;quot#59; " in written
    assert json.loads(written.split("\n")[1].removeprefix("title: ")) == title


def test_it_says_the_same_as_the_image() -> None:
    scenario = make_scenario(
        scene(
            "a",
            choice("un", (when(0, 0, 40), "mal"), "bien"),
            choice("deux", "bien", condition=when(0, 0, 40)),
            silence=silent("b"),
        ),
        scene("b", choice("trois", "moyen")),
    )
    seen = Reached(
        frozenset({"a", "b"}), frozenset({"a/un/0", "a/un/1", "a/deux/0", "a/(silence)/0"}), frozenset({"bien", "mal"})
    )
    body = _body(picture_of(scenario, seen, Track("e1", (Step(1, "a", SILENCE, "b"),))))
    for line in (
        '  n4{{"moyen<br/>mitigée<br/>jamais atteinte"}}',
        '  n5[["mal<br/>échec"]]',
        '  n3(["bien<br/>réussite"])',
        '  n1 -->|"un · si"| n5',
        '  n1 -->|"un · sinon<br/>#91;deux#93;"| n3',
        '  n1 ==>|"#40;silence#41; · tour 1"| n2',
        '  n2 -.->|"trois · jamais"| n4',
        "  class n1,n2 parcouru",
        "  class n4 jamais",
        "  linkStyle 3 stroke:#686868",
    ):
        assert line in body, line
