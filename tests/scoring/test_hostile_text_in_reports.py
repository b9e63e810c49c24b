"""Whatever was typed or written, the Markdown report shows it as text: no markup, no table, no list, no tag of its making."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.report import to_markdown
from scoring.report.markdown import escape
from simulator.engine import Say
from tests.facts import choice, make_report, make_scenario, scene
from tests.strategies import checked

HOSTILE = [
    "[b]gras[/b]",
    "[lien](javascript:alert(1))",
    "![image](http://exemple.test/x.png)",
    "<script>alert(1)</script>",
    "<!-- caché -->",
    "a | b | c",
    "`code` et ```bloc```",
    "*étoile* _souligné_ ~~barré~~ **gras**",
    "# titre",
    "> citation",
    "- puce",
    "+ puce",
    "12. liste",
    "3) liste",
    "---",
    "===",
    "&lt;b&gt; &amp; &#60;",
    "fin de ligne\n\n# titre après",
    "antislash \\[b\\]",
    "| --- | --- |",
]
PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"


def shown(markdown: str) -> str:
    """What a reader of CommonMark sees of escaped text: a backslash before ASCII punctuation goes away."""
    return re.sub(rf"\\([{re.escape(PUNCTUATION)}])", r"\1", markdown)


def bare(markdown: str) -> str:
    """What is left for Markdown to obey: every escaped character reads as a letter."""
    return re.sub(r"\\.", "x", markdown)


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_text_is_read_as_it_was_written(text: str) -> None:
    assert shown(escape(text)) == " ".join(text.split())


@checked
@given(st.text(alphabet=st.sampled_from(PUNCTUATION + "ab1 \n\t"), max_size=30))
def test_no_escaped_text_keeps_anything_that_markdown_obeys(text: str) -> None:
    left = bare(escape(text))
    assert not set(left) & set("\\`*_[]<>#|~&\n")
    assert not re.match(r"[-+=]|\d+[.)]", left)
    assert shown(escape(text)) == " ".join(text.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_at_every_door_adds_no_structure_to_the_report(text: str) -> None:
    assert skeleton(report_with(text)) == skeleton(report_with("sage"))


def report_with(text: str) -> str:
    scenario = make_scenario(
        scene("s0", choice("bon", "s1", shows={"a1": 1}, text=text), choice("faux", "s1", shows={"a1": -1}, blocks=("a1",))),
        scene("s1", choice("fin", "bien", shows={"a2": 1}, text=text)),
    )
    one_line = " ".join(text.split())
    moves = ["bon", Say(one_line), Say(one_line, "fin", 0.7)]
    return to_markdown(
        make_report(scenario, moves, trainee=text, label=text, notes=one_line, scenario_title=text, ending_text=text)
    )


def skeleton(markdown: str) -> list[str]:
    """Line by line, the marks that make Markdown's structure."""
    return [
        "".join(re.findall(r"^(?:#+|>|- |\d+[.)]|---|===)|[|*`\[\]<~]", bare(line)))
        for line in markdown.splitlines()
    ]  # fmt: skip
