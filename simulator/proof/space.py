"""Where can a conversation stand? Every reachable state of one variant, each with the state before on a shortest way to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.engine import State, first_state
from simulator.proof.table import Seen, Step, Table
from simulator.source import collector_paused

SILENCE = "(silence)"
STATE_LIMIT = 2_000_000
BATCH = 20_000
"""States swept between two looks at the limit."""


class _Itself:
    """What ``Table.follow`` needs to answer states as they are."""

    def __getitem__(self, state: int) -> int:
        return state


_ITSELF = _Itself()


@dataclass(frozen=True, slots=True)
class Space:
    """The explored states of one variant, packed (see ``Table``).

    ``before`` holds every state found, in the order of the ways to it (fewest silences, then fewest moves), with the state
    before on such a way (the first state: itself). ``training`` states can be reached without a silence: the first ones.
    ``complete`` is false when the limit was met: then nothing may be concluded from what is absent.
    """

    table: Table
    variant: str
    before: Seen
    training: int
    transitions: int
    complete: bool

    @property
    def states(self) -> Iterator[int]:
        """Every state found, nearest first."""
        return iter(self.before)

    @property
    def start(self) -> int:
        """The first state."""
        return next(iter(self.before))

    def place(self, state: int) -> str:
        """The scene or ending of a state."""
        return self.table.abstraction.places[state & self.table.place_mask]

    def unpack(self, state: int) -> State:
        """A state of the engine that behaves from here on as this one."""
        return self.table.unpack(state)

    def successors(self, state: int) -> list[tuple[Step, int]]:
        """What each open move does from here: choices in the order of the file, then the silence."""
        row = self.table.follow[state & self.table.place_mask](state, _ITSELF)
        steps = self.table.steps
        return [(steps[row[at]], row[at + 1]) for at in range(0, len(row), 2)]

    def way_to(self, state: int) -> tuple[str, ...]:
        """The moves, as written lines, of a shortest way to a state with fewest silences."""
        moves: list[str] = []
        while (earlier := self.before[state]) != state:
            step = next(step for step, after in self.successors(earlier) if after == state)
            moves.append(step.choice.id if step.choice else SILENCE)
            state = earlier
        return tuple(reversed(moves))


def explore(table: Table, variant: str, limit: int = STATE_LIMIT) -> Space:
    """All states reachable in this variant, silences included (exam mode has every path of training mode).

    States are found by number of silences, then of moves. Time and memory grow linearly with the states; the garbage
    collector rests meanwhile, since nothing here is ever part of a cycle.
    """
    with collector_paused():
        return _explore(table, variant, limit)


def _explore(table: Table, variant: str, limit: int) -> Space:
    start = table.pack(first_state(table.scenario, variant))
    before: Seen = {}
    waiting: list[list[tuple[int, int]]] = [[(start, start)]]  # by number of moves, what the next silence reached
    training = transitions = 0
    while waiting and len(before) < limit:
        quiet: list[list[tuple[int, int]]] = []
        depth = 0
        level: list[list[int]] = [[] for _ in table.sweep]
        while len(before) < limit and (depth < len(waiting) or any(level)):
            for state, earlier in waiting[depth] if depth < len(waiting) else ():
                if state not in before:
                    before[state] = earlier
                    level[state & table.place_mask].append(state)
            level, made = _sweep(table, level, before, limit, quiet, depth)
            transitions += made
            depth += 1
        if not training:
            training = len(before)
        waiting = quiet
    complete = len(before) < limit
    return Space(table, variant, before, training, transitions, complete)


def _sweep(
    table: Table, level: list[list[int]], before: Seen, limit: int, quiet: list[list[tuple[int, int]]], depth: int
) -> tuple[list[list[int]], int]:
    """One move from every state of a level; what it found, by place, and how many moves were made."""
    found: list[list[int]] = [[] for _ in level]
    push = [states.append for states in found]
    made = 0
    for place, states in enumerate(level):
        hush = table.hush[place]
        for at in range(0, len(states), BATCH):
            if len(before) >= limit:
                return found, made
            part = states[at : at + BATCH]
            made += table.sweep[place](part, before, push)
            if hush is not None:
                while len(quiet) <= depth + 1:
                    quiet.append([])
                made += hush(part, before, quiet[depth + 1].append)
    return found, made
