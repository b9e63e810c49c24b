"""Which level does a score reach? The four levels, and the referential's scale."""

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scoring.referential import Scale


class Level(StrEnum):
    """From « non observé » to « acquis »; the values are those of the JSON documents."""

    NOT_OBSERVED = "not-observed"
    NOT_ACQUIRED = "not-acquired"
    IN_PROGRESS = "in-progress"
    ACQUIRED = "acquired"


def level_of(score: float, scale: "Scale", *, capped: bool = False) -> Level:
    """The level of a score in 0..1; ``capped`` keeps it at « en cours » at best."""
    if score >= scale.acquired and not capped:
        return Level.ACQUIRED
    return Level.IN_PROGRESS if score >= scale.in_progress else Level.NOT_ACQUIRED
