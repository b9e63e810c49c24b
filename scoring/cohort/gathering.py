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
class Answer:
    """One answer to a decision, among the same offers: what it is worth, what it showed, and the ranks of the people who gave it."""

    chosen: str
    offered: tuple[str, ...]
    points: tuple[tuple[str, int], ...]
    best: int
    worth: int
    earned: int
    people: "array[int]" = field(default_factory=lambda: array("l"))


@dataclass(slots=True)
class DecisionTally:
    """One decision: its answers, the seconds to decide, and of each person the share earned here (item) and elsewhere (rest)."""

    answers: dict[object, Answer] = field(default_factory=dict)
    seconds: "array[float]" = field(default_factory=lambda: array("d"))
    item: "array[float]" = field(default_factory=lambda: array("d"))
    rest: "array[float]" = field(default_factory=lambda: array("d"))

    def answer(self, one: Decision) -> Answer:
        """The tally of that very answer."""
        shown = one.shown
        key = (one.chosen, one.offered, shown, one.best)
        found = self.answers.get(key)
        if found is None:
            found = self.answers[key] = Answer(one.chosen, one.offered, shown, max(one.best, 0), one.worth, one.earned)
        return found

    @property
    def met(self) -> list[int]:
        """The ranks of the people who met it."""
        return [rank for one in self.answers.values() for rank in one.people]

    @property
    def offered(self) -> Counter[str]:
        """To how many people each choice was offered."""
        return self._counted((choice, one) for one in self.answers.values() for choice in one.offered)

    @property
    def taken(self) -> Counter[str]:
        """How many people took each choice."""
        return self._counted((one.chosen, one) for one in self.answers.values())

    @property
    def worth(self) -> dict[str, int]:
        """What each choice that was taken is worth."""
        return {one.chosen: one.worth for one in self.answers.values()}

    @property
    def earned(self) -> int:
        """What all earned together."""
        return sum(one.earned * len(one.people) for one in self.answers.values())

    @property
    def best(self) -> int:
        """What all could have earned."""
        return sum(one.best * len(one.people) for one in self.answers.values())

    @property
    def best_taken(self) -> int:
        """How many took an answer that none offered beats, where something could be earned."""
        return sum(len(one.people) for one in self.answers.values() if 0 < one.best <= one.worth)

    @property
    def criteria(self) -> set[str]:
        """The criteria that some answer given shows."""
        return {criterion for one in self.answers.values() for criterion, _ in one.points}

    def points(self, criterion: str) -> dict[int, int]:
        """By person, the points on a criterion."""
        found: dict[int, int] = {}
        for one in self.answers.values():
            found.update(dict.fromkeys(one.people, sum(points for id, points in one.points if id == criterion)))
        return found

    @staticmethod
    def _counted(pairs: Iterable[tuple[str, Answer]]) -> Counter[str]:
        found: Counter[str] = Counter()
        for choice, one in pairs:
            found[choice] += len(one.people)
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
        met = [(self.decisions[one.scenario, scene], decision) for scene, decision in first.items()]
        given = [(tally, tally.answer(decision), decision.seconds) for tally, decision in met]
        earned = sum(answer.earned for _, answer, _ in given)
        best = sum(answer.best for _, answer, _ in given)
        for tally, answer, seconds in given:
            answer.people.append(rank)
            tally.seconds.append(seconds)
            if 0 < answer.best < best:
                tally.item.append(answer.earned / answer.best)
                tally.rest.append((earned - answer.earned) / (best - answer.best))
