"""The sum of the weighted lengths is the least there is: compared with every other answer."""

from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.picture.simplex import Pull, spread


def _sum(at: Sequence[int], pulls: Sequence[Pull]) -> int:
    return sum(pull.weight * (at[pull.head] - at[pull.tail]) for pull in pulls)


def _kept(at: Sequence[int], pulls: Sequence[Pull]) -> bool:
    return all(at[pull.head] - at[pull.tail] >= pull.least for pull in pulls)


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, list[Pull]]:
    count = draw(st.integers(2, 5))
    ladder = [
        Pull(draw(st.integers(0, node - 1)), node, draw(st.integers(0, 1)), draw(st.integers(0, 3))) for node in range(1, count)
    ]
    more = []
    for _ in range(draw(st.integers(0, 5))):
        head = draw(st.integers(1, count - 1))
        more.append(Pull(draw(st.integers(0, head - 1)), head, draw(st.integers(0, 2)), draw(st.integers(0, 3))))
    return count, ladder + more


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(graphs())
def test_no_other_answer_is_better(graph: tuple[int, list[Pull]]) -> None:
    count, pulls = graph
    found = spread(count, pulls)
    assert min(found) == 0
    assert _kept(found, pulls)
    every = (at for at in product(range(sum(pull.least for pull in pulls) + 1), repeat=count) if _kept(at, pulls))
    assert _sum(found, pulls) == min(_sum(at, pulls) for at in every)


def test_a_heavy_pull_is_kept_short() -> None:
    pulls = [Pull(0, 1, 1, 1), Pull(0, 2, 5, 0), Pull(1, 2, 1, 9)]
    assert spread(3, pulls) == [0, 4, 5]


def test_stopped_early_every_distance_is_kept() -> None:
    pulls = [Pull(0, 1, 1, 1), Pull(0, 2, 5, 0), Pull(1, 2, 1, 9)]
    assert _kept(spread(3, pulls, rounds=0), pulls)


def test_a_cycle_is_refused() -> None:
    with pytest.raises(ValueError, match="cycle"):
        spread(2, [Pull(0, 1, 1, 1), Pull(1, 0, 1, 1)])


def test_what_nothing_ties_together_is_answered_apart() -> None:
    assert spread(4, [Pull(0, 1, 3, 1), Pull(3, 2, 2, 1)]) == [0, 3, 2, 0]
    assert spread(0, []) == []
