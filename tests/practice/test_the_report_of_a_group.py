"""A group is told from the kept attempts: decisions kept with the results or played again, corrections in, lost texts said."""

import json
import sqlite3
from pathlib import Path

import pytest

from scoring.scale import Level
from simulator.engine import Choose, Leave, Say
from simulator.practice import Practice, PracticeError
from simulator.practice.correcting import Meant, correct, judge
from simulator.practice.group_report import group_report
from tests.builders_typed import TYPED
from tests.practices import Clock, make_practice

PEOPLE = ("Ali", "Léa", "Noé", "Yaël", "Zoé")
SCENARIO = "debrief-ecoute"


def finish(practice: Practice, trainee: str, scenario: str = SCENARIO, seed: int = 1) -> str:
    """The exemplary path, to its end."""
    attempt = practice.begin(practice.open(scenario), trainee=trainee, seed=seed)
    for move in attempt.playable.reference(attempt.session.header.variant).moves:
        attempt.play(Choose(move))
    assert attempt.session.over
    return attempt.session.header.attempt


@pytest.fixture
def practice(tmp_path: Path) -> Practice:
    return make_practice(tmp_path, Clock())


def kept_decisions(home: Path) -> int:
    with sqlite3.connect(home / "plateau.sqlite3") as connection:
        found = connection.execute("SELECT data FROM result").fetchall()
    connection.close()
    return sum("decisions" in json.loads(data) for (data,) in found)


def test_a_group_on_the_exemplary_path(practice: Practice, tmp_path: Path) -> None:
    for name in PEOPLE:
        finish(practice, name)
    practice.begin(practice.open(SCENARIO), trainee="Inachevée", seed=1).play(Leave())
    found = group_report(practice)
    assert (found.report.people, found.report.attempts, found.report.replays) == (5, 5, 0)
    assert [row.trainee for row in found.report.rows] == list(PEOPLE)
    assert {cell.level for row in found.report.rows for cell in row.cells} == {Level.ACQUIRED}
    assert all(one.difficulty == 1 for one in found.report.decisions if one.difficulty is not None)
    assert found.names.scenarios[SCENARIO]
    assert found.notices == ()
    assert kept_decisions(tmp_path) == 6  # the unfinished one is kept too, and counts nowhere


def test_results_kept_without_decisions_or_damaged_are_computed_again(practice: Practice, tmp_path: Path) -> None:
    for name in PEOPLE:
        finish(practice, name)
    before = group_report(practice).report
    for data in ('{"levels": {}, "competences": {}}', '{"decisions": [["nulle-part", 1, "x", "x", 1.0]]}', "pas du JSON"):
        with sqlite3.connect(tmp_path / "plateau.sqlite3") as connection:
            connection.execute("UPDATE result SET data = ?", (data,))
        connection.close()
        assert group_report(practice).report == before
        assert kept_decisions(tmp_path) == 5


def test_the_second_time_no_journal_is_read(practice: Practice, tmp_path: Path) -> None:
    for name in PEOPLE:
        finish(practice, name)
    before = group_report(practice).report
    first = practice.store.rows(PEOPLE[0])[0].id
    with sqlite3.connect(tmp_path / "plateau.sqlite3") as connection:
        connection.execute("DELETE FROM entry WHERE attempt <> ?", (first,))
    connection.close()
    assert group_report(practice).report == before


def test_a_level_given_by_a_trainer_is_the_one_told(practice: Practice) -> None:
    ids = [finish(practice, name) for name in PEOPLE]
    group_report(practice)
    competence = practice.review(ids[0]).assessment.competences[0].competence.id
    judge(practice, ids[0], competence, "in-progress", "Mme Roy", "Vu en séance.")
    rows = {row.trainee: row.cells[0].level for row in group_report(practice).report.rows}
    assert rows == {**dict.fromkeys(PEOPLE, Level.ACQUIRED), "Ali": Level.IN_PROGRESS}


def test_a_typed_reply_counts_as_it_was_corrected(practice: Practice, tmp_path: Path) -> None:
    path = tmp_path / "colis.yaml"
    path.write_text(TYPED, encoding="utf-8")
    playable = practice.open(str(path))
    start = playable.scenario.scenes[playable.scenario.start]
    first, other = start.choices[0].id, start.choices[1].id
    ids = []
    for name in PEOPLE:
        attempt = practice.begin(playable, trainee=name, seed=1)
        attempt.play(Say("Mmh."))
        attempt.play(Say("Une réponse", first, 0.9))
        while not attempt.session.over:
            attempt.play(Choose(attempt.session.offered[0]))
        ids.append(attempt.session.header.attempt)
    scene = group_report(practice).report.decisions[0]
    assert {option.choice: option.taken for option in scene.options if option.taken} == {first: 5}
    correct(practice, ids[0], Meant(2, other, "Mme Roy"))
    scene = group_report(practice).report.decisions[0]
    assert {option.choice: option.taken for option in scene.options if option.taken} == {first: 4, other: 1}


def test_some_scenarios_and_some_people(practice: Practice) -> None:
    for name in PEOPLE:
        finish(practice, name)
    finish(practice, "Ali", "appel-escalade")
    assert group_report(practice, ["appel-escalade"]).report.attempts == 1
    assert group_report(practice, trainees=["Ali", "Ali"]).report.attempts == 2
    with pytest.raises(PracticeError, match="conflit-binome"):
        group_report(practice, ["conflit-binome"])


def test_a_replay_stands_apart(practice: Practice) -> None:
    finish(practice, "Ali")
    finish(practice, "Ali", seed=2)
    found = group_report(practice).report
    assert (found.attempts, found.replays) == (1, 1)


def test_an_attempt_whose_text_is_lost_is_said_and_left_out(practice: Practice, tmp_path: Path) -> None:
    finish(practice, "Ali")
    finish(practice, "Léa", "appel-escalade")
    with sqlite3.connect(tmp_path / "plateau.sqlite3") as connection:
        connection.execute("DELETE FROM text WHERE id = 'appel-escalade'")
    connection.close()
    found = group_report(practice)
    assert found.report.attempts == 1
    assert found.notices == ("1 essai n’a pas pu être relu et n’est pas compté.",)


def test_nobody_played(practice: Practice) -> None:
    assert group_report(practice).report.people == 0
