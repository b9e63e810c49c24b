"""Faults that show on paper: keys that nobody can answer, tolerances that accept mistakes, right answers that give themselves away."""

import pytest

from simulator.library.checks.questionnaire import run_questionnaire_checks
from simulator.source import Problem, Severity
from tests.builders import loaded, marked
from tests.questionnaires import QUESTIONNAIRE, questionnaire_with
from tests.shipped_referential import mercd


def check(text: str) -> tuple[Problem, ...]:
    found = loaded(text)
    assert found.problems == (), "\n".join(map(str, found.problems))
    assert found.questionnaire is not None
    return run_questionnaire_checks(found.questionnaire, mercd())


def test_the_small_questionnaire_has_none() -> None:
    assert check(QUESTIONNAIRE) == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "severity"),
    [
        ("couvre: [CCP1-C1, CCP1-C2]", "couvre: [CCP1-C1, CCP1-C2, CCP1-C3]", "competence-sans-question", Severity.WARNING),
        ("couvre: [CCP1-C1, CCP1-C2]", "couvre: [CCP1-C1]", "reference-inconnue", Severity.ERROR),
        ("      effectif: {texte: L’effectif d’aujourd’hui., juste: non, commentaire: Il dit ce qui se fait.}\n", "", "nombre-d-options", Severity.ERROR),
        ("      ouvrir: Ouvrir\n", "", "nombre-d-options", Severity.ERROR),
        ("Les volumes par demi-heure., juste: oui", "Les volumes par demi-heure., juste: non, commentaire: Non.", "sans-bonne-reponse", Severity.ERROR),
        ("juste: oui\n        formulations", "juste: non\n        commentaire: Non.\n        formulations", "sans-bonne-reponse", Severity.ERROR),
        ("      budget: {texte: Le budget de l’année qui vient., juste: non", "      ‸budget: {texte: Le budget de l’année qui vient., juste: oui", "deux-bonnes-reponses", Severity.ERROR),
        ("tolerance: 0.5", "tolerance: 12", "tolerance-absurde", Severity.ERROR),
        ("    valeur: 80\n    tolerance: 0.5", "    valeur: 80.5\n    tolerance: 0", "tolerance-absurde", Severity.ERROR),
        ("    valeur: 80\n    tolerance: 0.5", "    valeur: 1\n    tolerance: 0.5", "tolerance-absurde", Severity.ERROR),
        ("      duree: {texte: La durée", "      ‸duree: {texte: le  VOLUME", "choix-identiques", Severity.ERROR),
        ("      former: Former", "      ‸former: cadrer", "choix-identiques", Severity.ERROR),
        ("explication: Volume par durée.", "explication: Volume par durée!", "typographie", Severity.WARNING),
        ("      ouvrir: Ouvrir", "      ‸ouvrir: …", "texte-sans-mots", Severity.WARNING),
    ],
)  # fmt: skip
def test_a_fault_is_told(old: str, new: str, code: str, severity: Severity) -> None:
    text, expected = marked(questionnaire_with(old, new))
    (found,) = check(text)
    assert (found.code, found.severity) == (code, severity)
    if expected:
        assert (found.where.line, found.where.column) == expected[0]


def test_a_file_of_another_title_is_told() -> None:
    found = loaded(QUESTIONNAIRE).questionnaire
    assert found is not None
    assert [problem.code for problem in run_questionnaire_checks(found, None)] == ["referentiel-introuvable"]
    unknown = check(questionnaire_with("couvre: [CCP1-C1, CCP1-C2]", "couvre: [CCP1-C1, CCP1-C2, CCP9]"))
    assert [problem.code for problem in unknown] == ["reference-inconnue", "competence-sans-question"]


def test_numbers_that_differ_by_their_comma_are_no_twins() -> None:
    text = QUESTIONNAIRE.replace("texte: Le volume,", 'texte: "1,5",').replace("texte: La durée,", 'texte: "15",')
    assert check(text) == ()


QUESTION = """\
  q{n}:
    competence: CCP1-C1
    sorte: choix
    enonce: Quelle est la question numéro {n} ?
    options:
{options}
    explication: Une explication.
    source: Usage.
"""


def questionnaire_of(rows: list[tuple[int, list[str]]]) -> str:
    """A file whose questions have the right answer at a rank among texts."""
    head = QUESTIONNAIRE.split("  un_choix:")[0].replace(", CCP1-C2", "")
    questions = []
    for n, (right, texts) in enumerate(rows):
        options = "\n".join(
            f"      o{rank}: {{texte: {text}, juste: {'oui' if rank == right else 'non'}, commentaire: Un mot.}}"
            for rank, text in enumerate(texts)
        )
        questions.append(QUESTION.format(n=n, options=options))
    return head + "".join(questions)


LONG, SHORT, OTHER = "Une réponse un peu longue", "Une autre", "La dernière"


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        ([(0, [LONG, SHORT, OTHER]), (1, [SHORT, LONG, OTHER]), (2, [SHORT, OTHER, LONG])], ["bonne-reponse-la-plus-longue"]),
        ([(0, [SHORT, LONG, OTHER]), (0, [OTHER, SHORT, LONG]), (0, [SHORT, OTHER, LONG])], ["bonne-reponse-au-meme-rang"]),
        ([(0, [LONG, SHORT, OTHER]), (1, [SHORT, OTHER, LONG]), (2, [SHORT, OTHER, LONG])], []),
        ([(0, [LONG, SHORT, OTHER]), (1, [SHORT, LONG, OTHER])], []),
        (
            [
                (n % 3, [LONG if rank == n % 3 else SHORT if rank == (n + 1) % 3 else OTHER for rank in range(3)])
                for n in range(11)
            ]
            + [(0, [SHORT, LONG, OTHER])],
            ["bonne-reponse-la-plus-longue"],
        ),
    ],
    ids=["always longest", "always first", "mixed", "too few", "longest eleven times in twelve"],
)
def test_a_right_answer_that_gives_itself_away_is_told(rows: list[tuple[int, list[str]]], codes: list[str]) -> None:
    assert [problem.code for problem in check(questionnaire_of(rows))] == codes
