"""What of a state can still matter? Which values of a gauge behave alike from here on, which flags and counts are still read.

Three exact reductions, each for every place of a scenario:

- two values of a gauge are one when every test ahead answers the same on both, whatever is played (the coarsest such
  partition, by refinement; Moore 1956 on each gauge alone, which is enough since a test reads one gauge);
- a flag is dropped where it is written again, or never read, before any test ahead;
- a choice has a « counted » bit only inside a cycle of scenes, and only when it is worth points.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.engine import apply_effects
from simulator.proof.components import strong_components
from simulator.scenario import Choice, Condition, Effects, FlagTest, GaugeTest, Scenario, Scene, Silence

TOP = 100


@dataclass(frozen=True, slots=True)
class Way:
    """One move of a scene to one of its targets: a choice (or the silence), the rank of the target, where it leads."""

    move: Choice | Silence
    rank: int
    place: int

    @property
    def delta(self) -> dict[int, int]:
        """Gauge → change."""
        return dict(self.move.effects.gauges)


def tests_in(condition: Condition | None) -> Iterator[GaugeTest | FlagTest]:
    """Every test of a condition."""
    if condition is not None:
        for tests in condition.alternatives:
            yield from tests


def moves_of(scene: Scene) -> tuple[Choice | Silence, ...]:
    """The choices of a scene in the order of the file, then its silence."""
    return (*scene.choices, scene.silence) if scene.silence else scene.choices


def shifted(gauge: int, delta: int, value: int) -> int:
    """The value of a gauge after a change, by the engine's own rule."""
    gauges = (0,) * gauge + (value,)
    return apply_effects(Effects(((gauge, delta),)), gauges, 0)[0][gauge]


class Abstraction:
    """The reductions of one scenario. Places are numbered: scenes in the order of the file, then endings.

    ``alike[place][gauge]`` maps each value that the gauge may take (from all variants' starts, by all changes) to the least
    value that behaves alike from this place on; ``flags[place]`` is the bit set still read; ``counted[place]`` the bit set of
    counts still of use, ``bits`` where each stands.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.places = (*scenario.scenes, *scenario.endings)
        self.number = {name: number for number, name in enumerate(self.places)}
        self.ways: list[tuple[Way, ...]] = [tuple(self._ways(name)) for name in self.places]
        following = [{way.place for way in ways} for ways in self.ways]
        self.components = strong_components(len(self.places), following)
        self.component = [0] * len(self.places)
        for number, component in enumerate(self.components):
            for place in component:
                self.component[place] = number
        self.bits, self.counted = self._count()
        self.flags = self._live_flags()
        self.values = [self._values(gauge) for gauge in range(len(scenario.gauges))]
        tables = [self._refine(gauge) for gauge in range(len(scenario.gauges))]
        self.alike: list[list[dict[int, int]]] = [[table[place] for table in tables] for place in range(len(self.places))]

    def _ways(self, name: str) -> Iterator[Way]:
        scene = self.scenario.scenes.get(name)
        for move in moves_of(scene) if scene else ():
            for rank, target in enumerate(move.targets):
                yield Way(move, rank, self.number[target.id])

    def cyclic(self, component: int) -> bool:
        """True when a conversation may come back to a place of this component."""
        places = self.components[component]
        return len(places) > 1 or any(way.place == places[0] for way in self.ways[places[0]])

    def _count(self) -> tuple[dict[tuple[int, str], int], list[int]]:
        bits: dict[tuple[int, str], int] = {}
        counted = [0] * len(self.places)
        for number, component in enumerate(self.components):
            here = 0
            for place in component:
                for way in self.ways[place]:
                    move = way.move
                    again = self.component[way.place] == number
                    if not again or not isinstance(move, Choice) or (place, move.id) in bits:
                        continue
                    if any(seen.points for seen in move.observations):
                        bits[place, move.id] = here
                        here += 1
            for place in component:
                counted[place] = (1 << here) - 1
        return bits, counted

    def _conditions(self, place: int) -> Iterator[Condition | None]:
        """The conditions read on standing at a place: those of its lines and of its choices."""
        name = self.places[place]
        scene = self.scenario.scenes.get(name)
        lines = scene.lines if scene else self.scenario.endings[name].lines
        yield from (line.condition for line in lines)
        if scene:
            yield from (choice.condition for choice in scene.choices)

    def _live_flags(self) -> list[int]:
        live = [0] * len(self.places)
        for place in range(len(self.places)):
            for condition in self._conditions(place):
                for test in tests_in(condition):
                    if isinstance(test, FlagTest):
                        live[place] |= 1 << test.flag
        for component in self.components:  # sinks first: what follows is known
            moved = True
            while moved:
                moved = False
                for place in component:
                    wanted = live[place]
                    for way in self.ways[place]:
                        effects = way.move.effects
                        after = live[way.place]
                        for test in tests_in(way.move.targets[way.rank].condition):
                            if isinstance(test, FlagTest):
                                after |= 1 << test.flag
                        wanted |= after & ~(effects.raised | effects.lowered)
                    if wanted != live[place]:
                        live[place], moved = wanted, True
        return live

    def _values(self, gauge: int) -> tuple[int, ...]:
        deltas = {way.delta[gauge] for ways in self.ways for way in ways if gauge in way.delta}
        known = {variant.gauges[gauge] for variant in self.scenario.variants}
        waiting = list(known)
        while waiting:
            value = waiting.pop()
            for delta in deltas:
                after = shifted(gauge, delta, value)
                if after not in known:
                    known.add(after)
                    waiting.append(after)
        return tuple(sorted(known))

    def _refine(self, gauge: int) -> list[dict[int, int]]:
        values = self.values[gauge]
        first = values[0]
        table: list[dict[int, int]] = [dict.fromkeys(values, first) for _ in self.places]
        if not any(self._reads(place, gauge) for place in range(len(self.places))):
            return table
        shift = {
            delta: {value: shifted(gauge, delta, value) for value in values}
            for delta in {way.delta.get(gauge, 0) for ways in self.ways for way in ways} | {0}
        }
        tests = [self._reads(place, gauge) for place in range(len(self.places))]
        steps = [{(way.delta.get(gauge, 0), way.place) for way in ways} for ways in self.ways]
        for component in self.components:  # sinks first
            moved = True
            while moved:
                moved = False
                for place in component:
                    found: dict[tuple[object, ...], int] = {}
                    refined: dict[int, int] = {}
                    ahead = [(shift[delta], table[to]) for delta, to in steps[place]]
                    read = [(shift[delta], low, high) for delta, low, high in tests[place]]
                    for value in values:
                        answers = tuple([low <= moves[value] <= high for moves, low, high in read])
                        key = (answers, *[alike[moves[value]] for moves, alike in ahead])
                        refined[value] = found.setdefault(key, value)
                    if refined != table[place]:
                        table[place], moved = refined, True
        return table

    def _reads(self, place: int, gauge: int) -> set[tuple[int, int, int]]:
        """The tests of this gauge at this place: the change made before the test, and the bounds."""
        read = {
            (0, test.low, test.high)
            for condition in self._conditions(place)
            for test in tests_in(condition)
            if isinstance(test, GaugeTest) and test.gauge == gauge
        }
        for way in self.ways[place]:
            delta = way.delta.get(gauge, 0)
            for test in tests_in(way.move.targets[way.rank].condition):
                if isinstance(test, GaugeTest) and test.gauge == gauge:
                    read.add((delta, test.low, test.high))
        return read
