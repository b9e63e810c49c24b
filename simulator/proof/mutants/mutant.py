"""What is a mutant? A scenario with one thing changed, as an author’s slip could change it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from simulator.scenario import Choice, Scenario, Scene, Silence
from simulator.source import Where


@dataclass(frozen=True, slots=True)
class Mutant:
    """``scenario`` with one change of a ``kind``: ``what`` says it in French, ``where`` is its place in the file.

    The scenario keeps the id and the hash of the one that it comes from.
    """

    kind: str
    scenario: Scenario
    where: Where
    what: str


def with_scene(scenario: Scenario, scene: Scene) -> Scenario:
    """The scenario with another scene under the same id."""
    return replace(scenario, scenes={**scenario.scenes, scene.id: scene})


def with_move(scenario: Scenario, scene: Scene, move: Choice | Silence) -> Scenario:
    """The scenario with another choice of that id in ``scene``, or with another silence there."""
    if isinstance(move, Silence):
        return with_scene(scenario, replace(scene, silence=move))
    choices = tuple(move if choice.id == move.id else choice for choice in scene.choices)
    return with_scene(scenario, replace(scene, choices=choices))


def moves(scenario: Scenario) -> Iterator[tuple[Scene, Choice | Silence, str]]:
    """Every choice and silence, in the order of the file, with its scene and its French name."""
    for scene in scenario.scenes.values():
        for choice in scene.choices:
            yield scene, choice, f"choix « {scene.id}/{choice.id} »"
        if scene.silence is not None:
            yield scene, scene.silence, f"silence de « {scene.id} »"
