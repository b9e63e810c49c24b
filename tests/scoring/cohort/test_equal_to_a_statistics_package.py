"""Every number equals that of numpy or scipy on the same data."""

import numpy as np
import pytest
import scipy
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.cohort import cohort
from scoring.cohort.consistency import coefficient
from scoring.cohort.f_distribution import beta_cdf, f_quantile
from scoring.cohort.measures import discrimination, quartiles
from tests.scoring.cohort.facts import table

SIDES = st.integers(1, 3_000).map(lambda twice: twice / 2)
WORTH = {"rien": 0, "peu": 1, "tout": 2}


@settings(max_examples=60, deadline=None)
@given(st.floats(0.001, 0.999), SIDES, SIDES)
def test_the_incomplete_beta_function(x: float, a: float, b: float) -> None:
    assert beta_cdf(x, a, b) == pytest.approx(scipy.special.betainc(a, b, x), rel=1e-8, abs=1e-12)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([0.025, 0.05, 0.5, 0.95, 0.975]), st.integers(1, 2_000), st.integers(1, 20_000))
def test_the_quantiles_of_f(probability: float, above: int, below: int) -> None:
    assert f_quantile(probability, above, below) == pytest.approx(scipy.stats.f.ppf(probability, above, below), rel=1e-6)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0, 600), min_size=1, max_size=60))
def test_quartiles(seconds: list[float]) -> None:
    assert quartiles(seconds) == pytest.approx(tuple(np.quantile(seconds, [0.25, 0.5, 0.75])), abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 9)), min_size=3, max_size=60))
def test_discrimination(pairs: list[tuple[int, int]]) -> None:
    item, rest = ([float(pair[side]) for pair in pairs] for side in (0, 1))
    found = discrimination(item, rest)
    if min(item) == max(item) or min(rest) == max(rest):
        assert found is None
    else:
        assert found == pytest.approx(scipy.stats.pearsonr(item, rest).statistic, abs=1e-9)


def alpha_of(items: "np.ndarray[tuple[int, ...], np.dtype[np.int64]]") -> float:
    """Cronbach's alpha from the covariance matrix of numpy (items in rows)."""
    covariance = np.cov(items)
    count = len(items)
    return float(count / (count - 1) * (1 - np.trace(covariance) / covariance.sum()))


@settings(max_examples=60, deadline=None)
@given(
    st.integers(2, 6).flatmap(lambda k: st.lists(st.lists(st.integers(-2, 2), min_size=k, max_size=k), min_size=5, max_size=40))
)
def test_alpha_and_its_interval(people: list[list[int]]) -> None:
    items = np.array(people).T
    found = coefficient([list(map(int, item)) for item in items])
    if np.ptp(items.sum(axis=0)) == 0:
        assert found is None
        return
    assert found is not None
    n, k = len(people), len(items)
    alpha = alpha_of(items)
    assert found.value == pytest.approx(alpha, abs=1e-9)
    bounds = [1 - (1 - alpha) * scipy.stats.f.ppf(p, n - 1, (n - 1) * (k - 1)) for p in (0.975, 0.025)]
    assert (found.low, found.high) == pytest.approx(tuple(bounds), rel=1e-6, abs=1e-9)


def test_a_whole_report() -> None:
    random = np.random.default_rng(7)
    skill = random.normal(size=40)
    columns = [np.clip(np.round(1 + skill + random.normal(size=40)), 0, 2).astype(int) for _ in range(5)]
    report = cohort(table([list(map(int, column)) for column in columns], [WORTH] * 5))
    matrix = np.array(columns)
    for one, item in zip(report.decisions, matrix, strict=True):
        assert one.discrimination == pytest.approx(scipy.stats.pearsonr(item, matrix.sum(axis=0) - item).statistic)
        assert one.difficulty == pytest.approx(item.mean() / 2)
        shares = {option.choice: option.share for option in one.options}
        assert shares == {choice: pytest.approx(float((item == points).mean())) for choice, points in WORTH.items()}
    (consistency,) = report.consistency
    assert consistency.value == pytest.approx(alpha_of(matrix))
    assert (consistency.coefficient, consistency.people, consistency.decisions) == ("alpha", 40, 5)


def test_items_of_0_or_1_are_those_of_kuder_and_richardson() -> None:
    random = np.random.default_rng(3)
    items = (random.normal(size=(6, 50)) + random.normal(size=50) > 0).astype(int)
    found = coefficient([list(map(int, item)) for item in items])
    assert found is not None
    share = items.mean(axis=1)
    kr20 = 6 / 5 * (1 - (share * (1 - share)).sum() / items.sum(axis=0).var())
    assert (found.name, found.value) == ("kr20", pytest.approx(kr20))
