"""What does a choice do? The one meaning of effects, targets, offers and lines, as pure functions.

The machine's callbacks, the replay and the exhaustive proof all call these; nothing else says what a scenario means.
A choice's ``si`` is tested on the state before; its effects apply; its target is then resolved on the state after, and the
lines of the place reached are chosen on that same state.
"""

from simulator.engine.state import State
from simulator.scenario import Choice, Effects, Line, Scenario, Scene, Silence, Target, holds


def apply_effects(effects: Effects, gauges: tuple[int, ...], flags: int) -> tuple[tuple[int, ...], int]:
    """Gauges moved and clamped to 0..100, flags raised then lowered."""
    if effects.gauges:
        moved = list(gauges)
        for index, delta in effects.gauges:
            value = moved[index] + delta
            moved[index] = 0 if value < 0 else 100 if value > 100 else value
        gauges = tuple(moved)
    return gauges, (flags | effects.raised) & ~effects.lowered


def resolve(targets: tuple[Target, ...], gauges: tuple[int, ...], flags: int) -> int:
    """The rank of the first target whose condition holds; the last one has none in a sound scenario."""
    for rank, target in enumerate(targets):
        if target.condition is None or holds(target.condition, gauges, flags):
            return rank
    return len(targets) - 1


def offered(scene: Scene, state: State) -> tuple[Choice, ...]:
    """The choices open in this state, in the order of the file."""
    _, gauges, flags = state
    return tuple([choice for choice in scene.choices if choice.condition is None or holds(choice.condition, gauges, flags)])


def said(lines: tuple[Line, ...], state: State) -> tuple[int, ...]:
    """The ranks of the lines that are said in this state."""
    _, gauges, flags = state
    return tuple([rank for rank, line in enumerate(lines) if line.condition is None or holds(line.condition, gauges, flags)])


def after(move: Choice | Silence, state: State) -> State:
    """The state after a choice or a silence."""
    gauges, flags = apply_effects(move.effects, state.gauges, state.flags)
    return State(move.targets[resolve(move.targets, gauges, flags)].id, gauges, flags)


def lines_at(scenario: Scenario, state: State) -> tuple[Line, ...]:
    """What is said on reaching ``state``."""
    place = scenario.scenes.get(state.place) or scenario.endings[state.place]
    return tuple(place.lines[rank] for rank in said(place.lines, state))
