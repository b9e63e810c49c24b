"""A best reply that gives itself away by its length or its place is told, with the chance that it would be by accident."""

import math

from simulator.proof import findings, prove
from simulator.proof.tells import best_replies, tells
from tests.facts import choice, make_referential, make_scenario, scene

REFERENTIAL = make_referential()


def chain(best_length: int, others: int, scenes: int = 8):  # type: ignore[no-untyped-def]
    """A line of scenes in which the best reply is the middle one of three, and has ``best_length`` characters."""
    made = []
    for rank in range(scenes):
        ahead = f"s{rank + 1}" if rank + 1 < scenes else "bien"
        made.append(
            scene(
                f"s{rank}",
                choice("a", ahead, text="x" * others),
                choice("b", ahead, shows={"a1": 1}, text="x" * best_length),
                choice("c", ahead, text="x" * (others + 1)),
            )
        )
    return make_scenario(*made)


def test_eight_times_out_of_eight_is_told_and_its_chance_is_right() -> None:
    scenario = chain(100, 40)
    found = {tell.rule: tell for tell in tells(best_replies(scenario, REFERENTIAL))}
    assert (found["longest"].hits, found["longest"].scenes) == (8, 8)
    assert math.isclose(found["longest"].tail, 3.0**-8)
    assert math.isclose(found["longest"].expected, 8 / 3)
    assert found["longest"].telling
    assert (found["first"].hits, found["first"].tail) == (0, 1.0)
    assert "toujours-la-plus-longue" in {problem.code for problem in findings(prove(scenario, REFERENTIAL))}


def test_a_best_reply_among_the_others_is_not_told() -> None:
    scenario = chain(30, 40)
    assert "toujours-la-plus-longue" not in {problem.code for problem in findings(prove(scenario, REFERENTIAL))}


def test_nothing_is_concluded_from_a_few_scenes() -> None:
    scenario = chain(100, 40, scenes=2)
    assert not any(tell.telling for tell in tells(best_replies(scenario, REFERENTIAL)))
    assert "toujours-la-plus-longue" not in {problem.code for problem in findings(prove(scenario, REFERENTIAL))}
