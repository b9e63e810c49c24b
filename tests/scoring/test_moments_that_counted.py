"""The debrief's moments: a few turns, the blocking faults before all, then the heaviest, told in order."""

from scoring.assessment import assess
from scoring.debrief import moments
from simulator.observe import observe
from simulator.practice.attempt import NO_REFERENCE
from simulator.scenario import Scenario
from tests.facts import choice, make_referential, make_scenario, played, scene

LONG = make_scenario(
    *[
        scene(
            f"s{rank}",
            choice("fort", f"s{rank + 1}" if rank < 7 else "bien", shows={"a1": 2}),
            choice("faible", f"s{rank + 1}" if rank < 7 else "bien", shows={"a1": 1}),
            choice("faux", f"s{rank + 1}" if rank < 7 else "bien", shows={"a2": -1}),
            choice("grave", f"s{rank + 1}" if rank < 7 else "bien", shows={"a1": 1, "a2": 1}, blocks=("a1",)),
            choice("autre", f"s{rank + 1}" if rank < 7 else "bien", shows={"b1": 2}),
        )
        for rank in range(8)
    ]
)


def told(scenario: Scenario, *moves: str) -> list[tuple[int, str]]:
    performance = observe(played(scenario, moves), scenario, NO_REFERENCE)
    referential = make_referential()
    return [(item.turn, item.kind) for item in moments(performance, assess(performance, referential), referential)]


def test_at_most_five_moments_the_heaviest_in_the_order_of_the_turns() -> None:
    moves = ("faible", "fort", "faible", "fort", "fort", "fort", "fort", "faible")
    assert told(LONG, *moves) == [(turn, "strength") for turn in (2, 4, 5, 6, 7)]


def test_a_blocking_fault_is_always_among_them() -> None:
    moves = ("fort", "fort", "fort", "fort", "fort", "fort", "fort", "grave")
    assert (8, "blocking") in told(LONG, *moves)
    assert len(told(LONG, *moves)) == 5


def test_a_loss_and_a_gain_are_told_apart() -> None:
    assert told(LONG, "faux", "fort", "autre", "autre", "autre", "autre", "autre", "autre") == [(1, "loss"), (2, "strength")]


def test_what_shows_only_a_competence_that_is_not_judged_is_no_moment() -> None:
    assert told(LONG, *["autre"] * 8) == []
