"""What is not known is said, and only then: nothing here invents a duration, a criterion or a correspondence."""

from datetime import date

import pytest

from scoring.certification import Provision, Provisions, Road, Unknown
from scoring.certification.rules import Ending
from tests.scoring.certification.facts import FIRST, IN_FORCE, REPLACED, SECOND, ask, ended, invented, mercd

ALWAYS = {Unknown.PROVIDED, Unknown.FORM, Unknown.DURATIONS, Unknown.CRITERIA}
ALL_SAID = Provisions(
    "essai",
    "Un essai",
    "inventé",
    "mercd-2018",
    tuple(Provision(look.element, True, 1) for look in ask(Road.CONTINUOUS).looks),
    project=False,
    criteria=(("CCP1-C1", ("Un critère inventé",)),),
)


@pytest.mark.parametrize("road", Road)
def test_durations_official_criteria_form_and_what_the_rc_provides_for(road: Road) -> None:
    assert set(ask(road).unknown) >= ALWAYS
    assert not set(ask(road, provisions=ALL_SAID).unknown) & ALWAYS


@pytest.mark.parametrize("road", Road)
def test_whether_the_rules_of_a_replaced_version_still_hold(road: Road) -> None:
    assert Unknown.RULES_TODAY in ask(road, today=REPLACED).unknown
    assert Unknown.RULES_TODAY in ask(road, today=REPLACED, referential=ended(None)).unknown
    assert Unknown.RULES_TODAY not in ask(road, today=IN_FORCE, referential=ended(None)).unknown


def test_correspondences_are_known_only_when_a_trainer_entered_them() -> None:
    assert Unknown.CORRESPONDENCES in ask(Road.CCP, FIRST, today=REPLACED).unknown
    entered = invented(("A", (FIRST,)))
    assert Unknown.CORRESPONDENCES not in ask(Road.CCP, FIRST, today=REPLACED, provisions=entered).unknown
    assert Unknown.CORRESPONDENCES not in ask(Road.CCP, FIRST, today=IN_FORCE).unknown


def test_what_became_of_a_title_that_ended_unexplained() -> None:
    assert Unknown.AFTER_THE_END in ask(Road.VAE, today=REPLACED, referential=ended(None)).unknown
    assert Unknown.AFTER_THE_END not in ask(Road.VAE, today=REPLACED, referential=ended(Ending.CLOSURE)).unknown


def test_of_which_version_a_ccp_is() -> None:
    assert Unknown.CCP_OUTSIDE in ask(Road.CCP, FIRST, today=REPLACED, on=date(2025, 6, 1)).unknown
    assert Unknown.CCP_OUTSIDE not in ask(Road.CCP, FIRST, today=REPLACED).unknown


def test_what_follows_all_the_ccp_without_the_title() -> None:
    assert Unknown.NO_LAST_CCP in ask(Road.CCP, FIRST, SECOND).unknown
    assert Unknown.NO_LAST_CCP not in ask(Road.CCP, FIRST).unknown
    assert Unknown.NO_LAST_CCP not in ask(Road.CCP, FIRST, SECOND, title=True).unknown


def test_what_the_candidate_did_not_say() -> None:
    assert Unknown.REQUIREMENTS in ask(Road.CCS).unknown
    assert Unknown.REQUIREMENTS not in ask(Road.CCS, title=True, trained=True).unknown


def test_the_text_names_no_ccs() -> None:
    assert [road for road in Road if Unknown.WHICH_CCS in ask(road).unknown] == [Road.CCS]


def test_nothing_of_the_kind_ships() -> None:
    assert mercd().certification is not None
    assert {look.minutes for road in Road for look in ask(road).looks} == {None}
