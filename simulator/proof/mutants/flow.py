"""What if the conversation went elsewhere? Targets changed, a choice removed, endings swapped."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from random import Random

from simulator.proof.mutants.mutant import Mutant, moves, with_move, with_scene
from simulator.scenario import Choice, Scenario, Silence


def retargeted(scenario: Scenario, chance: Random) -> Iterator[Mutant]:
    """Each target leads to another scene, to its own scene, to an ending: those drawn differ from it."""
    for scene, move, name in moves(scenario):
        for rank, target in enumerate(move.targets):
            elsewhere = (
                chance.choice([id for id in scenario.scenes if id != scene.id] or [scene.id]),
                scene.id,
                chance.choice(list(scenario.endings)),
            )
            for id in elsewhere:
                if id != target.id:
                    yield Mutant(
                        "retargeted",
                        with_move(scenario, scene, _leading(move, rank, id)),
                        target.where,
                        f"{name} : mène à « {id} » au lieu de « {target.id} ».",
                    )


def _leading(move: Choice | Silence, rank: int, id: str) -> Choice | Silence:
    targets = tuple(replace(target, id=id) if at == rank else target for at, target in enumerate(move.targets))
    return replace(move, targets=targets)


def choice_removed(scenario: Scenario, chance: Random) -> Iterator[Mutant]:
    """Each choice of a scene that has others is no longer there."""
    for scene in scenario.scenes.values():
        for choice in scene.choices if len(scene.choices) > 1 else ():
            others = tuple(other for other in scene.choices if other is not choice)
            yield Mutant(
                "choice-removed",
                with_scene(scenario, replace(scene, choices=others)),
                choice.where,
                f"choix « {scene.id}/{choice.id} » : supprimé.",
            )


def endings_swapped(scenario: Scenario, chance: Random) -> Iterator[Mutant]:
    """Each pair of endings is exchanged in every « vers »; then, only in the « vers » where both stand."""
    for one, other in combinations(scenario.endings.values(), 2):
        swapped = scenario
        for scene, move, _ in moves(scenario):
            if any(target.id in {one.id, other.id} for target in move.targets):
                swapped = with_move(swapped, swapped.scenes[scene.id], _swapped(move, one.id, other.id))
        if swapped is not scenario:
            told = f"fins « {one.id} » et « {other.id} » : échangées dans tous les « vers »."
            yield Mutant("endings-swapped", swapped, one.where, told)
    for scene, move, name in moves(scenario):
        reached = dict.fromkeys(target.id for target in move.targets if target.id in scenario.endings)
        for first, second in combinations(reached, 2):
            yield Mutant(
                "endings-swapped",
                with_move(scenario, scene, _swapped(move, first, second)),
                move.where,
                f"{name} : les fins « {first} » et « {second} » sont échangées.",
            )


def _swapped(move: Choice | Silence, one: str, other: str) -> Choice | Silence:
    names = {one: other, other: one}
    targets = tuple(replace(target, id=names.get(target.id, target.id)) for target in move.targets)
    return replace(move, targets=targets)
