"""Figures that others printed: the tables of F, and pingouin 0.7 on a small questionnaire."""

import pytest

from scoring.cohort.consistency import coefficient
from scoring.cohort.f_distribution import f_quantile


@pytest.mark.parametrize(
    ("probability", "above", "below", "printed"),
    [(0.95, 5, 10, 3.33), (0.95, 1, 1, 161.45), (0.99, 3, 20, 4.94), (0.975, 10, 30, 2.51), (0.95, 120, 120, 1.35)],
)
def test_the_tables_of_f(probability: float, above: int, below: int, printed: float) -> None:
    assert f_quantile(probability, above, below) == pytest.approx(printed, abs=0.005)


def test_the_alpha_of_pingouin() -> None:
    items = ([1, 2, 2, 3, 2, 2, 3, 3, 2, 3], [1, 1, 2, 2, 3, 3, 3, 2, 3, 3], [1, 1, 1, 2, 2, 3, 3, 3, 2, 3])
    found = coefficient(items)
    assert found is not None
    assert found.value == pytest.approx(0.826771653543307)
    assert (round(found.low, 3), round(found.high, 3)) == (0.493, 0.953)
