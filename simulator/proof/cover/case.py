"""What must be seen once? Every way out of a scene, and both outcomes of every condition, wherever some play shows them."""

from typing import NamedTuple

from simulator.engine import State, offered, said
from simulator.proof.table import Step
from simulator.scenario import Scenario

SILENCE = "(silence)"


class Case(NamedTuple):
    """One thing to see: a ``transition`` (a move and its target), or an outcome of a condition.

    ``kind`` is ``transition``, ``line``, ``choice`` or ``target``; ``place`` a scene or an ending; ``move`` a choice or
    « (silence) », empty for a line; ``rank`` that of the line or target; ``holds`` whether the condition does.
    """

    kind: str
    place: str
    move: str
    rank: int
    holds: bool


class Cases:
    """The cases of one scenario, numbered as they are met: a set of them is the bits of one integer."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.numbers: dict[Case, int] = {}
        self._steps: dict[tuple[str, str, int], int] = {}
        self._sights: dict[State, int] = {}

    def standing(self, there: State) -> int:
        """What standing in a state shows: lines said or not, choices offered or not."""
        if there not in self._sights:
            self._sights[there] = self._bits(self._shown(there))
        return self._sights[there]

    def _shown(self, there: State) -> list[Case]:
        scene = self.scenario.scenes.get(there.place)
        lines = (scene or self.scenario.endings[there.place]).lines
        heard = said(lines, there)
        shown = [Case("line", there.place, "", rank, rank in heard) for rank, line in enumerate(lines) if line.condition]
        if scene is not None:
            open = offered(scene, there)
            shown += [Case("choice", scene.id, item.id, 0, item in open) for item in scene.choices if item.condition]
        return shown

    def making(self, step: Step) -> int:
        """What a move shows: its transition, and the targets before it that were not taken."""
        move = step.choice.id if step.choice else SILENCE
        key = (step.scene, move, step.rank)
        if key not in self._steps:
            scene = self.scenario.scenes[step.scene]
            made = step.choice or scene.silence
            assert made is not None
            shown = [Case("transition", step.scene, move, step.rank, True)]
            shown += [
                Case("target", step.scene, move, rank, rank == step.rank)
                for rank, target in enumerate(made.targets[: step.rank + 1])
                if target.condition
            ]
            self._steps[key] = self._bits(shown)
        return self._steps[key]

    def _bits(self, cases: list[Case]) -> int:
        bits = 0
        for case in cases:
            bits |= 1 << self.numbers.setdefault(case, len(self.numbers))
        return bits

    def named(self, bits: int) -> tuple[Case, ...]:
        """The cases of a set, in the order in which they were met."""
        return tuple(case for case, number in self.numbers.items() if bits >> number & 1)
