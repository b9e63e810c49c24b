"""Where lines need not cross, they do not; where they must, hardly more than they must."""

import pytest
from hypothesis import given, settings

from simulator.picture import Picture, drawn, picture_of
from simulator.picture.crossings import orders
from simulator.picture.grid import Grid, grid_of
from simulator.picture.layering import levels_of
from simulator.picture.sizes import rows_of
from tests.facts import choice, make_scenario, scene
from tests.picture.graphs import line_of, pictures, shipped_scenarios

MOST = {"appel-escalade": 2, "debrief-ecoute": 1, "entretien-motivation": 3, "entretien-recrutement": 2}


def _grid(picture: Picture) -> Grid:
    return grid_of(picture, levels_of(picture), [rows_of(arrow) for arrow in picture.arrows])


def _crossings(picture: Picture) -> int:
    return min(crossed for crossed, _ in orders(_grid(picture)))


def test_what_can_be_drawn_flat_is() -> None:
    twisted = make_scenario(
        scene("a", choice("un", "b"), choice("deux", "c"), choice("trois", "d")),
        scene("d", choice("vers_f", "mal")),
        scene("c", choice("vers_e", "bien")),
        scene("b", choice("vers_g", "moyen")),
    )
    assert _crossings(picture_of(twisted)) == 0


def test_two_scenes_that_lead_to_the_same_two_cross_once() -> None:
    crossed = make_scenario(
        scene("a", choice("un", "b"), choice("deux", "c")),
        scene("b", choice("trois", "d"), choice("quatre", "e")),
        scene("c", choice("cinq", "d"), choice("six", "e")),
        scene("d", choice("sept", "bien")),
        scene("e", choice("huit", "mal")),
    )
    assert _crossings(picture_of(crossed)) == 1


@pytest.mark.parametrize("id", MOST)
def test_scenarios_that_ship_stay_clear(id: str) -> None:
    assert _crossings(picture_of(shipped_scenarios()[id])) <= MOST[id]


@settings(max_examples=25, deadline=None, derandomize=True, database=None)
@given(pictures(most=8))
def test_an_order_moves_nothing_to_another_level(picture: Picture) -> None:
    grid = _grid(picture)
    for _, order in orders(grid):
        assert [sorted(level) for level in order] == [sorted(level) for level in grid.levels]


def test_scenes_in_a_row_are_on_one_straight_line() -> None:
    drawing = drawn(picture_of(line_of("a", "bb", "ccc", "dddd")))
    middles = {placed.area.middle.x for placed in drawing.boxes if placed.box.id not in {"moyen", "mal"}}
    assert len(middles) == 1
    assert all(curve.start.x == curve.end.x for stroke in drawing.strokes for run in stroke.runs for curve in run)
