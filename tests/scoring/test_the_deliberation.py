"""The opinion of a day follows one rule: only an act seen in the role-play makes a competence « montrée »."""

import pytest

from scoring.assessment import Assessment, CompetenceResult
from scoring.deliberation import JurorMark, OnCompetence, Opinion, deliberate
from scoring.interview import Interview, OpenQuestion, Reply, chosen
from scoring.questionnaire import Choices, Idea, Item, Mark, Option, Picked, mark
from scoring.referential import Ccp, Competence, Criterion, Referential, Scale
from scoring.scale import Level

COMPETENCE = Competence("C1", "Animer", "CCP1", (Criterion("k1", "Écoute"),))
REFERENTIAL = Referential("r", "h", "Titre", "TP", "test", Scale(), (Ccp("CCP1", "Piloter"),), (COMPETENCE,))
ITEM = Item("q/1", "C1", "?", Choices((Option("a", "A", True), Option("b", "B", False))), "", "")
OPEN = OpenQuestion("o", Interview.TECHNICAL, "C1", "Comment ?", "", (Idea("i", "Une", True), Idea("j", "Deux", True)))


def role_play(level: Level) -> Assessment:
    return Assessment(False, (CompetenceResult(COMPETENCE, True, level, 0.5, 6, False, ()),), ())


def paper(right: bool) -> list[Mark]:
    return [mark(ITEM, Picked(("a" if right else "b",)))]


def on(level: Level | None, marks: list[Mark], replies: list[Reply]) -> OnCompetence:
    assessment = None if level is None else role_play(level)
    (one,) = deliberate(REFERENTIAL, assessment, None, marks, replies).competences
    return one


@pytest.mark.parametrize(
    ("level", "right", "heard", "opinion"),
    [
        (Level.ACQUIRED, None, None, Opinion.SHOWN),
        (Level.ACQUIRED, True, 0, Opinion.SHOWN),
        (Level.ACQUIRED, False, None, Opinion.PARTLY),
        (Level.IN_PROGRESS, True, 2, Opinion.PARTLY),
        (Level.NOT_ACQUIRED, True, 2, Opinion.NOT_SHOWN),
        (Level.NOT_OBSERVED, True, None, Opinion.PARTLY),
        (Level.NOT_OBSERVED, None, 1, Opinion.PARTLY),
        (Level.NOT_OBSERVED, False, 0, Opinion.NOT_SHOWN),
        (None, None, None, Opinion.NOT_SEEN),
        (None, True, 2, Opinion.PARTLY),
    ],
)
def test_the_rule(level: Level | None, right: bool | None, heard: int | None, opinion: Opinion) -> None:
    marks = [] if right is None else paper(right)
    replies = [] if heard is None else [Reply(OPEN, "Voilà", ("i", "j")[:heard])]
    assert on(level, marks, replies).opinion is opinion


def test_saying_alone_never_makes_it_shown() -> None:
    for right in (True, False, None):
        for heard in (0, 1, 2):
            found = on(None, [] if right is None else paper(right), [Reply(OPEN, "Voilà", ("i", "j")[:heard])])
            assert found.opinion is not Opinion.SHOWN
            assert any("mise en situation" in sentence for sentence in found.missing)


def test_jurors_stand_beside_and_differ() -> None:
    marks = {"C1": (JurorMark("Mme Roy", Level.ACQUIRED, "vu"), JurorMark("M. Ba", Level.IN_PROGRESS, "bref"))}
    (one,) = deliberate(REFERENTIAL, role_play(Level.ACQUIRED), None, jury=marks).competences
    assert (one.opinion, one.differs, len(one.jurors)) == (Opinion.SHOWN, True, 2)


def test_an_unanswered_question_is_missing_and_speaks_neither_way() -> None:
    found = on(None, [], [Reply(OPEN, "", ())])
    assert found.opinion is Opinion.NOT_SEEN
    assert any("sans réponse" in sentence for sentence in found.missing)


def test_a_blank_questionnaire_speaks_neither_way_and_is_told() -> None:
    for level, opinion in ((Level.ACQUIRED, Opinion.SHOWN), (None, Opinion.NOT_SEEN)):
        found = on(level, [mark(ITEM, None)], [])
        assert found.opinion is opinion
        assert any("sans réponse" in sentence for sentence in found.missing)


def test_questions_go_first_to_what_was_not_seen() -> None:
    def ask(id: str, competence: str) -> OpenQuestion:
        return OpenQuestion(id, Interview.TECHNICAL, competence, "?", "", ())

    bank = (ask("a1", "A"), ask("a2", "A"), ask("b1", "B"), ask("c1", "C"))
    assert [one.id for one in chosen(bank, ("B", "A"), 3)] == ["b1", "a1", "a2"]
    assert chosen(bank, (), 3) == ()
    assert chosen(bank, ("A",), 0) == ()
