"""The same scenario, seed and count give the same mutants; every kind has its share; the scenario itself stays as it was."""

from collections import Counter

import pytest
from hypothesis import given

from simulator.engine import after, first_state, offered
from simulator.proof.mutants import KINDS, mutants
from simulator.scenario import Scenario
from simulator.source import typeset
from tests.builders import scenario_of, scenario_text
from tests.shipped import shipped, shipped_files
from tests.strategies import checked, scenarios


def test_a_seed_draws_the_same_mutants_again_and_another_seed_draws_others() -> None:
    scenario = scenario_of(scenario_text())
    assert mutants(scenario, 3, 10) == mutants(scenario, 3, 10)
    assert mutants(scenario, 3, 10) != mutants(scenario, 4, 10)


def test_as_many_as_asked_for_are_drawn_in_equal_shares() -> None:
    scenario = scenario_of(scenario_text())
    everything = mutants(scenario, 1)
    there = Counter(mutant.kind for mutant in everything)
    for count in (0, 1, 8, 20):
        drawn = mutants(scenario, 1, count)
        assert len(drawn) == count
        assert all(mutant in everything for mutant in drawn)
        shares = Counter(mutant.kind for mutant in drawn)
        for kind, number in there.items():
            assert shares[kind] == number or shares[kind] >= max(shares.values(), default=0) - 1
    assert mutants(scenario, 1, 10_000) == everything


@pytest.mark.parametrize("file", shipped_files())
def test_a_shipped_scenario_has_mutants_of_every_kind_each_told_in_french_with_its_place(file: str) -> None:
    scenario = shipped(file).scenario
    made = mutants(scenario, 1)
    assert {mutant.kind for mutant in made} == set(KINDS)
    for mutant in made:
        assert mutant.where.file == scenario.file
        assert mutant.what.endswith(".")
        assert "'" not in mutant.what
        assert typeset(mutant.what).count("\u202f") >= 3
        assert mutant.scenario != scenario


@checked
@given(scenarios())
def test_every_mutant_differs_and_can_still_be_played(scenario: Scenario) -> None:
    whole = repr(scenario)
    for mutant in mutants(scenario, 1, 40):
        assert repr(mutant.scenario) != whole
        state = first_state(mutant.scenario, scenario.variants[0].id)
        for _ in range(10):
            scene = mutant.scenario.scenes.get(state.place)
            open = offered(scene, state) if scene else ()
            if not open:
                break
            state = after(open[0], state)
            assert state.place in {**scenario.scenes, **scenario.endings}
    assert repr(scenario) == whole
