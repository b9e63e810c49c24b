"""A level or a comment is kept beside the attempt: reports show both, statistics follow the trainer, the journal stays."""

from pathlib import Path

import pytest

from scoring.scale import Level
from simulator.practice import Practice
from simulator.practice.correcting import NotCorrectedError, comment, judge
from simulator.practice.keeping import export_attempt, import_attempt
from simulator.practice.progress import progress_of
from simulator.practice.reporting import render, report_of
from tests.practice.test_the_way_of_one_person import finish
from tests.practices import make_practice

WHY = "Elle n’a pas reformulé, je l’ai entendue."


@pytest.fixture
def practice(tmp_path: Path) -> Practice:
    return make_practice(tmp_path)


def test_the_report_shows_the_level_given_beside_the_computed_one(practice: Practice) -> None:
    attempt = finish(practice)
    before = practice.store.load(attempt).journal
    seen = judge(practice, attempt, "CCP2-C5", "in-progress", "Mme Roux", WHY)
    result = seen.assessment.of("CCP2-C5")
    assert result.level is Level.IN_PROGRESS
    assert result.computed is not None
    assert result.computed[0] is Level.ACQUIRED
    text = render(report_of(seen), "md")
    assert "Niveau donné par Mme Roux" in text
    assert "Calculé\u202f: acquis" in text
    assert WHY in text
    assert practice.store.load(attempt).journal == before


def test_lists_and_progress_follow_the_trainer(practice: Practice) -> None:
    attempt = finish(practice)
    judge(practice, attempt, "CCP2-C5", "not-acquired", "Mme Roux", WHY)
    (row,) = practice.attempts("Léa")
    assert row.levels == {"CCP2-C5": "not-acquired"}
    (standing,) = [one for one in progress_of(practice, "Léa").standings if one.competence == "CCP2-C5"]
    assert standing.level is Level.NOT_ACQUIRED
    assert standing.score is not None
    assert standing.score < 0.4


def test_the_latest_word_counts_and_none_is_lost(practice: Practice) -> None:
    attempt = finish(practice)
    judge(practice, attempt, "CCP2-C5", "not-acquired", "Mme Roux", "Première lecture.")
    seen = judge(practice, attempt, "CCP2-C5", "acquired", "M. Petit", "Deuxième lecture.")
    assert seen.assessment.of("CCP2-C5").level is Level.ACQUIRED
    assert [one.who for one in seen.stored.judgements] == ["Mme Roux", "M. Petit"]


def test_comments_stand_at_their_turn_or_at_the_top(practice: Practice) -> None:
    attempt = finish(practice)
    comment(practice, attempt, None, "Mme Roux", "Belle conduite d’entretien.")
    seen = comment(practice, attempt, 2, "Mme Roux", "Ici, laissez un silence.")
    text = render(report_of(seen), "md")
    assert text.index("Belle conduite") < text.index("### Tour 1") < text.index("### Tour 2") < text.index("laissez un silence")
    assert text.index("laissez un silence") < text.index("### Tour 3")


def test_what_cannot_be_corrected_is_told_and_nothing_is_written(practice: Practice) -> None:
    attempt = finish(practice)
    for wrong in (
        lambda: judge(practice, attempt, "CCP2-C6", "acquired", "Mme Roux", WHY),
        lambda: judge(practice, attempt, "CCP2-C5", "parfait", "Mme Roux", WHY),
        lambda: judge(practice, attempt, "CCP2-C5", "acquired", "Mme Roux", "  "),
        lambda: judge(practice, attempt, "CCP2-C5", "acquired", " ", WHY),
        lambda: comment(practice, attempt, 99, "Mme Roux", "Où ?"),
        lambda: comment(practice, attempt, 1, "Mme Roux", " "),
    ):
        with pytest.raises(NotCorrectedError):
            wrong()
    assert practice.store.load(attempt).judgements == ()


def test_judgements_travel_with_the_attempt(practice: Practice, tmp_path: Path) -> None:
    attempt = finish(practice)
    seen = judge(practice, attempt, "CCP2-C5", "in-progress", "Mme Roux", WHY)
    parcel = tmp_path / "un.essai"
    parcel.write_bytes(export_attempt(practice, attempt))
    there = make_practice(tmp_path / "ailleurs")
    import_attempt(there, parcel)
    assert render(report_of(there.review(attempt)), "json") == render(report_of(seen), "json")
