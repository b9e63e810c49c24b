"""« Pourquoi ? » is asked about the choice just made, where its author gave reasons; the answer is one of them, or typed."""

import pytest

from simulator.engine import (
    Choose,
    ConversationOverError,
    EngineError,
    Leave,
    NotAllowedError,
    NotOfferedError,
    Reason,
    Reasoned,
    Say,
)
from tests.conversations import asked_why, begun
from tests.facts import choice, make_scenario, scene

SCENARIO = make_scenario(
    scene("s0", asked_why(choice("a", "s1"), "x", "y"), choice("b", "s1")),
    scene("s1", choice("c", "s0"), choice("d", "bien")),
)


@pytest.mark.parametrize("answer", [Reason("x"), Reason("y"), Reason(None, "Pour qu’elle n’ait pas à répéter")])
@pytest.mark.parametrize("before", [Choose("a"), Say("Bonjour", "a", 0.9)])
def test_an_answer_is_written_down_and_moves_nothing(before: Choose | Say, answer: Reason) -> None:
    session = begun(SCENARIO, before)
    state, offered = session.state, session.offered
    (entry,) = session.play(answer, "", 20.0)
    assert entry.event == Reasoned(answer.reason, answer.text, 1)
    assert (session.state, session.offered) == (state, offered)


def refused(error: type[EngineError], answer: Reason, *moves: Choose | Leave) -> EngineError:
    session = begun(SCENARIO, *moves)
    before = session.journal
    with pytest.raises(error) as told:
        session.play(answer, "", 99.0)
    assert session.journal == before
    return told.value


@pytest.mark.parametrize("moves", [(), (Choose("b"),), (Choose("a"), Choose("c"))])
def test_where_no_reason_is_asked_for_none_is_taken(moves: tuple[Choose, ...]) -> None:
    refused(NotAllowedError, Reason("x"), *moves)
    refused(NotAllowedError, Reason(None, "Pour rien"), *moves)


def test_a_reason_that_nobody_wrote_is_refused_with_those_that_are() -> None:
    error = refused(NotOfferedError, Reason("z"), Choose("a"))
    assert isinstance(error, NotOfferedError)
    assert (error.scene, error.choice, error.offered) == ("s0", "z", ("x", "y"))


def test_once_it_is_over_none_is_asked_for() -> None:
    refused(ConversationOverError, Reason("x"), Choose("a"), Leave())
