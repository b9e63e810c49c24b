"""The way of an attempt is thick and numbered; turns that led nowhere are told in their box."""

from simulator.picture import SILENCE, Step, Stop, Track, picture_of
from simulator.picture.colours import TAKEN
from tests.facts import choice, make_scenario, scene, silent
from tests.picture.sheet import box_named, lines, outline, sheet, texts

SCENARIO = make_scenario(
    scene("a", choice("un", "b"), choice("deux", "b"), silence=silent("b")),
    scene("b", choice("revenir", "a"), choice("finir", "bien"), choice("rompre", "mal")),
)
STEPS = (
    Step(1, "a", "un", "b"),
    Step(3, "b", "revenir", "a"),
    Step(4, "a", SILENCE, "b"),
    Step(5, "b", "revenir", "a"),
    Step(6, "a", "un", "b"),
    Step(7, "b", "finir", "bien"),
)
TRACK = Track("e12", STEPS, (Stop(2, "b", "unclear"),))


def test_only_what_was_gone_through_is_thick() -> None:
    picture = picture_of(SCENARIO, track=TRACK)
    thick = [line for line in lines(sheet(picture)) if line.get("stroke") == TAKEN]
    assert len(thick) == 4
    assert all(float(line.get("stroke-width") or 0) > 3 for line in thick)
    assert {way.name for arrow in picture.arrows for way in arrow.ways if way.turns} == {"un", SILENCE, "revenir", "finir"}


def test_turns_are_numbered_beside_the_choice() -> None:
    found = texts(sheet(picture_of(SCENARIO, track=TRACK)))
    rows = [
        (found[rank - 1], text) for rank, text in enumerate(found) if text in {"un", "deux", "(silence)", "revenir", "finir"}
    ]
    assert {row for row in rows if row[0][0].isdigit()} == {
        ("1, 6", "un"),
        ("4", "(silence)"),
        ("3, 5", "revenir"),
        ("7", "finir"),
    }


def test_places_gone_through_have_a_thick_edge() -> None:
    root = sheet(picture_of(SCENARIO, track=TRACK))
    widths = {name: float(outline(box_named(root, name)).get("stroke-width") or 0) for name in ("a", "b", "bien", "mal")}
    assert widths["a"] == widths["b"] == widths["bien"] == 3
    assert widths["mal"] < 3


def test_turns_that_led_nowhere_are_in_their_box() -> None:
    track = Track("e12", STEPS[:1], (Stop(2, "b", "unclear"), Stop(3, "b", "reason"), Stop(4, "b", "leave")))
    root = sheet(picture_of(SCENARIO, track=track))
    assert texts(box_named(root, "b"))[1:] == [
        "tour 2\u202f: réponse non comprise",
        "tour 3\u202f: «\u202fpourquoi\u202f?\u202f»",
        "tour 4\u202f: arrêt",
    ]
    assert "Essai e12\u202f: 4 tours, sans fin atteinte" in texts(root)


def test_the_heading_names_the_attempt_and_its_ending() -> None:
    assert "Essai e12\u202f: 7 tours, fin «\u202fbien\u202f»" in texts(sheet(picture_of(SCENARIO, track=TRACK)))


def test_an_attempt_that_has_just_begun_stands_somewhere() -> None:
    root = sheet(picture_of(SCENARIO, track=Track("e1", (), (Stop(0, "a", "here"),))))
    assert texts(box_named(root, "a")) == ["a", "début", "l’essai en est là"]
    assert "Essai e1\u202f: 0 tour, sans fin atteinte" in texts(root)
    assert not [line for line in lines(root) if line.get("stroke") == TAKEN]
