"""How sure is a score? A score of the classifier, as the share of such texts that meant that choice."""

import math

_MIDDLE, _SLOPE = -0.007, 14.7
"""Fitted by logistic regression on our own episodes, in which texts that mean none of the choices count for three tenths."""


def confidence_of(score: float, threshold: float) -> float:
    """A confidence in 0..1 that grows with what ``score`` exceeds the threshold by; 0 for a text that shares nothing with a phrasing."""
    return round(1 / (1 + math.exp(-_SLOPE * (score - threshold - _MIDDLE))), 4) if score > 0 else 0.0
