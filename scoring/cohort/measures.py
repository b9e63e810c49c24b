"""Which numbers describe a decision? Quartiles, difficulty and discrimination, from plain sequences; ``None`` where there is none.

- Quartiles: linear interpolation between order statistics, definition 7 of Hyndman and Fan (1996), that of most packages.
- Difficulty: what was earned over what could be, the mean of the item over its maximum (Crocker and Algina, 1986).
- Discrimination: the correlation of Pearson (1896) between the item and the rest of the attempt, the item itself left out
  (corrected item-rest correlation: Henrysson, 1963), since an item correlates with any total that contains it.
"""

from collections.abc import Sequence
from statistics import correlation, quantiles


def quartiles(values: Sequence[float]) -> tuple[float, float, float] | None:
    """The three quartiles; of one value, that value."""
    if len(values) < 2:
        return (values[0], values[0], values[0]) if values else None
    low, middle, high = quantiles(values, n=4, method="inclusive")
    return low, middle, high


def difficulty(earned: float, attainable: float) -> float | None:
    """The share of the attainable that was earned."""
    return earned / attainable if attainable > 0 else None


def discrimination(item: Sequence[float], rest: Sequence[float]) -> float | None:
    """How the item goes with the rest; ``None`` under three people, or where one of the two does not vary."""
    if len(item) < 3 or min(item) == max(item) or min(rest) == max(rest):
        return None
    return correlation(item, rest)
