"""What a choice does: its ``si`` is tested before, its effects apply and are clamped, its target is resolved after."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.engine import State, after, apply_effects, first_state, lines_at, offered, resolve, said
from simulator.scenario import Effects, Line
from tests.conversations import begun, open_moves, spoken_scenarios
from tests.enumeration import moved, true
from tests.facts import HERE, choice, make_scenario, scene, to, when


@pytest.mark.parametrize(
    ("gauges", "effects", "found"),
    [
        ((80, 20), Effects(((0, -15), (1, 10))), (65, 30)),
        ((5, 95), Effects(((0, -15), (1, 10))), (0, 100)),
        ((80, 20), Effects(), (80, 20)),
        ((0, 100), Effects(((0, -100), (1, 100))), (0, 100)),
        ((0, 100), Effects(((0, 100), (1, -100))), (100, 0)),
    ],
)
def test_gauges_move_relatively_and_stay_between_0_and_100(
    gauges: tuple[int, ...], effects: Effects, found: tuple[int, ...]
) -> None:
    assert apply_effects(effects, gauges, 0) == (found, 0)


def test_flags_are_raised_and_lowered_and_the_others_kept() -> None:
    assert apply_effects(Effects(raised=0b0011, lowered=0b0100), (), 0b1100) == ((), 0b1011)
    assert apply_effects(Effects(), (), 0b1100) == ((), 0b1100)


def test_the_first_true_target_wins_and_the_last_needs_no_condition() -> None:
    targets = to((when(0, 70, 100), "a"), (when(0, 40, 100), "b"), "c")
    assert [resolve(targets, (value,), 0) for value in (100, 70, 69, 40, 39, 0)] == [0, 0, 1, 1, 2, 2]


def test_the_target_is_resolved_on_the_state_after_the_effects() -> None:
    calming = choice("a", (when(0, 0, 40), "bien"), "mal", effects=Effects(((0, -10),)))
    assert after(calming, State("s", (50, 0), 0)) == State("bien", (40, 0), 0)
    assert after(calming, State("s", (51, 0), 0)) == State("mal", (41, 0), 0)


def test_an_offer_is_tested_on_the_state_before_the_effects() -> None:
    rising = choice("a", "bien", effects=Effects(((0, 50),)), condition=when(0, 0, 50))
    here = scene("s", rising, choice("b", "mal"))
    assert [item.id for item in offered(here, State("s", (50, 0), 0))] == ["a", "b"]
    assert [item.id for item in offered(here, State("s", (51, 0), 0))] == ["b"]


def test_lines_are_chosen_on_the_state_reached() -> None:
    lines = (Line("c", "a", None, HERE), Line("c", "b", when(0, 60, 100), HERE), Line("c", "d", when(flag=1), HERE))
    assert said(lines, State("s", (60, 0), 0)) == (0, 1)
    assert said(lines, State("s", (59, 0), 0b10)) == (0, 2)
    assert said((), State("s", (59, 0), 0)) == ()


def test_a_conversation_starts_in_the_gauges_of_its_variant_with_no_flag() -> None:
    scenario = make_scenario(scene("s", choice("a", "bien")), starts=((50, 50), (90, 10)))
    assert first_state(scenario, "v1") == State("s", (90, 10), 0)
    with pytest.raises(KeyError):
        first_state(scenario, "v9")


@settings(max_examples=60, deadline=None)
@given(spoken_scenarios(), st.data())
def test_a_second_account_of_the_rules_comes_to_the_same(scenario, data) -> None:  # type: ignore[no-untyped-def]
    session = begun(scenario, variant=data.draw(st.sampled_from([variant.id for variant in scenario.variants])))
    for _ in range(8):
        if session.scene is None:
            break
        state, here = session.state, session.scene
        raised = frozenset(flag for flag in range(8) if state.flags >> flag & 1)
        assert {item.id for item in offered(here, state)} == {
            item.id for item in here.choices if true(item.condition, state.gauges, raised)
        }
        for item in offered(here, state):
            place, gauges, flags = moved(item, state.gauges, raised)
            assert after(item, state) == State(place, gauges, sum(1 << flag for flag in flags))
        assert [line.text for line in lines_at(scenario, state)] == [
            line.text for line in here.lines if true(line.condition, state.gauges, raised)
        ]
        session.play(data.draw(st.sampled_from(open_moves(session))), "", 0.0)
