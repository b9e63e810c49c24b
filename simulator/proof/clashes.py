"""Why does a condition never hold? The smallest set of its tests that no reached state satisfies together."""

from collections.abc import Iterable
from itertools import combinations

from simulator.scenario import Condition, FlagTest, Scenario, Test, holds

Values = tuple[tuple[int, ...], int]
"""Gauges and flags, as a condition reads them."""


def in_words(scenario: Scenario, test: Test) -> str:
    """A test as an author writes it, in a few words."""
    if isinstance(test, FlagTest):
        return f"{scenario.flags[test.flag].id}: {'oui' if test.raised else 'non'}"
    name = scenario.gauges[test.gauge].id
    if test.low <= 0:
        return f"{name} ≤ {test.high}"
    return f"{name} ≥ {test.low}" if test.high >= 100 else f"{name} de {test.low} à {test.high}"


def raised_somewhere(scenario: Scenario) -> int:
    """The bit set of the flags that some choice or silence raises."""
    raised = 0
    for scene in scenario.scenes.values():
        for move in (*scene.choices, *((scene.silence,) if scene.silence else ())):
            raised |= move.effects.raised & ~move.effects.lowered
    return raised


def never_raised(scenario: Scenario, condition: Condition) -> tuple[str, ...]:
    """The flags that every alternative waits for in vain: ids, or nothing when one alternative has no such flag."""
    raised = raised_somewhere(scenario)
    missing: dict[str, None] = {}
    for tests in condition.alternatives:
        waits = [test.flag for test in tests if isinstance(test, FlagTest) and test.raised and not raised >> test.flag & 1]
        if not waits:
            return ()
        missing |= dict.fromkeys(scenario.flags[flag].id for flag in waits)
    return tuple(missing)


def clash(scenario: Scenario, condition: Condition, met: Iterable[Values]) -> tuple[str, ...]:
    """For each alternative, the fewest of its tests that none of ``met`` satisfies together, in words joined by « et ».

    Empty when some state satisfies the condition.
    """
    seen = set(met)
    found: list[str] = []
    for tests in condition.alternatives:
        answers = {_answers(tests, condition, values) for values in seen}
        smallest = _smallest(len(tests), answers)
        if smallest is None:
            return ()
        found.append(" et ".join(in_words(scenario, tests[rank]) for rank in smallest))
    return tuple(found)


def _answers(tests: tuple[Test, ...], condition: Condition, values: Values) -> int:
    gauges, flags = values
    return sum(1 << rank for rank, test in enumerate(tests) if holds(Condition(((test,),), condition.where), gauges, flags))


def _smallest(count: int, answers: set[int]) -> tuple[int, ...] | None:
    for size in range(1, count + 1):
        for ranks in combinations(range(count), size):
            wanted = sum(1 << rank for rank in ranks)
            if not any(answer & wanted == wanted for answer in answers):
                return ranks
    return None
