"""A store that answers, a home that knows it, and attempts to tell."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.library import shipped_folder
from simulator.practice import Practice
from simulator.practice.golden import read_play
from tests.practice.sending.lrs import FakeLrs, configure, running
from tests.practices import make_practice

GOLDEN = shipped_folder() / "ccp2" / "debrief-ecoute" / "exemplaire.play"


@pytest.fixture
def lrs() -> Iterator[FakeLrs]:
    with running() as found:
        yield found


@pytest.fixture
def practice(tmp_path: Path, lrs: FakeLrs) -> Practice:
    configure(tmp_path / "home", lrs.address)
    return played(tmp_path / "home")


def played(home: Path, attempts: int = 2) -> Practice:
    """A practice with that many finished attempts, e1, e2…"""
    practice = make_practice(home)
    golden = read_play(GOLDEN.read_text(encoding="utf-8"))
    playable = practice.open("debrief-ecoute")
    for trainee in ("lea", "ali", "zoe")[:attempts]:
        attempt = practice.begin(playable, mode=golden.mode, seed=golden.seed, trainee=trainee)
        for _, move in golden.moves:
            attempt.make(move)
    return practice
