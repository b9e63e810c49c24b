"""The referential that ships: the title's own words for its CCP and competences, and criteria that say they are ours."""

import re
from datetime import date

import pytest

from scoring.referential import Competence
from tests.shipped_referential import mercd

# As the title's description has them, the apostrophe apart; a CCP, then its competences.
OFFICIAL = {
    ("CCP1", "Piloter la performance d'une équipe de conseillers client"): (
        "Participer à la mise en place d'une nouvelle prestation",
        "Collecter et analyser les indicateurs de performance pour maintenir la qualité de service",
        "Rendre compte de l'activité plateau et être force de proposition",
    ),
    ("CCP2", "Assurer le management de proximité d'une équipe de conseillers client"): (
        "Participer au recrutement et à l'intégration de conseillers client",
        "Professionnaliser et faire monter en compétence l'équipe de conseillers client",
        "Entretenir la motivation de l'équipe de conseillers client",
        "Dynamiser le plateau en initiant et mettant en place une action collective",
    ),
}
PERSONALITY = r"(empathique|charismatique|dynamique|motivé|timide|souriant|sympathique|autoritaire|leader|personnalité|caractère|tempérament)"
EVERY = mercd().competences


def straight(text: str) -> str:
    return text.replace("’", "'")


def test_the_title_and_its_code() -> None:
    assert straight(mercd().title) == "Manager d'équipe relation client à distance"
    assert mercd().code == "TP-01276"


def test_two_ccp_and_seven_competences_in_the_official_words_and_order() -> None:
    found = {
        (ccp.id, straight(ccp.name)): tuple(straight(item.name) for item in EVERY if item.ccp == ccp.id) for ccp in mercd().ccps
    }
    assert found == OFFICIAL
    assert list(found) == list(OFFICIAL)


def test_competences_are_numbered_through_the_title() -> None:
    assert [item.id for item in EVERY if item.ccp] == ["CCP1-C1", "CCP1-C2", "CCP1-C3", "CCP2-C4", "CCP2-C5", "CCP2-C6", "CCP2-C7"]  # fmt: skip


def test_the_transverse_competence_stands_outside_every_ccp() -> None:
    assert [(item.id, item.name) for item in EVERY if item.ccp is None] == [("T-1", "Conduire un échange client difficile")]


@pytest.mark.parametrize("competence", EVERY, ids=lambda item: item.id)
def test_each_competence_has_four_to_seven_criteria_of_our_own(competence: Competence) -> None:
    assert 4 <= len(competence.criteria) <= 7
    assert {criterion.source for criterion in competence.criteria} == {"derive"}
    assert len({criterion.name for criterion in competence.criteria}) == len(competence.criteria)


@pytest.mark.parametrize("competence", EVERY, ids=lambda item: item.id)
def test_criteria_are_sentences_about_behaviour(competence: Competence) -> None:
    for criterion in competence.criteria:
        assert len(criterion.name.split()) >= 5, criterion.name
        assert not re.search(PERSONALITY, criterion.name, re.IGNORECASE), criterion.name
        assert criterion.name[0].isupper()
        assert not criterion.name.endswith(".")


def test_criterion_ids_are_unique_in_the_whole_referential() -> None:
    ids = [criterion.id for item in EVERY for criterion in item.criteria]
    assert len(ids) == len(set(ids))
    assert set(mercd().competence_of()) == set(ids)


def test_it_says_that_its_criteria_and_scale_are_not_official() -> None:
    assert "non officiel" in mercd().source
    scale = mercd().scale
    assert (scale.in_progress, scale.acquired, scale.least_observations) == (0.40, 0.70, 6)


def test_the_2018_version_ended_in_may_2024() -> None:
    assert mercd().valid_until is not None
    assert (mercd().valid_until.year, mercd().valid_until.month) == (2024, 5)  # type: ignore[union-attr]
    assert mercd().expired_on(date(2026, 11, 23))
    assert not mercd().expired_on(date(2024, 5, 1))
    assert mercd().valid_from is not None
