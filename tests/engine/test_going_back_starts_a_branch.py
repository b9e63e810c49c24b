"""Going back to a turn: a new attempt with a journal of its own, which says where it comes from; the first one is untouched."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.engine import Choose, Chose, Entered, Leave, Mode, Reason, Reasoned, ReplayError, Say, Session, branch, resume
from tests.conversations import asked_why, begun, sessions
from tests.facts import choice, make_scenario, scene

SCENARIO = make_scenario(
    scene("s0", asked_why(choice("a", "s1"), "x"), choice("b", "s1")),
    scene("s1", choice("a", "s0"), choice("c", "bien")),
)


def played(*moves: Choose | Say | Reason | Leave) -> Session:
    return begun(SCENARIO, *moves, mode=Mode.TRAINING)


def back(session: Session, turn: int) -> Session:
    header = replace(session.header, attempt="essai-2", parent=session.header.attempt, parent_turn=turn)
    return branch(session.compiled, session.journal, turn, header)


def test_it_stands_before_that_turn_and_can_go_otherwise() -> None:
    first = played(Choose("a"), Choose("a"), Choose("b"), Choose("c"))
    again = back(first, 3)
    assert (again.turn, again.state.place, again.over) == (3, "s0", False)
    assert again.entries == first.entries[:5]
    again.play(Choose("a"), "", 99.0)
    assert again.state.place == "s1"


def test_its_header_names_the_parent_and_the_turn() -> None:
    again = back(played(Choose("a"), Choose("c")), 2)
    assert (again.header.attempt, again.header.parent, again.header.parent_turn) == ("essai-2", "essai-1", 2)
    assert again.journal.header == again.header


def test_the_first_attempt_is_untouched() -> None:
    first = played(Choose("a"), Choose("c"))
    before = first.journal
    back(first, 1).play(Choose("b"), "", 1.0)
    assert first.journal == before
    assert first.over


def test_the_time_already_spent_is_kept() -> None:
    assert back(played(Choose("a"), Choose("a"), Choose("b")), 3).spent == 20.0


def test_an_answer_to_why_is_a_turn_that_can_be_given_again() -> None:
    first = played(Choose("a"), Reason("x"), Choose("a"), Choose("b"))
    again = back(first, 2)
    assert [type(entry.event) for entry in again.entries] == [Entered, Chose, Entered]
    again.play(Reason(None, "Pour rien"), "", 50.0)
    assert again.entries[-1].event == Reasoned(None, "Pour rien", 1)
    assert back(first, 3).entries == first.entries[:4]


def test_a_reply_not_understood_is_a_turn_to_go_back_to() -> None:
    first = played(Choose("a"), Say("Euh"), Choose("c"))
    assert [back(first, turn).turn for turn in (1, 2, 3)] == [1, 2, 3]
    assert back(first, 3).entries == first.entries[:4]


def test_from_an_attempt_that_was_left_the_last_turn_may_be_taken_up() -> None:
    assert back(played(Choose("a"), Leave()), 2).state.place == "s1"


@pytest.mark.parametrize("turn", [0, -1, 3, 99])
def test_a_turn_that_was_not_played_is_refused(turn: int) -> None:
    with pytest.raises(ReplayError, match=str(turn)):
        back(played(Choose("a"), Choose("c")), turn)


@settings(max_examples=50, deadline=None)
@given(sessions(mode=Mode.TRAINING), st.data())
def test_at_any_turn_it_is_the_session_as_it_was_then(session: Session, data: st.DataObject) -> None:
    if session.turn == 1:
        return
    turn = data.draw(st.integers(1, session.turn - 1))
    again = back(session, turn)
    assert again.turn == turn
    assert again.entries == session.entries[: len(again.entries)]
    assert isinstance(again.entries[-1].event, Entered)
    assert resume(session.compiled, again.journal).state == again.state
