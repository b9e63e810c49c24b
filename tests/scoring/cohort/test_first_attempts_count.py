"""Only the first attempt on a scenario enters a statistic; replays are counted, and averaged, apart."""

from scoring.cohort import cohort
from tests.scoring.cohort.facts import attempt, decided

WORTH = {"bon": 2, "autre": 0}


def test_a_replay_moves_no_statistic() -> None:
    firsts = [attempt(name, decided("a", "autre", WORTH), score=0.2) for name in "ABCDE"]
    replays = [attempt(name, decided("a", "bon", WORTH), first=False, score=0.9) for name in "ABCDE"]
    report = cohort(firsts + replays)
    assert report.decisions == cohort(firsts).decisions
    assert report.consistency == cohort(firsts).consistency
    assert (report.people, report.attempts, report.replays) == (5, 5, 5)
    cell = report.rows[0].cells[0]
    assert (cell.score, cell.attempts, cell.replays) == (0.2, 1, 0.9)


def test_a_second_first_attempt_is_a_replay() -> None:
    told = [attempt(name, decided("a", "bon", WORTH)) for name in "AABCDE"]
    assert (cohort(told).attempts, cohort(told).replays) == (5, 1)


def test_a_scene_met_again_counts_once() -> None:
    told = [attempt(name, decided("a", "autre", WORTH), decided("a", "bon", WORTH, turn=2)) for name in "ABCDE"]
    (one,) = cohort(told).decisions
    assert (one.met, one.difficulty, one.best_taken) == (5, 0.0, 0)
