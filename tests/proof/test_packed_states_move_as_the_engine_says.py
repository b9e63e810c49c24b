"""The generated code of the explorer is no second truth: from every state it moves as the engine's rules do."""

import pytest
from hypothesis import given

from simulator.engine import State, after, first_state, offered, said
from simulator.proof import Table
from simulator.proof.abstraction import moves_of
from simulator.proof.space import Space, explore
from simulator.scenario import Choice, Scenario
from tests.shipped import shipped, shipped_files
from tests.strategies import checked, scenarios


def walk(table: Table, scenario: Scenario, most: int = 2_000) -> None:
    """Every full state by the rules, beside the packed one that stands for it (counts are left aside)."""
    places = {name: number for number, name in enumerate((*scenario.scenes, *scenario.endings))}
    known = {first_state(scenario, variant.id) for variant in scenario.variants}
    waiting = list(known)
    space = Space(table, scenario.variants[0].id, {}, 0, 0, True)
    while waiting and len(known) < most:
        state = waiting.pop()
        packed = table.pack(state)
        stands = table.unpack(packed)
        here = scenario.scenes.get(state.place) or scenario.endings[state.place]
        assert said(here.lines, stands) == said(here.lines, state)
        scene = scenario.scenes.get(state.place)
        if scene is None:
            continue
        open = set(offered(scene, state))
        moves = [move for move in moves_of(scene) if move in open or not isinstance(move, Choice)]
        found = space.successors(packed)
        assert [step.choice for step, _ in found] == [move if isinstance(move, Choice) else None for move in moves]
        for (step, reached), move in zip(found, moves, strict=True):
            wanted = after(move, state)
            assert without_counts(table, reached) == without_counts(table, table.pack(wanted))
            assert places[wanted.place] == reached & table.place_mask
            assert move.targets[step.rank].id == wanted.place
            if wanted not in known:
                known.add(wanted)
                waiting.append(wanted)


def without_counts(table: Table, packed: int) -> State:
    return table.unpack(packed)


@checked
@given(scenarios())
def test_small_scenarios(scenario: Scenario) -> None:
    walk(Table(scenario), scenario)


@pytest.mark.parametrize("file", shipped_files())
def test_shipped_scenarios(file: str) -> None:
    scenario = shipped(file).scenario
    walk(Table(scenario), scenario, 4_000)


@checked
@given(scenarios())
def test_every_explored_state_stands_for_one_that_the_rules_reach(scenario: Scenario) -> None:
    table = Table(scenario)
    for variant in scenario.variants:
        reached = {first_state(scenario, variant.id)}
        waiting = list(reached)
        while waiting:
            state = waiting.pop()
            scene = scenario.scenes.get(state.place)
            for move in moves_of(scene) if scene else ():
                if not isinstance(move, Choice) or move in offered(scene, state):  # type: ignore[arg-type]
                    following = after(move, state)
                    if following not in reached:
                        reached.add(following)
                        waiting.append(following)
        explored = {table.unpack(packed) for packed in explore(table, variant.id).states}
        assert explored == {table.unpack(table.pack(state)) for state in reached}
