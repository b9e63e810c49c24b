"""What would ChoiceScript's two automatic tests say? The same strategies, written anew for our scenarios.

Quicktest takes every option and both sides of every condition, whatever the values, each once. Randomtest plays at random,
10,000 times from a fixed seed, the options least used so far first (its default), and counts what was used. Neither knows
scores: what they can tell is a part never used, a target that does not exist, a play that goes nowhere.
"""

from collections import defaultdict
from collections.abc import Iterable
from random import Random

from benchmarks.oracle import Rules, Thing, met, things
from benchmarks.oracle.rules import Here, targets
from simulator.scenario import Scenario

PLAYS = 10_000
MOST_TURNS = 1_000


def quicktest(scenario: Scenario) -> frozenset[Thing]:
    """What is never covered, and « missing » targets."""
    known = {*scenario.scenes, *scenario.endings}
    covered: set[str] = set()
    waiting = [scenario.start]
    while waiting:
        place = waiting.pop()
        if place not in covered:
            covered.add(place)
            waiting += targets(scenario.scenes[place]) if place in scenario.scenes else ()
    unused = {thing for thing in things(scenario) if thing.place not in covered}
    return frozenset(unused | {Thing("missing", place) for place in covered - known})


def randomtest(rules: Rules, scenario: Scenario, seed: int, plays: int = PLAYS) -> frozenset[Thing]:
    """What no play used, and « stuck » scenes: nothing to choose, or a play of more than ``MOST_TURNS`` moves.

    A silence is one more option, which is more than Randomtest knows of.
    """
    chance = Random(seed).random
    seen: dict[int, Here] = {}
    moves: dict[int, list[int]] = {}
    uses: dict[int, int] = defaultdict(int)
    used: set[tuple[int, int]] = set()
    told: set[Thing] = set()
    starts = [rules.start(scenario, variant.id) for variant in scenario.variants]
    for state in Random(seed).choices(starts, [variant.weight for variant in scenario.variants], k=plays):
        for _ in range(MOST_TURNS):
            here = seen.get(state)
            if here is None:
                here = seen[state] = rules.here(scenario, state)
                moves[state] = [id(way.move) for way in here.ways] if here.chosen else []
            open = moves[state]
            if not open:
                break
            counts = [uses[move] for move in open]
            fewest = min(counts)
            least = [rank for rank, count in enumerate(counts) if count == fewest]
            rank = least[int(chance() * len(least))]
            uses[open[rank]] = fewest + 1
            used.add((here.sight, rank))
            state = here.ways[rank].after
        if here.place not in scenario.endings:
            told.add(Thing("stuck", here.place))
    return things(scenario) - _hit(seen.values(), used) | told


def _hit(seen: Iterable[Here], used: set[tuple[int, int]]) -> set[Thing]:
    hit: set[Thing] = set()
    for here in {here.sight: here for here in seen}.values():
        taken = tuple(way for rank, way in enumerate(here.ways) if (here.sight, rank) in used)
        hit |= met(here._replace(ways=taken))
    return hit
