"""What does no play reach, and where does a trainee get stuck? Read off the explored states, one by one."""

from typing import NamedTuple

from benchmarks.oracle.rules import Explored, Here
from simulator.scenario import Choice, Scenario


class Thing(NamedTuple):
    """A part of a scenario: its kind, the scene or ending where it stands, its name or rank there."""

    kind: str
    place: str
    name: str = ""


def things(scenario: Scenario) -> frozenset[Thing]:
    """All that must be reached: scenes, choices, lines and targets with a condition, endings."""
    found: set[Thing] = set()
    for place in (*scenario.scenes.values(), *scenario.endings.values()):
        found.add(Thing("place", place.id))
        found |= {Thing("line", place.id, str(rank)) for rank, line in enumerate(place.lines) if line.condition}
    for scene in scenario.scenes.values():
        found |= {Thing("choice", scene.id, choice.id) for choice in scene.choices}
        for move in (*scene.choices, *((scene.silence,) if scene.silence else ())):
            found |= {_target(scene.id, move, rank) for rank, target in enumerate(move.targets) if target.condition}
    return frozenset(found)


def _target(scene: str, move: object, rank: int) -> Thing:
    return Thing("target", scene, f"{move.id if isinstance(move, Choice) else '(silence)'} {rank}")


def reached(explored: Explored) -> frozenset[Thing]:
    """All that some state reaches."""
    found: set[Thing] = set()
    for here in {here.sight: here for here in explored.values()}.values():
        found |= met(here)
    return frozenset(found)


def met(here: Here) -> set[Thing]:
    """What a state, and the moves open in it, reach."""
    found = {Thing("place", here.place)}
    found |= {Thing("line", here.place, str(rank)) for rank in here.said}
    found |= {Thing("choice", here.place, way.move.id) for way in here.ways if isinstance(way.move, Choice)}
    found |= {_target(here.place, way.move, way.rank) for way in here.ways}
    return found


def finite(scenario: Scenario, explored: Explored, *, silences: bool) -> set[int]:
    """The states from which some play comes to an ending: by choices alone, or by silences too."""
    found = {state for state, here in explored.items() if here.place in scenario.endings}
    rest = [
        (state, [way.after for way in here.ways] if silences else here.chosen)
        for state, here in reversed(explored.items())
        if here.ways
    ]
    size = -1
    while size != len(found):
        size = len(found)
        left = []
        for state, following in rest:
            if found.isdisjoint(following):
                left.append((state, following))
            else:
                found.add(state)
        rest = left
    return found


def stuck(scenario: Scenario, explored: Explored) -> frozenset[Thing]:
    """The scenes with a state from which no ending can be reached by choices alone (nothing offered, or no way out)."""
    safe = finite(scenario, explored, silences=False)
    return frozenset(Thing("place", here.place) for state, here in explored.items() if state not in safe)
