"""Where can a condition stand? On a line, a choice or a target; and the same scenario with another condition there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from simulator.proof.mutants.mutant import moves, with_move, with_scene
from simulator.scenario import Choice, Condition, Ending, Line, Scenario, Scene, Silence, Target
from simulator.source import Where

Item = TypeVar("Item", Line, Target)


@dataclass(frozen=True, slots=True)
class Site:
    """A place for a condition: its French name, where it is written, the condition there now, and how to put another."""

    name: str
    where: Where
    condition: Condition | None
    put: Callable[[Condition], Scenario]


def sites(scenario: Scenario) -> Iterator[Site]:
    """Every line, choice and target, in the order of the file; the last target of a « vers » takes no condition."""
    for scene in scenario.scenes.values():
        yield from _lines(scenario, scene)
    for scene, move, name in moves(scenario):
        if isinstance(move, Choice):
            yield Site(name, move.where, move.condition, _choice(scenario, scene, move))
        for rank, target in enumerate(move.targets[:-1]):
            yield Site(f"{name} vers « {target.id} »", target.where, target.condition, _target(scenario, scene, move, rank))
    for ending in scenario.endings.values():
        yield from _lines(scenario, ending)


def _lines(scenario: Scenario, place: Scene | Ending) -> Iterator[Site]:
    for rank, line in enumerate(place.lines):
        yield Site(f"réplique {rank + 1} de « {place.id} »", line.where, line.condition, _line(scenario, place, rank))


def _line(scenario: Scenario, place: Scene | Ending, rank: int) -> Callable[[Condition], Scenario]:
    def put(condition: Condition) -> Scenario:
        lines = _changed(place.lines, rank, condition)
        if isinstance(place, Scene):
            return with_scene(scenario, replace(place, lines=lines))
        return replace(scenario, endings={**scenario.endings, place.id: replace(place, lines=lines)})

    return put


def _choice(scenario: Scenario, scene: Scene, choice: Choice) -> Callable[[Condition], Scenario]:
    return lambda condition: with_move(scenario, scene, replace(choice, condition=condition))


def _target(scenario: Scenario, scene: Scene, move: Choice | Silence, rank: int) -> Callable[[Condition], Scenario]:
    return lambda condition: with_move(scenario, scene, replace(move, targets=_changed(move.targets, rank, condition)))


def _changed(items: tuple[Item, ...], rank: int, condition: Condition) -> tuple[Item, ...]:
    return tuple(replace(item, condition=condition) if at == rank else item for at, item in enumerate(items))
