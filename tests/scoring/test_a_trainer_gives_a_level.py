"""A trainer's level stands beside the computed one, and the score that means are made of goes to the nearest that has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.correction import nearest_score
from scoring.referential import Scale
from scoring.scale import Level, level_of

SCALE = Scale()
LEVELS = (Level.NOT_ACQUIRED, Level.IN_PROGRESS, Level.ACQUIRED)


@given(st.one_of(st.none(), st.floats(0, 1)), st.sampled_from(LEVELS))
def test_the_score_always_has_the_level_that_was_given(score: float | None, level: Level) -> None:
    found = nearest_score(score, level, SCALE)
    assert found is not None
    assert level_of(found, SCALE) is level


@given(st.floats(0, 1))
def test_a_level_that_agrees_leaves_the_score(score: float) -> None:
    found = nearest_score(score, level_of(score, SCALE), SCALE)
    assert found == pytest.approx(score, abs=1e-5)


def test_not_observed_has_no_score() -> None:
    assert nearest_score(0.5, Level.NOT_OBSERVED, SCALE) is None
