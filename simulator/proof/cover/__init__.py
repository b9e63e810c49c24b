"""Which few plays show all that a scenario can do? Complete plays that together meet every case, and how few could."""

from dataclasses import dataclass

from simulator.engine import seed_for
from simulator.proof.cover.alike import Edge
from simulator.proof.cover.apart import cases_apart
from simulator.proof.cover.case import SILENCE, Case, Cases
from simulator.proof.cover.paths import Paths
from simulator.proof.table import Table
from simulator.scenario import Scenario

STATE_LIMIT = 100_000
"""States of a variant that a cover looks at."""


@dataclass(frozen=True, slots=True)
class CoverPlay:
    """A complete play: moves as written lines, the seed and the mode that allow it, where it ends, what it is first to show."""

    variant: str
    seed: int
    mode: str
    moves: tuple[str, ...]
    ending: str
    new: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """Plays that together show all of ``cases``: those that some complete play shows.

    ``apart`` are cases of which no play shows two, so that as many plays are needed at least. ``complete`` is false when the
    states could not all be explored: then cases may be missing, and ``apart`` is empty.
    """

    plays: tuple[CoverPlay, ...]
    cases: tuple[Case, ...]
    apart: tuple[Case, ...]
    complete: bool


def cover(scenario: Scenario, limit: int = STATE_LIMIT) -> Cover:
    """A small cover of a sound scenario: always the play that shows most of what is left, of all variants.

    Then every play whose cases the others show is left out. The same scenario gives the same plays. Up to ``limit`` states of
    each variant are explored.
    """
    table, cases = Table(scenario), Cases(scenario)
    explored = [Paths(cases, table, variant.id, limit) for variant in scenario.variants]
    paths = [one for one in explored if one.order]
    left = 0
    for one in paths:
        left |= one.ahead[0]
    drawn: list[Drawn] = []
    while left:
        one, play = max(((one, _choose(one, left)) for one in paths), key=lambda item: _worth(item, left))
        drawn.append((one, play))
        left &= ~one.shown(play)
    complete = all(one.complete for one in explored)
    apart = cases.named(cases_apart(paths, len(cases.numbers))) if complete else ()
    return Cover(_told(scenario, cases, _needed(drawn)), tuple(cases.numbers), apart, complete)


Drawn = tuple[Paths, list[Edge]]
"""A play of a variant."""


def _choose(paths: Paths, left: int) -> list[Edge]:
    play = paths.best(left)
    return play if play and paths.shown(play) & left else paths.through(left)


def _worth(drawn: Drawn, left: int) -> tuple[int, int, int]:
    paths, play = drawn
    shown = (paths.shown(play) & left).bit_count() if play else 0
    return shown, -sum(edge.move == SILENCE for edge in play), -len(play)


def _needed(drawn: list[Drawn]) -> list[Drawn]:
    """The plays that are left when each is taken out, the first drawn last, that shows nothing the others do not."""
    kept = list(drawn)
    for one in reversed(drawn):
        others = [other for other in kept if other is not one]
        seen = 0
        for paths, play in others:
            seen |= paths.shown(play)
        if not one[0].shown(one[1]) & ~seen:
            kept = others
    return kept


def _told(scenario: Scenario, cases: Cases, drawn: list[Drawn]) -> tuple[CoverPlay, ...]:
    told: list[CoverPlay] = []
    seen = 0
    for paths, play in drawn:
        shown = paths.shown(play)
        moves = tuple(edge.move for edge in play)
        mode = "exam" if SILENCE in moves else "training"
        ending, seed = paths.places[play[-1].target], seed_for(scenario, paths.variant)
        told.append(CoverPlay(paths.variant, seed, mode, moves, ending, cases.named(shown & ~seen)))
        seen |= shown
    return tuple(told)


__all__ = ["Case", "Cover", "CoverPlay", "cover"]
