"""The report as JSON: it comes back from JSON as it went, says what it is, and holds the chain of every point."""

import json

from hypothesis import given

from scoring.assessment import assess
from scoring.report import practice_report, to_data
from simulator.observe import observe
from simulator.proof import references_of
from simulator.scenario import Scenario
from tests.facts import choice, make_context, make_referential, make_report, make_scenario, played, scene
from tests.strategies import checked, played_scenarios

SCENARIO = make_scenario(
    scene("s0", choice("bon", "s1", shows={"a1": 2}), choice("faux", "s1", shows={"a1": -1}, blocks=("a1",))),
    scene("s1", choice("fin", "bien", shows={"a2": 1})),
)


@checked
@given(played_scenarios())
def test_a_report_comes_back_from_json_as_it_went(one: tuple[Scenario, str, tuple[str, ...]]) -> None:
    scenario, variant, moves = one
    referential = make_referential()
    journal = played(scenario, moves, variant)
    performance = observe(journal, scenario, references_of(scenario, referential)[variant])
    report = practice_report(make_context(journal), performance, assess(performance, referential), referential)
    data = to_data(report)
    text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    assert json.loads(text) == data
    assert json.dumps(to_data(report), ensure_ascii=False) == text
    told = [item for result in data["competences"] for row in result["criteria"] for item in row["evidence"]]
    assert sorted((item["turn"], item["points"], item["where"], item["quote"]) for item in told) == sorted(
        (item.turn, item.points, item.origin, item.quote) for item in performance.evidence
    )


def test_the_report_says_what_it_is_and_on_which_texts() -> None:
    data = to_data(make_report(SCENARIO, ["bon", "fin"]))
    assert data["format"] == 1
    assert "jury" in data["notice"]
    assert (data["scenario"]["hash"], data["referential"]["hash"], data["scoring"]) == ("s" * 64, "r" * 64, 1)
    assert (data["partial"], data["ending"], data["attempt"]["left"]) == (False, "bien", None)


def test_a_partial_attempt_says_so() -> None:
    data = to_data(make_report(SCENARIO, ["bon", "(leave)"], left="left"))
    assert (data["partial"], data["ending"], data["attempt"]["left"]) == (True, None, "left")
    assert [turn["kind"] for turn in data["turns"]] == ["choose", "leave"]


def test_nothing_observed_is_null_and_never_zero() -> None:
    data = to_data(make_report(SCENARIO, ["bon", "fin"], least=6))
    (result,) = data["competences"]
    assert (result["observed"], result["score"], result["level"]) == (False, None, "not-observed")
    assert {row["score"] for row in result["criteria"]} == {None}


def test_a_turn_tells_what_else_could_have_been_said() -> None:
    data = to_data(make_report(SCENARIO, ["bon", "fin"]))
    (other,) = data["turns"][0]["alternatives"]
    assert (other["choice"], other["shows"], other["blocking"]) == ("faux", {"a1": -1}, True)
