"""What each kind of mutant changes, and that it changes nothing else."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from simulator.proof.mutants import Mutant, mutants
from simulator.proof.mutants.sites import sites
from simulator.scenario import Choice, Condition, Effects, GaugeTest, Scenario, holds
from tests.facts import choice, make_scenario, scene, silent, to, when

HIGH = when(0, 60, 100, flag=0)
SCENARIO = make_scenario(
    scene(
        "s0",
        choice("bon", (HIGH, "bien"), "s1", shows={"a1": 2}, effects=Effects(((0, 20),), raised=1)),
        choice("faux", "mal", shows={"a1": -1, "a2": 1}, condition=when(1, 0, 40)),
        silence=silent("s1", effects=Effects(((1, -10),), lowered=2)),
    ),
    scene("s1", choice("seul", ((when(flag=1, raised=False), "moyen")), "mal")),
)


def made(kind: str, scenario: Scenario = SCENARIO) -> list[Mutant]:
    found = [mutant for mutant in mutants(scenario, 1) if mutant.kind == kind]
    assert found
    return found


def changed(mutant: Mutant, scenario: Scenario = SCENARIO) -> list[str]:
    """The scenes in which a mutant differs."""
    return [id for id, item in scenario.scenes.items() if mutant.scenario.scenes[id] != item]


def conditions(scenario: Scenario) -> Iterator[Condition | None]:
    return (site.condition for site in sites(scenario))


def states() -> Iterator[tuple[tuple[int, int], int]]:
    return (((one, two), flags) for one in range(0, 101) for two in (0, 39, 40, 41, 100) for flags in range(4))


def test_a_retargeted_move_leads_elsewhere_and_nothing_else_moves() -> None:
    for mutant in made("retargeted"):
        (name,) = changed(mutant)
        before = [target.id for move in moves_of(SCENARIO, name) for target in move.targets]
        after = [target.id for move in moves_of(mutant.scenario, name) for target in move.targets]
        assert sum(one != other for one, other in zip(before, after, strict=True)) == 1
        back = replace(mutant.scenario, scenes=SCENARIO.scenes)
        assert back == SCENARIO
    told = " ".join(mutant.what for mutant in made("retargeted"))
    assert "choix « s0/bon » : mène à « s0 » au lieu de « bien »." in told
    assert "silence de « s0 »" in told


def moves_of(scenario: Scenario, name: str) -> list[object]:  # choices and the silence
    item = scenario.scenes[name]
    return [*item.choices, *([item.silence] if item.silence else [])]


def test_each_effect_is_forgotten_in_turn() -> None:
    found = made("effect-removed")
    assert [mutant.what for mutant in found] == [
        "choix « s0/bon » : ne change plus « g0 » (+20).",
        "choix « s0/bon » : ne lève plus le repère « f0 ».",
        "silence de « s0 » : ne change plus « g1 » (-10).",
        "silence de « s0 » : ne baisse plus le repère « f1 ».",
    ]
    assert found[0].scenario.scenes["s0"].choices[0].effects == Effects(raised=1)
    assert found[1].scenario.scenes["s0"].choices[0].effects == Effects(((0, 20),))
    silence = found[3].scenario.scenes["s0"].silence
    assert silence is not None
    assert silence.effects == Effects(((1, -10),))


@pytest.mark.parametrize("kind", ["condition-tightened", "condition-contradicted", "flag-never-raised"])
def test_a_condition_made_harder_never_holds_where_it_did_not(kind: str) -> None:
    for mutant in made(kind):
        for before, after in zip(conditions(SCENARIO), conditions(mutant.scenario), strict=True):
            if before != after:
                assert not any(holds(after, *state) and not holds(before, *state) for state in states())


def test_a_tightened_bound_is_one_that_a_file_can_hold() -> None:
    whats = [mutant.what for mutant in made("condition-tightened")]
    assert "choix « s0/bon » vers « bien » : « g0: {min: 61} » au lieu de « g0: {min: 60} »." in whats
    assert "choix « s0/faux » : « g1: {max: 0} » au lieu de « g1: {max: 40} »." in whats
    for mutant in made("condition-tightened"):
        for condition in filter(None, conditions(mutant.scenario)):
            for test in (test for tests in condition.alternatives for test in tests if isinstance(test, GaugeTest)):
                assert 0 <= test.low <= test.high <= 100


def test_a_contradicted_conjunction_never_holds() -> None:
    for mutant in made("condition-contradicted"):
        pairs = zip(conditions(SCENARIO), conditions(mutant.scenario), strict=True)
        ((before, after),) = [(one, other) for one, other in pairs if one != other]
        assert any(holds(before, *state) for state in states())
        assert not any(holds(after, *state) for state in states())


def test_only_the_contradicted_alternative_is_lost() -> None:
    either = Condition((*when(0, 60, 100).alternatives, *when(flag=1).alternatives), HIGH.where)
    scenario = make_scenario(scene("s0", choice("bon", "bien", condition=either), choice("autre", "mal")))
    for mutant in made("condition-contradicted", scenario):
        found = mutant.scenario.scenes["s0"].choices[0].condition
        assert holds(found, (100, 0), 0) != holds(found, (0, 0), 2)


def test_a_condition_on_a_flag_that_nothing_raises_never_holds_in_play() -> None:
    for mutant in made("flag-never-raised"):
        new = len(SCENARIO.flags)
        assert len(mutant.scenario.flags) == new + 1
        assert all(not item.effects.raised >> new & 1 for item in all_moves(mutant.scenario))
        ((_, after),) = [
            pair for pair in zip(conditions(SCENARIO), conditions(mutant.scenario), strict=True) if pair[0] != pair[1]
        ]
        assert not any(holds(after, *state) for state in states())


def all_moves(scenario: Scenario) -> list[Choice]:
    return [item for name in scenario.scenes for item in moves_of(scenario, name)]  # type: ignore[misc]


def test_a_choice_is_removed_only_from_a_scene_that_has_others() -> None:
    assert [mutant.what for mutant in made("choice-removed")] == [
        "choix « s0/bon » : supprimé.",
        "choix « s0/faux » : supprimé.",
    ]
    assert [item.id for item in made("choice-removed")[0].scenario.scenes["s0"].choices] == ["faux"]


def test_two_endings_are_swapped_everywhere_or_in_one_move() -> None:
    found = {mutant.what: mutant.scenario for mutant in made("endings-swapped")}
    everywhere = found["fins « moyen » et « mal » : échangées dans tous les « vers »."]
    assert [target.id for target in everywhere.scenes["s0"].choices[1].targets] == ["moyen"]
    assert [target.id for target in everywhere.scenes["s1"].choices[0].targets] == ["mal", "moyen"]
    here = found["choix « s1/seul » : les fins « moyen » et « mal » sont échangées."]
    assert here.scenes["s0"] == SCENARIO.scenes["s0"]
    assert [target.id for target in here.scenes["s1"].choices[0].targets] == ["mal", "moyen"]


def test_points_are_exchanged_with_the_best_choice_or_a_criterion_is_shown_no_more() -> None:
    exchanged, *unshown = made("points-moved")
    best, other = exchanged.scenario.scenes["s0"].choices
    assert [seen.points for seen in best.observations] == [-1, 1]
    assert [seen.points for seen in other.observations] == [2]
    assert [mutant.what for mutant in unshown] == [
        "critère « a1 » : plus aucun choix ne le montre.",
        "critère « a2 » : plus aucun choix ne le montre.",
    ]
    assert [seen.criterion for item in all_choices(unshown[0].scenario) for seen in item.observations] == ["a2"]


def all_choices(scenario: Scenario) -> list[Choice]:
    return [item for one in scenario.scenes.values() for item in one.choices]


def test_a_scene_of_one_choice_is_not_emptied_and_its_target_with_no_condition_takes_none() -> None:
    lone = make_scenario(scene("s0", replace(choice("seul", "bien"), targets=to("bien"))))
    assert {mutant.kind for mutant in mutants(lone, 1)} == {"retargeted", "flag-never-raised", "endings-swapped"}
