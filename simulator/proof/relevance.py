"""What of a state can still matter? What later conditions read, and which choices a loop can bring back.

Both shrink the state exactly: a gauge that nothing ahead tests is forgotten, and a choice has a « counted » bit only where a
cycle of scenes could offer it again.
"""

from collections.abc import Iterable, Mapping, Sequence

from simulator.scenario import Choice, Condition, GaugeTest, Line, Scenario, Scene


def strong_components(count: int, successors: Sequence[Iterable[int]]) -> list[list[int]]:
    """The strongly connected components of a graph, sinks first (Tarjan 1972, without recursion)."""
    index: list[int] = [-1] * count
    low = [0] * count
    on_stack = [False] * count
    stack: list[int] = []
    found: list[list[int]] = []
    clock = 0
    for root in range(count):
        if index[root] >= 0:
            continue
        work: list[tuple[int, list[int], int]] = [(root, list(successors[root]), 0)]
        index[root] = low[root] = clock
        clock += 1
        stack.append(root)
        on_stack[root] = True
        while work:
            node, following, rank = work.pop()
            while rank < len(following):
                other = following[rank]
                rank += 1
                if index[other] < 0:
                    work.append((node, following, rank))
                    index[other] = low[other] = clock
                    clock += 1
                    stack.append(other)
                    on_stack[other] = True
                    work.append((other, list(successors[other]), 0))
                    break
                if on_stack[other] and index[other] < low[node]:
                    low[node] = index[other]
            else:
                if low[node] == index[node]:
                    component: list[int] = []
                    while True:
                        other = stack.pop()
                        on_stack[other] = False
                        component.append(other)
                        if other == node:
                            break
                    found.append(component)
                if work and low[node] < low[work[-1][0]]:
                    low[work[-1][0]] = low[node]
    return found


class Relevance:
    """For each place of a scenario: the gauges and flags read from there on, and the « counted » bits still of use.

    ``component`` numbers the cycles of places: a scene can be met again only from a place of its own number.
    """

    def __init__(self, scenario: Scenario) -> None:
        places = [*scenario.scenes, *scenario.endings]
        rank = {name: number for number, name in enumerate(places)}
        following: list[set[int]] = [set() for _ in places]
        for scene in scenario.scenes.values():
            for name in _targets(scene):
                following[rank[scene.id]].add(rank[name])
        components = strong_components(len(places), following)
        component_of = {node: number for number, component in enumerate(components) for node in component}
        self.bits = _bits(scenario, rank, component_of)
        self.component = {name: component_of[number] for name, number in rank.items()}
        self.gauges: dict[str, frozenset[int]] = {}
        self.flags: dict[str, int] = {}
        self.counted: dict[str, int] = {}
        for component in components:  # sinks first: what follows is known
            gauges: set[int] = set()
            flags = counted = 0
            for node in component:
                read_gauges, read_flags = _reads(scenario, places[node])
                gauges |= read_gauges
                flags |= read_flags
                counted |= sum(1 << bit for (scene, _), bit in self.bits.items() if scene == places[node])
                for other in following[node]:
                    if component_of[other] != component_of[node]:
                        gauges |= self.gauges[places[other]]
                        flags |= self.flags[places[other]]
                        counted |= self.counted[places[other]]
            for node in component:
                self.gauges[places[node]] = frozenset(gauges)
                self.flags[places[node]] = flags
                self.counted[places[node]] = counted


def _targets(scene: Scene) -> set[str]:
    names = {target.id for choice in scene.choices for target in choice.targets}
    return names | ({target.id for target in scene.silence.targets} if scene.silence else set())


def _bits(scenario: Scenario, rank: Mapping[str, int], component_of: Mapping[int, int]) -> dict[tuple[str, str], int]:
    bits: dict[tuple[str, str], int] = {}
    for scene in scenario.scenes.values():
        for choice in scene.choices:
            if any(component_of[rank[target.id]] == component_of[rank[scene.id]] for target in choice.targets):
                bits[scene.id, choice.id] = len(bits)
    return bits


def _reads(scenario: Scenario, place: str) -> tuple[set[int], int]:
    scene = scenario.scenes.get(place)
    lines: tuple[Line, ...] = scene.lines if scene else scenario.endings[place].lines
    conditions: list[Condition | None] = [line.condition for line in lines]
    moves: list[Choice] = list(scene.choices) if scene else []
    conditions += [choice.condition for choice in moves]
    conditions += [target.condition for choice in moves for target in choice.targets]
    if scene and scene.silence:
        conditions += [target.condition for target in scene.silence.targets]
    gauges: set[int] = set()
    flags = 0
    for condition in conditions:
        for tests in condition.alternatives if condition else ():
            for test in tests:
                if isinstance(test, GaugeTest):
                    gauges.add(test.gauge)
                else:
                    flags |= 1 << test.flag
    return gauges, flags
