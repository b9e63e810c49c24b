"""What is within a jury's power: the title, some CCP, none; the paper that follows; what is refused, and why."""

from datetime import date

import pytest

from scoring.certification import (
    Aim,
    Decision,
    Grantable,
    Obtained,
    Paper,
    Refusal,
    Road,
    Sitting,
    Verdict,
    Version,
    decide,
    grantable,
)
from scoring.certification.rules import Ending
from tests.scoring.certification.facts import END, FIRST, IN_FORCE, REPLACED, SECOND, ask, ended, invented, mercd, rules

AIM = Aim(Version.IN_FORCE, mercd().ccps, (), END, rules().common.missing)
BOTH = frozenset({FIRST, SECOND})


def sat(road: Road, *presented: str, interviewed: bool = True, day: date = IN_FORCE) -> Sitting:
    return Sitting(road, day, presented, interviewed)


def ruled(sitting: Sitting, verdict: Verdict, *ccps: str, title: bool = False, aim: Aim = AIM) -> Decision:
    return decide(rules(), aim, Obtained(frozenset(ccps), title), sitting, verdict)


WHOLE = [Road.CONTINUOUS, Road.VAE]


@pytest.mark.parametrize("road", WHOLE)
def test_1_and_2_the_jury_decides_on_the_title_and_a_parchemin_follows_l_83_l_116(road: Road) -> None:
    assert ask(road, experience=12).may_grant == Grantable(True, (FIRST, SECOND), False)
    found = ruled(sat(road), Verdict(title=True))
    assert found == Decision(Obtained(BOTH, title=True), Paper.PARCHEMIN, ())


@pytest.mark.parametrize("road", WHOLE)
@pytest.mark.parametrize("ccps", [(FIRST,), (SECOND,), (FIRST, SECOND)])
def test_1_and_2_failing_the_title_one_or_several_ccp_and_a_livret_follows_l_83_l_118(
    road: Road, ccps: tuple[str, ...]
) -> None:
    found = ruled(sat(road), Verdict(ccps=ccps))
    assert found == Decision(Obtained(frozenset(ccps)), Paper.LIVRET, ())


@pytest.mark.parametrize("road", Road)
def test_the_jury_may_grant_nothing_and_no_paper_follows(road: Road) -> None:
    assert ruled(sat(road, FIRST), Verdict()) == Decision(Obtained(), None, ())


@pytest.mark.parametrize("road", WHOLE)
def test_1_and_2_no_title_without_the_final_interview_l_69_l_81(road: Road) -> None:
    found = ruled(sat(road, interviewed=False), Verdict(title=True))
    assert found == Decision(Obtained(), None, (Refusal.NO_FINAL_INTERVIEW,))


def test_3_each_ccp_presented_may_be_granted_l_93() -> None:
    assert ask(Road.CCP, presents=(FIRST,), trained=True).may_grant == Grantable(False, (FIRST,), False)
    assert ruled(sat(Road.CCP, FIRST, interviewed=False), Verdict(ccps=(FIRST,))) == Decision(
        Obtained(frozenset({FIRST})), Paper.LIVRET, ()
    )


def test_3_a_ccp_that_is_not_presented_is_not_granted() -> None:
    found = ruled(sat(Road.CCP, FIRST), Verdict(ccps=(FIRST, SECOND)))
    assert found == Decision(Obtained(frozenset({FIRST})), Paper.LIVRET, (Refusal.NOT_PRESENTED,))


def test_3_the_title_at_the_sitting_of_the_last_ccp_after_the_interview_l_99() -> None:
    assert ask(Road.CCP, FIRST).may_grant == Grantable(True, (SECOND,), False)
    found = ruled(sat(Road.CCP, SECOND), Verdict(title=True, ccps=(SECOND,)), FIRST)
    assert found == Decision(Obtained(BOTH, title=True), Paper.PARCHEMIN, ())


def test_3_a_single_sitting_may_be_that_of_the_last_ccp() -> None:
    assert ask(Road.CCP, presents=(FIRST, SECOND), trained=True).may_grant.title
    found = ruled(sat(Road.CCP, FIRST, SECOND), Verdict(title=True, ccps=(FIRST, SECOND)))
    assert found.obtained == Obtained(BOTH, title=True)


def test_3_no_title_when_the_last_ccp_is_refused() -> None:
    found = ruled(sat(Road.CCP, SECOND), Verdict(title=True), FIRST)
    assert found == Decision(Obtained(frozenset({FIRST})), None, (Refusal.CCP_MISSING,))


