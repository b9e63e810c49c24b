"""What does a seed decide? The variant, and the order in which choices are shown. Stable for ever, on every system."""

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.scenario import Scenario

MAX_SEED = 2**31 - 1


def draw_variant(scenario: "Scenario", seed: int) -> str:
    """The variant of this seed, in proportion to the weights."""
    if len(scenario.variants) == 1:
        return scenario.variants[0].id
    total = sum(variant.weight for variant in scenario.variants)
    drawn = _number(f"{seed}/variant") % total
    for variant in scenario.variants:
        if drawn < variant.weight:
            return variant.id
        drawn -= variant.weight
    raise AssertionError("weights are positive")


def seed_for(scenario: "Scenario", variant: str) -> int:
    """The least seed, from 1, that draws this variant."""
    seed = 1
    while draw_variant(scenario, seed) != variant:
        seed += 1
    return seed


def shuffle(seed: int, scene: str, choices: tuple[str, ...]) -> tuple[str, ...]:
    """The choices of a scene in the order shown: fixed by seed and scene, whatever else is offered beside them."""
    start = sha256(f"{seed}/{scene}/".encode())
    keyed: list[tuple[bytes, str]] = []
    for choice in choices:
        whole = start.copy()
        whole.update(choice.encode())
        keyed.append((whole.digest(), choice))
    keyed.sort()
    return tuple([choice for _, choice in keyed])


def _number(text: str) -> int:
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big")
