"""Where does a conversation stand? Run time only: a place, the gauges, the raised flags."""

from typing import NamedTuple

from simulator.scenario import Scenario


class State(NamedTuple):
    """``place`` is a scene or an ending; ``gauges`` in the scenario's order, 0..100; ``flags`` a bit set."""

    place: str
    gauges: tuple[int, ...]
    flags: int


def first_state(scenario: Scenario, variant: str) -> State:
    """Where a conversation starts in this variant; ``KeyError`` for an unknown variant."""
    return State(scenario.start, scenario.variant(variant).gauges, 0)
