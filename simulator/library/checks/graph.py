"""Does the conversation hold together on paper? Faults that show without running anything; the proof tells the rest."""

from collections.abc import Iterator

from scoring.referential import Referential
from simulator.scenario import Ending, Scenario, Scene
from simulator.source import Problem, Severity


def scene_without_choice(scenario: Scenario, referential: Referential | None) -> Iterator[Problem]:
    """A scene that offers nothing stops the trainee for ever."""
    for scene in scenario.scenes.values():
        if not scene.choices:
            yield Problem(
                "scene-sans-choix", f"La scène « {scene.id} » n’offre aucun choix.", "Ajoutez au moins un choix.", scene.where
            )


def scenario_without_ending(scenario: Scenario, referential: Referential | None) -> Iterator[Problem]:
    """Without an ending nothing can be judged."""
    if not scenario.endings:
        yield Problem("sans-fin", "Le scénario n’a aucune fin.", "Ajoutez « fins: ».", scenario.where)


def unlinked(scenario: Scenario, referential: Referential | None) -> Iterator[Problem]:
    """A scene or an ending to which no chain of ``vers`` leads, conditions left aside."""
    reached: set[str] = set()
    waiting = [scenario.start]
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        reached.add(name)
        scene = scenario.scenes.get(name)
        if scene is None:
            continue
        waiting += [target.id for choice in scene.choices for target in choice.targets]
        waiting += [target.id for target in scene.silence.targets] if scene.silence else []
    places: tuple[Scene | Ending, ...] = (*scenario.scenes.values(), *scenario.endings.values())
    for place in places:
        if place.id not in reached:
            yield Problem(
                "scene-isolee",
                f"Aucun « vers » ne mène à « {place.id} ».",
                "Reliez-la depuis un choix, ou supprimez-la.",
                place.where,
                Severity.ERROR,
            )
