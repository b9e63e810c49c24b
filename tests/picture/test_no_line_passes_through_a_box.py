"""Boxes and labels have their places to themselves; lines go round them, from the right box to the right box."""

from itertools import combinations

import pytest
from hypothesis import given, settings

from simulator.picture import Picture, drawn, picture_of
from simulator.picture.geometry import Area, Drawing, Head, Stroke
from simulator.scenario import Scenario
from tests.picture.geometry import areas_of, crossed, overlap, points_of
from tests.picture.graphs import large, pictures, shipped_scenarios

SHIPPED = shipped_scenarios()
generated = settings(max_examples=25, deadline=None, derandomize=True, database=None)


def _check(picture: Picture) -> None:
    drawing = drawn(picture)
    areas = areas_of(drawing)
    for stroke in drawing.strokes:
        arrow = drawing.arrows[stroke.arrow]
        assert crossed(stroke, areas) == [], (arrow.source, arrow.target)
        for point in points_of(stroke):
            assert -0.01 <= point.x <= drawing.width + 0.01
            assert -0.01 <= point.y <= drawing.height + 0.01
    for one, other in combinations(areas, 2):
        assert not overlap(one, other), (one, other)
    assert all(area.left >= 0 and area.right <= drawing.width for area in areas)
    assert len(drawing.boxes) == len(picture.boxes)
    assert sorted(label.arrow for label in drawing.labels) == list(range(len(picture.arrows)))
    _check_ends(drawing)


def _check_ends(drawing: Drawing) -> None:
    """Every line starts on its box, and ends on its target's arrowhead or on a line with the same target."""
    boxes = {placed.box.id: placed.area for placed in drawing.boxes}
    for stroke in drawing.strokes:
        arrow = drawing.arrows[stroke.arrow]
        points = list(points_of(stroke))
        assert _touches(points[0], boxes[arrow.source]), arrow.source
        heads = [head for head in drawing.heads if _touches(head.tip, boxes[arrow.target])]
        others = [
            other for other in drawing.strokes if other is not stroke and drawing.arrows[other.arrow].target == arrow.target
        ]
        assert any(_meets(stroke, head) for head in heads) or any(_joins(stroke, other) for other in others)


def _touches(point: tuple[float, float], area: Area) -> bool:
    x, y = point
    return (
        area.left - 0.01 <= x <= area.right + 0.01 and min(abs(y - area.top), abs(y - area.bottom), abs(x - area.right)) <= 11
    )


def _meets(stroke: Stroke, head: Head) -> bool:
    *_, last = points_of(stroke)
    return abs(last.x - head.tip.x) + abs(last.y - head.tip.y) < 10


def _joins(stroke: Stroke, other: Stroke) -> bool:
    *_, last = points_of(stroke)
    return any(abs(last.x - point.x) + abs(last.y - point.y) < 0.01 for point in points_of(other))


@pytest.mark.parametrize("id", SHIPPED)
def test_on_the_scenarios_that_ship(id: str) -> None:
    _check(picture_of(SHIPPED[id]))


def test_on_forty_scenes() -> None:
    _check(picture_of(large(40)))


@generated
@given(pictures(most=12))
def test_on_any_conversation(picture: Picture) -> None:
    _check(picture)


@settings(generated, max_examples=3)
@given(pictures(most=40))
def test_on_any_long_conversation(picture: Picture) -> None:
    _check(picture)


@pytest.mark.parametrize("scenario", [*SHIPPED.values(), large(20)], ids=[*SHIPPED, "large"])
def test_endings_are_at_the_bottom(scenario: Scenario) -> None:
    boxes = drawn(picture_of(scenario)).boxes
    lowest = max(placed.area.bottom for placed in boxes if placed.box.tone is None)
    assert all(placed.area.top > lowest for placed in boxes if placed.box.tone is not None)
