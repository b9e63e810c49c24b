"""Several machines and rooms: the board of one sees who plays on another, through the PostgreSQL server."""

from dataclasses import replace
from pathlib import Path

from simulator.engine import Choose
from simulator.practice import Practice
from simulator.practice.board import ask_for_help, open_board
from simulator.storage import Home, PostgresStore
from tests.practices import make_practice
from tests.storage.conftest import address, server  # noqa: F401


def room(folder: Path, place: str, id: str) -> Practice:
    made = make_practice(folder)
    return Practice(
        made.roots, Home(folder), lambda: PostgresStore(place), replace(made.doors, new_id=lambda: id), on_server=True
    )


def test_who_plays_in_another_room_is_on_the_board(tmp_path: Path, address: str) -> None:  # noqa: F811
    trainer, trainee = room(tmp_path / "a", address, "s1"), room(tmp_path / "b", address, "e1")
    board = open_board(trainer)
    assert board.places() == ()
    attempt = trainee.begin(trainee.open("appel-escalade"), trainee="Zoé", seed=3)
    assert attempt.trouble == ""
    assert trainer.store.wait_for_news(5)
    assert [(one.trainee, one.turn) for one in board.places()] == [("Zoé", 1)]
    attempt.play(Choose(attempt.session.offered[0]))
    assert trainer.store.wait_for_news(5)
    assert [one.turn for one in board.places()] == [2]
    assert ask_for_help(trainee, "Zoé", "e1")
    assert trainer.store.wait_for_news(5)
    assert board.places()[0].asks
    trainer.close()
    trainee.close()
