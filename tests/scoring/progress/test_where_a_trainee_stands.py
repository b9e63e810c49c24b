"""The level of a competence from several attempts: what counts, what it rests on, what caps it."""

from hypothesis import given

from scoring import Level
from scoring.progress import Point, Record, Standing, standings
from tests.scoring.progress.facts import REFERENTIAL, TODAY, ago, record, some_records


def of(competence: str, *records: Record) -> Standing:
    return next(one for one in standings(records, REFERENTIAL) if one.competence == competence)


def test_there_is_one_for_each_competence_the_transverse_ones_last() -> None:
    assert [one.competence for one in standings([], REFERENTIAL)] == ["a", "b", "t"]


def test_without_records_nothing_is_observed_and_everything_is_to_be_shown() -> None:
    found = of("a")
    assert (found.level, found.level_first, found.score, found.decisions, found.curve) == (
        Level.NOT_OBSERVED, Level.NOT_OBSERVED, None, 0, ())  # fmt: skip
    assert found.never_shown == ("a1", "a2", "a3")


def test_it_says_what_it_rests_on() -> None:
    found = of(
        "a",
        record(ago(1), "s2", scores={"a": 0.6}, decisions=7),
        record(ago(5), "s1", scores={"a": 0.5}, decisions=8),
        record(ago(5), "s1", first=False, scores={"a": 0.9}, decisions=8),
    )
    assert (found.decisions, found.scenarios, found.days) == (23, 2, 2)
    assert found.curve == (Point(ago(5), 0.5, True), Point(ago(5), 0.9, False), Point(ago(1), 0.6, True))


def test_an_attempt_that_does_not_score_the_competence_counts_for_nothing() -> None:
    assert of("a", record(scores={"a": None, "b": 1.0})).level is Level.NOT_OBSERVED


def test_replays_of_a_short_scenario_never_make_it_observed() -> None:
    short = [record(ago(n), "s1", first=n == 4, scores={"a": 1.0}, decisions=4) for n in range(5)]
    assert of("a", *short).level is Level.NOT_OBSERVED
    assert of("a", *short, record(TODAY, "s2", scores={"a": 1.0}, decisions=4)).level is Level.ACQUIRED


def test_recent_attempts_weigh_more() -> None:
    rising = of("a", record(ago(9), "s1", scores={"a": 0.2}), record(ago(1), "s2", scores={"a": 0.9})).score
    falling = of("a", record(ago(9), "s1", scores={"a": 0.9}), record(ago(1), "s2", scores={"a": 0.2})).score
    assert rising is not None
    assert falling is not None
    assert rising > 0.55 > falling


def test_an_attempt_loses_half_its_weight_with_two_later_ones() -> None:
    found = of("a", *(record(ago(9 - n), f"s{n}", scores={"a": score}) for n, score in enumerate((1.0, 0.0, 0.0))))
    assert found.score is not None
    assert abs(found.score - 0.5 / (0.5 + 0.5**0.5 + 1)) < 1e-9


def test_a_blocking_fault_in_the_latest_attempt_keeps_it_in_progress() -> None:
    fault, clean = record(ago(1), "s1", scores={"a": 0.95}, capped=True), record(ago(0), "s2", scores={"a": 0.95})
    assert of("a", fault).level is Level.IN_PROGRESS
    assert of("a", fault, clean).level is Level.ACQUIRED


def test_weak_criteria_come_weakest_first_without_those_acquired_or_never_shown() -> None:
    assert of("a", record(shown={"a1": (2, 4), "a2": (0, 4), "a3": (4, 4)})).weak == ("a2", "a1")
    assert of("a", record(shown={"a1": (2, 4)})).never_shown == ("a2", "a3")


@given(some_records)
def test_the_order_in_which_days_are_given_does_not_matter(records: list[Record]) -> None:
    days = {one.day: one for one in records}
    assert standings(days.values(), REFERENTIAL) == standings(reversed(days.values()), REFERENTIAL)


@given(some_records)
def test_a_criterion_is_weak_or_never_shown_or_neither_but_not_both(records: list[Record]) -> None:
    for one in standings(records, REFERENTIAL):
        assert not set(one.weak) & set(one.never_shown)
