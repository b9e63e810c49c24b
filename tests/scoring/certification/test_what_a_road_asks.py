"""Who may sit on each road: what the text asks, and what is known of it from what a candidate says."""

import pytest

from scoring.certification import Road
from tests.scoring.certification.facts import FIRST, ask, line_of


def asked(road: Road, *ccps: str, **facts: bool | int | None) -> dict[int, bool | None]:
    found = ask(road, *ccps, **facts)  # type: ignore[arg-type]
    return {line_of(one.requirement.rule): one.met for one in found.asked}


def test_1_whoever_takes_the_continuous_road_comes_from_a_training_l_64() -> None:
    assert asked(Road.CONTINUOUS) == {64: True}


@pytest.mark.parametrize(("months", "met"), [(None, None), (0, False), (11, False), (12, True), (30, True)])
def test_2_vae_asks_one_year_of_experience_l_73_and_an_admission_that_is_never_known_here_l_75(
    months: int | None, met: bool | None
) -> None:
    assert asked(Road.VAE, experience=months) == {73: met, 75: None}


@pytest.mark.parametrize(
    ("ccps", "trained", "met"), [((), None, None), ((), False, False), ((), True, True), ((FIRST,), False, True), ((FIRST,), None, True)]
)  # fmt: skip
def test_3_ccp_by_ccp_asks_for_periods_of_training_or_a_partial_success_l_91(
    ccps: tuple[str, ...], trained: bool | None, met: bool | None
) -> None:
    assert asked(Road.CCP, *ccps, trained=trained) == {91: met}


@pytest.mark.parametrize(("title", "met"), [(None, None), (False, False), (True, True)])
def test_ccs_asks_for_the_title_l_103(title: bool | None, met: bool | None) -> None:
    assert asked(Road.CCS, title=title, trained=True) == {103: met, 105: True}


@pytest.mark.parametrize(
    ("trained", "months", "met"),
    [(True, 0, True), (False, 12, True), (False, 11, False), (None, 11, None), (None, 12, True), (False, None, None)],
)
def test_ccs_asks_for_a_training_or_one_year_in_the_job_l_105(
    trained: bool | None, months: int | None, met: bool | None
) -> None:
    assert asked(Road.CCS, title=True, trained=trained, experience=months)[105] is met


@pytest.mark.parametrize(
    ("road", "facts"), [(Road.VAE, {"experience": 6}), (Road.CCP, {"trained": False}), (Road.CCS, {"title": False})]
)
def test_who_does_not_meet_what_is_asked_is_granted_nothing(road: Road, facts: dict[str, int | bool]) -> None:
    found = ask(road, **facts)  # type: ignore[arg-type]
    assert found.blocked
    assert not found.may_grant.anything
