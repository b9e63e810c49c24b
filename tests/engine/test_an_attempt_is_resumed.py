"""From its journal alone a session stands again where it stood, and goes on as it would have; on another scenario it does not."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.engine import (
    Choose,
    EngineError,
    Journal,
    Leave,
    Reason,
    ReplayError,
    Say,
    Session,
    Silence,
    compile_scenario,
    resume,
)
from simulator.scenario import Effects, Line, Scenario
from tests.conversations import asked_why, begun, header_for, open_moves, sessions
from tests.facts import HERE, choice, make_scenario, scene, silent, when

SCENARIO = make_scenario(
    scene("s0", choice("a", "s1"), choice("b", "s1"), silence=silent("s1")),
    scene("s1", asked_why(choice("a", "s1"), "x"), choice("c", "bien")),
    starts=((50, 50), (80, 20)),
)


LESS = Effects(((0, -30),))


def facts(session: Session) -> dict[str, Any]:
    names = ("entries", "state", "turn", "over", "spent", "offered", "scene", "header", "journal")
    return {name: getattr(session, name) for name in names}


@settings(max_examples=60, deadline=None)
@given(sessions(), st.data())
def test_it_stands_where_it_stood_and_goes_on_the_same(session: Session, data: st.DataObject) -> None:
    again = resume(compile_scenario(session.compiled.scenario), session.journal)
    assert facts(again) == facts(session)
    if session.over:
        return
    move = data.draw(st.sampled_from(open_moves(session)))
    assert again.play(move, "x", 500.0) == session.play(move, "x", 500.0)
    assert facts(again) == facts(session)


def test_every_kind_of_move_and_the_clock_are_replayed() -> None:
    session = begun(
        SCENARIO, Silence(), Say("Euh", None, 0.2), Say("Bonjour", "a", 0.9), Reason("x"), Reason(None, "Pour rien"), Choose("a"),
    )  # fmt: skip
    session.tick("2026-11-23T10:05:00.000Z", 300.5)
    session.play(Leave("time-up"), "2026-11-23T10:05:01.000Z", 301.0)
    assert facts(resume(session.compiled, session.journal)) == facts(session)


def test_the_journal_is_not_touched() -> None:
    session = begun(SCENARIO, Choose("a"))
    journal = session.journal
    resume(session.compiled, journal).play(Choose("c"), "", 90.0)
    assert session.journal == journal


def journal_of(scenario: Scenario = SCENARIO) -> Journal:
    return begun(scenario, Choose("a"), Choose("a"), variant=scenario.variants[-1].id).journal


CHANGED = {
    "a choice made is gone": make_scenario(scene("s0", choice("b", "s1")), SCENARIO.scenes["s1"], starts=((50, 50), (80, 20))),
    "a choice made is not open": make_scenario(
        scene("s0", choice("a", "s1", condition=when(0, 90)), choice("b", "s1")), SCENARIO.scenes["s1"], starts=((50, 50), (80, 20))
    ),
    "a choice is offered beside": make_scenario(
        scene("s0", choice("a", "s1"), choice("b", "s1"), choice("d", "s1")), SCENARIO.scenes["s1"], starts=((50, 50), (80, 20))
    ),
    "a choice leads elsewhere": make_scenario(
        scene("s0", choice("a", "s2"), choice("b", "s1")), SCENARIO.scenes["s1"], scene("s2", choice("a", "s1")), starts=((50, 50), (80, 20))
    ),
    "it ends sooner": make_scenario(scene("s0", choice("a", "bien"), choice("b", "s1")), SCENARIO.scenes["s1"], starts=((50, 50), (80, 20))),
    "a scene is gone": make_scenario(scene("t0", choice("a", "t0"), choice("b", "t0")), starts=((50, 50), (80, 20))),
    "the variant is gone": replace(SCENARIO, variants=SCENARIO.variants[:1]),
    "another line is said": replace(
        SCENARIO, scenes={**SCENARIO.scenes, "s1": replace(SCENARIO.scenes["s1"], lines=(Line("cliente", "Ah.", None, HERE),))}
    ),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGED)
def test_on_a_changed_scenario_it_says_so(change: str) -> None:
    with pytest.raises(ReplayError) as told:
        resume(compile_scenario(CHANGED[change]), journal_of())
    assert isinstance(told.value, EngineError)
    assert "ne correspond plus" in str(told.value)


def test_a_change_that_no_event_shows_is_told_by_the_hash_of_the_text() -> None:
    quieter = replace(
        SCENARIO, scenes={**SCENARIO.scenes, "s1": scene("s1", choice("a", "s1", effects=LESS), choice("c", "bien"))}
    )
    with pytest.raises(ReplayError, match="a changé"):
        resume(compile_scenario(replace(quieter, hash="t" * 64)), journal_of())


def test_a_journal_that_was_cut_or_reordered_is_refused() -> None:
    journal = journal_of()
    entries = journal.entries
    for broken in (entries[:2], entries[1:], (*entries[:3], *entries[4:]), (*entries, entries[-2])):
        with pytest.raises(ReplayError):
            resume(compile_scenario(SCENARIO), Journal(journal.header, broken))


def test_another_seed_shows_another_order_and_is_refused() -> None:
    journal = journal_of()
    refused = 0
    for seed in range(2, 12):
        try:
            resume(compile_scenario(SCENARIO), Journal(replace(journal.header, seed=seed), journal.entries))
        except ReplayError:
            refused += 1
    assert refused


def test_an_empty_journal_is_a_session_not_yet_begun() -> None:
    session = resume(compile_scenario(SCENARIO), Journal(header_for(SCENARIO), ()))
    assert (session.entries, session.turn, session.over) == ([], 1, False)
