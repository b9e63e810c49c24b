"""What does a group report hold? Frozen values, withheld already where they could point at someone; renderers only write them.

``None`` stands where a value is withheld or cannot be had (no variance, nobody); never 0 and never NaN.
"""

from dataclasses import dataclass

from scoring.scale import Level


@dataclass(frozen=True, slots=True)
class Cell:
    """A person on a competence: the mean score of the first attempts in which it was observed, and its level.

    ``replays`` is the mean score of the replays, apart.
    """

    competence: str
    level: Level
    score: float | None
    attempts: int
    replays: float | None


@dataclass(frozen=True, slots=True)
class Person:
    """One row of the heat map: the cells are in the order of ``CohortReport.competences``."""

    trainee: str
    attempts: int
    replays: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class CompetenceShares:
    """A column of the heat map as a whole: how many people stand at each level (``None``: withheld), out of ``people`` observed.

    ``median`` is the median score.
    """

    competence: str
    people: int
    levels: tuple[tuple[Level, int | None], ...]
    median: float | None


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a decision: to how many it was offered, how many took it, out of all who met the decision.

    ``choice`` is empty for those who answered nothing in time; ``points`` is ``None`` where nobody took it.
    """

    choice: str
    offered: int | None
    taken: int | None
    share: float | None
    points: int | None


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds to decide: the quartiles."""

    low: float
    median: float
    high: float


@dataclass(frozen=True, slots=True)
class DecisionReport:
    """One decision (a scene of a scenario, the first time that an attempt meets it).

    ``met``: how many people. ``untaken``: options offered that nobody took. ``difficulty``: the share of the attainable that was
    earned (1: everyone earned all of it). ``discrimination``: the corrected item-rest correlation. ``best_taken``: how many took an
    answer than which none offered earns more. ``split``: the two answers between which the group divided.
    ``withheld`` says that nothing but ``met`` is told.
    """

    scenario: str
    scene: str
    met: int
    withheld: bool
    options: tuple[Option, ...] = ()
    untaken: tuple[str, ...] = ()
    difficulty: float | None = None
    discrimination: float | None = None
    times: Times | None = None
    best_taken: int | None = None
    split: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Consistency:
    """One criterion over the decisions that show it.

    ``coefficient`` is ``kr20`` where each decision earns 0 or 1, ``alpha`` elsewhere, of the ``people`` who met all ``decisions``
    (out of ``shown``); ``low`` and ``high`` bound it at 95 %. ``share`` is what the group earned of the attainable, over ``attempts``.
    ``caveat`` says in French how far to believe it.
    """

    criterion: str
    competence: str
    share: float | None
    attempts: int
    shown: int
    decisions: int
    people: int
    coefficient: str
    value: float | None
    low: float | None
    high: float | None
    caveat: str


@dataclass(frozen=True, slots=True)
class Discussion:
    """A decision to take up with the group; ``kind``: ``unfound``, ``majority``, ``split``, ``reversed`` or ``hard``; ``reason`` in French."""

    scenario: str
    scene: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class CohortReport:
    """A group. ``people`` and ``attempts`` count first attempts, ``replays`` the others, which enter no statistic.

    ``suppressed``: no row for any person, and ``why`` in French. ``starters``: by scenario, how many people played it.
    """

    people: int
    attempts: int
    replays: int
    anonymous: bool
    suppressed: bool
    why: str
    starters: tuple[tuple[str, int], ...]
    competences: tuple[CompetenceShares, ...]
    rows: tuple[Person, ...]
    decisions: tuple[DecisionReport, ...]
    consistency: tuple[Consistency, ...]
    discussions: tuple[Discussion, ...]

    @property
    def told(self) -> tuple[DecisionReport, ...]:
        """The decisions of which something may be told."""
        return tuple(one for one in self.decisions if not one.withheld)
