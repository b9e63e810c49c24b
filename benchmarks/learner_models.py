"""Three simulated learners of known skill. Nothing of the planner is imported here, and no parameter is shared with it.

Each draws its own parameters from its seed, plays a scenario (criterion → points attainable), learns from it, and answers what an
observer would note: points and decisions by criterion, chance included. ``mastered`` is the truth, which no planner sees.
"""

import math
from collections.abc import Iterable, Mapping
from random import Random

Noted = dict[str, tuple[int, int]]
WRONG = (0, 0, -1)
"""What a wrong answer earns: most often nothing."""


def worths(attainable: int) -> list[int]:
    """The decisions behind the attainable points: of two points each, the last may be of one."""
    return [2] * (attainable // 2) + [1] * (attainable % 2)


class Tracing:
    """Knows or does not know; learns at each decision, slips, guesses, forgets a little each day (Corbett & Anderson, 1995)."""

    name = "knowledge tracing"

    def __init__(self, criteria: Iterable[str], seed: int) -> None:
        self.random = random = Random(f"tracing {seed}")
        criteria = sorted(criteria)
        gifted = random.uniform(0.05, 0.6)
        self.known = {id: random.random() < gifted for id in criteria}
        self.learns = {id: random.uniform(0.10, 0.35) for id in criteria}
        self.slip, self.guess = random.uniform(0.05, 0.15), random.uniform(0.15, 0.30)
        self.forgets = random.uniform(0.0005, 0.003)

    def play(self, scenario: str, attainable: Mapping[str, int], day: int) -> Noted:
        noted: Noted = {}
        for id, points in attainable.items():
            earned = 0
            for worth in worths(points):
                right = self.random.random() < (1 - self.slip if self.known[id] else self.guess)
                earned += worth if right else self.random.choice(WRONG)
                self.known[id] = self.known[id] or self.random.random() < self.learns[id]
            noted[id] = earned, len(worths(points))
        return noted

    def sleep(self) -> None:
        for id in self.known:
            self.known[id] = self.known[id] and self.random.random() >= self.forgets

    def mastered(self, day: int) -> bool:
        return all(self.known.values())


class Practising:
    """Errors fall as a power of practice (Newell & Rosenbloom, 1981); practice itself fades exponentially."""

    name = "power law, fading"

    def __init__(self, criteria: Iterable[str], seed: int) -> None:
        self.random = random = Random(f"practising {seed}")
        criteria = sorted(criteria)
        before = random.uniform(0.0, 6.0)
        self.practice = {id: random.expovariate(1.0) * before for id in criteria}
        self.start = {id: random.uniform(0.5, 0.85) for id in criteria}
        self.rate = random.uniform(0.55, 0.85)
        self.keeps = math.exp(-1 / random.uniform(60, 180))

    def right(self, id: str) -> float:
        return 1 - self.start[id] * float((1 + self.practice[id]) ** -self.rate)

    def play(self, scenario: str, attainable: Mapping[str, int], day: int) -> Noted:
        noted: Noted = {}
        for id, points in attainable.items():
            chance, decisions = self.right(id), worths(points)
            noted[id] = (
                sum(w if self.random.random() < chance else self.random.choice(WRONG) for w in decisions),
                len(decisions),
            )
            self.practice[id] += len(decisions)
        return noted

    def sleep(self) -> None:
        for id in self.practice:
            self.practice[id] *= self.keeps

    def mastered(self, day: int) -> bool:
        return all(self.right(id) >= 0.85 for id in self.practice)


class Activating:
    """Recalls what is active enough; crowded encounters fade faster, so spacing pays (Pavlik & Anderson, 2005).

    It also remembers the answers of a scenario played of late, which flatters its replays and teaches it nothing.
    """

    name = "base-level activation"

    def __init__(self, criteria: Iterable[str], seed: int) -> None:
        self.random = random = Random(f"activating {seed}")
        self.crowding, self.fading = random.uniform(0.03, 0.08), random.uniform(0.15, 0.30)
        self.met: dict[str, list[tuple[int, int, float]]] = {id: [] for id in sorted(criteria)}
        self.needed = {id: random.uniform(0.2, 1.0) for id in self.met}
        self.played: dict[str, int] = {}
        experience = random.uniform(0.0, 0.8)
        for meetings in self.met.values():
            while random.random() < experience:
                meetings.append((-random.randint(20, 300), random.randint(1, 4), self.fading))

    def strength(self, id: str, day: int) -> float:
        return sum(count * max(day - when, 0.5) ** -fading for when, count, fading in self.met[id])

    def recall(self, id: str, day: int) -> float:
        strength = self.strength(id, day)
        return 0.0 if strength <= 0 else 1 / (1 + math.exp((self.needed[id] - math.log(strength)) / 0.3))

    def play(self, scenario: str, attainable: Mapping[str, int], day: int) -> Noted:
        noted: Noted = {}
        seen = 0.6 * math.exp(-(day - self.played[scenario]) / 10) if scenario in self.played else 0.0
        for id, points in attainable.items():
            chance, decisions = self.recall(id, day), worths(points)
            chance = chance + (1 - chance) * (seen + (1 - seen) * 0.25)
            noted[id] = (
                sum(w if self.random.random() < chance else self.random.choice(WRONG) for w in decisions),
                len(decisions),
            )
            self.met[id].append((day, len(decisions), self.fading + self.crowding * self.strength(id, day)))
        self.played[scenario] = day
        return noted

    def sleep(self) -> None:
        pass

    def mastered(self, day: int) -> bool:
        return all(self.recall(id, day) >= 0.8 for id in self.met)


MODELS = (Tracing, Practising, Activating)
