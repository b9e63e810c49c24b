"""Between which bounds does a score honestly lie? A Wilson interval on what the decisions are really worth.

Decisions of one scenario resemble each other (same case, same character, remembered at the replay), so ``d`` of them are worth
``d / (1 + (d - 1) × ALIKE)``: the design effect of a cluster (Kish, *Survey Sampling*, 1965). With ``ALIKE`` = 0.3 a scenario,
however often replayed, is never worth more than 3.3 independent decisions; only other scenarios narrow the range further. Stations
of live exams are at least as specific: some 15 of ten items for a generalisability of 0.80.

The interval is Wilson's (1927) with that effective size, at 90 %: it keeps inside 0..1 and does not collapse at 0 or 1 (Brown, Cai
and DasGupta, 2001). A share of points varies at most as much as a yes-or-no of the same mean, so the range is rather too wide.
"""

from collections.abc import Iterable
from math import sqrt

ALIKE = 0.3
Z = 1.645


def effective(decisions: Iterable[float]) -> float:
    """What the decisions are worth, given how many each scenario brought."""
    return sum(count / (1 + (count - 1) * ALIKE) if count > 1 else count for count in decisions if count > 0)


def bounds(score: float, size: float) -> tuple[float, float]:
    """The low and the high of a score in 0..1 that rests on ``size`` independent decisions (more than 0)."""
    spread = Z * Z / size
    middle = (score + spread / 2) / (1 + spread)
    half = Z / (1 + spread) * sqrt(score * (1 - score) / size + spread / (4 * size))
    return max(min(middle - half, score), 0.0), min(max(middle + half, score), 1.0)
