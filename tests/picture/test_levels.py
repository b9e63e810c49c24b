"""Arrows go down, but for those that close a loop; the start is at the top."""

from hypothesis import given, settings

from simulator.picture import Picture, picture_of
from simulator.picture.layering import back_pairs, levels_of
from tests.facts import choice, make_scenario, scene
from tests.picture.graphs import large, line_of, pictures

generated = settings(max_examples=150, deadline=None, derandomize=True, database=None)


@generated
@given(pictures(most=15))
def test_an_arrow_goes_down_or_is_known_to_go_back(picture: Picture) -> None:
    levels = levels_of(picture)
    for arrow in picture.arrows:
        if arrow.source != arrow.target:
            down = levels.of[arrow.target] - levels.of[arrow.source]
            assert down < 0 if (arrow.source, arrow.target) in levels.back else down > 0


def test_scenes_in_a_row_are_a_ladder() -> None:
    levels = levels_of(picture_of(line_of("a", "b", "c")))
    assert levels.of == {"a": 0, "b": 1, "c": 2, "bien": 3, "moyen": 3, "mal": 3}
    assert not levels.back


def test_without_a_loop_nothing_goes_back_whatever_the_order_of_the_file() -> None:
    pairs = [("a", "d"), ("d", "c"), ("c", "b"), ("b", "e")]
    assert back_pairs(("a", "b", "c", "d", "e"), "a", pairs) == frozenset()


def test_only_the_way_back_goes_back() -> None:
    scenario = make_scenario(
        scene("a", choice("aller", "b")),
        scene("b", choice("aller", "c")),
        scene("c", choice("revenir", "a"), choice("finir", "bien")),
    )
    assert levels_of(picture_of(scenario)).back == {("c", "a")}


def test_the_start_is_at_the_top_wherever_it_stands_in_the_file() -> None:
    scenario = make_scenario(scene("b", choice("revenir", "a"), choice("finir", "bien")), scene("a", choice("aller", "b")))
    boxes = picture_of(scenario).boxes
    assert [box.id for box in boxes if box.start] == ["b"]
    assert levels_of(picture_of(scenario)).of["b"] == 0


def test_a_scene_stands_near_what_it_leads_to() -> None:
    """``seule`` is tied to the last scenes only: it stands just above them, not at the top."""
    rungs = [scene(f"s{rank}", choice("aller", f"s{rank + 1}")) for rank in range(5)]
    scenario = make_scenario(*rungs, scene("s5", choice("finir", "bien")), scene("seule", choice("aller", "s5")))
    assert levels_of(picture_of(scenario)).of["seule"] == 4


def test_forty_scenes_go_back_where_their_author_said_so() -> None:
    picture = picture_of(large(40))
    ways = {
        (arrow.source, arrow.target) for arrow in picture.arrows if any(way.name == "revenir_en_arriere" for way in arrow.ways)
    }
    assert levels_of(picture).back == ways
