"""Which names does this scenario define? What conditions, effects and targets may refer to, known before they are read."""

from collections.abc import Collection
from collections.abc import Mapping as Map
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """Characters, gauges and flags (with their index), scenes and endings of one scenario, in the order of the file."""

    characters: Collection[str]
    gauges: Map[str, int]
    flags: Map[str, int]
    places: Collection[str]
