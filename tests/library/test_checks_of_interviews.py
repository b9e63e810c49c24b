"""Faults that show on paper: competences that are not there, too few ideas, ideas that would not be heard, twins, typography."""

import pytest

from simulator.library.checks.interview import run_interview_checks
from simulator.source import Problem, Severity
from tests.builders import loaded, marked
from tests.interviews import INTERVIEWS, interviews_with
from tests.shipped_referential import mercd

FORMER = INTERVIEWS[INTERVIEWS.index("      former:\n") :]


def check(text: str) -> tuple[Problem, ...]:
    found = loaded(text)
    assert found.problems == (), "\n".join(map(str, found.problems))
    assert found.interviews is not None
    return run_interview_checks(found.interviews, mercd())


def test_the_small_file_has_none() -> None:
    assert check(INTERVIEWS) == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "severity"),
    [
        ("  les_volumes:\n    entretien: technique\n    competence: CCP1-C1", "  ‸les_volumes:\n    entretien: technique\n    competence: CCP1-C9", "reference-inconnue", Severity.ERROR),
        (FORMER, "", "nombre-d-idees", Severity.ERROR),
        ("      former:\n", "      a: &\n".replace(" &", "\n        texte: Un.\n        formulations: [a, b, c, d]") + "      b: {texte: Deux., formulations: [a, b, c, d]}\n      c: {texte: Trois., formulations: [a, b, c, d]}\n      d: {texte: Quatre., formulations: [a, b, c, d]}\n      former:\n", "nombre-d-idees", Severity.ERROR),
        ("          - Il tient le niveau de service.\n", "", "peu-de-formulations", Severity.WARNING),
        ("      former:\n        texte: Il fait progresser les conseillers au quotidien.", "      ‸former:\n        texte: il suit les indicateurs de la qualité de service", "choix-identiques", Severity.ERROR),
        ("  le_metier:\n    entretien: final\n    question: À quoi sert un manager ?", "  ‸le_metier:\n    entretien: final\n    question: que demandez-vous avant de dire oui", "choix-identiques", Severity.ERROR),
        ("ecoute: Le pilotage et les personnes.", "ecoute: Le pilotage, et les personnes!", "typographie", Severity.WARNING),
        ("question: À quoi sert un manager ?", "question: …", "texte-sans-mots", Severity.WARNING),
    ],
)  # fmt: skip
def test_a_fault_is_told(old: str, new: str, code: str, severity: Severity) -> None:
    text, expected = marked(interviews_with(old, new))
    (found,) = check(text)
    assert (found.code, found.severity) == (code, severity)
    if expected:
        assert (found.where.line, found.where.column) == expected[0]


def test_a_file_of_another_title_is_told() -> None:
    found = loaded(INTERVIEWS).interviews
    assert found is not None
    assert [problem.code for problem in run_interview_checks(found, None)] == ["referentiel-introuvable"]
