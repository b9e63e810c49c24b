"""What if a choice did or showed something else? An effect forgotten, points on the wrong choice or on none."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from simulator.proof.mutants.mutant import Mutant, moves, with_move, with_scene
from simulator.scenario import Choice, Effects, Scenario, Scene


def effect_removed(scenario: Scenario, chance: Random) -> Iterator[Mutant]:
    """Each gauge moved, flag raised or flag lowered by a choice or a silence is left as it is."""
    for scene, move, name in moves(scenario):
        for effects, forgotten in _without_one(scenario, move.effects):
            yield Mutant(
                "effect-removed",
                with_move(scenario, scene, replace(move, effects=effects)),
                move.where,
                f"{name} : {forgotten}.",
            )


def _without_one(scenario: Scenario, effects: Effects) -> Iterator[tuple[Effects, str]]:
    for rank, (gauge, delta) in enumerate(effects.gauges):
        kept = (*effects.gauges[:rank], *effects.gauges[rank + 1 :])
        yield replace(effects, gauges=kept), f"ne change plus « {scenario.gauges[gauge].id} » ({delta:+d})"
    for rank, flag in enumerate(scenario.flags):
        bit = 1 << rank
        if effects.raised & bit:
            yield replace(effects, raised=effects.raised & ~bit), f"ne lève plus le repère « {flag.id} »"
        if effects.lowered & bit:
            yield replace(effects, lowered=effects.lowered & ~bit), f"ne baisse plus le repère « {flag.id} »"


def points_moved(scenario: Scenario, chance: Random) -> Iterator[Mutant]:
    """The best choice of each scene exchanges its points with another; then, nothing shows a criterion any more."""
    for scene in scenario.scenes.values():
        best = max(scene.choices, key=_total, default=None)
        for other in scene.choices:
            if best is not None and other is not best and _shown(other) != _shown(best):
                yield Mutant(
                    "points-moved",
                    _exchanged(scenario, scene, best, other),
                    best.where,
                    f"choix « {scene.id}/{best.id} » : ses points sont échangés avec ceux de « {other.id} ».",
                )
    shown = dict.fromkeys(
        seen.criterion for _, move, _ in moves(scenario) if isinstance(move, Choice) for seen in move.observations
    )
    for criterion in shown:
        yield Mutant(
            "points-moved",
            _unshown(scenario, criterion),
            scenario.where,
            f"critère « {criterion} » : plus aucun choix ne le montre.",
        )


def _total(choice: Choice) -> int:
    return sum(seen.points for seen in choice.observations)


def _shown(choice: Choice) -> dict[str, int]:
    return {seen.criterion: seen.points for seen in choice.observations}


def _exchanged(scenario: Scenario, scene: Scene, one: Choice, other: Choice) -> Scenario:
    first = replace(one, observations=other.observations)
    second = replace(other, observations=one.observations)
    changed = with_move(scenario, scene, first)
    return with_move(changed, changed.scenes[scene.id], second)


def _unshown(scenario: Scenario, criterion: str) -> Scenario:
    for scene in scenario.scenes.values():
        choices = tuple(
            replace(choice, observations=tuple(seen for seen in choice.observations if seen.criterion != criterion))
            for choice in scene.choices
        )
        scenario = with_scene(scenario, replace(scene, choices=choices))
    return scenario
