"""Two choices that differ on nothing but their words: told, unless they are never offered together."""

import pytest

from simulator.library.checks.stakes import same_stakes
from simulator.source import Problem, Severity, typeset
from tests.builders import SCENARIO, scenario_of

ALIKE = "{texte: Une autre., montre: {ecoute-active: -2}, effets: {tension: +10}, retour: Non., vers: suite}"
FLAGS = "reperes: {dit: Un repère., autre: Un autre.}\n"


def told(*choices: str, head: str = "") -> list[Problem]:
    rows = "".join(f"      c{number}: {choice}\n" for number, choice in enumerate(choices, start=1))
    text = SCENARIO.replace("    silence: {apres: 30", f"{rows}    silence: {{apres: 30", 1)
    return list(same_stakes(scenario_of(text.replace("debut: accueil", f"{head}debut: accueil", 1)), None))


def test_the_small_scenario_has_none() -> None:
    assert told() == []


def test_it_is_told_once_for_all_that_are_alike_at_the_second() -> None:
    (problem,) = told(ALIKE, ALIKE.replace("Une autre.", "Une autre encore."))
    assert (problem.code, problem.severity) == ("choix-sans-enjeu", Severity.WARNING)
    assert problem.message.startswith(typeset("« mauvais », « c1 » et « c2 » donnent"))
    assert (problem.where.line, problem.where.column) == (24, 7)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ecoute-active: -2", "ecoute-active: -1"),
        ("ecoute-active: -2", "cloture-tracee: -2"),
        ("tension: +10", "tension: +20"),
        ("{tension: +10}", "{tension: +10, dit: oui}"),
        ("{tension: +10}", "{tension: +10, dit: non}"),
        ("vers: suite", "vers: rupture"),
        ("vers: suite", "vers: [{si: {dit: oui}, cible: rupture}, {cible: suite}]"),
        ("vers: suite", "bloquant: Un motif., vers: suite"),
    ],
)
def test_one_difference_is_enough(old: str, new: str) -> None:
    assert told(ALIKE.replace(old, new), head=FLAGS) == []


def test_a_zero_point_is_no_difference() -> None:
    assert len(told(ALIKE.replace("ecoute-active: -2", "ecoute-active: -2, cloture-tracee: 0"))) == 1


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("{dit: oui}", "{dit: non}", False),
        ("{dit: oui}", "{autre: oui}", True),
        ("{tension: {max: 40}}", "{tension: {min: 41}}", False),
        ("{tension: {max: 40}}", "{tension: {min: 40}}", True),
        ("{dit: oui, tension: {max: 40}}", "{dit: oui, tension: {min: 41}}", False),
        ("[{dit: oui}, {tension: {min: 90}}]", "[{dit: non, tension: {max: 50}}, {dit: oui, autre: non}]", True),
        ("[{dit: oui}, {tension: {min: 90}}]", "{dit: non, tension: {max: 50}}", False),
    ],
)
def test_two_that_are_never_offered_together_may_be_alike(first: str, second: str, together: bool) -> None:
    fresh = "{texte: Ah., montre: {ecoute-active: 1}, retour: Non., vers: suite, si: "
    assert len(told(f"{fresh}{first}}}", f"{fresh}{second}}}", head=FLAGS)) == together
