"""A typed reply that was misunderstood can be contested before the next move: undone in training, only marked in an exam."""

import pytest

from simulator.engine import (
    Choose,
    Chose,
    Contest,
    Contested,
    Mode,
    Move,
    NotAllowedError,
    Reveal,
    Say,
    Session,
    Silence,
    branch,
    resume,
)
from tests.conversations import begun, header_for
from tests.facts import choice, make_scenario, scene, silent

SCENARIO = make_scenario(
    scene("s0", choice("a", "s1"), choice("b", "mal"), silence=silent("s1")),
    scene("s1", choice("c", "bien"), choice("d", "s1")),
)


def test_in_training_the_turn_is_undone_and_the_scene_is_open_again() -> None:
    session = begun(SCENARIO, mode=Mode.TRAINING)
    before, offered = session.state, session.offered
    session.play(Say("Bonjour", "a", 0.7), "", 1.0)
    (entry,) = session.play(Contest(), "", 2.0)
    assert entry.event == Contested("s0", True)
    assert (session.state, session.offered, session.visible) == (before, offered, offered)
    session.play(Choose("b"), "", 3.0)
    assert session.state.place == "mal"


def test_a_reply_that_ended_the_conversation_can_be_taken_back() -> None:
    session = begun(SCENARIO, Say("Non", "b", 0.6), mode=Mode.TRAINING)
    assert session.over
    session.play(Contest(), "", 11.0)
    assert not session.over
    assert session.scene is not None
    assert session.scene.id == "s0"


def test_in_an_exam_it_is_only_marked() -> None:
    session = begun(SCENARIO, Say("Bonjour", "a", 0.7))
    state = session.state
    (entry,) = session.play(Contest(), "", 11.0)
    assert entry.event == Contested("s0", False)
    assert session.state == state


@pytest.mark.parametrize(
    "moves",
    [(), (Choose("a"),), (Say("Euh"),), (Say("Bonjour", "a", 0.7), Choose("d")), (Say("Bonjour", "a", 0.7), Contest())],
)
def test_nothing_else_can_be_contested(moves: tuple[Move, ...]) -> None:
    session = begun(SCENARIO, *moves, mode=Mode.TRAINING)
    before = session.journal
    with pytest.raises(NotAllowedError):
        session.play(Contest(), "", 99.0)
    assert session.journal == before


@pytest.mark.parametrize("mode", list(Mode))
def test_the_journal_is_replayed_with_its_contested_turns(mode: Mode) -> None:
    moves: list[Move] = [Say("Bonjour", "a", 0.7), Contest(), Reveal()]
    session = begun(SCENARIO, *moves, mode=mode)
    session.tick("", 50.0)
    session.play(Choose("b" if mode is Mode.TRAINING else "c"), "", 60.0)
    again = resume(session.compiled, session.journal)
    assert (again.entries, again.state, again.turn, again.over) == (session.entries, session.state, session.turn, session.over)


def test_going_back_before_a_turn_that_follows_a_contested_one() -> None:
    session = begun(SCENARIO, Say("Bonjour", "a", 0.7), Contest(), Choose("a"), Choose("d"), mode=Mode.TRAINING)
    new = branch(session.compiled, session.journal, 3, header_for(SCENARIO, mode=Mode.TRAINING))
    assert new.state.place == "s1"
    assert [type(entry.event) for entry in new.entries].count(Chose) == 2


def visible(*moves: Move) -> tuple[str, ...]:
    return begun(SCENARIO, *moves).visible


def test_where_one_types_choices_are_shown_only_when_they_have_to_be() -> None:
    offered = begun(SCENARIO).offered
    assert visible() == ()
    assert visible(Reveal()) == offered
    assert visible(Say("Euh")) == ()
    assert visible(Say("Euh"), Say("Euh"), Say("Euh", nearest=("b",))) == ("b",)
    assert visible(Reveal(), Choose("a")) == ()


def test_replies_that_were_not_understood_are_counted_in_one_visit_of_the_scene() -> None:
    def unclear(*moves: Move) -> int:
        session: Session = begun(SCENARIO, *moves)
        return session.unclear

    assert unclear() == 0
    assert unclear(Say("Euh"), Reveal(), Say("Ben")) == 2
    assert unclear(Say("Euh"), Silence()) == 0
