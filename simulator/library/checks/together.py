"""Which choices can be offered at once? Their conditions are compared as they are written; no play is explored.

A test is an interval of one gauge (a flag is a gauge that holds 0 or 1), so conditions can all hold on some values exactly
when their intervals meet. Whether a play reaches such values is for the proof to say.
"""

from collections.abc import Iterator, Sequence

from simulator.scenario import Choice, GaugeTest, Test

Box = dict[tuple[bool, int], tuple[int, int]]
_MOST_STEPS = 2_000


def can_meet(first: Choice, second: Choice) -> bool:
    """True when some values of gauges and flags offer both choices."""
    return any(_meet(box, tests) is not None for box in _boxes({}, first) for tests in _alternatives(second))


def heaviest(choices: Sequence[Choice], weights: Sequence[int]) -> int:
    """The greatest sum of weights over choices that can be offered at once.

    A scene with very many conditions is not searched to the end: what is answered is then a sum that some choices do reach.
    """
    always = sum(weight for choice, weight in zip(choices, weights, strict=True) if choice.condition is None)
    sometimes = [(choice, weight) for choice, weight in zip(choices, weights, strict=True) if choice.condition is not None]
    after = [sum(weight for _, weight in sometimes[rank:]) for rank in range(len(sometimes) + 1)]
    best, steps = 0, 0
    waiting: list[tuple[int, int, Box]] = [(0, 0, {})]
    while waiting and steps < _MOST_STEPS:
        steps += 1
        rank, total, box = waiting.pop()
        best = max(best, total)
        if total + after[rank] > best:
            choice, weight = sometimes[rank]
            waiting.append((rank + 1, total, box))
            waiting += [(rank + 1, total + weight, joint) for joint in _boxes(box, choice)]
    return always + best


def _alternatives(choice: Choice) -> tuple[tuple[Test, ...], ...]:
    return choice.condition.alternatives if choice.condition else ((),)


def _boxes(box: Box, choice: Choice) -> Iterator[Box]:
    """What is left of ``box`` under each alternative of the choice's condition."""
    return (joint for tests in _alternatives(choice) if (joint := _meet(box, tests)) is not None)


def _meet(box: Box, tests: tuple[Test, ...]) -> Box | None:
    joint = dict(box)
    for test in tests:
        gauge = isinstance(test, GaugeTest)
        key = (gauge, test.gauge if isinstance(test, GaugeTest) else test.flag)
        low, high = (test.low, test.high) if isinstance(test, GaugeTest) else (int(test.raised), int(test.raised))
        known_low, known_high = joint.get(key, (0, 100))
        low, high = max(low, known_low), min(high, known_high)
        if low > high:
            return None
        joint[key] = (low, high)
    return joint
