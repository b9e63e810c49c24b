"""What happened in a group? Each finished attempt as the cohort sees it, with its decisions; nothing here is computed.

Facts may come one by one from a store: whoever reads them keeps none. A trainer's corrections are already in them.
"""

from dataclasses import dataclass
from typing import NamedTuple

from scoring.scale import Level


class Decision(NamedTuple):
    """One decision of one attempt, at ``turn`` of ``scene``.

    ``offered`` are choice ids; ``chosen`` is one of them, or empty where nothing was (silence, a reply not understood);
    ``points`` are those of what was chosen, by criterion; ``best`` is the most points that an offered choice earns there, all
    criteria together. ``given`` are points by criterion that a trainer gave instead.
    """

    scene: str
    turn: int
    offered: tuple[str, ...]
    chosen: str
    seconds: float
    points: tuple[tuple[str, int], ...]
    best: int
    given: tuple[tuple[str, int], ...] = ()

    @property
    def worth(self) -> int:
        """The points of what was chosen, all criteria together, whoever chose it; they may be negative."""
        total = 0
        for _, points in self.points:
            total += points
        return total

    @property
    def shown(self) -> tuple[tuple[str, int], ...]:
        """The points that count for this person, by criterion."""
        return tuple({**dict(self.points), **dict(self.given)}.items()) if self.given else self.points

    @property
    def earned(self) -> int:
        """What counts for this person, kept between 0 and ``best`` as an assessment keeps it."""
        worth = sum(points for _, points in self.shown) if self.given else self.worth
        return min(max(worth, 0), max(self.best, 0))


@dataclass(frozen=True, slots=True)
class Played:
    """One attempt that reached an ending. ``first``: this person's first on that scenario (a replay or a « reprise » is not).

    ``criteria`` are (criterion, competence, points, attainable); ``competences`` are (competence, level, score in 0..1 or
    ``None`` where it was not observed). An attempt without ``decisions`` is one of which only the results are known.
    """

    attempt: str
    trainee: str
    scenario: str
    first: bool
    ending: str
    decisions: tuple[Decision, ...]
    criteria: tuple[tuple[str, str, int, int], ...]
    competences: tuple[tuple[str, Level, float | None], ...]


@dataclass(frozen=True, slots=True)
class Names:
    """How the things of a group are called on paper, by id; whatever has no name here is called by its id.

    ``scenes`` are by (scenario, scene) and ``choices`` by (scenario, scene, choice): what is said there.
    """

    scenarios: dict[str, str]
    competences: dict[str, str]
    criteria: dict[str, str]
    scenes: dict[tuple[str, str], str]
    choices: dict[tuple[str, str, str], str]

    def choice(self, scenario: str, scene: str, choice: str) -> str:
        """What the choice says; silence has its own word."""
        return self.choices.get((scenario, scene, choice), choice) if choice else "(sans réponse)"
