"""Faults that show on paper: names that the referential does not know, scenes that nobody reaches, choices that read the same."""

import pytest

from simulator.library.checks import CHECKS, run_checks
from simulator.scenario import Scenario
from simulator.source import MAX_PROBLEMS, Problem, Severity, typeset
from tests.builders import loaded, marked, scenario_of, scenario_with
from tests.shipped_referential import mercd


def check(text: str) -> tuple[Problem, ...]:
    return run_checks(scenario_of(text), mercd())


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{ecoute-active: 2}", "{‸ecoute-activ: 2}", "reference-inconnue"),
        ("bloquant: Un motif.", "bloquant: ‸{motif: a, criteres: [cloture]}", "reference-inconnue"),
        ("fins:\n", "  ‸perdue: {choix: {a: {texte: b, retour: c, vers: rupture}}}\nfins:\n", "scene-isolee"),
        ("  rupture: {ton", "  ‸perdue: {ton: mitigee, texte: a}\n  rupture: {ton", "scene-isolee"),
        ("mauvais: {texte: Une mauvaise réponse.", "‸mauvais: {texte: une  BONNE réponse.", "choix-identiques"),
        ("{texte: Une bonne réponse., montre: {ecoute-active: 2}, effets: {tension: -15}, retour: Bien.,", "{texte: a,", "sans-retour"),
    ],
)  # fmt: skip
def test_a_fault_is_told_at_its_place(old: str, new: str, code: str) -> None:
    text, expected = marked(scenario_with(old, new))
    found = check(text)
    assert [problem.code for problem in found] == [code]
    assert found[0].severity is (Severity.WARNING if code == "sans-retour" else Severity.ERROR)
    if expected:
        assert (found[0].where.line, found[0].where.column) == expected[0]


def test_the_small_scenario_has_none() -> None:
    assert check(scenario_with("Bonjour.", "Bonsoir.")) == ()


def test_where_only_a_silence_leads_is_not_cut_off() -> None:
    silence = "silence: {apres: 30, effets: {tension: +10}, vers: "
    text = scenario_with(f"{silence}suite}}", f"{silence}seule}}").replace(
        "fins:\n", "fins:\n  seule: {ton: mitigee, texte: a}\n"
    )
    assert check(text) == ()


def test_an_unknown_referential_is_told_and_nothing_is_guessed_from_it() -> None:
    found = run_checks(scenario_of(scenario_with("ecoute-active: 2", "inconnu: 2")), None)
    assert [problem.code for problem in found] == ["referentiel-introuvable"]


def test_an_unknown_competence_is_told_with_the_nearest() -> None:
    found = check(scenario_with("juge: [T-1]", "juge: [T1, CCP2-C5]"))
    assert [(problem.code, problem.hint) for problem in found] == [
        ("reference-inconnue", typeset("Vouliez-vous dire « T-1 » ?"))
    ]


def test_judging_nothing_is_told() -> None:
    assert [problem.code for problem in check(scenario_with("juge: [T-1]", "juge: []"))] == ["rien-de-juge"]


def test_a_scene_without_choice_is_told() -> None:
    text = scenario_with("fins:\n", "  muette: {choix: {}}\nfins:\n").replace(
        "retour: Non., vers: suite", "retour: Non., vers: muette"
    )
    assert [problem.code for problem in check(text)] == ["scene-sans-choix"]


def faulty() -> Scenario:
    text = scenario_with("  apaisee: {ton: reussite, texte: Elle remercie.}\n", "").replace("{ecoute-active: 2}", "{zzz: 2}")
    found = loaded(text).scenario
    assert found is not None
    return found


def test_what_could_be_read_of_a_faulty_file_is_checked_too() -> None:
    assert "reference-inconnue" in {problem.code for problem in run_checks(faulty(), mercd())}


def test_the_caller_passes_the_checks() -> None:
    assert run_checks(faulty(), mercd(), ()) == ()
    assert {problem.code for problem in run_checks(faulty(), mercd(), CHECKS[:1])} == set()


def test_checks_stop_telling_as_a_file_does() -> None:
    shown = ", ".join(f"a{number}: 1" for number in range(MAX_PROBLEMS + 10))
    assert len(check(scenario_with("{ecoute-active: 2}", f"{{{shown}}}"))) == MAX_PROBLEMS


def test_without_any_ending_the_scenario_says_so() -> None:
    text = scenario_with(
        "  apaisee: {ton: reussite, texte: Elle remercie.}\n  rupture: {ton: echec, texte: Elle raccroche.}\n", ""
    )
    found = loaded(text.replace("fins:\n", "fins: {}\n").replace("rupture", "accueil").replace("apaisee", "accueil"))
    assert found.problems == ()
    assert found.scenario is not None
    assert "sans-fin" in {problem.code for problem in run_checks(found.scenario, mercd())}
