"""What could an author get wrong? Scenarios with one slip each, of every kind, drawn by a seed."""

from collections.abc import Callable, Iterator, Mapping
from random import Random

from simulator.proof.mutants.conditions import contradicted, on_a_flag_never_raised, tightened
from simulator.proof.mutants.effects import effect_removed, points_moved
from simulator.proof.mutants.flow import choice_removed, endings_swapped, retargeted
from simulator.proof.mutants.mutant import Mutant
from simulator.proof.mutants.replay import told_apart
from simulator.scenario import Scenario

KINDS: Mapping[str, Callable[[Scenario, Random], Iterator[Mutant]]] = {
    "retargeted": retargeted,
    "effect-removed": effect_removed,
    "condition-tightened": tightened,
    "condition-contradicted": contradicted,
    "flag-never-raised": on_a_flag_never_raised,
    "choice-removed": choice_removed,
    "endings-swapped": endings_swapped,
    "points-moved": points_moved,
}
"""Every kind of slip, by its name."""


def mutants(scenario: Scenario, seed: int, count: int | None = None) -> tuple[Mutant, ...]:
    """The mutants of a sound scenario: all of them, or ``count`` drawn so that the kinds have as equal a share as they can.

    The same scenario, seed and count give the same mutants, in the order of ``KINDS`` and, within one, of the file.
    """
    chance = Random(seed)
    found = [list(kind(scenario, chance)) for kind in KINDS.values()]
    if count is not None:
        found = [_drawn(made, share, chance) for made, share in zip(found, _shares(found, count), strict=True)]
    return tuple(mutant for made in found for mutant in made)


def _shares(found: list[list[Mutant]], count: int) -> list[int]:
    """How many of each kind: one after another, as long as there are any."""
    shares = [0] * len(found)
    count = min(count, sum(map(len, found)))
    while sum(shares) < count:
        for rank, made in enumerate(found):
            if shares[rank] < len(made) and sum(shares) < count:
                shares[rank] += 1
    return shares


def _drawn(made: list[Mutant], share: int, chance: Random) -> list[Mutant]:
    return [made[rank] for rank in sorted(chance.sample(range(len(made)), share))]


__all__ = ["KINDS", "Mutant", "mutants", "told_apart"]
