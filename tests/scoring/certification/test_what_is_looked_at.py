"""Road by road, what the jury looks at: the lines of the text, for each kind of candidate."""

import pytest

from scoring.certification import How, Provision, Provisions, Road
from scoring.certification.rules import Element
from tests.scoring.certification.facts import FIRST, SECOND, ask, how, line_of, looked_at

COMPLETED = ["technical-interview", "questionnaire", "productions"]
COMMON = ["situation", *COMPLETED]


def lines(road: Road, **facts: bool | None) -> dict[str, int]:
    return {look.element.value: line_of(look.rule) for look in ask(road, **facts).looks if look.rule}  # type: ignore[arg-type]


def test_1_continuous_training_l_66_to_69() -> None:
    assert looked_at(ask(Road.CONTINUOUS)) == [*COMMON, "training-results", "dossier", "final-interview"]
    assert lines(Road.CONTINUOUS) == {**dict.fromkeys(COMMON, 66), "training-results": 67, "dossier": 68, "final-interview": 69}


def test_2_vae_l_79_to_81_without_any_evaluation_in_training() -> None:
    found = ask(Road.VAE)
    assert looked_at(found) == [*COMMON, "dossier", "final-interview"]
    assert how(found)["training-results"] == How.NOT_HERE
    assert lines(Road.VAE) == {**dict.fromkeys(COMMON, 79), "dossier": 80, "final-interview": 81}


def test_3_ccp_by_ccp_l_95_to_97_without_a_final_interview_before_the_last() -> None:
    found = ask(Road.CCP, trained=True)
    assert looked_at(found) == [*COMMON, "training-results", "dossier"]
    assert how(found)["final-interview"] == How.AT_LAST_CCP
    assert lines(Road.CCP) == {**dict.fromkeys(COMMON, 95), "training-results": 96, "dossier": 97, "final-interview": 99}


@pytest.mark.parametrize(("trained", "expected"), [(True, How.SURE), (False, How.NOT_TRAINED), (None, How.IF_TRAINED)])
def test_3_evaluations_in_training_count_for_who_comes_from_a_training_only_l_96(trained: bool | None, expected: How) -> None:
    assert how(ask(Road.CCP, FIRST, trained=trained))["training-results"] == expected


@pytest.mark.parametrize(
    ("ccps", "presents", "interviewed"),
    [
        ((), (), False),
        ((), (FIRST,), False),
        ((), (FIRST, SECOND), True),
        ((FIRST,), (), True),
        ((SECOND,), (), True),
        ((FIRST,), (SECOND,), True),
        ((FIRST,), (FIRST,), False),
        ((FIRST, SECOND), (), False),
    ],
)
def test_3_the_final_interview_is_at_the_sitting_of_the_last_ccp_l_99(
    ccps: tuple[str, ...], presents: tuple[str, ...], interviewed: bool
) -> None:
    found = ask(Road.CCP, *ccps, presents=presents)
    assert how(found)["final-interview"] == (How.SURE if interviewed else How.AT_LAST_CCP)
    assert found.next.interviewed is interviewed


@pytest.mark.parametrize("road", [Road.CONTINUOUS, Road.VAE])
@pytest.mark.parametrize("ccps", [(), (FIRST,), (FIRST, SECOND)])
def test_1_and_2_the_whole_title_always_ends_with_a_final_interview(road: Road, ccps: tuple[str, ...]) -> None:
    assert how(ask(road, *ccps))["final-interview"] == How.SURE


@pytest.mark.parametrize(("trained", "expected"), [(True, How.SURE), (False, How.NOT_TRAINED), (None, How.IF_TRAINED)])
def test_ccs_l_109_to_112(trained: bool | None, expected: How) -> None:
    found = ask(Road.CCS, trained=trained, experience=24, title=True)
    assert how(found) == {
        "situation": "sure",
        **dict.fromkeys(COMPLETED, "if-provided"),
        "training-results": expected,
        "dossier": "sure",
        "final-interview": "sure",
    }
    assert lines(Road.CCS) == {**dict.fromkeys(COMMON, 109), "training-results": 110, "dossier": 111, "final-interview": 112}


@pytest.mark.parametrize("road", Road)
def test_what_completes_the_situation_counts_where_the_rc_provides_for_it(road: Road) -> None:
    said = (Provision(Element.TECHNICAL, True, 3), Provision(Element.QUESTIONNAIRE, False))
    provisions = Provisions("essai", "Un essai", "inventé", "mercd-2018", said)
    assert {how(ask(road))[one] for one in COMPLETED} == {How.IF_PROVIDED}
    found = ask(road, provisions=provisions)
    assert [how(found)[one] for one in COMPLETED] == [How.SURE, How.NOT_PROVIDED, How.IF_PROVIDED]
    assert "questionnaire" not in looked_at(found)
    assert {look.element.value: look.minutes for look in found.looks if look.minutes} == {"technical-interview": 3}


@pytest.mark.parametrize("road", Road)
def test_no_duration_is_told_that_nobody_entered(road: Road) -> None:
    assert {look.minutes for look in ask(road).looks} == {None}


@pytest.mark.parametrize("road", Road)
def test_every_element_of_the_text_is_told_of_on_every_road(road: Road) -> None:
    assert set(how(ask(road))) == set(Element)
