"""Silence counts in exam mode only; there is no going back there; everything else goes the same in both modes."""

from dataclasses import replace

import pytest

from simulator.engine import (
    Choose,
    ConversationOverError,
    EngineError,
    Leave,
    Mode,
    NotAllowedError,
    NotOfferedError,
    Say,
    Silence,
    branch,
)
from tests.conversations import begun, header_for
from tests.facts import choice, make_scenario, scene, silent, when

SCENARIO = make_scenario(
    scene("s0", choice("a", "s1"), choice("hidden", "mal", condition=when(0, 90)), silence=silent("s1")),
    scene("s1", choice("a", "bien")),
)


def test_in_exam_mode_silence_moves_on() -> None:
    session = begun(SCENARIO, Silence(), mode=Mode.EXAM)
    assert session.state.place == "s1"
    assert session.turn == 2


def test_in_training_silence_is_refused_and_nothing_is_written() -> None:
    session = begun(SCENARIO, mode=Mode.TRAINING)
    before = session.journal
    with pytest.raises(NotAllowedError, match="examen"):
        session.play(Silence(), "", 30.0)
    assert session.journal == before
    assert (session.state.place, session.turn) == ("s0", 1)


def test_where_a_scene_has_no_silence_none_is_possible() -> None:
    session = begun(SCENARIO, Choose("a"), mode=Mode.EXAM)
    with pytest.raises(NotOfferedError) as refused:
        session.play(Silence(), "", 30.0)
    assert (refused.value.scene, refused.value.choice, refused.value.offered) == ("s1", "(silence)", ("a",))


@pytest.mark.parametrize("mode", list(Mode))
def test_choices_go_the_same_in_both_modes(mode: Mode) -> None:
    session = begun(SCENARIO, Choose("a"), Choose("a"), mode=mode)
    assert [type(entry.event).__name__ for entry in session.entries] == ["Entered", "Chose", "Entered", "Chose", "Ended"]


@pytest.mark.parametrize(
    "move", [Choose("hidden"), Choose("nobody"), Choose(""), Say("Bonjour", "hidden"), Say("Bonjour", "nobody")]
)
@pytest.mark.parametrize("mode", list(Mode))
def test_a_choice_that_is_not_offered_is_refused_with_those_that_are(mode: Mode, move: Choose | Say) -> None:
    session = begun(SCENARIO, mode=mode)
    before = session.journal
    with pytest.raises(NotOfferedError) as refused:
        session.play(move, "", 1.0)
    assert (refused.value.scene, refused.value.choice, refused.value.offered) == ("s0", move.choice, ("a",))
    assert "s0" in str(refused.value)
    assert str(refused.value).endswith("a.")
    assert session.journal == before


@pytest.mark.parametrize("last", [(Choose("a"), Choose("a")), (Leave(),), (Choose("a"), Leave("time-up"))])
def test_nothing_can_be_played_once_it_is_over(last: tuple[Choose | Leave, ...]) -> None:
    session = begun(SCENARIO, *last)
    assert session.over
    assert (session.scene, session.offered) == (None, ())
    before = session.journal
    for move in (Choose("a"), Say("Bonjour"), Silence(), Leave()):
        with pytest.raises(ConversationOverError):
            session.play(move, "", 99.0)
    assert session.tick("", 99.0) == ()
    assert session.journal == before


def test_there_is_no_going_back_in_exam_mode() -> None:
    exam, training = (begun(SCENARIO, Choose("a"), mode=mode) for mode in (Mode.EXAM, Mode.TRAINING))
    with pytest.raises(NotAllowedError):
        branch(exam.compiled, exam.journal, 1, replace(exam.header, attempt="essai-2"))
    assert branch(training.compiled, training.journal, 1, header_for(SCENARIO, mode=Mode.TRAINING)).turn == 1


def test_every_refusal_is_one_french_sentence_with_its_spaces() -> None:
    errors: list[EngineError] = [
        NotOfferedError("s0", "b", ("a",)),
        NotOfferedError("s0", "b", ()),
        ConversationOverError("bien"),
    ]
    for error in errors:
        assert str(error).endswith(".")
        assert "«\u202f" in str(error)
        assert not any(f" {sign}" in str(error) for sign in "»:;!?")
