"""How does a packed state move? A scenario's moves as generated functions over states that are one integer each.

A state packs, from its lowest bits: the place, the counts, the flags and the gauges that the abstraction keeps. What a change
or a test means is asked of the engine's pure rules once for each value and written down as constants; the code generated from
them holds nothing but integers (no text of an author), and a test plays it beside the engine, state by state.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from simulator.engine import State, apply_effects
from simulator.proof.abstraction import Abstraction, Way, moves_of, shifted
from simulator.proof.code import Block, Code
from simulator.scenario import Choice, Condition, GaugeTest, Scenario, Silence, holds

WIDTH = 7
"""Bits of a gauge."""

Seen = dict[int, int]
Push = Sequence[Callable[[int], None]]


@dataclass(frozen=True, slots=True)
class Step:
    """What a move is, whatever the state it starts from: its choice (``None``: the silence), its target, whether it counts."""

    scene: str
    choice: Choice | None
    rank: int
    counts: bool


class Table:
    """The moves of one scenario over packed states.

    ``sweep[place](states, seen, push)`` enters in ``seen`` what the choices reach from those states, with the state before,
    hands each new state to ``push[place reached]``, and answers how many moves it made; ``hush`` does the same for silences,
    but only lists what is new; ``follow[place](state, known)`` is the row ``(step, known[after], step, known[after], …)`` of a
    state, in the order of the file, steps being ranks in ``steps``.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.abstraction = Abstraction(scenario)
        self._lay_out()
        self.steps: list[Step] = []
        self._code = Code()
        blocks = [self._block(place) for place in range(len(self.abstraction.places))]
        self.sweep = [self._code.sweep(block) for block in blocks]
        self.hush = [self._code.hush(block) for block in blocks]
        self.follow = [self._code.follow(block) for block in blocks]

    def _lay_out(self) -> None:
        seen = self.abstraction
        self.place_mask = (1 << (len(seen.places) - 1).bit_length()) - 1
        shift = self.place_mask.bit_length()
        self.count_shift = shift
        shift += max(mask.bit_length() for mask in seen.counted)
        self.flag_bit: dict[int, int] = {}
        for flag in range(len(self.scenario.flags)):
            if any(live >> flag & 1 for live in seen.flags):
                self.flag_bit[flag] = shift
                shift += 1
        self.gauge_shift: dict[int, int] = {}
        for gauge in range(len(self.scenario.gauges)):
            if any(len(set(tables[gauge].values())) > 1 for tables in seen.alike):
                self.gauge_shift[gauge] = shift
                shift += WIDTH

    def pack(self, state: State, counted: int = 0) -> int:
        """The packed state that stands for ``state``."""
        place = self.abstraction.number[state.place]
        packed = place | (counted & self.abstraction.counted[place]) << self.count_shift
        for flag, bit in self.flag_bit.items():
            packed |= ((state.flags & self.abstraction.flags[place]) >> flag & 1) << bit
        for gauge, shift in self.gauge_shift.items():
            packed |= self.abstraction.alike[place][gauge][state.gauges[gauge]] << shift
        return packed

    def unpack(self, packed: int) -> State:
        """A state of the engine that behaves from here on as every state which ``packed`` stands for."""
        place = packed & self.place_mask
        gauges = [
            packed >> self.gauge_shift[gauge] & 127 if gauge in self.gauge_shift else values[0]
            for gauge, values in enumerate(self.abstraction.values)
        ]
        flags = sum(1 << flag for flag, bit in self.flag_bit.items() if packed >> bit & 1)
        return State(self.abstraction.places[place], tuple(gauges), flags)

    # What the generated code is made of

    def _block(self, place: int) -> Block:
        scene = self.scenario.scenes.get(self.abstraction.places[place])
        block = Block(place, [(gauge, shift) for gauge, shift in self.gauge_shift.items()], [])
        ways = iter(self.abstraction.ways[place])
        for move in moves_of(scene) if scene else ():
            guard = self._guard(place, move.condition if isinstance(move, Choice) else None, None)
            block.moves.append((guard, isinstance(move, Silence), [self._branch(place, next(ways)) for _ in move.targets]))
        return block

    def _branch(self, place: int, way: Way) -> tuple[str, int, str, str]:
        """A target of a move: when it is taken, the place reached, the state after, the step."""
        seen, move = self.abstraction, way.move
        target = move.targets[way.rank]
        test = self._guard(place, target.condition, way)
        raised, changed = move.effects.raised & ~move.effects.lowered, move.effects.raised | move.effects.lowered
        keep, fixed, moved = 0, way.place, ""
        again = seen.component[place] == seen.component[way.place]
        if again:
            keep |= seen.counted[way.place] << self.count_shift
        bit = seen.bits.get((place, move.id)) if isinstance(move, Choice) else None
        if again and bit is not None:
            fixed |= 1 << self.count_shift + bit
        for flag, at in self.flag_bit.items():
            if seen.flags[way.place] >> flag & 1:
                fixed |= (raised >> flag & 1) << at
                keep |= (not changed >> flag & 1) << at
        for gauge, at in self.gauge_shift.items():
            here = set(seen.alike[place][gauge].values())
            delta = way.delta.get(gauge, 0)
            after = {value: seen.alike[way.place][gauge][shifted(gauge, delta, value)] for value in here}
            if all(value == known for value, known in after.items()):
                keep |= 127 << at
            elif len(set(after.values())) == 1:
                fixed |= next(iter(after.values())) << at
            else:
                row = tuple(after.get(value, 0) << at for value in range(128))
                moved += f" | {self._code.constant(row)}[g{gauge}]"
        kept = f"s & {keep} | {fixed}" if keep else str(fixed)
        return test, way.place, kept + moved, self._step(place, way, bit)

    def _step(self, place: int, way: Way, bit: int | None) -> str:
        """The rank of the step, as code: with a bit, the next one is for a choice that has counted already."""
        choice = way.move if isinstance(way.move, Choice) else None
        scene = self.abstraction.places[place]
        rank = len(self.steps)
        self.steps.append(Step(scene, choice, way.rank, choice is not None))
        if bit is None:
            return str(rank)
        self.steps.append(Step(scene, choice, way.rank, False))
        return f"{rank} + (s >> {self.count_shift + bit} & 1)"

    def _guard(self, place: int, condition: Condition | None, way: Way | None) -> str:
        """A condition as code on the state before the move (``way``: it is read after that move's effects)."""
        if condition is None:
            return "True"
        rows = []
        for tests in condition.alternatives:
            parts = [self._test(place, Condition(((test,),), condition.where), way) for test in tests]
            if "False" not in parts:
                rows.append(" and ".join(dict.fromkeys(part for part in parts if part != "True")) or "True")
        if "True" in rows:
            return "True"
        return " or ".join(f"({row})" for row in dict.fromkeys(rows)) or "False"

    def _test(self, place: int, condition: Condition, way: Way | None) -> str:
        """One test as code, from what the engine's rules answer for each value."""
        test = condition.alternatives[0][0]
        if isinstance(test, GaugeTest):
            delta = way.delta.get(test.gauge, 0) if way else 0
            answers = {}
            for value in set(self.abstraction.alike[place][test.gauge].values()):
                gauges = (0,) * test.gauge + (shifted(test.gauge, delta, value),)
                answers[value] = holds(condition, gauges, 0)
            if len(set(answers.values())) == 1:
                return str(answers.popitem()[1])
            return f"{self._code.constant(tuple(answers.get(value, False) for value in range(128)))}[g{test.gauge}]"
        bit = 1 << test.flag
        unknown = [apply_effects(way.move.effects, (0,) * 32, flags)[1] if way else flags for flags in (0, bit)]
        false, true = (holds(condition, (), flags) for flags in unknown)
        if true == false:
            return str(true)
        if test.flag not in self.flag_bit:
            return str(false)
        at = 1 << self.flag_bit[test.flag]
        return f"s & {at}" if true else f"not s & {at}"
