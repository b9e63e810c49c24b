"""Where does every move lead? The engine's own rules, asked once for each scene and state and remembered.

Nothing is reduced: a state is a place, every gauge and every flag; a number stands for each, which is quicker to look up.
Mutants of a scenario share all scenes but one, so that most answers serve many of them.
"""

from collections.abc import Iterator
from typing import NamedTuple

from simulator.engine import State, after, apply_effects, first_state, offered, resolve, said
from simulator.scenario import Choice, Ending, Scenario, Scene, Silence

Move = Choice | Silence


class Way(NamedTuple):
    """A move that is open, the rank of the target it takes, the number of the state after it."""

    move: Move
    rank: int
    after: int


class Here(NamedTuple):
    """What a state offers: the ranks of the lines said, the ways on (the silence last; none in an ending).

    ``sight`` is the same number for all states of a place in which the same is said, open and taken.
    """

    place: str
    said: tuple[int, ...]
    ways: tuple[Way, ...]
    sight: int

    @property
    def chosen(self) -> list[int]:
        """The states that choices lead to."""
        return [way.after for way in self.ways if isinstance(way.move, Choice)]


Explored = dict[int, Here]
"""Every state that some play reaches, in the order found."""


class Rules:
    """The engine's answers, by scene and state."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Scene | Ending, Explored]] = {}
        self._made: dict[int, tuple[Move, dict[int, Way | None]]] = {}
        self._states: list[State] = []
        self._numbers: dict[State, int] = {}
        self._sights: dict[tuple[object, ...], int] = {}

    def number(self, state: State) -> int:
        """The number of a state."""
        found = self._numbers.setdefault(state, len(self._states))
        if found == len(self._states):
            self._states.append(state)
        return found

    def place(self, state: int) -> str:
        """The scene or ending of a state."""
        return self._states[state].place

    def start(self, scenario: Scenario, variant: str) -> int:
        """The first state of a variant."""
        return self.number(first_state(scenario, variant))

    def starts(self, scenario: Scenario) -> list[int]:
        """The first states of all variants, each once."""
        return list(dict.fromkeys(self.start(scenario, variant.id) for variant in scenario.variants))

    def here(self, scenario: Scenario, state: int) -> Here:
        """What is said and open in a state."""
        name = self._states[state].place
        place = scenario.scenes.get(name) or scenario.endings[name]
        kept = self._known.setdefault(id(place), (place, {}))[1]  # the place is kept, so that its id stays its own
        found = kept.get(state)
        if found is None:
            found = kept[state] = self._here(place, state)
        return found

    def _here(self, place: Scene | Ending, state: int) -> Here:
        heard = said(place.lines, self._states[state])
        ways = tuple(self._ways(place, state)) if isinstance(place, Scene) else ()
        key = (id(place), heard, *((id(way.move), way.rank) for way in ways))
        return Here(place.id, heard, ways, self._sights.setdefault(key, len(self._sights)))

    def _ways(self, scene: Scene, state: int) -> Iterator[Way]:
        for move in (*scene.choices, *((scene.silence,) if scene.silence else ())):
            kept = self._made.setdefault(id(move), (move, {}))[1]
            if state not in kept:
                kept[state] = self._way(scene, move, self._states[state])
            way = kept[state]
            if way is not None:
                yield way

    def _way(self, scene: Scene, move: Move, state: State) -> Way | None:
        if isinstance(move, Choice) and move not in offered(scene, state):
            return None
        rank = resolve(move.targets, *apply_effects(move.effects, state.gauges, state.flags))
        return Way(move, rank, self.number(after(move, state)))

    def explore(self, scenario: Scenario) -> Explored:
        """Every state that some play of some variant reaches, breadth first, silences included."""
        places = (*scenario.scenes.values(), *scenario.endings.values())
        known = {place.id: self._known.setdefault(id(place), (place, {}))[1] for place in places}
        waiting = self.starts(scenario)
        seen = set(waiting)
        found: Explored = {}
        for state in waiting:
            here = known[self._states[state].place].get(state) or self.here(scenario, state)
            found[state] = here
            for _, _, reached in here.ways:
                if reached not in seen:
                    seen.add(reached)
                    waiting.append(reached)
        return found


def ahead(scenario: Scenario) -> dict[str, frozenset[str]]:
    """For each scene, the places to which a chain of « vers » leads from it, conditions left aside."""
    following = {scene.id: targets(scene) for scene in scenario.scenes.values()}
    found: dict[str, frozenset[str]] = {}
    for start in following:
        seen: set[str] = set()
        waiting = list(following[start])
        while waiting:
            place = waiting.pop()
            if place not in seen:
                seen.add(place)
                waiting += following.get(place, ())
        found[start] = frozenset(seen)
    return found


def targets(scene: Scene) -> set[str]:
    """The places that some « vers » of the scene names."""
    moves = (*scene.choices, *((scene.silence,) if scene.silence else ()))
    return {target.id for move in moves for target in move.targets}
