"""Every golden play gets three sentences that cite a turn and a quote; no report says one twice, no two plays get the same."""

from functools import cache
from pathlib import Path

import pytest

from scoring.report import PracticeReport
from scoring.summary import REPLAY, WORK_ON, WORKED
from simulator.library import shipped_folder
from simulator.practice.golden import read_play
from simulator.practice.reporting import render, report_of
from simulator.source import bare_words
from tests.practices import make_practice

PLAYS = sorted(shipped_folder().rglob("*.play"))


@cache
def report(path: Path, folder: Path) -> PracticeReport:
    practice = make_practice(folder)
    golden = read_play(path.read_text(encoding="utf-8"))
    attempt = practice.begin(practice.open(path.parent.name), mode=golden.mode, seed=golden.seed, keep=False)
    for _, move in golden.moves:
        attempt.make(move)
    return report_of(practice.review_of(attempt))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bilans")


@pytest.mark.parametrize("path", PLAYS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_each_sentence_cites_its_turn_and_what_was_said_there(path: Path, folder: Path) -> None:
    found = report(path, folder)
    assert [one.kind for one in found.summary] == [WORKED, WORK_ON, REPLAY]
    exchanges = {one.turn: one for one in found.performance.exchanges}
    for one in found.summary:
        assert f"tour {one.turn}" in one.text
        said = exchanges[one.turn]
        first = " ".join(bare_words(said.quote).split()[:4])
        assert said.kind == "silence" or first in bare_words(one.text)
    assert len({one.text for one in found.summary}) == 3


def test_two_plays_never_get_the_same_sentences(folder: Path) -> None:
    told = [tuple(one.text for one in report(path, folder).summary) for path in PLAYS]
    assert len(set(told)) == len(PLAYS)


def test_an_answer_not_given_says_where_it_led(folder: Path) -> None:
    found = report(PLAYS[0], folder)
    others = [other for one in found.performance.exchanges for other in one.alternatives]
    assert others
    assert all(other.onward is not None for other in others)
    assert " → " in render(found, "md")
