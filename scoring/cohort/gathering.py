"""What is kept of each attempt as they go by? Numbers in compact arrays, by person and by decision; the facts themselves are let go.

Of an attempt, a decision counts the first time that it is met: a loop shows the answer before it is asked again.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from scoring.cohort.facts import Decision, Played
from scoring.scale import Level

Key = tuple[str, str]
"""A decision of a group: scenario, scene."""


@dataclass(slots=True)
class DecisionTally:
    """One decision: who met it (ranks of people), what was offered and taken, earned and attainable, seconds, item and rest."""

    met: "array[int]" = field(default_factory=lambda: array("l"))
    seconds: "array[float]" = field(default_factory=lambda: array("d"))
    item: "array[float]" = field(default_factory=lambda: array("d"))
    rest: "array[float]" = field(default_factory=lambda: array("d"))
    offers: Counter[tuple[str, ...]] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)
    worth: dict[str, int] = field(default_factory=dict)
    earned: int = 0
    best: int = 0
    best_taken: int = 0
    points: defaultdict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, decision: Decision, rank: int, worth: int) -> None:
        """What the person of that rank decided."""
        self.met.append(rank)
        self.seconds.append(decision.seconds)
        self.offers[decision.offered] += 1
        self.taken[decision.chosen] += 1
        self.worth[decision.chosen] = worth
        for criterion, points in decision.points:
            found = self.points[criterion]
            found[rank] = found.get(rank, 0) + points

    def weigh(self, best: int, worth: int, earned: int, earned_elsewhere: int, best_elsewhere: int) -> None:
        """What it earned out of ``best``, beside the other decisions of the attempt."""
        self.earned += earned
        self.best += best
        self.best_taken += worth >= best
        if best_elsewhere:
            self.item.append(earned / best)
            self.rest.append(earned_elsewhere / best_elsewhere)

    @property
    def offered(self) -> Counter[str]:
        """To how many people each choice was offered."""
        found: Counter[str] = Counter()
        for choices, count in self.offers.items():
            found.update(dict.fromkeys(choices, count))
        return found


@dataclass(slots=True)
class PersonTally:
    """One person: first attempts and replays, and by competence the results of both."""

    scenarios: set[str] = field(default_factory=set)
    replays: int = 0
    first: defaultdict[str, list[tuple[Level, float]]] = field(default_factory=lambda: defaultdict(list))
    again: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))


@dataclass(slots=True)
class CriterionTally:
    """One criterion: its competence, what was earned and attainable in how many attempts, of how many people."""

    competence: str
    earned: int = 0
    attainable: int = 0
    attempts: int = 0
    people: set[int] = field(default_factory=set)


class Gathered:
    """All that a report needs; its size grows with the decisions made, a few dozen bytes each."""

    def __init__(self, played: Iterable[Played]) -> None:
        self.people: dict[str, PersonTally] = {}
        self.decisions: defaultdict[Key, DecisionTally] = defaultdict(DecisionTally)
        self.criteria: dict[str, CriterionTally] = {}
        self.starters: Counter[str] = Counter()
        self._ranks: dict[str, int] = {}
        for one in played:
            self._add(one)

    def _add(self, one: Played) -> None:
        person = self.people.setdefault(one.trainee, PersonTally())
        rank = self._ranks.setdefault(one.trainee, len(self._ranks))
        if not one.first or one.scenario in person.scenarios:
            person.replays += 1
            for competence, _, score in one.competences:
                if score is not None:
                    person.again[competence].append(score)
            return
        person.scenarios.add(one.scenario)
        self.starters[one.scenario] += 1
        for competence, level, score in one.competences:
            found = person.first[competence]
            if score is not None:
                found.append((level, score))
        self._criteria(one, rank)
        self._decisions(one, rank)

    def _criteria(self, one: Played, rank: int) -> None:
        for criterion, competence, points, attainable in one.criteria:
            tally = self.criteria.setdefault(criterion, CriterionTally(competence))
            if attainable > 0:
                tally.earned += min(max(points, 0), attainable)
                tally.attainable += attainable
                tally.attempts += 1
                tally.people.add(rank)

    def _decisions(self, one: Played, rank: int) -> None:
        first: dict[str, Decision] = {}
        for decision in one.decisions:
            first.setdefault(decision.scene, decision)
        found = [(decision, decision.worth, decision.earned) for decision in first.values()]
        earned = sum(one[2] for one in found)
        best = sum(decision.best for decision in first.values() if decision.best > 0)
        for decision, worth, kept in found:
            tally = self.decisions[one.scenario, decision.scene]
            tally.add(decision, rank, worth)
            if decision.best > 0:
                tally.weigh(decision.best, worth, kept, earned - kept, best - decision.best)
