"""How does one get there? A shortest play to every scene, choice, line, target and ending, or the knowledge that there is none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.engine import said, seed_for
from simulator.proof.space import SILENCE, Space

if TYPE_CHECKING:
    from simulator.proof.proof import Proof

KINDS = ("scenes", "choices", "lines", "targets", "endings")


@dataclass(frozen=True, slots=True)
class Witness:
    """A play: its moves as written lines, the seed and the mode (``training`` or ``exam``) that allow it."""

    moves: tuple[str, ...]
    seed: int
    mode: str

    @property
    def cost(self) -> tuple[int, int]:
        """How many silences, then how many moves."""
        return self.moves.count(SILENCE), len(self.moves)


Found = dict[str, dict[str, Witness]]
"""Kind → name → witness. Names: ``scene`` or ``ending``, ``scene/choice``, ``place/rank`` of a line, ``scene/choice/rank`` of
a target (``scene/(silence)/rank`` for a silence's)."""


def names_of(space: Space) -> dict[str, list[tuple[str, str]]]:
    """Place → the (kind, name) of everything that may be met there."""
    scenario = space.table.scenario
    names: dict[str, list[tuple[str, str]]] = {}
    for scene in scenario.scenes.values():
        names[scene.id] = [("scenes", scene.id), *(("lines", f"{scene.id}/{rank}") for rank in range(len(scene.lines)))]
        for choice in scene.choices:
            names[scene.id].append(("choices", f"{scene.id}/{choice.id}"))
            names[scene.id] += [("targets", f"{scene.id}/{choice.id}/{rank}") for rank in range(len(choice.targets))]
        if scene.silence:
            names[scene.id] += [("targets", f"{scene.id}/{SILENCE}/{rank}") for rank in range(len(scene.silence.targets))]
    for ending in scenario.endings.values():
        names[ending.id] = [("endings", ending.id), *(("lines", f"{ending.id}/{rank}") for rank in range(len(ending.lines)))]
    return names


def reach(space: Space) -> Found:
    """The nearest witness of everything that a variant reaches. States are looked at nearest first, until all is found."""
    missing = {place: set(names) for place, names in names_of(space).items()}
    found: Found = {kind: {} for kind in KINDS}
    seed = seed_for(space.table.scenario, space.variant)
    for state in space.states:
        wanted = missing[space.place(state)]
        if not wanted:
            continue
        for item, move in _met(space, state):
            if item in wanted:
                wanted.discard(item)
                moves = (*space.way_to(state), *move)
                found[item[0]][item[1]] = Witness(moves, seed, "exam" if SILENCE in moves else "training")
    return found


def _met(space: Space, state: int) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """Everything met on standing in a state, and the move that it takes (none, or one)."""
    scenario, place = space.table.scenario, space.place(state)
    scene = scenario.scenes.get(place)
    here = scene or scenario.endings[place]
    yield ("scenes" if scene else "endings", place), ()
    if here.lines:
        for rank in said(here.lines, space.unpack(state)):
            yield ("lines", f"{place}/{rank}"), ()
    for step, _ in space.successors(state):
        move = step.choice.id if step.choice else SILENCE
        if step.choice:
            yield ("choices", f"{place}/{move}"), (move,)
        yield ("targets", f"{place}/{move}/{step.rank}"), (move,)


def nearest(by_variant: Mapping[str, Found]) -> Found:
    """The nearest witness of all variants; of equal ones, the first variant's."""
    best: Found = {kind: {} for kind in KINDS}
    for found in by_variant.values():
        for kind, named in found.items():
            for name, witness in named.items():
                known = best[kind].get(name)
                if known is None or witness.cost < known.cost:
                    best[kind][name] = witness
    return best


def witnesses(proof: "Proof") -> Found:
    """The nearest witness of everything that some variant reaches, by kind (``KINDS``) and name."""
    return nearest(proof.reached)
