"""Where do the marks of a picture stand? Geometry and words only: the templates draw it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scoring.performance import Exchange
from scoring.referential import Scale
from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, NARROW, percent

WIDTH = 300
"""Of the picture of a level; a point of score is three of its units."""
MOST_DOTS = 40
"""Turns beyond which a curve has no dot at each."""
LOOKS = 6
"""Ways a curve can look (colour and dashes together) before one comes back."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A level on the track: where it begins, how wide it is, its name, and whether it is the level reached."""

    x: float
    width: float
    name: str
    reached: bool

    @property
    def middle(self) -> float:
        """Where its name stands."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Track:
    """The picture of one level: how far the score goes (``None``: not observed), and where the prediction stands."""

    reach: float | None
    zones: tuple[Zone, ...]
    foreseen: float | None
    told: str


def track(score: float | None, level: Level, foreseen: Level | None, scale: Scale) -> Track:
    """The three levels as zones from 0 to 1; ``foreseen`` in the middle of its zone."""
    bounds = (0.0, scale.in_progress, scale.acquired, 1.0)
    order = (Level.NOT_ACQUIRED, Level.IN_PROGRESS, Level.ACQUIRED)
    zones = tuple(
        Zone(round(WIDTH * low, 1), round(WIDTH * (high - low), 1), LEVEL_NAMES[one], one is level)
        for one, low, high in zip(order, bounds, bounds[1:], strict=False)
    )
    told = f"Niveau{NARROW}: {LEVEL_NAMES[level]}"
    if score is not None:
        told += f", {percent(score)} de ce qui était attendu (en cours dès {percent(scale.in_progress)}, acquis dès {percent(scale.acquired)})"
    expected = zones[order.index(foreseen)].middle if foreseen in order else None
    if foreseen in order:
        told += f". Prévision du stagiaire{NARROW}: {LEVEL_NAMES[foreseen]}"
    return Track(None if score is None else round(WIDTH * score, 1), zones, expected, told + ".")


@dataclass(frozen=True, slots=True)
class Curve:
    """One gauge along the conversation; ``look`` is a number from 1, ``told`` its story in words."""

    name: str
    look: int
    points: tuple[tuple[float, float], ...]
    told: str

    @property
    def path(self) -> str:
        """The line from point to point."""
        return "M" + "L".join(f"{x:g} {y:g}" for x, y in self.points)

    @property
    def dots(self) -> str:
        """A line of no length at each point, which round ends make a dot; none on a long conversation."""
        return "".join(f"M{x:g} {y:g}h0" for x, y in self.points) if len(self.points) <= MOST_DOTS else ""


def curves(exchanges: Sequence[Exchange], names: Mapping[str, str]) -> tuple[Curve, ...]:
    """The curves in a square of 100 by 100, the first turn at its left, 100 at its top."""
    last = max(len(exchanges) - 1, 1)
    found: dict[str, list[tuple[float, int, int]]] = {}
    for rank, exchange in enumerate(exchanges):
        for id, value in exchange.gauges:
            found.setdefault(id, []).append((round(100 * rank / last, 2), value, exchange.turn))
    return tuple(
        Curve(names.get(id, id), rank % LOOKS + 1, tuple((x, 100 - value) for x, value, _ in seen), _story(seen))
        for rank, (id, seen) in enumerate(found.items())
    )


def _story(seen: Sequence[tuple[float, int, int]]) -> str:
    (_, first, start), (_, last, end) = seen[0], seen[-1]
    low, high = min(seen, key=lambda one: one[1]), max(seen, key=lambda one: one[1])
    told = f"{first} au tour {start}"
    if low[1] == high[1]:
        return f"{first} du tour {start} au tour {end}" if end != start else told
    if end != start:
        told += f", {last} au tour {end}{NARROW}; entre {low[1]} (tour {low[2]}) et {high[1]} (tour {high[2]})"
    return told
