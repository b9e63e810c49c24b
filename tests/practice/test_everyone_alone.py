"""People play alone; the trainer's board shows where each is, and who asks for help."""

from pathlib import Path

import pytest

from simulator.engine import Choose, Leave
from simulator.practice import PracticeError
from simulator.practice.board import ask_for_help, board_of, open_board, open_boards
from simulator.practice.group_sessions import forget_everywhere
from simulator.practice.hosting import host
from tests.practices import Clock, make_practice

SCENARIO = "appel-escalade"


def test_the_board_follows_each_person(tmp_path: Path) -> None:
    clock = Clock()
    practice = make_practice(tmp_path, clock)
    board = open_board(practice, [SCENARIO])
    assert board.places() == ()
    playable = practice.open(SCENARIO)
    lea = practice.begin(playable, trainee="Léa", seed=3)
    ali = practice.begin(playable, trainee="Ali", seed=3)
    assert [one.turn for one in board.places()] == [1, 1]
    clock.seconds = 30
    lea.play(Choose(lea.session.offered[0]), 30)
    places = {one.trainee: one for one in board.places()}
    assert list(places) == ["Ali", "Léa"]
    assert (places["Léa"].turn, places["Léa"].state, places["Ali"].turn) == (2, "playing", 1)
    assert tuple(value for _, value, _ in places["Léa"].gauges) == lea.session.state.gauges
    assert places["Léa"].moved > places["Ali"].moved
    ali.play(Leave())
    assert next(one for one in board.places() if one.trainee == "Ali").state == "left"


def test_who_asks_for_help_comes_first_until_the_trainer_went(tmp_path: Path) -> None:
    practice = make_practice(tmp_path)
    board = open_board(practice)
    playable = practice.open(SCENARIO)
    practice.begin(playable, trainee="Ali", seed=3)
    zoe = practice.begin(playable, trainee="Zoé", seed=3)
    assert ask_for_help(practice, "Zoé", zoe.id or "")
    assert ask_for_help(practice, "Zoé", zoe.id or "")
    assert [(one.trainee, one.asks) for one in board.places()] == [("Zoé", True), ("Ali", False)]
    assert len(practice.store.session(board.group.opening.id).minutes) == 1
    board.help("Zoé")
    assert [one.trainee for one in board.places()] == ["Ali", "Zoé"]


def test_the_board_is_found_again_and_closed(tmp_path: Path) -> None:
    practice = make_practice(tmp_path)
    board = open_board(practice)
    zoe = practice.begin(practice.open(SCENARIO), trainee="Zoé", seed=3)
    ask_for_help(practice, "Zoé", zoe.id or "")
    again = board_of(make_practice(tmp_path), board.group.opening.id)
    assert again.places()[0].asks
    again.close()
    assert open_boards(practice) == ()
    assert not ask_for_help(practice, "Zoé", zoe.id or "")


def test_a_group_that_plays_together_is_nobody_on_the_board(tmp_path: Path) -> None:
    practice = make_practice(tmp_path)
    board = open_board(practice)
    host(practice, SCENARIO, seed=3)
    assert board.places() == ()


def test_an_unknown_scenario_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PracticeError, match="appel-escalad"):
        open_board(make_practice(tmp_path), ["appel-escalad"])


def test_erasing_a_person_forgets_that_they_asked(tmp_path: Path) -> None:
    practice = make_practice(tmp_path)
    board = open_board(practice)
    zoe = practice.begin(practice.open(SCENARIO), trainee="Zoé Untel", seed=3)
    ask_for_help(practice, "Zoé Untel", zoe.id or "")
    assert forget_everywhere(practice, "Zoé Untel") == 1
    assert "Untel" not in str(practice.store.session(board.group.opening.id))
