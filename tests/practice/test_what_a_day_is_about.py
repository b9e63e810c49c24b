"""CCP by CCP, the opinion and the self-assessment are about the CCP presented, and no other is said to be missing."""

from dataclasses import replace
from pathlib import Path

from simulator.practice.deliberating import concerned, deliberation_of
from tests.days import PLAN, begun


def test_the_whole_title_but_ccp_by_ccp(tmp_path: Path) -> None:
    whole = begun(tmp_path)
    assert len(concerned(whole)) == 7
    assert [ccp.ccp for ccp in deliberation_of(whole, None).ccps] == ["CCP1", "CCP2"]


def test_ccp_by_ccp_only_what_is_presented(tmp_path: Path) -> None:
    one = begun(tmp_path, plan=replace(PLAN, road="ccp"))
    assert {competence.ccp for competence in concerned(one)} == {"CCP1"}
    assert [ccp.ccp for ccp in deliberation_of(one, None).ccps] == ["CCP1"]
