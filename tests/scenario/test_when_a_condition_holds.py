"""What a condition means, against a second account of it written with sets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scenario import Condition, FlagTest, GaugeTest, Test, holds
from simulator.source import Where
from tests.builders import SCENARIO, scenario_of

HERE = Where("a.yaml", 1, 1)
GAUGES = st.tuples(*[st.integers(0, 100)] * 3)
FLAGS = st.frozensets(st.integers(0, 3))


def condition(*alternatives: tuple[Test, ...]) -> Condition:
    return Condition(alternatives, HERE)


def bits(flags: frozenset[int]) -> int:
    return sum(1 << flag for flag in flags)


def test_no_condition_always_holds() -> None:
    assert holds(None, (), 0)


@pytest.mark.parametrize(("value", "held"), [(29, False), (30, True), (50, True), (70, True), (71, False)])
def test_both_bounds_belong(value: int, held: bool) -> None:
    assert holds(condition((GaugeTest(0, 30, 70),)), (value,), 0) is held


def test_a_flag_is_raised_or_not() -> None:
    assert holds(condition((FlagTest(1, True),)), (), 0b10)
    assert not holds(condition((FlagTest(1, True),)), (), 0b101)
    assert holds(condition((FlagTest(1, False),)), (), 0b101)
    assert not holds(condition((FlagTest(1, False),)), (), 0b10)


def test_every_row_of_a_mapping_must_hold() -> None:
    both = condition((GaugeTest(0, 50, 100), FlagTest(0, True)))
    assert holds(both, (50,), 1)
    assert not holds(both, (49,), 1)
    assert not holds(both, (50,), 0)


def test_one_mapping_of_a_list_is_enough() -> None:
    either = condition((GaugeTest(0, 90, 100),), (GaugeTest(0, 0, 40), FlagTest(0, True)))
    assert holds(either, (95,), 0)
    assert holds(either, (40,), 1)
    assert not holds(either, (40,), 0)
    assert not holds(either, (60,), 1)


GAUGE_TESTS = st.builds(GaugeTest, st.integers(0, 2), st.integers(0, 60), st.integers(40, 100))
TESTS = GAUGE_TESTS | st.builds(FlagTest, st.integers(0, 3), st.booleans())


@given(st.lists(st.lists(TESTS, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3), GAUGES, FLAGS)
def test_it_is_an_or_of_ands(alternatives: list[tuple[Test, ...]], gauges: tuple[int, ...], flags: frozenset[int]) -> None:
    def true(test: Test) -> bool:
        if isinstance(test, GaugeTest):
            return gauges[test.gauge] in range(test.low, test.high + 1)
        return (test.flag in flags) == test.raised

    assert holds(condition(*alternatives), gauges, bits(flags)) == any(all(map(true, tests)) for tests in alternatives)


def test_looking_up_what_a_scenario_does_not_have_is_a_key_error() -> None:
    one = scenario_of(SCENARIO)
    assert one.scenes["accueil"].choice("bon").id == "bon"
    assert one.variant("base").id == "base"
    with pytest.raises(KeyError):
        one.scenes["accueil"].choice("clore")
    with pytest.raises(KeyError):
        one.variant("pressee")
