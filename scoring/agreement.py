"""Where do observers agree? Per criterion the share of pairs that say the same, over the grid one coefficient, with what it is worth.

Sources: J. L. Fleiss (1971), « Measuring nominal scale agreement among many raters », Psychological Bulletin 76(5), for the agreement
of an item; K. Krippendorff (2004), *Content Analysis*, chapter 11, for α with nominal values and missing marks.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LEAST_RATERS = 2
FEW_MARKS = 10
"""Marks in criteria seen by two or more under which α is told with a warning: one mark more could turn it over."""


@dataclass(frozen=True, slots=True)
class CriterionAgreement:
    """``counts``: value → how many said so; ``pairs`` in 0..1, or ``None`` when fewer than two people marked the criterion."""

    criterion: str
    counts: tuple[tuple[str, int], ...]
    pairs: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """``alpha`` is at most 1 (0: no more than chance), or ``None`` when nothing could vary; ``caveat`` is a French sentence or empty."""

    criteria: tuple[CriterionAgreement, ...]
    raters: int
    alpha: float | None
    caveat: str


def agreement(criteria: Sequence[str], marks: Mapping[tuple[str, str], str], values: Sequence[str]) -> Agreement:
    """The agreement of raters: ``marks`` are (rater, criterion) → one of ``values``; a mark that is missing is no opinion."""
    units = [(id, Counter(mark for (_, criterion), mark in marks.items() if criterion == id)) for id in criteria]
    found = tuple(
        CriterionAgreement(id, tuple((value, counts[value]) for value in values), pair_agreement(counts))
        for id, counts in units
    )
    pairable = [counts for _, counts in units if counts.total() >= LEAST_RATERS]
    raters = len({rater for rater, _ in marks})
    return Agreement(found, raters, krippendorff_alpha(pairable), _caveat(raters, sum(counts.total() for counts in pairable)))


def pair_agreement(counts: Counter[str]) -> float | None:
    """Share of the pairs of raters that gave the same value: Σ n(n − 1) / N(N − 1) (Fleiss 1971, P_i)."""
    total = counts.total()
    if total < LEAST_RATERS:
        return None
    return sum(count * (count - 1) for count in counts.values()) / (total * (total - 1))


def krippendorff_alpha(units: Sequence[Counter[str]]) -> float | None:
    """α = 1 − observed / expected disagreement, nominal values, over units marked by two or more (Krippendorff 2004)."""
    together = sum(units, Counter[str]())
    total = together.total()
    expected = total * total - sum(count * count for count in together.values())
    if expected == 0:
        return None
    observed = sum(
        (counts.total() ** 2 - sum(count * count for count in counts.values())) / (counts.total() - 1) for counts in units
    )
    return 1 - (total - 1) * observed / expected


def _caveat(raters: int, marks: int) -> str:
    if raters < LEAST_RATERS:
        return "Il faut au moins deux observateurs pour parler d’accord."
    if marks < FEW_MARKS:
        return f"Sur {marks} marques seulement, ce coefficient ne vaut que comme indication : une marque de plus peut le renverser."
    return ""
