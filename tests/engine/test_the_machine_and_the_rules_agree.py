"""The transitions machine and the pure functions say the same, in every state that a conversation reaches."""

from random import Random

import pytest
from hypothesis import given, settings

from simulator.engine import (
    Choose,
    Chose,
    CompiledScenario,
    Ended,
    Entered,
    FellSilent,
    NotOfferedError,
    Say,
    Silence,
    State,
    after,
    compile_scenario,
    first_state,
    offered,
    play,
    said,
)  # fmt: skip
from simulator.scenario import Scenario
from tests.conversations import spoken_scenarios
from tests.shipped import loaded

SHIPPED = {found.id: found.scenario for found in loaded() if found.scenario and found.sound}
WALKS = 60
LONGEST = 60


def expected_arrival(scenario: Scenario, state: State) -> Entered | Ended:
    if state.place in scenario.endings:
        return Ended(state.place, said(scenario.endings[state.place].lines, state))
    here = scenario.scenes[state.place]
    return Entered(here.id, said(here.lines, state), tuple(item.id for item in offered(here, state)))


def agree_in(compiled: CompiledScenario, state: State) -> list[State]:
    """Plays every move of the scene through the machine and through the rules; the states that follow."""
    scenario = compiled.scenario
    here = scenario.scenes[state.place]
    open_here = {item.id for item in offered(here, state)}
    following: list[State] = []
    for item in here.choices:
        if item.id not in open_here:
            with pytest.raises(NotOfferedError) as refused:
                play(compiled, state, Choose(item.id))
            assert refused.value.offered == tuple(choice.id for choice in here.choices if choice.id in open_here)
            continue
        wanted = after(item, state)
        assert play(compiled, state, Choose(item.id)) == (wanted, (Chose(here.id, item.id), expected_arrival(scenario, wanted)))
        typed = Chose(here.id, item.id, "Bonjour", 0.9)
        assert play(compiled, state, Say("Bonjour", item.id, 0.9)) == (wanted, (typed, expected_arrival(scenario, wanted)))
        following.append(wanted)
    if here.silence is None:
        with pytest.raises(NotOfferedError):
            play(compiled, state, Silence())
    else:
        wanted = after(here.silence, state)
        assert play(compiled, state, Silence()) == (wanted, (FellSilent(here.id), expected_arrival(scenario, wanted)))
        following.append(wanted)
    return following


@settings(max_examples=60, deadline=None)
@given(spoken_scenarios())
def test_in_every_state_of_a_generated_scenario(scenario: Scenario) -> None:
    compiled = compile_scenario(scenario)
    waiting = [first_state(scenario, variant.id) for variant in scenario.variants]
    seen = set(waiting)
    while waiting and len(seen) < 400:
        state = waiting.pop()
        if state.place in scenario.endings:
            continue
        for one in agree_in(compiled, state):
            if one not in seen:
                seen.add(one)
                waiting.append(one)


def test_there_are_shipped_scenarios_to_walk() -> None:
    assert {"appel-escalade", "entretien-recrutement"} <= set(SHIPPED)


@pytest.mark.parametrize("scenario", SHIPPED.values(), ids=SHIPPED)
def test_on_random_walks_through_every_shipped_scenario(scenario: Scenario) -> None:
    compiled = compile_scenario(scenario)
    chance = Random(scenario.id)
    seen: set[State] = set()
    places: set[str] = set()
    for walk in range(WALKS):
        state = first_state(scenario, scenario.variants[walk % len(scenario.variants)].id)
        for _ in range(LONGEST):
            places.add(state.place)
            if state.place in scenario.endings:
                break
            here = scenario.scenes[state.place]
            if state not in seen:
                agree_in(compiled, state)
                seen.add(state)
            moves = [*offered(here, state), *([here.silence] if here.silence and chance.random() < 0.2 else [])]
            state = after(chance.choice(moves), state)
    assert len(places & set(scenario.scenes)) >= 0.8 * len(scenario.scenes), "the walks see too little"
    assert len(places & set(scenario.endings)) >= 2
