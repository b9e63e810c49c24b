"""When does a play tell that a scenario has changed? Whatever can be seen of it differs, and only then."""

from dataclasses import replace

import pytest
from hypothesis import given

from simulator.proof.mutants import mutants, told_apart
from simulator.scenario import Effects, Line, Scenario
from tests.facts import HERE, choice, make_scenario, scene, silent, when
from tests.strategies import checked, played_scenarios

PLAIN = make_scenario(
    scene(
        "s0",
        choice("un", "s1", shows={"a1": 1}, effects=Effects(((0, 10),))),
        choice("deux", "mal"),
        silence=silent("s1"),
    ),
    scene("s1", choice("fin", "bien"), choice("autre", "moyen")),
)


def tells(changed: Scenario, *moves: str) -> bool:
    return told_apart(PLAIN, changed, "v0", moves)


def first(**changes: object) -> Scenario:
    """The scenario with its first choice changed."""
    start = PLAIN.scenes["s0"]
    made = replace(start.choices[0], **changes)  # type: ignore[arg-type]
    return replace(PLAIN, scenes={**PLAIN.scenes, "s0": replace(start, choices=(made, *start.choices[1:]))})


@pytest.mark.parametrize(
    "changed",
    [
        first(observations=()),
        first(effects=Effects(((0, 20),))),
        first(targets=PLAIN.scenes["s0"].choices[1].targets),
        first(blocking=choice("un", "s1", blocks=("a1",)).blocking),
    ],
)
def test_a_changed_choice_is_told_by_a_play_that_makes_it(changed: Scenario) -> None:
    assert tells(changed, "un", "fin")
    assert not tells(changed, "deux")
    assert not tells(changed, "(silence)", "fin")


def test_a_closed_choice_is_told_wherever_it_is_no_longer_offered() -> None:
    closed = first(condition=when(flag=1))
    assert tells(closed, "un", "fin")
    assert tells(closed, "deux")


def test_a_line_said_is_told() -> None:
    spoken = replace(PLAIN.scenes["s1"], lines=(Line("cliente", "Ah ?", when(0, 60), HERE),))
    changed = replace(PLAIN, scenes={**PLAIN.scenes, "s1": spoken})
    assert tells(changed, "un", "fin")
    assert not tells(changed, "(silence)", "fin")


def test_a_move_that_is_no_longer_there_is_told() -> None:
    mute = replace(PLAIN.scenes["s0"], silence=None)
    changed = replace(PLAIN, scenes={**PLAIN.scenes, "s0": mute})
    assert tells(changed, "(silence)", "fin")
    assert not tells(changed, "un", "fin")


def test_a_flag_that_nothing_reads_is_not_told() -> None:
    assert not tells(first(effects=Effects(((0, 10),), raised=1)), "un", "fin")


@checked
@given(played_scenarios())
def test_a_play_never_tells_a_scenario_from_itself(drawn: tuple[Scenario, str, tuple[str, ...]]) -> None:
    scenario, variant, moves = drawn
    assert not told_apart(scenario, scenario, variant, moves)


@checked
@given(played_scenarios())
def test_a_play_tells_a_mutant_without_its_first_choice(drawn: tuple[Scenario, str, tuple[str, ...]]) -> None:
    scenario, variant, moves = drawn
    for mutant in mutants(scenario, 1):
        if mutant.what == f"choix « {scenario.start}/{moves[0]} » : supprimé.":
            assert told_apart(scenario, mutant.scenario, variant, moves)
