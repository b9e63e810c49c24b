"""Progress is told from the kept attempts of one person: finished ones, first attempts apart, with results kept or computed again."""

import sqlite3
from pathlib import Path

import pytest

from simulator.engine import Choose, Leave
from simulator.practice import Practice, PracticeError
from simulator.practice.profiles import RefusedProfileError, read_day, set_exam
from simulator.practice.progress import offers_of, progress_document, progress_of
from tests.practices import Clock, make_practice

DAY = 24 * 3600.0


def finish(practice: Practice, trainee: str = "Léa", scenario: str = "debrief-ecoute") -> str:
    """The exemplary path, to its end."""
    attempt = practice.begin(practice.open(scenario), trainee=trainee, seed=1)
    for move in attempt.playable.reference(attempt.session.header.variant).moves:
        attempt.play(Choose(move))
    assert attempt.session.over
    return attempt.session.header.attempt


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def practice(tmp_path: Path, clock: Clock) -> Practice:
    return make_practice(tmp_path, clock)


def test_only_finished_attempts_of_that_person_count(practice: Practice) -> None:
    finish(practice)
    finish(practice, "Ali", "appel-escalade")
    practice.begin(practice.open("conflit-binome"), trainee="Léa", seed=1).play(Leave())
    found = progress_of(practice, "Léa")
    assert [record.scenario for record in found.records] == ["debrief-ecoute"]
    seen = {one.competence for one in found.standings if one.decisions}
    assert seen == {"CCP2-C5"}
    assert len(found.standings) == 8


def test_a_replay_is_not_a_first_attempt_and_days_are_counted(practice: Practice, clock: Clock) -> None:
    finish(practice)
    clock.seconds += 3 * DAY
    finish(practice)
    found = progress_of(practice, "Léa")
    assert [record.first for record in found.records] == [True, False]
    (one,) = [one for one in found.standings if one.competence == "CCP2-C5"]
    assert (one.scenarios, one.days) == (1, 2)
    assert [point.first for point in one.curve] == [True, False]


def test_results_that_were_never_kept_are_computed_and_kept(practice: Practice, tmp_path: Path) -> None:
    attempt = finish(practice)
    before = progress_document(progress_of(practice, "Léa"))
    with sqlite3.connect(tmp_path / "plateau.sqlite3") as connection:
        connection.execute("DELETE FROM result")
    assert practice.store.results(attempt) == ()
    assert progress_document(progress_of(practice, "Léa")) == before
    assert len(practice.store.results(attempt)) == 1


def test_the_date_of_the_exam_comes_from_the_profile(practice: Practice) -> None:
    set_exam(practice, "Léa", "15/06/2027")
    found = progress_of(practice, "Léa")
    assert found.exam is not None
    assert found.exam.isoformat() == "2027-06-15"
    set_exam(practice, "Léa", "")
    assert progress_of(practice, "Léa").exam is None


@pytest.mark.parametrize("typed", ["15/06/2027", "15/6/27", "15.6.2027", "2027-06-15", " 15-06-2027 "])
def test_a_day_is_read_as_people_type_it(typed: str) -> None:
    day = read_day(typed)
    assert day is not None
    assert day.isoformat() == "2027-06-15"


@pytest.mark.parametrize("typed", ["31/02/2027", "juin", "15/06", "15/13/2027", "15/06/0027", "15/06/1999"])
def test_a_day_that_is_none_is_told(typed: str) -> None:
    with pytest.raises(RefusedProfileError, match="jj/mm/aaaa"):
        read_day(typed)


def test_each_scenario_offers_what_its_choices_show(practice: Practice) -> None:
    referential = progress_of(practice, "Léa").referential
    offers = {offer.scenario: offer for offer in offers_of(practice, referential)}
    reference = next(iter(practice.open("debrief-ecoute").references.values()))
    shown = offers["debrief-ecoute"].attainable
    assert all(shown.get(criterion, 0) >= points for criterion, points in reference.points.items() if points > 0)


def test_without_a_referential_it_is_said(tmp_path: Path) -> None:
    practice = make_practice(tmp_path)
    practice.roots = ()
    with pytest.raises(PracticeError, match="référentiel"):
        progress_of(practice, "Léa")
