"""What is playing a scenario worth today? What it can show, against what needs practice.

Needs are squared before they are added: one behaviour that fails outweighs several that are nearly acquired. A criterion counts in
full when a scenario gives it ``FULL`` points or more: two good decisions. A scenario already played is worth ``KNOWN`` of a new
one, which shows more of what was learnt and less of what is remembered.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from scoring.progress.needs import TOO_SOON, Need

FULL = 4
KNOWN = 0.8


@dataclass(frozen=True, slots=True)
class Offer:
    """A scenario at hand; ``attainable``: criterion id → points on its exemplary path."""

    scenario: str
    title: str
    minutes: int
    attainable: Mapping[str, int]


def within(offers: Iterable[Offer], criteria: Collection[str]) -> list[Offer]:
    """The offers that can show some of ``criteria``, with nothing else in them."""
    kept = [
        replace(offer, attainable={id: points for id, points in offer.attainable.items() if id in criteria and points > 0})
        for offer in offers
    ]
    return [offer for offer in kept if offer.attainable]


def pressed(offer: Offer, wanted: Mapping[str, Need]) -> dict[str, float]:
    """Criterion id → what practising it in this scenario answers."""
    return {id: (wanted[id].pressing * min(points / FULL, 1)) ** 2 for id, points in offer.attainable.items()}


def worth(offer: Offer, wanted: Mapping[str, Need], played: Collection[str]) -> float:
    """What playing it answers, all criteria together."""
    return sum(pressed(offer, wanted).values()) * (KNOWN if offer.scenario in played else 1)


def best(offers: Iterable[Offer], wanted: Mapping[str, Need], played: Collection[str], count: int) -> list[Offer]:
    """The ``count`` best offers; each is chosen as if those before it had been played. Ties go by scenario id."""
    left, chosen = list(offers), list[Offer]()
    while left and len(chosen) < count:
        first = min(left, key=lambda offer: (-worth(offer, wanted, played), offer.scenario))
        left.remove(first)
        chosen.append(first)
        wanted = {id: _practised(one) if id in first.attainable else one for id, one in wanted.items()}
    return chosen


def _practised(one: Need) -> Need:
    return replace(one, pressing=min(one.pressing, one.lack * TOO_SOON))
