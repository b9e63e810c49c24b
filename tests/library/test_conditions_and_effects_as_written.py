"""``si`` and ``effets`` name gauges and flags of the scenario, in bounds; anything else is told at the very word."""

import pytest

from simulator.scenario import Condition, FlagTest, GaugeTest
from simulator.source import typeset
from tests.builders import loaded, marked, scenario_of
from tests.full_scenario import FULL

WRITTEN = "si: [{confiance: {max: 60}, date_dite: non}, {rappel: oui}]"


def with_condition(written: str) -> str:
    assert FULL.count(WRITTEN) == 1
    return FULL.replace(WRITTEN, f"si: {written}")


def condition(written: str) -> Condition | None:
    return scenario_of(with_condition(written)).scenes["reprise"].choice("promettre").condition


def told(text: str) -> list[str]:
    clean, expected = marked(text)
    problems = loaded(clean).problems
    assert [(problem.where.line, problem.where.column) for problem in problems] == expected, problems
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("written", "alternatives"),
    [
        ("{tension: {min: 70}}", ((GaugeTest(0, 70, 100),),)),
        ("{tension: {max: 70}}", ((GaugeTest(0, 0, 70),),)),
        ("{tension: {min: 30, max: 30}, rappel: true}", ((GaugeTest(0, 30, 30), FlagTest(1, True)),)),
        ("[{rappel: oui}, {date_dite: false}]", ((FlagTest(1, True),), (FlagTest(0, False),))),
    ],
)
def test_a_condition_is_read_as_alternatives_of_tests(written: str, alternatives: object) -> None:
    found = condition(written)
    assert found is not None
    assert found.alternatives == alternatives


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("‸oui", "type-inattendu"),
        ("‸{}", "condition-vide"),
        ("‸[]", "condition-vide"),
        ("[{rappel: oui}, ‸{}]", "condition-vide"),
        ("{‸tention: {min: 1}}", "reference-inconnue"),
        ("{‸cliente: oui}", "reference-inconnue"),
        ("{tension: ‸70}", "type-inattendu"),
        ("{tension: ‸{}}", "condition-vide"),
        ("{tension: ‸{min: 60, max: 40}}", "condition-vide"),
        ("{tension: {min: ‸101}}", "valeur-hors-bornes"),
        ("{tension: {max: ‸-1}}", "valeur-hors-bornes"),
        ("{tension: {min: ‸haut}}", "type-inattendu"),
        ("{rappel: ‸peut-être}", "type-inattendu"),
        ("{rappel: ‸{min: 1}}", "type-inattendu"),
    ],
)
def test_a_faulty_condition_is_told_at_its_place(written: str, code: str) -> None:
    assert told(with_condition(written)) == [code]


def test_a_line_and_a_target_have_conditions_too() -> None:
    assert told(FULL.replace("si: {tension: {min: 90}}", "si: {‸tensions: {min: 90}}")) == ["reference-inconnue"]
    assert told(FULL.replace("{si: {tension: {min: 70, max: 90}}", "{si: {‸confianse: {min: 70}}")) == ["reference-inconnue"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("‸-15", "type-inattendu"),
        ("{‸tention: -15}", "reference-inconnue"),
        ("{tension: ‸-101}", "valeur-hors-bornes"),
        ("{tension: ‸+101}", "valeur-hors-bornes"),
        ("{tension: ‸beaucoup}", "type-inattendu"),
        ("{tension: ‸'-15'}", "type-inattendu"),
        ("{tension: ‸oui}", "type-inattendu"),
        ("{rappel: ‸1}", "type-inattendu"),
        ("{‸se_presenter: oui}", "reference-inconnue"),
    ],
)
def test_faulty_effects_are_told_at_their_place(written: str, code: str) -> None:
    assert told(FULL.replace("effets: {tension: -15, confiance: +10, date_dite: oui, rappel: non}", f"effets: {written}")) == [code]  # fmt: skip
    assert told(FULL.replace("effets: {tension: +10}", f"effets: {written}")) == [code]


def test_the_hint_names_the_nearest_gauge_or_flag() -> None:
    problem = loaded(with_condition("{date_dites: oui}")).problems[0]
    assert problem.hint == typeset("Vouliez-vous dire « date_dite » ?")
