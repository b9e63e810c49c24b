"""What no play reaches is told by a word and by dashes; an exploration that was cut short says nothing of the kind."""

from dataclasses import replace

from simulator.picture import Picture, Reached, picture_of
from tests.facts import choice, make_scenario, scene, silent, when
from tests.picture.sheet import box_named, lines, outline, sheet, texts

SCENARIO = make_scenario(
    scene("a", choice("un", "b"), choice("deux", "bien"), choice("trois", "bien"), silence=silent("bien")),
    scene("b", choice("quatre", "mal"), silence=silent("moyen")),
)
SEEN = Reached(frozenset({"a"}), frozenset({"a/deux/0", "a/(silence)/0"}), frozenset({"bien", "moyen"}))


def _never(picture: Picture) -> set[str]:
    return {way.name for arrow in picture.arrows for way in arrow.ways if not way.reached}


def test_boxes_are_dashed_and_say_so() -> None:
    root = sheet(picture_of(SCENARIO, SEEN))
    for name in ("b", "mal"):
        assert texts(box_named(root, name))[-1] == "jamais atteinte"
        assert outline(box_named(root, name)).get("stroke-dasharray")
    for name in ("a", "bien", "moyen"):
        assert "jamais atteinte" not in texts(box_named(root, name))
        assert not outline(box_named(root, name)).get("stroke-dasharray")
    assert "essai · 2 scènes, 3 fins · 2 jamais atteintes" in texts(root)


def test_a_choice_that_is_never_made_says_so_and_so_does_what_leaves_a_scene_never_reached() -> None:
    picture = picture_of(SCENARIO, SEEN)
    assert {(arrow.source, way.name) for arrow in picture.arrows for way in arrow.ways if not way.reached} == {
        ("a", "un"),
        ("a", "trois"),
        ("b", "quatre"),
        ("b", "(silence)"),
    }
    root = sheet(picture)
    assert {"un · jamais", "trois · jamais", "quatre · jamais"} <= set(texts(root))
    assert "deux" in texts(root)
    assert sorted(str(line.get("stroke-dasharray")) for line in lines(root)) == ["2 4", "2 4", "2 4", "7 4", "None"]


def test_a_condition_that_never_holds_takes_its_target_away_and_no_other() -> None:
    low = when(0, 0, 10)
    scenario = make_scenario(scene("a", choice("un", (low, "bien"), (low, "mal"), "moyen"), choice("deux", "bien")))
    seen = Reached(frozenset({"a"}), frozenset({"a/un/0", "a/un/2", "a/deux/0"}), frozenset({"bien", "moyen"}))
    ways = {(arrow.target, way.name): way.reached for arrow in picture_of(scenario, seen).arrows for way in arrow.ways}
    assert ways == {("bien", "un"): True, ("mal", "un"): False, ("moyen", "un"): True, ("bien", "deux"): True}


def test_all_that_is_reached_is_said_to_be() -> None:
    root = sheet(picture_of(SCENARIO))
    assert "essai · 2 scènes, 3 fins · toutes atteintes" in texts(root)
    assert not any("jamais" in text for text in texts(root))


def test_nothing_is_concluded_from_an_exploration_cut_short() -> None:
    picture = picture_of(SCENARIO, replace(SEEN, complete=False))
    assert _never(picture) == set()
    assert all(box.reached for box in picture.boxes)
    assert any("exploration incomplète" in text for text in texts(sheet(picture)))
