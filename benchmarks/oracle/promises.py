"""Which promises does some complete play break? Each kind of property, looked for on the explored states."""

from collections.abc import Iterable, Iterator

from benchmarks.oracle.reach import Thing, finite
from benchmarks.oracle.rules import Explored, Rules, Way
from simulator.scenario import Property, Scenario


def broken(rules: Rules, scenario: Scenario, explored: Explored) -> frozenset[Thing]:
    """The properties that a complete play breaks, named by their rank.

    ``never``: a subject is chosen while the other choice has not been. ``always``: the play ends, and no subject was chosen
    after the last time the other choice was. ``ends-in``: the play ends elsewhere once the other choice was made.
    """
    return frozenset(
        Thing("property", "", str(rank))
        for rank, item in enumerate(scenario.properties)
        if _breaks(rules, scenario, explored, item)
    )


def _breaks(rules: Rules, scenario: Scenario, explored: Explored, item: Property) -> bool:
    subjects, other = named(scenario, item.subjects), named(scenario, (item.other,))
    if item.kind == "never":
        before = set(_walk(explored, rules.starts(scenario), without=other))
        after = [way.after for state, way in _made(explored, subjects) if state in before]
        return bool(after) and not finite(scenario, explored, silences=True).isdisjoint(after)
    after = [way.after for _, way in _made(explored, other)]
    without = subjects if item.kind == "always" else set[int]()
    ends = {explored[state].place for state in _walk(explored, after, without)} & scenario.endings.keys()
    return bool(ends if item.kind == "always" else ends - set(item.subjects))


def _made(explored: Explored, moves: set[int]) -> Iterator[tuple[int, Way]]:
    """Every state in which one of these moves is open, with that move."""
    sights = {here.sight: here for here in explored.values()}
    wanted = {sight for sight, here in sights.items() if any(id(way.move) in moves for way in here.ways)}
    for state, here in explored.items():
        if here.sight in wanted:
            yield from ((state, way) for way in here.ways if id(way.move) in moves)


def named(scenario: Scenario, names: Iterable[str]) -> set[int]:
    """The identities of the choices of these names: ``id`` in any scene, or ``scene/id``."""
    wanted = set(names)
    return {
        id(choice)
        for scene in scenario.scenes.values()
        for choice in scene.choices
        if {choice.id, f"{scene.id}/{choice.id}"} & wanted
    }


def _walk(explored: Explored, starts: Iterable[int], without: set[int]) -> Iterator[int]:
    """The states that can be reached from ``starts`` by moves other than those ``without``."""
    waiting = list(dict.fromkeys(starts))
    seen = set(waiting)
    for state in waiting:
        yield state
        for way in explored[state].ways:
            if way.after not in seen and id(way.move) not in without:
                seen.add(way.after)
                waiting.append(way.after)
