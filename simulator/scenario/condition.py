"""When does a condition hold? A closed little language over gauges and flags, and its one meaning."""

from dataclasses import dataclass

from simulator.source import Where


@dataclass(frozen=True, slots=True)
class GaugeTest:
    """The gauge at this index lies in ``low..high``, both included."""

    gauge: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class FlagTest:
    """The flag at this index is raised (or not)."""

    flag: int
    raised: bool


Test = GaugeTest | FlagTest


@dataclass(frozen=True, slots=True)
class Condition:
    """One of the alternatives must hold; an alternative holds when all of its tests do."""

    alternatives: tuple[tuple[Test, ...], ...]
    where: Where


def holds(condition: Condition | None, gauges: tuple[int, ...], flags: int) -> bool:
    """True when ``condition`` holds on these gauge values (0..100) and this bit set of raised flags; ``None`` always does."""
    if condition is None:
        return True
    for tests in condition.alternatives:
        for test in tests:
            if isinstance(test, GaugeTest):
                if not test.low <= gauges[test.gauge] <= test.high:
                    break
            elif bool(flags >> test.flag & 1) is not test.raised:
                break
        else:
            return True
    return False
