"""The seed draws the variant in proportion to the weights: the same for ever, in every process."""

from dataclasses import replace

import pytest

from simulator.engine import draw_variant, seed_for, shuffle
from simulator.scenario import Scenario, Variant
from tests.facts import HERE, choice, make_scenario, scene

PLAIN = make_scenario(scene("s", choice("a", "bien")))


def with_weights(*weights: int) -> Scenario:
    variants = tuple(Variant(f"v{rank}", weight, (50, 50), HERE) for rank, weight in enumerate(weights))
    return replace(PLAIN, variants=variants)


def test_what_was_drawn_once_is_drawn_for_ever() -> None:
    drawn = "".join(draw_variant(with_weights(1, 1, 2), seed)[1] for seed in range(30))
    assert drawn == "222112020001002202202021020212"


@pytest.mark.parametrize("weights", [(1, 1), (3, 1), (1, 2, 7), (1000, 1)])
def test_each_is_drawn_as_often_as_it_weighs(weights: tuple[int, ...]) -> None:
    drawn = [draw_variant(with_weights(*weights), seed) for seed in range(8_000)]
    for rank, weight in enumerate(weights):
        share = weight / sum(weights)
        assert drawn.count(f"v{rank}") / len(drawn) == pytest.approx(share, abs=0.02)


def test_a_single_variant_is_always_drawn() -> None:
    assert {draw_variant(with_weights(5), seed) for seed in range(50)} == {"v0"}


@pytest.mark.parametrize("weights", [(1, 1), (1, 2, 7), (200, 1)])
def test_the_least_seed_of_a_variant_draws_it(weights: tuple[int, ...]) -> None:
    scenario = with_weights(*weights)
    for variant in scenario.variants:
        seed = seed_for(scenario, variant.id)
        assert draw_variant(scenario, seed) == variant.id
        assert all(draw_variant(scenario, other) != variant.id for other in range(1, seed))


def test_the_variant_has_no_part_in_the_order_of_the_choices() -> None:
    first = {draw_variant(with_weights(1, 1), seed) for seed in range(200) if shuffle(seed, "s", ("a", "b"))[0] == "a"}
    assert first == {"v0", "v1"}
