"""Questions of an interview as their author wrote them: every fact read, every fault at its place, all of them in one run."""

import pytest

from scoring.interview import Interview
from simulator.scenario.interviews import Interviews
from simulator.source import typeset
from tests.builders import loaded, marked, places
from tests.interviews import INTERVIEWS, interviews_with


def read(text: str = INTERVIEWS) -> Interviews:
    found = loaded(text)
    assert found.problems == (), "\n".join(map(str, found.problems))
    assert found.interviews is not None
    return found.interviews


def test_the_head() -> None:
    found = read()
    assert (found.id, found.title, found.referential, found.source) == (
        "essai",
        "Un essai",
        "mercd-2018",
        "Rédigé pour les tests.",
    )
    assert len(found.hash) == 64


def test_a_question_has_an_id_of_its_own_in_the_library_and_the_line_it_comes_from() -> None:
    first = read().placed[0]
    assert (first.id, first.question.id, first.question.origin) == ("les_volumes", "essai/les_volumes", "essai.yaml:7")
    assert first.parts["canaux"].line == 20


def test_each_question_belongs_to_an_interview_with_its_ideas() -> None:
    technical, final = read().questions
    assert (technical.interview, technical.competence) == (Interview.TECHNICAL, "CCP1-C1")
    assert (final.interview, final.competence) == (Interview.FINAL, "")
    assert technical.prompt == typeset("Que demandez-vous avant de dire oui ?")
    assert technical.listens == "Le périmètre et les pics."
    assert [(idea.id, idea.right, len(idea.phrasings)) for idea in final.ideas] == [("piloter", True, 4), ("former", True, 4)]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("entretien: final", "entretien: ‸finale", "valeur-inconnue"),
        ("entretien: final\n", "entretien: final\n    ‸competence: CCP1-C1\n", "cle-inconnue"),
        ("    ecoute: Le pilotage et les personnes.\n", "    ecoute: ‸''\n", "texte-vide"),
        ("question: À quoi sert un manager ?", f"question: ‸{'é' * 601}", "texte-trop-long"),
        ("      former:\n", "      ‸Former:\n", "id-invalide"),
        ("le_metier:", "‸Le métier:", "id-invalide"),
        ("        texte: Il suit", "        ‸juste: oui\n        texte: Il suit", "cle-inconnue"),
    ],
)
def test_a_fault_is_told_at_its_place(old: str, new: str, code: str) -> None:
    text, expected = marked(interviews_with(old, new))
    assert places(loaded(text).problems) == [(code, *expected[0])]


@pytest.mark.parametrize(
    ("old", "message"),
    [
        ("    competence: CCP1-C1\n", "Il manque la clé « competence » dans la question « les_volumes »."),
        ("    entretien: final\n", "Il manque la clé « entretien » dans la question « le_metier »."),
        ("    ecoute: Le pilotage et les personnes.\n", "Il manque la clé « ecoute » dans la question « le_metier »."),
        ("        texte: Il suit les indicateurs de la qualité de service.\n", "Il manque la clé « texte » dans l’idée « piloter »."),
    ],
)  # fmt: skip
def test_a_missing_key_is_told(old: str, message: str) -> None:
    (problem,) = loaded(interviews_with(old, "")).problems
    assert problem.code == "cle-manquante"
    assert problem.message == typeset(message)


def test_a_file_without_a_question_is_told() -> None:
    text = INTERVIEWS[: INTERVIEWS.index("questions:")] + "questions: {}\n"
    assert [problem.code for problem in loaded(text).problems] == ["entretien-vide"]


def test_every_key_of_the_head_is_needed() -> None:
    told = loaded("format: 1\ngenre: entretien\n").problems
    assert [problem.message for problem in told] == [
        typeset(f"Il manque la clé « {key} » dans le fichier d’entretien.")
        for key in ("titre", "referentiel", "source", "questions")
    ]


def test_many_faults_are_told_in_one_run_and_what_is_read_stays() -> None:
    text = INTERVIEWS.replace("    ecoute:", "    ecouté:").replace("competence: CCP1-C1", "competence: []")
    found = loaded(text)
    assert not found.sound
    assert found.interviews is not None
    assert len(found.interviews.questions) == 2
    assert len(found.problems) == 2 * 2 + 1


def test_what_is_not_a_mapping_is_passed_over() -> None:
    start, end = INTERVIEWS.index("      former:\n"), len(INTERVIEWS)
    found = loaded(INTERVIEWS[:start] + "      former: oui\n" + INTERVIEWS[end:])
    assert [problem.code for problem in found.problems] == ["type-inattendu"]
