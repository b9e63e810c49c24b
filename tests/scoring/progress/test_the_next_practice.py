"""What to practise next: weak first, never shown, kept up; whatever the records, the offers and the exam date."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.progress import Offer, Record, Suggestion, next_practice
from tests.scoring.progress.facts import HOME, REFERENTIAL, TODAY, ago, offer, record, some_offers, some_records

A, B, T = offer("s-a", a1=4, a2=4, a3=4), offer("s-b", b1=4, b2=4), offer("s-t", t1=6)
EXAM = TODAY + timedelta(days=60)
exams = st.none() | st.integers(-30, 400).map(lambda days: TODAY + timedelta(days=days))


def ask(
    *records: Record, offers: tuple[Offer, ...] = (A, B, T), exam: date | None = EXAM, count: int = 3
) -> tuple[Suggestion, ...]:
    return next_practice(records, REFERENTIAL, offers, TODAY, exam, count)


def all_earned(day: date) -> list[Record]:
    return [record(day, one.scenario, shown={id: (most, most) for id, most in one.attainable.items()}) for one in (A, B, T)]


def test_without_records_the_scenario_that_shows_most_comes_first() -> None:
    first = ask()[0]
    assert (first.scenario, first.competence, first.criteria, first.day, first.due) == (
        "s-a",
        "a",
        ("a1", "a2", "a3"),
        TODAY,
        True,
    )


def test_what_fails_comes_before_what_is_earned() -> None:
    shown = [record(ago(9), "s-a", shown={"a1": (4, 4), "a2": (4, 4), "a3": (4, 4)}), record(ago(9), "s-b", shown={"b1": (0, 4), "b2": (0, 4)}), record(ago(9), "s-t", shown={"t1": (6, 6)})]  # fmt: skip
    assert ask(*shown)[0].scenario == "s-b"


def test_what_was_never_shown_comes_before_what_is_earned() -> None:
    assert [one.scenario for one in ask(record(ago(9), "s-a", shown={"a1": (4, 4), "a2": (4, 4), "a3": (4, 4)}))][-1] == "s-a"


def test_only_the_criteria_that_need_it_are_named_most_needed_first() -> None:
    assert ask(record(ago(9), "s-a", shown={"a1": (2, 4), "a2": (0, 4), "a3": (4, 4)}), offers=(A,))[0].criteria == ("a2", "a1")


def test_one_behaviour_that_fails_outweighs_several_that_are_half_earned() -> None:
    shown = [
        record(ago(9), "s-a", shown={"a1": (2, 4), "a2": (2, 4), "a3": (2, 4)}),
        record(ago(9), "s-b", shown={"b1": (0, 4), "b2": (4, 4)}),
    ]
    assert ask(*shown, offers=(A, B))[0].scenario == "s-b"


def test_a_scenario_that_barely_shows_a_criterion_comes_after_one_made_for_it() -> None:
    assert ask(offers=(offer("s1", a1=1), offer("s2", a1=4)))[0].scenario == "s2"


def test_it_is_suggested_for_the_competence_that_it_answers_most() -> None:
    mixed = offer("s", a1=1, b1=4, b2=4)
    assert (ask(offers=(mixed,))[0].competence, ask(offers=(mixed,))[0].criteria) == ("b", ("b1", "b2"))


def test_a_failure_of_today_waits_for_another_day() -> None:
    (one,) = ask(record(TODAY, "s-a", shown={"a1": (0, 4), "a2": (0, 4), "a3": (0, 4)}), offers=(A,))
    assert (one.day, one.due) == (TODAY + timedelta(days=6), False)


def test_when_everything_is_acquired_the_oldest_is_kept_up() -> None:
    records = all_earned(ago(5))
    records[1] = record(ago(40), "s-b", shown={"b1": (4, 4), "b2": (4, 4)})
    first = ask(*records)[0]
    assert (first.scenario, first.due, first.criteria) == ("s-b", True, ("b1", "b2"))
    assert "entretient" in first.why


def test_a_scenario_never_played_comes_before_its_twin() -> None:
    twin = offer("s-z", a1=4, a2=4, a3=4)
    assert ask(record(ago(9), "s-a", shown={"a1": (0, 4)}), offers=(A, twin))[0].scenario == "s-z"


def test_ties_go_by_scenario() -> None:
    assert [one.scenario for one in ask(offers=(offer("s2", b1=4), offer("s1", b1=4)))] == ["s1", "s2"]


def test_the_second_suggestion_completes_the_first() -> None:
    twin = offer("s-a2", a1=4, a2=4, a3=4)
    assert [one.scenario for one in ask(offers=(A, twin, B))][:2] == ["s-a", "s-b"]


@pytest.mark.parametrize("offers", [(), (offer("s", inconnu=4),), (offer("s", a1=0, a2=-2),)])
def test_without_anything_useful_on_offer_there_is_no_suggestion(offers: tuple[Offer, ...]) -> None:
    assert ask(offers=offers) == ()


def test_on_the_day_of_the_exam_everything_is_for_today() -> None:
    assert {one.day for one in ask(*all_earned(TODAY), exam=TODAY)} == {TODAY}


def test_an_exam_that_is_past_is_as_no_exam() -> None:
    assert ask(*all_earned(ago(3)), exam=ago(1)) == ask(*all_earned(ago(3)), exam=None)


@given(some_records, some_offers, exams, st.integers(-1, 5))
def test_whatever_is_given_the_answer_holds_together(
    records: list[Record], offers: list[Offer], exam: date | None, count: int
) -> None:
    found = next_practice(records, REFERENTIAL, offers, TODAY, exam, count)
    by_id = {one.scenario: one for one in offers}
    useful = [one for one in offers if any(points > 0 and id in HOME for id, points in one.attainable.items())]
    assert len(found) == min(max(count, 0), len(useful))
    assert len({one.scenario for one in found}) == len(found)
    for one in found:
        assert one.criteria
        assert all(by_id[one.scenario].attainable[id] > 0 and HOME[id] == one.competence for id in one.criteria)
        assert one.day >= TODAY
        assert one.due is (one.day == TODAY)
        assert exam is None or exam < TODAY or one.day <= exam


@given(some_records, some_offers, exams)
def test_the_order_of_the_offers_does_not_matter(records: list[Record], offers: list[Offer], exam: date | None) -> None:
    assert next_practice(records, REFERENTIAL, offers, TODAY, exam) == next_practice(
        records, REFERENTIAL, offers[::-1], TODAY, exam
    )
