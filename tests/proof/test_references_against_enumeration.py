"""The reference: greatest total, then fewest moves, then order in the file, as found by listing every play."""

from hypothesis import assume, given

from simulator.engine import draw_variant
from simulator.proof import find_reference, references_of
from simulator.scenario import Effects, Scenario
from tests.enumeration import TooManyPlaysError, best_play, enumerate_plays, variants
from tests.facts import choice, make_referential, make_scenario, plays_of, scene, silent, when
from tests.strategies import checked, scenarios

REFERENTIAL = make_referential()


@checked
@given(scenarios())
def test_the_reference_is_the_best_of_all_plays_of(scenario: Scenario) -> None:
    for variant in variants(scenario):
        try:
            plays = enumerate_plays(scenario, variant, REFERENTIAL).plays
        except TooManyPlaysError:
            assume(False)
        best = best_play(scenario, plays, REFERENTIAL)
        found = find_reference(plays_of(scenario, variant), REFERENTIAL)
        assert found is not None
        assert best is not None
        assert (found.moves, found.ending) == (best.moves, best.ending)
        assert {name: value for name, value in found.points.items() if value} == {
            name: value for name, value in best.points.items() if value
        }
        assert draw_variant(scenario, found.seed) == variant


def first_reference(*scenes, judged=("A",)):  # type: ignore[no-untyped-def]
    return references_of(make_scenario(*scenes, judged=judged), REFERENTIAL).get("v0")


def test_with_equal_totals_the_shorter_play_is_the_reference() -> None:
    reference = first_reference(
        scene("s0", choice("detour", "s1", shows={"a1": 1}), choice("court", "bien", shows={"a1": 2})),
        scene("s1", choice("fin", "bien", shows={"a2": 1})),
    )
    assert reference.moves == ("court",)


def test_with_equal_totals_and_lengths_the_first_in_the_file_is_the_reference() -> None:
    reference = first_reference(scene("s0", choice("un", "bien", shows={"a1": 1}), choice("deux", "bien", shows={"a2": 1})))
    assert reference.moves == ("un",)


def test_points_on_a_competence_that_is_not_judged_do_not_choose_the_reference() -> None:
    reference = first_reference(scene("s0", choice("autre", "bien", shows={"b1": 2}), choice("jugee", "bien", shows={"a1": 1})))
    assert reference.moves == ("jugee",)


def test_a_loop_is_taken_when_it_earns_and_only_once() -> None:
    reference = first_reference(
        scene("s0", choice("sortir", "bien"), choice("ecouter", "s1", shows={"a1": 2})),
        scene("s1", choice("revenir", "s0", shows={"a2": 1})),
    )
    assert reference.moves == ("ecouter", "revenir", "sortir")


def test_neither_fault_nor_negative_point_nor_silence_nor_a_poor_ending_makes_a_reference() -> None:
    assert (
        first_reference(
            scene(
                "s0",
                choice("bloquer", "bien", shows={"a1": 2}, blocks=("a1",)),
                choice("blesser", "bien", shows={"a1": 2, "b1": -1}),
                choice("moitie", "moyen", shows={"a1": 2}),
                choice("attendre", "s1", condition=when(flag=0)),
                silence=silent("s1", effects=Effects(raised=1)),
            ),
            scene("s1", choice("finir", "bien", shows={"a1": 2})),
        )
        is None
    )
