"""What was chosen by measuring? The constants of the recogniser, each found on episodes of our own (``benchmarks/recognition.py``)."""

import math
from dataclasses import dataclass

FEWEST, MOST = 3.0, 8.0
"""Phrasings of a choice between which the threshold grows."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Weights of the four views of a text, how they are solved, and what is decided from the result."""

    grams: float = 0.28
    """Share of the characters' n-grams in the likeness of two texts."""
    stems: float = 0.105
    """Share of the stems, alone and in pairs."""
    senses: float = 0.315
    """Share of the groups of meanings."""
    meaning: float = 0.3
    """Share of the directions in the embedding."""
    floor: float = 1.0
    """Added to every logarithm of rarity: how much a word common to all phrasings still counts."""
    unseen: float = 1.0
    """How much what no phrasing holds weighs against a text (0: not at all)."""
    ridge: float = 0.2
    """Added to the diagonal: how little a single phrasing is trusted."""
    contradicted: float = 0.8
    """Part of the best score that another choice needs to be understood when the text says the contrary of the best one; and of
    the threshold, what is left to the others."""
    act: float = 0.2
    """Score from which one sentence of a longer text is an act of its own."""
    sharp: float = 0.4
    """Share of the likeness raised to four more powers: what only a close phrasing has."""
    threshold: float = 0.135
    """Score from which a text is understood, if it is clear of the second, where choices have three phrasings."""
    growth: float = 0.1
    """By how much that score grows with the logarithm of the number of phrasings: the more are known, the nearer a text must be."""
    elsewhere: float = 0.04
    """By how much it falls where texts of other scenes are known: what means none of the choices is then learned too."""
    margin: float = 0.05
    """By how much the first score must exceed the second."""

    def threshold_for(self, phrasings: float, *, others: bool) -> float:
        """The threshold where choices have so many phrasings on average, and where texts of ``others`` are known or not."""
        return (
            self.threshold
            + self.growth * math.log(min(max(phrasings, FEWEST), MOST) / FEWEST)
            - (self.elsewhere if others else 0.0)
        )


DEFAULT = Settings()
