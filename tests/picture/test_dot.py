"""The DOT file is valid Graphviz whatever the ids and texts, and says the same as the image."""

import shutil
import subprocess
from dataclasses import replace

import pytest
from hypothesis import given, settings

from simulator.picture import Picture, Reached, Step, Track, picture_of, to_dot
from tests.facts import choice, make_scenario, scene, silent, when
from tests.picture.graphs import line_of, pictures, shipped_scenarios

DOT = shutil.which("dot")
with_graphviz = pytest.mark.skipif(DOT is None, reason="the dot binary of Graphviz is not installed")


def _parsed(text: str) -> str:
    """The file as Graphviz understands it; fails when it does not."""
    done = subprocess.run([str(DOT), "-Tdot"], input=text, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


@with_graphviz
@settings(max_examples=15, deadline=None, derandomize=True, database=None)
@given(pictures(most=6))
def test_graphviz_reads_any_conversation(picture: Picture) -> None:
    assert _parsed(to_dot(picture)).count("->") == len(picture.arrows)


@with_graphviz
@pytest.mark.parametrize("scenario", shipped_scenarios().values(), ids=lambda scenario: scenario.id)
def test_graphviz_reads_what_ships(scenario) -> None:  # type: ignore[no-untyped-def]
    _parsed(to_dot(picture_of(scenario)))


@with_graphviz
def test_graphviz_reads_hostile_text() -> None:
    _parsed(to_dot(picture_of(replace(line_of("node", "graph", "strict"), title='"]; } \\ \\N <b> &amp; \\"'))))


def test_quotes_and_escapes_act_on_nothing() -> None:
    written = to_dot(picture_of(replace(line_of("node"), title='"; a -> b \\N &lt; \\')))
    assert r'label="\"; a -> b \\N &amp;lt; \\\nessai' in written
    assert '  "node" -> "bien" [' in written


def test_it_says_the_same_as_the_image() -> None:
    scenario = make_scenario(
        scene("a", choice("un", (when(0, 0, 40), "mal"), "bien"), silence=silent("b")), scene("b", choice("trois", "moyen"))
    )
    seen = Reached(frozenset({"a", "b"}), frozenset({"a/un/0", "a/un/1", "a/(silence)/0"}), frozenset({"bien", "mal"}))
    lines = to_dot(picture_of(scenario, seen, Track("e1", (Step(1, "a", "un", "bien"),)))).split("\n")

    def line(start: str) -> str:
        (found,) = (line for line in lines if line.startswith(f"  {start} ["))
        return found

    assert r'label="moyen\nmitigée\njamais atteinte"' in line('"moyen"')
    assert "dashed" in line('"moyen"')
    assert {'shape="box"', 'shape="octagon"'} == {
        word for name in ("bien", "mal") for word in line(f'"{name}"').split(", ") if "shape" in word
    }
    assert r'label="un · sinon · tour 1"' in line('"a" -> "bien"')
    assert 'style="bold"' in line('"a" -> "bien"')
    assert 'style="dashed"' in line('"a" -> "b"')
    assert 'style="dotted"' in line('"b" -> "moyen"')
    assert '  { rank=sink; "bien"; "moyen"; "mal"; }' in lines
