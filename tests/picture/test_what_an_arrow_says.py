"""An arrow names its choices, stacked, with their conditions; a silence is dashed; nothing hangs on colour alone."""

from simulator.picture import picture_of
from simulator.picture.sizes import MAX_ROWS, rows_of
from tests.facts import choice, make_scenario, scene, silent, when
from tests.picture.graphs import line_of
from tests.picture.sheet import box_named, lines, outline, sheet, texts

LOW, HIGH = when(0, 0, 40), when(0, 60, 100)


def test_choices_with_the_same_ends_share_an_arrow() -> None:
    picture = picture_of(make_scenario(scene("a", choice("un", "bien"), choice("deux", "bien"), choice("trois", "mal"))))
    assert [(arrow.target, [way.name for way in arrow.ways]) for arrow in picture.arrows] == [
        ("bien", ["un", "deux"]),
        ("mal", ["trois"]),
    ]
    root = sheet(picture)
    assert len(lines(root)) == 2
    assert [text for text in texts(root) if text in {"un", "deux", "trois"}] == ["un", "deux", "trois"]


def test_a_silence_has_a_dashed_arrow_of_its_own() -> None:
    root = sheet(picture_of(make_scenario(scene("a", choice("un", "bien"), silence=silent("bien")))))
    assert sorted(str(line.get("stroke-dasharray")) for line in lines(root)) == ["7 4", "None"]
    assert "(silence)" in texts(root)
    assert "silence, en examen" in texts(root)


def test_conditions_are_told_in_words() -> None:
    picture = picture_of(
        make_scenario(
            scene(
                "a",
                choice("selon", (LOW, "mal"), (HIGH, "moyen"), "bien"),
                choice("gardee", "bien", condition=LOW),
                choice("deux_fois", (LOW, "mal"), (HIGH, "moyen"), "mal"),
                choice("toujours", (LOW, "bien"), "bien"),
            )
        )
    )
    told = {arrow.target: [row.text for row in rows_of(arrow)] for arrow in picture.arrows}
    assert told == {
        "mal": ["selon · si", "deux_fois · si, sinon"],
        "moyen": ["selon · si", "deux_fois · si"],
        "bien": ["selon · sinon", "[gardee]", "toujours"],
    }
    legend = texts(sheet(picture))
    assert "proposée sous condition" in legend
    assert "ou «\u202fsinon\u202f»\u202f: mène là selon les jauges et les repères" in legend


def test_very_many_choices_are_counted() -> None:
    picture = picture_of(make_scenario(scene("a", *(choice(f"c{number}", "bien") for number in range(12)))))
    (arrow,) = picture.arrows
    rows = [row.text for row in rows_of(arrow)]
    assert rows == [*(f"c{number}" for number in range(MAX_ROWS - 1)), "et 5 autres"]


def test_an_arrow_that_goes_far_names_its_target() -> None:
    scenes = line_of("a", "b", "c", "d").scenes.values()
    picture = picture_of(make_scenario(scene("debut", choice("couper", "mal"), choice("aller", "a")), *scenes))
    assert [text for text in texts(sheet(picture)) if text.startswith("→")] == ["→ mal"]


def test_a_loop_comes_back_to_its_box() -> None:
    root = sheet(picture_of(make_scenario(scene("a", choice("encore", "a"), choice("finir", "bien"), silence=silent("a")))))
    assert len(lines(root)) == 2
    assert {"encore", "(silence)", "retour en arrière"} <= set(texts(root))


def test_endings_are_told_apart_by_a_word_and_a_shape() -> None:
    scenario = make_scenario(scene("a", choice("un", "bien"), choice("deux", "moyen"), choice("trois", "mal")))
    root = sheet(picture_of(scenario))
    shapes = set()
    for name, word in (("bien", "réussite"), ("moyen", "mitigée"), ("mal", "échec")):
        group = box_named(root, name)
        assert texts(group) == [name, word]
        shapes.add("".join(sign for sign in str(outline(group).get("d")) if sign.isalpha()))
    assert len(shapes) == 3
    assert texts(box_named(root, "a")) == ["a", "début"]


def test_a_long_id_is_cut_on_the_sheet_and_whole_in_the_description() -> None:
    name = "une_scene_" * 9
    root = sheet(picture_of(line_of(name)))
    assert not any(name in text for text in texts(root))
    assert name in str(next(element.text for element in root if element.get("id") == "description"))