def test_3_no_title_before_the_last_ccp_even_after_an_interview() -> None:
    found = ruled(sat(Road.CCP, FIRST), Verdict(title=True, ccps=(FIRST,)))
    assert found == Decision(Obtained(frozenset({FIRST})), Paper.LIVRET, (Refusal.CCP_MISSING,))


def test_3_no_title_without_the_interview_of_the_last_ccp_l_99() -> None:
    found = ruled(sat(Road.CCP, SECOND, interviewed=False), Verdict(title=True, ccps=(SECOND,)), FIRST)
    assert found == Decision(Obtained(BOTH), Paper.LIVRET, (Refusal.NO_FINAL_INTERVIEW,))


def test_3_the_text_gives_no_title_to_who_has_all_the_ccp_and_presents_none() -> None:
    assert not ask(Road.CCP, FIRST, SECOND).may_grant.anything
    assert ruled(sat(Road.CCP), Verdict(title=True), FIRST, SECOND).refused == (Refusal.NOT_PRESENTED,)


def test_ccs_after_the_title_and_a_parchemin_follows_l_103_l_116() -> None:
    assert ask(Road.CCS, title=True, trained=True).may_grant == Grantable(False, (), True)
    found = ruled(sat(Road.CCS), Verdict(ccs=True), FIRST, SECOND, title=True)
    assert (found.obtained.ccs, found.paper, found.refused) == (True, Paper.PARCHEMIN, ())


def test_ccs_not_without_the_title_l_103_nor_without_the_interview_l_112() -> None:
    assert ruled(sat(Road.CCS), Verdict(ccs=True)).refused == (Refusal.TITLE_NOT_HELD,)
    assert ruled(sat(Road.CCS, interviewed=False), Verdict(ccs=True), title=True).refused == (Refusal.NO_FINAL_INTERVIEW,)


@pytest.mark.parametrize(
    ("road", "verdict"), [(Road.CCS, Verdict(title=True)), (Road.CCS, Verdict(ccps=(FIRST,))), (Road.VAE, Verdict(ccs=True))]
)
def test_a_road_gives_only_what_its_text_says(road: Road, verdict: Verdict) -> None:
    assert ruled(sat(road), verdict).refused == (Refusal.NOT_ON_THIS_ROAD,)


def test_nothing_more_of_a_title_that_is_held() -> None:
    assert not ask(Road.CONTINUOUS, title=True).may_grant.anything
    assert ruled(sat(Road.VAE), Verdict(title=True), title=True).refused == (Refusal.TITLE_HELD,)


def test_missing_ccp_within_the_validity_of_the_title_l_83() -> None:
    assert ruled(sat(Road.CCP, SECOND, day=END), Verdict(title=True, ccps=(SECOND,)), FIRST).obtained.title
    late = sat(Road.CCP, SECOND, day=date(2024, 5, 12))
    assert ruled(late, Verdict(title=True, ccps=(SECOND,)), FIRST).refused == (Refusal.TOO_LATE,)
    assert not grantable(rules(), AIM, Obtained(frozenset({FIRST})), late).anything


def test_revision_without_correspondences_what_may_be_granted_has_no_name_here_l_85() -> None:
    found = ask(Road.CONTINUOUS, today=REPLACED)
    assert found.may_grant == Grantable(True, None, False)
    assert ask(Road.CCP, FIRST, today=REPLACED).may_grant == Grantable(False, None, False)
    assert ruled(sat(Road.VAE), Verdict(title=True, ccps=(FIRST,)), aim=found.aim).refused == (Refusal.CCP_UNKNOWN,)


def test_revision_with_invented_correspondences_the_missing_ccp_of_the_new_title_l_85() -> None:
    provisions = invented(("A", (FIRST,)), ("B", (SECOND,)), ("C", ()))
    found = ask(Road.CCP, FIRST, SECOND, today=REPLACED, provisions=provisions)
    assert found.may_grant == Grantable(True, ("C",), False)
    assert ask(Road.CCP, FIRST, today=REPLACED, provisions=provisions).may_grant == Grantable(False, ("B", "C"), False)


def test_closure_one_year_for_who_had_a_ccp_l_87() -> None:
    closed = ended(Ending.CLOSURE)
    assert ask(Road.CCP, FIRST, today=date(2025, 5, 11), referential=closed).may_grant == Grantable(True, (SECOND,), False)
    assert not ask(Road.CCP, FIRST, today=date(2025, 5, 12), referential=closed).may_grant.anything
    assert not ask(Road.CONTINUOUS, today=date(2024, 6, 1), referential=closed).may_grant.anything


def test_an_end_that_nobody_explains_promises_nothing() -> None:
    assert not ask(Road.VAE, experience=24, today=REPLACED, referential=ended(None)).may_grant.anything
