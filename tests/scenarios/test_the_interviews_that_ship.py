"""The jury's questions that ship: enough on every competence and on the job, ideas that are heard when told and only then."""

import re
from collections import Counter

import pytest

from scoring.interview import Interview, OpenQuestion
from simulator.library import authored_in, shipped_folder
from simulator.library.files import load
from simulator.practice.checking import check_files
from simulator.practice.hearing import ideas_heard
from simulator.practice.interviews import open_questions
from tests.shipped_referential import mercd

ROOT = shipped_folder()
FILES = tuple(item for item in authored_in(ROOT) if item.file.startswith("entretiens/"))
QUESTIONS = {question.id: question for question in open_questions((ROOT,))}
UNRELATED = (
    "Je ne sais pas.",
    "Je ne vois pas, désolé.",
    "euh je sais pas",
    "Je n’ai pas compris la question.",
    "Le train de ce matin avait vingt minutes de retard à cause de la neige.",
    "La recette demande trois œufs, du beurre et un peu de sel.",
    "Mon frère joue du violon dans un orchestre amateur.",
)

each = pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)


def test_nothing_is_told_of_them() -> None:
    assert check_files(FILES, (ROOT,)).problems == ()


def test_there_are_three_on_each_competence_and_ten_on_the_job() -> None:
    asked = Counter(one.competence for one in QUESTIONS.values() if one.interview is Interview.TECHNICAL)
    assert set(asked) == {competence.id for competence in mercd().competences if competence.ccp is not None}
    assert min(asked.values()) >= 3
    assert sum(one.interview is Interview.FINAL for one in QUESTIONS.values()) >= 10


@each
def test_an_answer_that_tells_every_idea_is_heard_whole(question: OpenQuestion) -> None:
    assert ideas_heard(question.ideas, " ".join(idea.text for idea in question.ideas)) == tuple(
        idea.id for idea in question.ideas
    )


@each
def test_an_answer_that_tells_one_idea_is_heard_as_that_one_alone(question: OpenQuestion) -> None:
    for idea in question.ideas:
        assert ideas_heard(question.ideas, idea.text) == (idea.id,)


@each
@pytest.mark.parametrize("words", UNRELATED)
def test_nothing_is_heard_in_an_answer_about_something_else(question: OpenQuestion, words: str) -> None:
    assert ideas_heard(question.ideas, words) == ()


@each
def test_a_question_is_asked_as_one_speaks_and_says_what_is_listened_for(question: OpenQuestion) -> None:
    assert question.prompt.rstrip()[-1] in "?."
    assert 20 <= len(question.prompt) <= 300
    assert question.listens.endswith(".")
    for idea in question.ideas:
        assert idea.text.endswith((".", "?")), idea.id
        assert len(set(idea.phrasings)) >= 4


def test_nothing_is_called_official() -> None:
    for item in FILES:
        one = load(item.path, item.file).interviews
        assert one is not None
        assert "aucune ne vient d’un sujet d’examen" in one.source
    for question in QUESTIONS.values():
        assert not re.search("officiel|note éliminatoire", f"{question.prompt} {question.listens}")
