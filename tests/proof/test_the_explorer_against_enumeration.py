"""The explorer: everything that some play reaches and nothing else, each with a nearest witness that the engine plays."""

import pytest
from hypothesis import assume, given

from simulator.engine import Mode, Session, State, apply_effects, draw_variant, resolve, said
from simulator.proof import Table, explore, prove, witnesses
from simulator.proof.witnesses import nearest, reach
from simulator.scenario import Scenario
from tests.enumeration import TooManyPlaysError, enumerate_plays, variants
from tests.facts import choice, make_referential, make_scenario, moved, played, scene, when
from tests.shipped import shipped, shipped_files
from tests.strategies import checked, scenarios

REFERENTIAL = make_referential()


@checked
@given(scenarios())
def test_what_is_reached_and_how_near_is_what_all_plays_say(scenario: Scenario) -> None:
    least: dict[str, tuple[int, int]] = {}
    for variant in variants(scenario):
        try:
            for name, cost in enumerate_plays(scenario, variant, REFERENTIAL).nearest.items():
                least[name] = min(least.get(name, cost), cost)
        except TooManyPlaysError:
            assume(False)
    found = {name: witness for kind in witnesses(prove(scenario, REFERENTIAL)).values() for name, witness in kind.items()}
    assert found.keys() == least.keys()
    for name, witness in found.items():
        assert (witness.moves.count("(silence)"), len(witness.moves)) == least[name]


@checked
@given(scenarios())
def test_every_witness_plays_in_the_engine_and_gets_there(scenario: Scenario) -> None:
    for kind, found in witnesses(prove(scenario, REFERENTIAL)).items():
        for name, witness in found.items():
            variant = draw_variant(scenario, witness.seed)
            journal = played(scenario, witness.moves, variant, Mode(witness.mode), witness.seed)
            last = [entry.event for entry in journal.entries][-2:]
            if kind in {"choices", "targets"}:
                assert f"{last[0].scene}/{getattr(last[0], 'choice', '(silence)')}" == "/".join(name.split("/")[:2])
            elif kind == "lines":
                assert int(name.split("/")[1]) in last[-1].lines
            else:
                assert (getattr(last[-1], "scene", "") or last[-1].ending) == name


@pytest.mark.parametrize("file", shipped_files())
def test_every_witness_of_a_shipped_scenario_plays_and_nothing_is_out_of_reach(file: str) -> None:
    one = shipped(file)
    table = Table(one.scenario)
    found = nearest({variant: reach(explore(table, variant)) for variant in variants(one.scenario)})
    assert found["lines"].keys() == {
        f"{p.id}/{rank}"
        for p in (*one.scenario.scenes.values(), *one.scenario.endings.values())
        for rank in range(len(p.lines))
    }
    assert found["targets"].keys() == {
        f"{s.id}/{getattr(m, 'id', '(silence)')}/{rank}"
        for s in one.scenario.scenes.values()
        for m in (*s.choices, *((s.silence,) if s.silence else ()))
        for rank in range(len(m.targets))
    }
    assert found["scenes"].keys() == one.scenario.scenes.keys()
    assert found["endings"].keys() == one.scenario.endings.keys()
    assert found["choices"].keys() == {f"{s.id}/{c.id}" for s in one.scenario.scenes.values() for c in s.choices}
    for kind, named in found.items():
        for name, witness in named.items():
            session = one.session(draw_variant(one.scenario, witness.seed), Mode(witness.mode), witness.seed)
            state = session.state
            for move in witness.moves:
                state = session.state
                session.play(moved(move), "", 0.0)
            assert _there(kind, one.scenario, state, session, witness.moves, name) == name


def _there(kind: str, scenario: Scenario, before: State, session: Session, moves: tuple[str, ...], name: str) -> str:
    state = session.state
    if kind == "choices":
        return f"{before.place}/{moves[-1]}"
    if kind == "lines":
        lines = (scenario.scenes.get(state.place) or scenario.endings[state.place]).lines
        return f"{state.place}/{next((rank for rank in said(lines, state) if name.endswith(f'/{rank}')), None)}"
    if kind == "targets":
        scene = scenario.scenes[before.place]
        move = scene.silence if moves[-1] == "(silence)" else scene.choice(moves[-1])
        assert move is not None
        return f"{before.place}/{moves[-1]}/{resolve(move.targets, *apply_effects(move.effects, before.gauges, before.flags))}"
    return state.place


def test_the_nearest_witness_of_all_variants_is_told() -> None:
    near = choice("court", "s1", condition=when(0, 80, 100))
    scenario = make_scenario(
        scene("s0", near, choice("detour", "s2")),
        scene("s1", choice("fin", "bien", shows={"a1": 1})),
        scene("s2", choice("suite", "s1")),
        starts=((20, 50), (80, 50)),
    )
    found = witnesses(prove(scenario, REFERENTIAL))
    assert found["endings"]["bien"].moves == found["choices"]["s1/fin"].moves == ("court", "fin")
    assert draw_variant(scenario, found["scenes"]["s1"].seed) == "v1"
