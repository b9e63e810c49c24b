"""A session writes what happened, stamped and numbered; every move but leaving makes a turn."""

from simulator.engine import (
    Choose,
    Chose,
    Ended,
    Entered,
    FellSilent,
    Leave,
    Left,
    NotUnderstood,
    Reason,
    Reasoned,
    Say,
    Silence,
    Ticked,
)
from tests.conversations import STARTED, asked_why, begun
from tests.facts import choice, make_scenario, scene, silent

SCENARIO = make_scenario(scene("s0", asked_why(choice("a", "s0"), "x", "y"), choice("b", "bien"), silence=silent("s0")))


def test_it_opens_with_the_arrival_in_the_first_scene() -> None:
    session = begun(SCENARIO)
    (entry,) = session.entries
    assert (entry.number, entry.at, entry.spent) == (0, STARTED, 0.0)
    assert isinstance(entry.event, Entered)
    assert set(entry.event.offered) == {"a", "b"}
    assert (session.turn, session.over, session.spent) == (1, False, 0.0)


def test_what_each_move_writes() -> None:
    session = begun(
        SCENARIO,
        Choose("a"),
        Say("Bonjour", "a", 0.8),
        Say("Euh", None, 0.1),
        Silence(),
        Reason("x"),
        Reason(None, "Pour rien"),
    )
    kinds = [type(entry.event) for entry in session.entries]
    assert kinds == [Entered, Chose, Entered, Chose, Entered, NotUnderstood, FellSilent, Entered, Reasoned, Reasoned]
    assert session.entries[1].event == Chose("s0", "a")
    assert session.entries[3].event == Chose("s0", "a", "Bonjour", 0.8)
    assert session.entries[5].event == NotUnderstood("s0", "Euh", 0.1)
    assert session.entries[8].event == Reasoned("x", None, 2)
    assert session.entries[9].event == Reasoned(None, "Pour rien", 2)


def test_entries_are_numbered_and_a_move_answers_those_it_added() -> None:
    session = begun(SCENARIO)
    added = session.play(Choose("a"), "2026-11-23T10:00:05.000Z", 5.0)
    assert added == tuple(session.entries[1:])
    session.play(Choose("b"), "2026-11-23T10:00:09.000Z", 9.0)
    assert [entry.number for entry in session.entries] == list(range(5))
    assert isinstance(session.entries[-1].event, Ended)
    assert session.journal.entries == tuple(session.entries)


def test_every_move_but_leaving_makes_a_turn() -> None:
    session = begun(SCENARIO)
    turns = []
    for move in (Choose("a"), Reason("x"), Say("Euh"), Silence(), Say("Bonjour", "a"), Leave()):
        session.play(move, "", 0.0)
        turns.append(session.turn)
    assert turns == [2, 3, 4, 5, 6, 6]


def test_a_reply_not_understood_moves_nothing_and_offers_the_same() -> None:
    session = begun(SCENARIO, Choose("a"))
    state, offered = session.state, session.offered
    session.play(Say("Quel temps fait-il ?"), "", 0.0)
    assert (session.state, session.offered, session.over) == (state, offered, False)


def test_leaving_ends_the_attempt_where_it_stands_and_says_why() -> None:
    for why in ("left", "time-up", "branched"):
        session = begun(SCENARIO, Choose("a"), Leave(why))
        assert session.over
        assert session.entries[-1].event == Left("s0", why)
        assert session.state.place == "s0"


def test_time_spent_is_kept_to_the_millisecond_and_never_goes_back() -> None:
    session = begun(SCENARIO)
    session.play(Choose("a"), "", 12.34567)
    assert session.spent == 12.346
    session.play(Choose("a"), "", 3.0)
    assert session.spent == 12.346
    session.tick("", 30.0)
    assert (session.spent, type(session.entries[-1].event)) == (30.0, Ticked)
    assert session.turn == 3


def test_a_journal_taken_before_a_move_does_not_grow_with_it() -> None:
    session = begun(SCENARIO)
    before = session.journal
    session.play(Choose("a"), "", 1.0)
    assert len(before.entries) == 1
