"""Whatever juries want, sitting after sitting: no title without all its CCP and a final interview, and nothing is ever lost."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from scoring.certification import Aim, Obtained, Paper, Road, Sitting, Verdict, Version, decide, grantable
from scoring.referential import Ccp
from tests.scoring.certification.facts import rules

CODES = ("A", "B", "C", "D")
some_codes = st.lists(st.sampled_from((*CODES, "Z")), max_size=5).map(tuple)
some_sittings = st.builds(
    Sitting, st.sampled_from(Road), st.integers(0, 60).map(lambda days: date(2026, 1, 1) + timedelta(days)), some_codes, st.booleans()
)  # fmt: skip
some_verdicts = st.builds(Verdict, st.booleans(), some_codes, st.booleans())
some_steps = st.lists(st.tuples(some_sittings, some_verdicts), max_size=8)
some_aims = st.builds(
    lambda count, version, until: Aim(
        version, None if count is None else tuple(Ccp(id, id) for id in CODES[:count]), (), until, None
    ),
    st.none() | st.integers(0, 4),
    st.sampled_from(Version),
    st.none() | st.integers(0, 60).map(lambda days: date(2026, 1, 1) + timedelta(days)),
)


@given(some_aims, some_steps)
def test_no_sequence_of_sittings_grants_a_title_without_all_ccp_and_a_final_interview(
    aim: Aim, steps: list[tuple[Sitting, Verdict]]
) -> None:
    obtained = Obtained()
    for sitting, verdict in steps:
        found = decide(rules(), aim, obtained, sitting, verdict)
        if found.obtained.title and not obtained.title:
            assert aim.ccps
            assert {ccp.id for ccp in aim.ccps} <= found.obtained.ccps
            assert sitting.interviewed
            assert aim.until is None or sitting.day <= aim.until
            assert sitting.road is not Road.CCS
            assert found.paper is Paper.PARCHEMIN
            if sitting.road is Road.CCP:
                last = {ccp.id for ccp in aim.ccps} - obtained.ccps
                assert last
                assert last <= set(sitting.presented) & set(verdict.ccps)
        if found.obtained.ccs and not obtained.ccs:
            assert obtained.title
            assert sitting.interviewed
        obtained = found.obtained
    assert not obtained.title or aim.ccps


@given(some_aims, some_steps)
def test_what_is_obtained_is_never_lost_and_is_what_the_jury_wanted(aim: Aim, steps: list[tuple[Sitting, Verdict]]) -> None:
    obtained = Obtained()
    for sitting, verdict in steps:
        found = decide(rules(), aim, obtained, sitting, verdict)
        assert obtained.ccps <= found.obtained.ccps
        assert found.obtained.title >= obtained.title
        assert found.obtained.ccs >= obtained.ccs
        if not (found.obtained.title and not obtained.title):
            assert found.obtained.ccps - obtained.ccps <= set(verdict.ccps)
        if found.paper is None:
            assert found.obtained == obtained
        elif found.obtained == obtained:  # another CCS
            assert obtained.ccs
            assert verdict.ccs
        obtained = found.obtained


@given(some_aims, some_sittings, some_codes, st.booleans())
def test_what_is_grantable_is_granted_when_a_jury_wants_it(
    aim: Aim, sitting: Sitting, ccps: tuple[str, ...], title: bool
) -> None:
    obtained = Obtained(frozenset(ccps) & frozenset(CODES), title)
    may = grantable(rules(), aim, obtained, sitting)
    if may.ccps is None:
        return
    found = decide(rules(), aim, obtained, sitting, Verdict(may.title, may.ccps, may.ccs))
    assert found.refused == ()
    assert found.obtained.title >= may.title
    assert found.obtained.ccs >= may.ccs
    assert found.obtained.ccps >= set(may.ccps)


@given(some_aims, some_sittings, some_codes, st.booleans(), some_verdicts)
def test_a_refusal_says_that_something_wanted_was_not_granted(
    aim: Aim, sitting: Sitting, ccps: tuple[str, ...], title: bool, verdict: Verdict
) -> None:
    obtained = Obtained(frozenset(ccps) & frozenset(CODES), title)
    found = decide(rules(), aim, obtained, sitting, verdict)
    gained = found.obtained
    whole = (
        (not verdict.title or (gained.title and not title))
        and (not verdict.ccs or gained.ccs)
        and gained.ccps >= set(verdict.ccps)
    )
    assert (found.refused == ()) == whole
