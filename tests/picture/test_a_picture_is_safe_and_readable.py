"""Whatever an author wrote, the SVG is well-formed, needs nothing from outside, and can be read by everybody."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.picture import colours, picture_of, to_dot, to_mermaid, to_svg
from simulator.picture.facts import Picture
from simulator.source import without_controls
from tests.facts import choice, make_scenario, scene
from tests.picture.graphs import large, line_of, shipped_scenarios
from tests.picture.sheet import SVG, sheet, texts

HOSTILE = "</text><script>alert(1)</script><!-- & \"'\x1b[2J\x00\u202e]]>"


def _hostile() -> Picture:
    scenario = make_scenario(scene("accueil", choice("dire", "bien", text=HOSTILE)))
    return picture_of(replace(scenario, title=HOSTILE))


def test_authored_text_is_text() -> None:
    root = sheet(_hostile())
    assert " ".join(texts(root)).startswith(without_controls(HOSTILE))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {"svg", "title", "desc", "g", "path", "rect", "text"}


@settings(max_examples=80, deadline=None, derandomize=True, database=None)
@given(st.text(max_size=40))
def test_any_title_is_well_formed(title: str) -> None:
    picture = picture_of(replace(line_of("a"), title=title))
    found = sheet(picture).find(f"{SVG}title")
    assert found is not None
    assert (found.text or "").split() == without_controls(title, one_line=True).split()


@pytest.mark.parametrize("write", [to_svg, to_mermaid, to_dot])
def test_no_control_character_is_written(write) -> None:  # type: ignore[no-untyped-def]
    written = write(_hostile())
    assert without_controls(written) == written


def test_nothing_comes_from_outside() -> None:
    written = to_svg(picture_of(shipped_scenarios()["appel-escalade"]))
    for word in ("href", "url(", "<script", "<style", "@import", "<image", "<foreignObject", "javascript:"):
        assert word not in written
    assert written.count("http") == written.count('xmlns="http://www.w3.org/2000/svg"') == 1


def test_who_does_not_see_it_is_told_all_of_it() -> None:
    scenario = shipped_scenarios()["appel-escalade"]
    root = sheet(picture_of(scenario))
    assert root.get("role") == "img"
    labels = (root.get("aria-labelledby") or "").split()
    named = {element.get("id"): element.text or "" for element in root}
    title, description = (named[label] for label in labels)
    assert title == scenario.title
    for one in scenario.scenes.values():
        assert f"Scène «\u202f{one.id}\u202f»" in description
        for item in one.choices:
            assert item.id in description
    assert all(f"Fin «\u202f{id}\u202f»" in description for id in scenario.endings)


def _light(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def test_every_text_has_a_contrast_of_four_and_a_half() -> None:
    grounds = (colours.PAPER, colours.SCENE, *colours.ENDINGS.values())
    pairs = [
        *product((colours.INK,), grounds),
        (colours.NEVER, colours.UNREACHED),
        (colours.NEVER, colours.PAPER),
        (colours.QUIET, colours.PAPER),
        (colours.TAKEN, colours.PAPER),
        (colours.ON_TAKEN, colours.TAKEN),
    ]
    assert min(_contrast(*pair) for pair in pairs) >= 4.5
    assert {element.get("fill") for element in sheet(picture_of(large(8))).iter(f"{SVG}text")} <= {
        colour for colour, _ in pairs
    }


def test_text_stays_on_the_sheet_and_in_its_box() -> None:
    picture = picture_of(replace(large(12), title="Un titre bien long, " * 8))
    root = sheet(picture)
    width = float(root.get("width") or 0)
    for element in root.findall(f"{SVG}g")[0].iter(f"{SVG}text"):
        assert float(element.get("x") or 0) < width
    heading = [text for text in texts(root) if text.startswith("Un titre")]
    assert len(heading) > 1
    assert " ".join(heading) == picture.title.strip()
