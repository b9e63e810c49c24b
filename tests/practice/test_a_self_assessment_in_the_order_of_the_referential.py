"""The criteria that a person rated are told in the order of the referential, whatever order the store kept them in."""

from pathlib import Path

from simulator.practice.progress import main_referential
from simulator.practice.progress_report import trainee_report_of
from simulator.storage import SelfAssessment
from tests.practices import make_practice


def test_they_follow_the_referential_and_what_it_no_longer_has_comes_last(tmp_path: Path) -> None:
    practice = make_practice(tmp_path)
    ids = [item.id for competence in main_referential(practice).competences for item in competence.criteria][:5]
    ratings = {"retire": "acquired"} | dict.fromkeys(reversed(ids), "in-progress") | {ids[0]: "inconnu"}
    practice.store.assess_oneself(SelfAssessment("Ana", "2026-11-20T09:00:00Z", ratings))
    rating = trainee_report_of(practice, "Ana").self_rating
    assert rating is not None
    assert list(rating.ratings) == [*ids[1:], "retire"]
    practice.close()
