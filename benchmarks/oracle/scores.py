"""What can be earned? The reference, faults that cost nothing, plays that show too little: every play, none left out.

What was earned is part of a node: the points so far, and which choices were made where a loop could offer them again.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from benchmarks.oracle.rules import Rules, Way, ahead, targets
from scoring.referential import Competence, Referential
from simulator.scenario import Choice, Scenario, Tone

Points = tuple[int, ...]


class Node(NamedTuple):
    """The number of a state, the points earned on the way there, the choices made that a loop offers again."""

    state: int
    points: Points
    made: frozenset[tuple[str, str]]


class Walk:
    """How points add up along a play of one scenario, on the criteria given."""

    def __init__(self, rules: Rules, scenario: Scenario, criteria: Iterable[str]) -> None:
        self.rules = rules
        self.scenario = scenario
        self.criteria = tuple(criteria)
        self.nothing: Points = (0,) * len(self.criteria)
        self.ahead = ahead(scenario)
        self.again = {place for place, places in self.ahead.items() if place in places}
        self._gains = {
            (scene.id, choice.id): self._shown(choice) for scene in scenario.scenes.values() for choice in scene.choices
        }

    def _shown(self, choice: Choice) -> Points:
        points = {seen.criterion: seen.points for seen in choice.observations}
        return tuple(points.get(criterion, 0) for criterion in self.criteria)

    def best(self, scene: str, choice: Choice) -> Points:
        """What the choice gains at best: its good points alone."""
        return tuple(max(points, 0) for points in self._gains[scene, choice.id])

    def start(self, variant: str) -> Node:
        """The beginning of a play."""
        return Node(self.rules.start(self.scenario, variant), self.nothing, frozenset())

    def gain(self, node: Node, way: Way) -> Points | None:
        """What this move earns; ``None`` for a silence, or when the choice was made before: its points count once."""
        if not isinstance(way.move, Choice):
            return None
        name = (self.rules.place(node.state), way.move.id)
        return None if name in node.made else self._gains[name]

    def after(self, node: Node, way: Way) -> Node:
        """The node that a move leads to."""
        gain = self.gain(node, way)
        points = node.points if gain is None else tuple(map(int.__add__, node.points, gain))
        made = node.made
        if isinstance(way.move, Choice) and self.rules.place(node.state) in self.again:
            made |= {(self.rules.place(node.state), way.move.id)}
        return Node(way.after, points, made)

    def ways(self, node: Node) -> tuple[Way, ...]:
        """The moves open at a node."""
        return self.rules.here(self.scenario, node.state).ways


def is_clean(way: Way) -> bool:
    """A choice without a negative point and without a blocking fault."""
    return (
        isinstance(way.move, Choice) and way.move.blocking is None and all(seen.points >= 0 for seen in way.move.observations)
    )


def reference(rules: Rules, scenario: Scenario, referential: Referential, variant: str) -> dict[str, int] | None:
    """What the best clean play to a success earns on the judged criteria, or ``None`` when there is none.

    The best: most points; then fewest moves; then the first in the order of the file, choice by choice. Breadth first with
    the moves in that order, the first play to come to a node is the first of the shortest ones.
    """
    walk = Walk(rules, scenario, judged(scenario, referential))
    start = walk.start(variant)
    waiting = deque([(start, 0)])
    seen = {start}
    best: tuple[int, int] | None = None
    earned: Points = ()
    while waiting:
        node, moves = waiting.popleft()
        ending = scenario.endings.get(rules.place(node.state))
        if ending is not None:
            if ending.tone is Tone.SUCCESS and (best is None or (sum(node.points), -moves) > best):
                best, earned = (sum(node.points), -moves), node.points
            continue
        for way in walk.ways(node):
            if is_clean(way):
                after = walk.after(node, way)
                if after not in seen:
                    seen.add(after)
                    waiting.append((after, moves + 1))
    return None if best is None else dict(zip(walk.criteria, earned, strict=True))


def judged(scenario: Scenario, referential: Referential) -> list[str]:
    """The criteria of the judged competences."""
    return [
        item.id for competence in referential.competences if competence.id in scenario.judged for item in competence.criteria
    ]


def free_fault(rules: Rules, scenario: Scenario, competence: Competence, variant: str, attainable: Mapping[str, int]) -> bool:
    """Whether some complete play loses a point on the competence and still has full marks there.

    A play is given up only where even all that could still be earned would not bring full marks.
    """
    criteria = [item.id for item in competence.criteria]
    walk = Walk(rules, scenario, criteria)
    needed = tuple(max(attainable.get(id, 0), 0) for id in criteria)
    if not any(needed):
        return False
    hope = Hope(walk)
    start = walk.start(variant)
    waiting = [(start, False)]
    seen = set(waiting)
    while waiting:
        node, fault = waiting.pop()
        if any(
            need and have + more < need
            for have, more, need in zip(node.points, hope.at(rules.place(node.state)), needed, strict=True)
        ):
            continue
        if rules.place(node.state) in scenario.endings:
            if fault:
                return True
            continue
        for way in walk.ways(node):
            gain = walk.gain(node, way)
            after = (walk.after(node, way), fault or (gain is not None and min(gain) < 0))
            if after not in seen:
                seen.add(after)
                waiting.append(after)
    return False


class Hope:
    """At least as much as can still be earned from a place on, criterion by criterion.

    A scene met once gives the gain of its best choice; scenes of a loop give those of all their choices, once each.
    """

    def __init__(self, walk: Walk) -> None:
        self._walk = walk
        self._known: dict[str, Points] = dict.fromkeys(walk.scenario.endings, walk.nothing)

    def at(self, place: str) -> Points:
        """The most that each criterion can still gain."""
        if place not in self._known:
            loop = {place} | {other for other in self._walk.ahead[place] if place in self._walk.ahead.get(other, ())}
            found = self._once(place) if loop == {place} and place not in self._walk.again else self._looping(loop)
            self._known |= dict.fromkeys(loop, found)
        return self._known[place]

    def _once(self, place: str) -> Points:
        scene = self._walk.scenario.scenes[place]
        ways = [(self._walk.best(place, choice), choice.targets) for choice in scene.choices]
        ways += [(self._walk.nothing, scene.silence.targets)] if scene.silence else []
        sums = [tuple(map(int.__add__, gain, self.at(target.id))) for gain, leads in ways for target in leads]
        return tuple(map(max, zip(*sums, strict=True)))

    def _looping(self, loop: set[str]) -> Points:
        scenes = [self._walk.scenario.scenes[name] for name in loop]
        inside = [self._walk.best(scene.id, choice) for scene in scenes for choice in scene.choices]
        beyond = [self.at(name) for scene in scenes for name in targets(scene) - loop] or [self._walk.nothing]
        return tuple(
            sum(gains) + max(rest) for gains, rest in zip(zip(*inside, strict=True), zip(*beyond, strict=True), strict=True)
        )


def too_few_decisions(rules: Rules, scenario: Scenario, competence: Competence, needed: int) -> bool:
    """Whether some play that ends well meets the competence in fewer than ``needed`` distinct scenes.

    A scene counts when one of the choices offered there shows it. A play is given up once it has met enough.
    """
    names = {item.id for item in competence.criteria}
    waiting = [(state, frozenset[str]()) for state in rules.starts(scenario)]
    seen = set(waiting)
    while waiting:
        state, met = waiting.pop()
        ending = scenario.endings.get(rules.place(state))
        if ending is not None:
            if ending.tone is Tone.SUCCESS:
                return True
            continue
        ways = rules.here(scenario, state).ways
        if any(_shows(way, names) for way in ways):
            met |= {rules.place(state)}
        for way in ways if len(met) < needed else ():
            if (way.after, met) not in seen:
                seen.add((way.after, met))
                waiting.append((way.after, met))
    return False


def _shows(way: Way, criteria: set[str]) -> bool:
    return isinstance(way.move, Choice) and any(seen.points and seen.criterion in criteria for seen in way.move.observations)
