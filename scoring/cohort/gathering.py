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
    offered: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)
    worth: dict[str, int] = field(default_factory=dict)
    earned: int = 0
    best: int = 0
    best_taken: int = 0
    points: defaultdict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))


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
        earned = sum(decision.earned for decision in first.values())
        best = sum(max(decision.best, 0) for decision in first.values())
        for decision in first.values():
            self._decision(self.decisions[one.scenario, decision.scene], decision, rank, earned, best)

    def _decision(self, tally: DecisionTally, decision: Decision, rank: int, earned: int, best: int) -> None:
        tally.met.append(rank)
        tally.seconds.append(decision.seconds)
        tally.offered.update(decision.offered)
        tally.taken[decision.chosen] += 1
        tally.worth[decision.chosen] = decision.worth
        for criterion, points in decision.points:
            tally.points[criterion][rank] = tally.points[criterion].get(rank, 0) + points
        if decision.best <= 0:
            return
        tally.earned += decision.earned
        tally.best += decision.best
        tally.best_taken += decision.worth >= decision.best
        if best > decision.best:
            tally.item.append(decision.earned / decision.best)
            tally.rest.append((earned - decision.earned) / (best - decision.best))
