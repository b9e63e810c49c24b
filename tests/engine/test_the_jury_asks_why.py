"""After the last turn of an exam the jury asks why about three turns at most: faults first, then the largest points, then the earliest."""

from dataclasses import replace

import pytest

from simulator.engine import (
    Choose,
    ConversationOverError,
    Leave,
    Mode,
    Move,
    NotAllowedError,
    NotOfferedError,
    Reason,
    Reasoned,
    Say,
    resume,
)
from tests.conversations import asked_why, begun
from tests.facts import choice, make_scenario, scene

LAST = ("bien",)
SCENARIO = make_scenario(
    scene("s0", asked_why(choice("petit", "s1", shows={"a1": 1}), "p"), choice("muet", "s1")),
    scene("s1", asked_why(choice("grand", "s2", shows={"a1": -2, "a2": 1}), "g", "h"), choice("encore", "s0")),
    scene("s2", asked_why(choice("moyen", "s3", shows={"a1": 1}), "m"), choice("muet2", "s3")),
    scene("s3", asked_why(choice("faute", "bien", blocks=("a1",)), "f"), choice("fin", "bien")),
)
ALL = (Choose("petit"), Choose("grand"), Choose("moyen"), Choose("faute"))


def asked(*moves: Move, mode: Mode = Mode.EXAM) -> list[int]:
    return [question.turn for question in begun(SCENARIO, *moves, mode=mode).questions]


def test_faults_come_first_then_the_largest_points_then_the_earliest() -> None:
    assert asked(*ALL) == [4, 2, 1]


def test_only_turns_whose_choice_has_reasons_are_asked_about_once_each() -> None:
    assert asked(
        Choose("muet"),
        Choose("encore"),
        Choose("petit"),
        Choose("encore"),
        Choose("petit"),
        Choose("grand"),
        Choose("muet2"),
        Choose("fin"),
    ) == [6, 3]


@pytest.mark.parametrize("moves", [ALL[:2], (*ALL[:2], Leave())])
def test_nothing_is_asked_before_the_end_nor_after_leaving(moves: tuple[Move, ...]) -> None:
    assert asked(*moves) == []


def test_nothing_is_asked_after_a_training() -> None:
    session = begun(SCENARIO, *ALL, mode=Mode.TRAINING)
    assert session.questions == ()
    with pytest.raises(ConversationOverError):
        session.play(Reason("f"), "", 99.0)


def test_answers_go_to_the_questions_in_order_and_an_empty_one_is_no_answer() -> None:
    session = begun(SCENARIO, *ALL)
    for move in (Reason("f"), Reason(None, ""), Reason("p", "Pour rien", 0.8)):
        session.play(move, "", 99.0)
    events = [entry.event for entry in session.entries[-3:]]
    assert events == [Reasoned("f", None, 4), Reasoned(None, "", 2), Reasoned("p", "Pour rien", 1, 0.8)]
    with pytest.raises(NotAllowedError):
        session.play(Reason("g"), "", 99.0)
    assert resume(session.compiled, session.journal).entries == session.entries


def test_a_reason_of_another_choice_is_refused() -> None:
    session = begun(SCENARIO, *ALL)
    with pytest.raises(NotOfferedError) as told:
        session.play(Reason("g"), "", 99.0)
    assert told.value.offered == ("f",)


def test_what_was_said_in_ones_own_words_is_quoted() -> None:
    moves = (*ALL[:3], Say("Je tranche.", "faute", 0.9))
    first = begun(SCENARIO, *moves).questions[0]
    assert (first.turn, first.quote, first.choice.id) == (4, "Je tranche.", "faute")


def test_the_rule_does_not_depend_on_where_choices_stand() -> None:
    turned = replace(SCENARIO, scenes={id: replace(item, choices=item.choices[::-1]) for id, item in SCENARIO.scenes.items()})
    assert [question.turn for question in begun(turned, *ALL).questions] == [4, 2, 1]


def test_the_reasons_are_shown_in_an_order_drawn_by_the_seed() -> None:
    orders = set()
    for seed in range(8):
        session = begun(SCENARIO, *ALL, seed=seed)
        orders.add(tuple(reason.id for reason in session.reasons(session.questions[1])))
    assert orders == {("g", "h"), ("h", "g")}
