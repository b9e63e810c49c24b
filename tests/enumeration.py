"""Every complete play of a small scenario, one by one: an account of the rules that shares no code with the engine or the proof.

A play that comes back to a state in which it stood, with the same choices made, earns nothing on the way: only plays
without such a detour are listed. They hold every score, every reference and every least number of decisions.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from scoring.referential import Referential
from simulator.scenario import Scenario

MOST_STEPS = 3_000
Node = tuple[str, tuple[int, ...], frozenset[int], frozenset[tuple[str, str]]]


class TooManyPlaysError(Exception):
    """More plays than a test should look at."""


@dataclass(frozen=True)
class Play:
    """``ranks`` are those of the choices in the file; ``points`` what counted; ``shown`` scenes by competence."""

    moves: tuple[str, ...]
    ranks: tuple[int, ...]
    ending: str
    points: dict[str, int]
    clean: bool
    faults: frozenset[str]
    shown: dict[str, frozenset[str]]


@dataclass
class Enumerated:
    """All plays of one variant, and the least (silences, moves) to each scene, ``scene/choice`` and ending."""

    plays: list[Play] = field(default_factory=list)
    nearest: dict[str, tuple[int, int]] = field(default_factory=dict)


def true(condition: Any, gauges: tuple[int, ...], raised: frozenset[int]) -> bool:
    if condition is None:
        return True
    return any(
        all(
            (test.flag in raised) == test.raised
            if hasattr(test, "flag")
            else gauges[test.gauge] in range(test.low, test.high + 1)
            for test in tests
        )
        for tests in condition.alternatives
    )


def moved(move: Any, gauges: tuple[int, ...], raised: frozenset[int]) -> tuple[str, tuple[int, ...], frozenset[int]]:
    deltas = dict(move.effects.gauges)
    gauges = tuple(sorted((0, value + deltas.get(rank, 0), 100))[1] for rank, value in enumerate(gauges))
    up = {flag for flag in range(8) if move.effects.raised & 1 << flag}
    down = {flag for flag in range(8) if move.effects.lowered & 1 << flag}
    raised = frozenset((raised | up) - down)
    return next(target.id for target in move.targets if true(target.condition, gauges, raised)), gauges, raised


def enumerate_plays(scenario: Scenario, variant: str, referential: Referential, most: int = MOST_STEPS) -> Enumerated:
    found = Enumerated()
    steps = 0
    start: Node = (scenario.start, scenario.variant(variant).gauges, frozenset(), frozenset())
    path: list[tuple[Node, Any]] = []
    on_path = {start}

    def reach(name: str, silences: int, moves: int) -> None:
        found.nearest[name] = min(found.nearest.get(name, (silences, moves)), (silences, moves))

    def walk(node: Node, silences: int) -> None:
        nonlocal steps
        steps += 1
        if steps > most:
            raise TooManyPlaysError
        place, gauges, raised, made = node
        reach(place, silences, len(path))
        if place in scenario.endings:
            found.plays.append(told(scenario, referential, path, place))
            return
        here = scenario.scenes[place]
        for rank, line in enumerate(here.lines):
            if true(line.condition, gauges, raised):
                reach(f"{place}/{rank}", silences, len(path))
        for made_here in (*here.choices, here.silence):
            if made_here is None or not true(getattr(made_here, "condition", None), gauges, raised):
                continue
            quiet = made_here is here.silence
            if not quiet:
                reach(f"{place}/{made_here.id}", silences, len(path) + 1)
            done = made if quiet else made | {(place, made_here.id)}
            to, gauges_after, raised_after = moved(made_here, gauges, raised)
            taken = next(
                rank for rank, target in enumerate(made_here.targets) if true(target.condition, gauges_after, raised_after)
            )
            reach(f"{place}/{getattr(made_here, 'id', '(silence)')}/{taken}", silences + quiet, len(path) + 1)
            following: Node = (to, gauges_after, raised_after, done)
            if following not in on_path:
                on_path.add(following)
                path.append((node, made_here))
                walk(following, silences + quiet)
                path.pop()
                on_path.discard(following)

    walk(start, 0)
    return found


def told(scenario: Scenario, referential: Referential, path: list[tuple[Node, Any]], ending: str) -> Play:
    points: dict[str, int] = {}
    faults: set[str] = set()
    shown: dict[str, set[str]] = {competence.id: set() for competence in referential.competences}
    clean = True
    for (place, gauges, raised, made), move in path:
        here = scenario.scenes[place]
        for competence in referential.competences:
            names = {criterion.id for criterion in competence.criteria}
            if any(
                seen.criterion in names and seen.points != 0
                for item in here.choices
                if true(item.condition, gauges, raised)
                for seen in item.observations
            ):
                shown[competence.id].add(place)
        if move is here.silence:
            clean = False
            continue
        clean = clean and move.blocking is None and all(seen.points >= 0 for seen in move.observations)
        if (place, move.id) not in made:
            for seen in move.observations:
                points[seen.criterion] = points.get(seen.criterion, 0) + seen.points
                if seen.points < 0:
                    faults.add(seen.criterion)
    return Play(
        tuple(getattr(move, "id", "(silence)") for _, move in path),
        tuple(scenario.scenes[node[0]].choices.index(move) if hasattr(move, "id") else 99 for node, move in path),
        ending,
        points,
        clean,
        frozenset(faults),
        {name: frozenset(scenes) for name, scenes in shown.items()},
    )


def best_play(scenario: Scenario, plays: list[Play], referential: Referential) -> Play | None:
    """The reference: greatest total on the judged competences, then fewest moves, then first in the file."""
    judged = {c.id for item in referential.competences if item.id in scenario.judged for c in item.criteria}
    good = [play for play in plays if play.clean and scenario.endings[play.ending].tone.value == "success"]

    def total(play: Play) -> int:
        return sum(value for name, value in play.points.items() if name in judged)

    return min(good, key=lambda play: (-total(play), len(play.moves), play.ranks), default=None)


def scored(points: dict[str, int], attainable: dict[str, int], criteria: tuple[str, ...]) -> float:
    """Σ clamp(points, 0, attainable) / Σ attainable, zero where nothing is attainable."""
    most = sum(attainable.get(name, 0) for name in criteria)
    kept = sum(max(0, min(points.get(name, 0), attainable.get(name, 0))) for name in criteria)
    return kept / most if most else 0.0


def variants(scenario: Scenario) -> Iterator[str]:
    return (variant.id for variant in scenario.variants)
