"""Would a play show that a scenario has changed? The same moves played on both, and all that can be seen of them compared."""

from collections.abc import Iterator

from simulator.engine import State, after, first_state, lines_at, offered
from simulator.scenario import Choice, Scenario, Silence

SILENCE = "(silence)"


def told_apart(one: Scenario, other: Scenario, variant: str, moves: tuple[str, ...]) -> bool:
    """True when these moves (as written lines) do not go the same on both scenarios.

    Compared: whether each move is open, the lines said, the choices offered, the gauges, the points and blocking faults, the
    place reached and how it ends. Not compared: what a play does not show, such as a flag raised and not read.
    """
    return list(_seen(one, variant, moves)) != list(_seen(other, variant, moves))


def _seen(scenario: Scenario, variant: str, moves: tuple[str, ...]) -> Iterator[object]:
    state = first_state(scenario, variant)
    yield _arrival(scenario, state)
    for written in moves:
        move = _open(scenario, state, written)
        if move is None:
            yield "not open"
            return
        state = after(move, state)
        yield _worth(move), state.gauges, _arrival(scenario, state)


def _open(scenario: Scenario, state: State, written: str) -> Choice | Silence | None:
    scene = scenario.scenes.get(state.place)
    if scene is None:
        return None
    if written == SILENCE:
        return scene.silence
    return next((choice for choice in offered(scene, state) if choice.id == written), None)


def _arrival(scenario: Scenario, state: State) -> object:
    said = tuple((line.character, line.text) for line in lines_at(scenario, state))
    scene = scenario.scenes.get(state.place)
    return state.place, said, tuple(choice.id for choice in offered(scene, state)) if scene else None


def _worth(move: Choice | Silence) -> object:
    if isinstance(move, Silence):
        return None
    return (
        tuple((seen.criterion, seen.points) for seen in move.observations),
        move.blocking.criteria if move.blocking else None,
    )
