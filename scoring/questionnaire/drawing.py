"""Which items make this paper, and in which order are the answers shown? Decided by the seed alone, for ever, on every system."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from scoring.questionnaire.items import Item, Kind


@dataclass(frozen=True, slots=True)
class Drawn:
    """An item of a paper; ``shown`` are the ids of its options or steps in the order in which they are shown."""

    item: Item
    shown: tuple[str, ...]


def draw(items: Iterable[Item], seed: int, per_competence: int | None = None) -> tuple[Drawn, ...]:
    """A paper: at most ``per_competence`` items of each competence (``None``: all), competences in the order of ``items``.

    Every item of a competence is as likely as the others. What is drawn, and how each item is shown, does not depend on the order
    of the items, nor on the other competences.
    """
    by_competence: dict[str, list[Item]] = {}
    for item in items:
        by_competence.setdefault(item.competence, []).append(item)
    return tuple(
        Drawn(item, shown(item, seed))
        for group in by_competence.values()
        for item in sorted(group, key=lambda item: _rank(seed, "item", item.id))[:per_competence]
    )


def shown(item: Item, seed: int) -> tuple[str, ...]:
    """The options or steps of an item as this seed shows them; steps to put in order are never shown in the right one."""
    ids = tuple(sorted(item.offered, key=lambda id: _rank(seed, item.id, id)))
    return (*ids[1:], *ids[:1]) if item.kind is Kind.ORDER and ids == item.offered else ids


def _rank(seed: int, place: str, id: str) -> bytes:
    return sha256(f"{seed}/{place}/{id}".encode()).digest()
