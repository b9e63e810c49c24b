"""What the two ChoiceScript strategies can and cannot tell, so that the benchmark is fair to them."""

from benchmarks.choicescript import quicktest, randomtest
from benchmarks.oracle import Rules, Thing
from simulator.scenario import Scenario
from tests.facts import choice, make_scenario, scene, silent, when

ENDS = (choice("bien", "bien"), choice("moyen", "moyen"), choice("mal", "mal"))


def randomly(scenario: Scenario, plays: int = 200) -> set[Thing]:
    return set(randomtest(Rules(), scenario, 1, plays))


def test_both_tell_a_scene_to_which_nothing_leads() -> None:
    scenario = make_scenario(scene("s0", *ENDS), scene("s1", choice("seul", "bien")))
    unused = {Thing("place", "s1"), Thing("choice", "s1", "seul")}
    assert quicktest(scenario) == unused
    assert randomly(scenario) == unused


def test_quicktest_takes_both_sides_of_a_condition_that_never_holds() -> None:
    scenario = make_scenario(scene("s0", *ENDS, choice("ferme", "bien", condition=when(flag=1))))
    assert quicktest(scenario) == set()
    assert randomly(scenario) == {Thing("choice", "s0", "ferme")}


def test_quicktest_tells_a_target_that_does_not_exist() -> None:
    scenario = make_scenario(scene("s0", *ENDS, choice("perdu", "s9")))
    assert quicktest(scenario) == {Thing("missing", "s9")}


def test_randomtest_takes_a_rare_ending_for_one_out_of_reach() -> None:
    steps = [scene(f"s{rank}", choice("a", f"s{rank + 1}"), choice("b", "mal")) for rank in range(12)]
    scenario = make_scenario(*steps, scene("s12", choice("fin", "bien"), choice("mal", "mal")))
    missed = [Thing("place", "bien") in randomtest(Rules(), scenario, seed, 50) for seed in range(10)]
    assert any(missed)
    assert Thing("place", "bien") not in randomly(scenario, 20_000)


def test_randomtest_tells_a_play_that_goes_nowhere_and_one_with_nothing_to_choose() -> None:
    loop = scene("s1", choice("tourner", "s1"))
    assert Thing("stuck", "s1") in randomly(make_scenario(scene("s0", *ENDS, choice("piege", "s1")), loop), 20)
    closed = scene("s1", choice("ferme", "mal", condition=when(flag=1)), silence=silent("mal"))
    assert Thing("stuck", "s1") in randomly(make_scenario(scene("s0", *ENDS, choice("piege", "s1")), closed), 20)


def test_the_least_used_option_comes_first() -> None:
    scenario = make_scenario(scene("s0", *ENDS, silence=silent("mal")))
    assert randomly(scenario, 4) == set()
    assert len(randomly(scenario, 1)) > 0
