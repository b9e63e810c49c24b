"""From a score to a level, by the referential's scale."""

import pytest

from scoring import Level, Scale, level_of
from scoring.assessment import competence_score

SCALE = Scale(0.40, 0.70, 6)


@pytest.mark.parametrize(
    ("score", "level"),
    [(0.0, "not-acquired"), (0.399, "not-acquired"), (0.40, "in-progress"), (0.699, "in-progress"), (0.70, "acquired"), (1.0, "acquired")],
)  # fmt: skip
def test_a_level_begins_at_its_threshold(score: float, level: str) -> None:
    assert level_of(score, SCALE) == level


@pytest.mark.parametrize(
    ("score", "level"), [(0.1, "not-acquired"), (0.5, "in-progress"), (0.7, "in-progress"), (1.0, "in-progress")]
)
def test_a_cap_takes_away_acquired_and_nothing_else(score: float, level: str) -> None:
    assert level_of(score, SCALE, capped=True) == level


def test_the_thresholds_are_those_of_the_referential() -> None:
    assert level_of(0.6, Scale(0.3, 0.6, 1)) is Level.ACQUIRED
    assert level_of(0.29, Scale(0.3, 0.6, 1)) is Level.NOT_ACQUIRED


@pytest.mark.parametrize(
    ("points", "score"),
    [({"a": 2, "b": 1}, 1.0), ({"a": 9}, 2 / 3), ({"a": -5, "b": 1}, 1 / 3), ({}, 0.0), ({"c": 8}, 0.0), ({"a": 1, "b": 1, "c": -2}, 2 / 3)],
)  # fmt: skip
def test_each_criterion_is_clamped_before_the_sum(points: dict[str, int], score: float) -> None:
    assert competence_score(points, {"a": 2, "b": 1, "c": 0}, ["a", "b", "c"]) == pytest.approx(score)


@pytest.mark.parametrize("attainable", [{}, {"a": 0}, {"a": -2}])
def test_where_nothing_is_attainable_there_is_no_score(attainable: dict[str, int]) -> None:
    assert competence_score({"a": 2}, attainable, ["a"]) is None
