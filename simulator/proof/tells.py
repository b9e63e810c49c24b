"""Does the best reply give itself away? How often it is the longest, the shortest, the first or the last, and by what chance.

Were the best reply anywhere with the same chance, it would be the longest of k one time in k. The number of scenes where it is
then follows a Poisson-binomial law, whose tail is summed exactly.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from scoring.referential import Referential
from simulator.library.checks.chance import tail
from simulator.proof.reference import judged_criteria
from simulator.scenario import Choice, Scenario
from simulator.source import Problem, Severity

TELLING = 0.01
"""Tails below this are told."""

FEWEST = 5
"""Scenes below which nothing is concluded from a tail."""

EVERYWHERE = 3
"""Scenes from which « in every one » is told."""


@dataclass(frozen=True, slots=True)
class Tell:
    """``scenes`` have a single best reply; it is the one the rule points at in ``hits`` of them, ``expected`` by chance.

    ``tail`` is the probability (0..1) of as many or more by chance.
    """

    rule: str
    scenes: int
    hits: int
    expected: float
    tail: float

    @property
    def telling(self) -> bool:
        """True when chance hardly explains it."""
        return self.scenes >= FEWEST and self.tail < TELLING


Rule = Callable[[Sequence[Choice]], Choice]
RULES: dict[str, Rule] = {
    "longest": lambda choices: max(choices, key=lambda choice: len(choice.text)),
    "shortest": lambda choices: min(choices, key=lambda choice: len(choice.text)),
    "first": lambda choices: choices[0],
    "last": lambda choices: choices[-1],
}
NAMES = {
    "longest": "la plus longue",
    "shortest": "la plus courte",
    "first": "la première du fichier",
    "last": "la dernière du fichier",
}


def best_replies(scenario: Scenario, referential: Referential) -> Iterator[tuple[Choice, tuple[Choice, ...]]]:
    """For each scene where one reply alone earns most on the judged competences: that one, and all of the scene."""
    judged = judged_criteria(scenario.judged, referential)
    for scene in scenario.scenes.values():
        earned = [sum(seen.points for seen in choice.observations if seen.criterion in judged) for choice in scene.choices]
        if len(earned) > 1 and earned.count(max(earned)) == 1:
            yield scene.choices[earned.index(max(earned))], scene.choices


def tells(replies: Iterable[tuple[Choice, tuple[Choice, ...]]]) -> tuple[Tell, ...]:
    """What each rule finds among these best replies."""
    rows = tuple(replies)
    return tuple(
        Tell(
            rule,
            len(rows),
            hits := sum(points_at(choices) is best for best, choices in rows),
            sum(1 / len(choices) for _, choices in rows),
            tail([1 / len(choices) for _, choices in rows], hits),
        )
        for rule, points_at in RULES.items()
    )


def told_by(scenario: Scenario, referential: Referential) -> Iterator[Problem]:
    """A scenario in which the best reply is the longest everywhere, or far more often than by chance."""
    for tell in tells(best_replies(scenario, referential)):
        everywhere = tell.hits == tell.scenes >= EVERYWHERE
        if tell.rule == "longest" and (everywhere or tell.telling):
            yield Problem(
                "toujours-la-plus-longue",
                f"La meilleure réponse est la plus longue dans {tell.hits} scènes sur {tell.scenes} "
                f"(au hasard : {tell.expected:.1f}).",
                "Allongez les autres réponses, ou resserrez celles-là.",
                scenario.where,
                Severity.WARNING,
            )
