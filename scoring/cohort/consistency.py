"""Do the decisions that show a criterion go together? Cronbach's alpha, or KR-20 where each earns 0 or 1, with its interval.

- alpha = k / (k - 1) × (1 - Σ var(item) / var(total)), over k items (Cronbach, 1951). Where items are 0 or 1 it is, number for
  number, the formula 20 of Kuder and Richardson (1937), and takes its name.
- The interval is exact for normal scores: (1 - alpha of the population) / (1 - alpha found) follows F with n - 1 and
  (n - 1)(k - 1) degrees of freedom (Feldt, 1965; Feldt, Woodruff and Salih, 1987).
- Decisions of a role-play mix several constructs: means of .46 are usual (Catano, Brochu and Lamerson, 2012), and a low value is no
  fault of the scenario. In small groups the interval is wide enough to forbid any conclusion; alpha asks for hundreds of people
  (Charter, 2003).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import variance

from scoring.cohort.f_distribution import f_quantile
from scoring.cohort.withholding import LEAST
from scoring.wording import NARROW

FEW = 30
"""Under this many people the caveat forbids a conclusion."""


@dataclass(frozen=True, slots=True)
class Coefficient:
    """``name`` is ``alpha`` or ``kr20``; the bounds are at 95 %."""

    name: str
    value: float
    low: float
    high: float


def coefficient(items: Sequence[Sequence[int]]) -> Coefficient | None:
    """Of items that the same people met, in the same order; ``None`` under two items or two people, or without variance."""
    people, count = len(items[0]) if items else 0, len(items)
    if count < 2 or people < 2:
        return None
    totals = [sum(points) for points in zip(*items, strict=True)]
    spread = variance(totals)
    if spread == 0:
        return None
    value = count / (count - 1) * (1 - sum(variance(item) for item in items) / float(spread))
    above, below = people - 1, (people - 1) * (count - 1)
    low, high = (1 - (1 - value) * f_quantile(p, above, below) for p in (0.975, 0.025))
    binary = all(points in (0, 1) for item in items for points in item)
    return Coefficient("kr20" if binary else "alpha", value, low, high)


def complete_table(
    met: Mapping[tuple[str, str], Iterable[int]],
) -> tuple[tuple[tuple[str, str], ...], tuple[int, ...]]:
    """The decisions, and the people who met all of them: the largest table without a hole, taking the most met first.

    Roads part, so that few people meet everything: a hole filled in would be an invention.
    """
    sets = {key: set(people) for key, people in met.items()}
    order = sorted(sets, key=lambda key: (-len(sets[key]), key))
    best: tuple[tuple[tuple[str, str], ...], set[int]] = ((), set())
    most, everyone = 0, set[int]()
    for count, key in enumerate(order, 1):
        everyone = everyone & sets[key] if count > 1 else sets[key]
        size = count * len(everyone) if count > 1 and len(everyone) >= LEAST else 0
        if size > most:
            most, best = size, (tuple(order[:count]), set(everyone))
    return best[0], tuple(sorted(best[1]))


def caveat(found: Coefficient | None, people: int, decisions: int) -> str:
    """How far to believe it, in French."""
    if found is None:
        return "Trop peu de personnes ou de décisions communes, ou aucune différence entre elles : rien à calculer.".replace(
            " :", f"{NARROW}:"
        )
    between = f"entre {number(found.low)} et {number(found.high)}"
    if people < FEW:
        return (
            f"{people} personnes seulement{NARROW}: la valeur peut aussi bien se situer {between}. "
            "Aucune conclusion sur le scénario ni sur le groupe."
        )
    few = ", sur peu de décisions" if decisions < 4 else ""
    return (
        f"Valeur située {between} (95{NARROW}%){few}. Une mise en situation mêle plusieurs gestes{NARROW}: "
        "une valeur basse n’est pas un défaut."
    )


def number(value: float) -> str:
    """Two decimals, with the comma and the true minus."""
    return f"{value:.2f}".replace(".", ",").replace("-", "−")
