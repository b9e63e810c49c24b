"""How sure is a score? A score of the classifier, as the share of such texts that meant that choice."""

import math

_MIDDLE, _SLOPE = 0.17, 18.0


def confidence_of(score: float) -> float:
    """A confidence in 0..1 that grows with the score."""
    return round(1 / (1 + math.exp(-_SLOPE * (score - _MIDDLE))), 4)
