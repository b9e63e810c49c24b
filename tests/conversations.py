"""Conversations to test the engine with: sessions at fixed times, and generated scenarios whose lines have conditions."""

from dataclasses import replace

from hypothesis import strategies as st

from simulator.engine import Choose, Header, Mode, Move, Reply, Session, Silence, compile_scenario
from simulator.scenario import Choice, Ending, Line, Reason, Scenario, Scene
from tests.facts import HERE
from tests.strategies import conditions, scenarios

STARTED = "2026-11-23T10:00:00.000Z"


def header_for(
    scenario: Scenario, *, mode: Mode = Mode.EXAM, seed: int = 1, variant: str = "", attempt: str = "essai-1"
) -> Header:
    """The header of an attempt by Léa."""
    return Header(
        attempt, scenario.id, scenario.hash, scenario.referential, "r" * 64, seed, variant or scenario.variants[0].id, mode,
        Reply.MIXED, "Léa", STARTED, {"accueil": "h" * 64},
    )  # fmt: skip


def begun(scenario: Scenario, *moves: Move, mode: Mode = Mode.EXAM, seed: int = 1, variant: str = "") -> Session:
    """A session on which these moves were made, ten seconds apart."""
    session = Session.begin(compile_scenario(scenario), header_for(scenario, mode=mode, seed=seed, variant=variant), STARTED)
    for number, move in enumerate(moves, start=1):
        session.play(move, f"2026-11-23T10:{number // 60:02d}:{number % 60:02d}.000Z", 10.0 * number)
    return session


def asked_why(choice: Choice, *reasons: str) -> Choice:
    """The same choice, after which « pourquoi ? » is asked; the first reason is the right one."""
    return replace(choice, reasons=tuple(Reason(id, f"Raison {id}.", rank == 0, "") for rank, id in enumerate(reasons)))


def open_moves(session: Session) -> list[Move]:
    """The choices and the silence that can be played now."""
    moves: list[Move] = [Choose(id) for id in session.offered]
    if session.scene is not None and session.scene.silence is not None and session.header.mode is Mode.EXAM:
        moves.append(Silence())
    return moves


@st.composite
def spoken_scenarios(draw: st.DrawFn) -> Scenario:
    """Generated scenarios in which things are said, some only when a condition holds."""
    scenario = draw(scenarios())

    def lines() -> tuple[Line, ...]:
        drawn = draw(st.lists(st.none() | conditions(), max_size=3))
        return tuple(Line("cliente", f"Réplique {rank}.", condition, HERE) for rank, condition in enumerate(drawn))

    scenes: dict[str, Scene] = {id: replace(scene, lines=lines()) for id, scene in scenario.scenes.items()}
    endings: dict[str, Ending] = {id: replace(ending, lines=lines()) for id, ending in scenario.endings.items()}
    return replace(scenario, scenes=scenes, endings=endings)


@st.composite
def sessions(draw: st.DrawFn, most: int = 12, mode: Mode = Mode.EXAM) -> Session:
    """A session on a generated scenario, some way on; over or not."""
    scenario = draw(spoken_scenarios())
    variant = draw(st.sampled_from([variant.id for variant in scenario.variants]))
    session = begun(scenario, mode=mode, seed=draw(st.integers(0, 2**31 - 1)), variant=variant)
    for number in range(draw(st.integers(0, most))):
        if session.over:
            break
        session.play(draw(st.sampled_from(open_moves(session))), f"2026-11-23T10:00:{number:02d}.000Z", 7.25 * number)
    return session
