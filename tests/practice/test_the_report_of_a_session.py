"""After a led session: each person is judged on their own votes, along the conversation that the group took."""

from pathlib import Path

import pytest

from simulator.group import Role, Seen
from simulator.practice import PracticeError
from simulator.practice.group_report import group_report
from simulator.practice.hosting import Hosted, host
from simulator.practice.reporting import render, report_of
from simulator.practice.session_report import own_report, session_group
from tests.practices import make_practice

SCENARIO = "appel-escalade"
NAMES = ("Ana", "Bob", "Chloé", "Dan", "Eve", "Fatou")


def led(folder: Path, absent: str = "") -> Hosted:
    """Everybody votes with the group but Fatou, who always takes another reply; ``absent`` votes once."""
    hosted = host(make_practice(folder), SCENARIO, seed=3)
    people = {name: hosted.enter(name)[0].id for name in NAMES}
    hosted.start()
    reference = hosted.playable.reference(hosted.attempt.session.header.variant).moves  # type: ignore[union-attr]
    for choice in reference:
        hosted.open_vote()
        ballot = hosted.group.ballot
        assert ballot is not None
        other = next(id for id in ballot.offered if id != choice)
        for name, id in people.items():
            if name == absent and ballot.turn > 1:
                continue
            hosted.vote(id, ballot.number, other if name == "Fatou" else choice)
        hosted.close_vote()
        hosted.follow(choice, "majority")
    assert hosted.over
    return hosted


def test_the_votes_of_the_group_earn_what_the_group_earned(tmp_path: Path) -> None:
    hosted = led(tmp_path)
    session, practice = hosted.group.opening.id, hosted.practice
    whole = practice.review(hosted.group.opening.attempt)
    ana = own_report(practice, session, "Ana")
    assert ana.assessment == whole.assessment
    fatou = own_report(practice, session, "Fatou")
    assert [one.choice for one in fatou.performance.exchanges] != [one.choice for one in ana.performance.exchanges]
    assert [one.gauges for one in fatou.performance.exchanges] == [one.gauges for one in whole.performance.exchanges]
    scores = [[one.score or 0 for one in seen.assessment.competences if one.judged] for seen in (fatou, ana)]
    assert scores[0] < scores[1]


def test_a_person_has_a_whole_report_under_their_name(tmp_path: Path) -> None:
    hosted = led(tmp_path)
    text = render(report_of(own_report(hosted.practice, hosted.group.opening.id, "Fatou")), "md")
    assert "Fatou" in text
    assert hosted.group.opening.code in text
    assert "Ana" not in text
    with pytest.raises(PracticeError, match="Fatou"):
        own_report(hosted.practice, hosted.group.opening.id, "Fatoo")


def test_who_voted_on_too_few_turns_gets_no_level(tmp_path: Path) -> None:
    hosted = led(tmp_path, absent="Dan")
    found = session_group(hosted.practice, hosted.group.opening.id)
    assert found.report.people == len(NAMES) - 1
    assert any("1 personne a voté à moins de 80" in notice for notice in found.notices)
    assert own_report(hosted.practice, hosted.group.opening.id, "Dan").assessment.partial


def test_the_group_report_counts_votes_and_not_the_group_itself(tmp_path: Path) -> None:
    hosted = led(tmp_path)
    found = session_group(hosted.practice, hosted.group.opening.id)
    first = found.report.decisions[0]
    assert (first.met, sorted(one.taken or 0 for one in first.options)[-2:]) == (6, [1, 5]) or first.withheld
    assert found.session is not None
    assert [one.total for one in found.session.decided] == [6] * len(found.session.decided)
    assert group_report(hosted.practice).report.attempts == 0


def test_the_last_round_counts(tmp_path: Path) -> None:
    hosted = host(make_practice(tmp_path), SCENARIO, seed=3)
    ana = hosted.enter("Ana")[0].id
    hosted.start()
    chosen = []
    for rank in (0, 1):
        hosted.open_vote()
        ballot = hosted.group.ballot
        assert ballot is not None
        chosen.append(ballot.offered[rank])
        hosted.vote(ana, ballot.number, ballot.offered[rank])
        hosted.close_vote()
    hosted.follow(chosen[0], "own")
    exchanges = own_report(hosted.practice, hosted.group.opening.id, "Ana").performance.exchanges
    assert [one.choice for one in exchanges] == [chosen[1]]


def test_observers_stand_beside_the_scores(tmp_path: Path) -> None:
    hosted = led(tmp_path)
    watching = [hosted.enter(name, Role.OBSERVER)[0].id for name in ("Gil", "Hugo")]
    grid = hosted.stage.grid
    for rank, criterion in enumerate(grid):
        for place, id in enumerate(watching):
            hosted.observe(id, criterion.id, Seen.OBSERVED if rank or place else Seen.AGAINST)
    hosted.flush()
    session = session_group(hosted.practice, hosted.group.opening.id).session
    assert session is not None
    assert session.agreement is not None
    assert (session.observers, session.agreement.raters) == (2, 2)
    assert [one.pairs for one in session.agreement.criteria] == [0.0] + [1.0] * (len(grid) - 1)
    assert set(session.scores) & {one.id for one in grid}
    assert [one.observer for one in session.grids] == ["Gil", "Hugo"]
    assert session.grids[0].marks[grid[0].id] == "against"
    anonymous = session_group(hosted.practice, hosted.group.opening.id, anonymous=True).session
    assert anonymous is not None
    assert anonymous.grids == ()
