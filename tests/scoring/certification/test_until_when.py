"""The last day, and which title it is of: validity, revision, closure, each from the rule that sets it."""

from datetime import date

import pytest

from scoring.certification import Held, Road, Version, outlook_of
from scoring.certification.aims import months_after
from scoring.certification.candidate import Candidate
from scoring.certification.rules import Ending
from tests.scoring.certification.facts import END, FIRST, IN_FORCE, REPLACED, SECOND, ask, ended, invented, line_of, mercd


def ids(ccps: object) -> list[str] | None:
    return None if ccps is None else [ccp.id for ccp in ccps]  # type: ignore[attr-defined]


@pytest.mark.parametrize("today", [date(2019, 5, 12), IN_FORCE, END])
def test_missing_ccp_until_the_end_of_the_validity_l_83(today: date) -> None:
    found = ask(Road.CCP, FIRST, today=today, on=date(2019, 5, 12)).aim
    assert (found.version, found.until, ids(found.missing)) == (Version.IN_FORCE, END, [SECOND])
    assert found.rule is not None
    assert line_of(found.rule) == 83


def test_a_title_without_a_known_end_has_no_last_day() -> None:
    found = ask(Road.CCP, FIRST, today=REPLACED, referential=ended(None, end=None)).aim
    assert (found.version, found.until, ids(found.missing)) == (Version.UNDATED, None, [SECOND])


def test_mercd_2018_is_revised_its_ccp_are_those_of_the_new_title_until_its_own_end_l_85() -> None:
    found = ask(Road.CCP, FIRST, today=date(2024, 5, 12)).aim
    assert (found.version, found.until, found.missing) == (Version.REVISED, date(2029, 5, 12), None)
    assert found.rule is not None
    assert line_of(found.rule) == 85


@pytest.mark.parametrize(
    ("ccps", "acquired", "missing"),
    [
        ((), [], ["A", "B", "C"]),
        ((FIRST,), ["A"], ["B", "C"]),
        ((SECOND,), [], ["A", "B", "C"]),
        ((FIRST, SECOND), ["A", "B"], ["C"]),
    ],
)
def test_correspondences_are_those_that_a_trainer_entered(
    ccps: tuple[str, ...], acquired: list[str], missing: list[str]
) -> None:
    """Invented: A stands for CCP1, B for both together, C for none."""
    provisions = invented(("A", (FIRST,)), ("B", (FIRST, SECOND)), ("C", ()))
    found = ask(Road.CCP, *ccps, today=REPLACED, provisions=provisions).aim
    assert (list(found.acquired), ids(found.missing)) == (acquired, missing)


def test_a_ccp_of_the_revised_title_counts_as_such() -> None:
    provisions = invented(("A", (FIRST,)), ("B", (SECOND,)))
    found = ask(Road.CCP, "B", today=REPLACED, on=date(2025, 6, 1), provisions=provisions)
    assert (list(found.aim.acquired), [one.outside for one in found.owned]) == (["B"], [False])


def test_where_both_titles_have_the_same_code_the_day_tells_them_apart() -> None:
    """Invented: the new CCP1 stands for the former CCP2, the new CCP2 for nothing."""
    provisions = invented((FIRST, (SECOND,)), (SECOND, ()))
    old = ask(Road.CCP, SECOND, today=REPLACED, on=date(2023, 1, 1), provisions=provisions)
    new = ask(Road.CCP, SECOND, today=REPLACED, on=date(2025, 1, 1), provisions=provisions)
    assert (list(old.aim.acquired), list(new.aim.acquired)) == ([FIRST], [SECOND])
    assert new.owned[0].ccp.name.startswith("Bloc inventé")
    assert not old.owned[0].ccp.name.startswith("Bloc inventé")


def test_the_revised_title_ends_too() -> None:
    assert ask(Road.CCP, FIRST, today=date(2029, 5, 12)).aim.version is Version.REVISED
    assert ask(Road.CCP, FIRST, today=date(2029, 5, 13)).aim.version is Version.ENDED


@pytest.mark.parametrize(
    ("today", "on", "version"),
    [
        (END, END, Version.IN_FORCE),
        (date(2024, 5, 12), END, Version.CLOSING),
        (date(2025, 5, 11), END, Version.CLOSING),
        (date(2025, 5, 12), END, Version.CLOSED),
        (date(2024, 6, 1), date(2024, 5, 12), Version.CLOSED),
    ],
)
def test_closure_one_year_from_the_end_for_who_had_a_ccp_before_l_87(today: date, on: date, version: Version) -> None:
    found = ask(Road.CCP, FIRST, today=today, on=on, referential=ended(Ending.CLOSURE)).aim
    assert found.version is version
    if version is not Version.IN_FORCE:
        assert found.until == date(2025, 5, 11)
        assert found.rule is not None
        assert line_of(found.rule) == 87


def test_closure_leaves_no_time_to_who_had_no_ccp_l_87() -> None:
    assert ask(Road.VAE, today=date(2024, 5, 12), referential=ended(Ending.CLOSURE)).aim.version is Version.CLOSED


def test_a_ccp_obtained_in_the_year_of_the_closure_is_of_the_title() -> None:
    candidate = Candidate(Road.CCP, date(2025, 1, 1), (Held(FIRST, END), Held(SECOND, date(2024, 12, 1))))
    found = outlook_of(candidate, ended(Ending.CLOSURE))
    assert (found.aim.acquired, [one.outside for one in found.owned]) == ((FIRST, SECOND), [False, False])


@pytest.mark.parametrize(
    ("on", "outside"),
    [(date(2019, 5, 11), True), (date(2019, 5, 12), False), (END, False), (date(2024, 5, 12), True), (date(2025, 6, 1), True)],
)
def test_a_ccp_dated_outside_the_validity_may_be_of_another_version(on: date, outside: bool) -> None:
    assert [one.outside for one in ask(Road.CCP, FIRST, today=REPLACED, on=on).owned] == [outside]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (END, 12, date(2025, 5, 11)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2023, 12, 31), 2, date(2024, 2, 29)),
        (date(2023, 12, 31), 12, date(2024, 12, 31)),
        (date(9999, 6, 1), 12, date.max),
    ],
)
def test_a_year_later_is_the_same_day_or_the_last_of_the_month(day: date, months: int, later: date) -> None:
    assert months_after(day, months) == later


def test_a_referential_without_rules_answers_nothing() -> None:
    from dataclasses import replace

    with pytest.raises(ValueError, match="mercd-2018"):
        ask(Road.CCP, referential=replace(mercd(), certification=None))


def test_a_ccp_that_no_title_has_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        ask(Road.CCP, "CCP9")
