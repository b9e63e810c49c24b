"""Totals count points, tell what is without an answer, and leave out what is still to be read."""

import pytest

from scoring.questionnaire import Figure, Picked, Said, Verdict, answer_data, answer_from, mark, total, totals
from scoring.wording import NARROW
from tests.scoring.questionnaire.asked import NUMBER, ONE, ORDER, TEXT, item

MARKS = (
    mark(item(ONE, "q/1", "CCP1-C1"), Picked(("dater",))),
    mark(item(ORDER, "q/2", "CCP1-C1"), Picked(("b", "a", "c", "d"))),
    mark(item(TEXT, "q/3", "CCP1-C1"), Said("il pleut")),
    mark(item(NUMBER, "q/4", "CCP1-C2"), None),
    mark(item(NUMBER, "q/5", "CCP1-C2"), Figure(3, "3")),
    mark(item(TEXT, "q/6", "CCP2-C4"), Said("il pleut")),
)


def test_one_total_for_each_competence_in_the_order_of_the_paper() -> None:
    first, second, third = totals(MARKS)
    assert (first.competence, first.items, first.counted) == ("CCP1-C1", 3, 2)
    assert first.points == pytest.approx(1 + 5 / 6)
    assert first.share == pytest.approx((1 + 5 / 6) / 2)
    assert (second.competence, second.counted, second.points, second.share) == ("CCP1-C2", 2, 0, 0)
    assert (third.competence, third.counted, third.share) == ("CCP2-C4", 0, None)


def test_every_mark_is_counted_under_one_verdict() -> None:
    everything = total(MARKS)
    assert (everything.competence, everything.items, everything.counted) == ("", 6, 4)
    assert sum(everything.verdicts.values()) == 6
    assert everything.verdicts[Verdict.UNREAD] == 2
    assert everything.verdicts[Verdict.UNANSWERED] == 1


def test_a_total_says_itself() -> None:
    said = [one.sentence.replace(NARROW, " ") for one in (*totals(MARKS), total(MARKS[:1]), total(MARKS[:2] * 2))]
    assert said == [
        "1,83 point sur 2 ; 1 réponse à relire, non comptée",
        "0 point sur 2 ; 1 sans réponse",
        "1 réponse à relire, non comptée",
        "1 point sur 1",
        "3,67 points sur 4",
    ]


def test_a_trainer_who_reads_a_sentence_otherwise_replaces_the_idea_and_the_mark_follows() -> None:
    from dataclasses import replace

    said = Said("il pleut sur les pointes")
    assert mark(item(TEXT), replace(said, idea="pointe")).verdict is Verdict.RIGHT


@pytest.mark.parametrize("answer", [None, Picked(("a", "b")), Figure(12.5, "12,5 %"), Said("oui", None), Said("oui", "x", 0.5)])
def test_an_answer_is_kept_as_plain_data_and_comes_back(answer: object) -> None:
    assert answer_from(answer_data(answer)) == answer  # type: ignore[arg-type]


@pytest.mark.parametrize("data", [{}, {"picked": "a"}, {"value": True, "typed": "1"}, {"text": 1}, {"picked": [1]}])
def test_what_is_no_answer_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r".*"):
        answer_from(data)
