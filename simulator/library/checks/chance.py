"""Could it be chance? How likely so many hits are, when each had its own chance."""

from collections.abc import Sequence


def tail(chances: Sequence[float], least: int) -> float:
    """The probability of ``least`` or more successes: the tail of a Poisson-binomial law, summed exactly."""
    law = [1.0]
    for chance in chances:
        law = [
            (law[hits] * (1 - chance) if hits < len(law) else 0.0) + (law[hits - 1] * chance if hits else 0.0)
            for hits in range(len(law) + 1)
        ]
    return min(1.0, sum(law[least:]))
