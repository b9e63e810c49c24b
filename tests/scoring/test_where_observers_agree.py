"""The agreement of observers is the one that the literature defines, and says when it is worth little."""

import random
from collections import Counter

import pytest

from scoring.agreement import agreement, krippendorff_alpha, pair_agreement

VALUES = ("observed", "not-observed", "against")


def test_pairs_that_say_the_same() -> None:
    assert pair_agreement(Counter({"observed": 3})) == 1
    assert pair_agreement(Counter({"observed": 2, "against": 1})) == pytest.approx(1 / 3)
    assert pair_agreement(Counter({"observed": 1})) is None


def test_alpha_is_that_of_a_public_package() -> None:
    package = pytest.importorskip("krippendorff")
    numpy = pytest.importorskip("numpy")
    rng = random.Random(7)
    compared = 0
    for _ in range(60):
        raters, units = rng.randint(2, 6), rng.randint(3, 12)
        marks = {
            (f"r{rater}", f"c{unit}"): rng.choice(VALUES)
            for rater in range(raters)
            for unit in range(units)
            if rng.random() < 0.8
        }
        found = agreement([f"c{unit}" for unit in range(units)], marks, VALUES).alpha
        if found is None:
            continue
        table = [
            [VALUES.index(marks[key]) if (key := (f"r{rater}", f"c{unit}")) in marks else numpy.nan for unit in range(units)]
            for rater in range(raters)
        ]
        expected = package.alpha(numpy.array(table, dtype=float), level_of_measurement="nominal")
        assert found == pytest.approx(expected, abs=1e-9)
        compared += 1
    assert compared > 40


def test_nothing_that_varies_has_no_coefficient() -> None:
    assert krippendorff_alpha([Counter({"observed": 3}), Counter({"observed": 2})]) is None
    assert krippendorff_alpha([]) is None


def test_one_observer_and_few_marks_are_told() -> None:
    one = agreement(["c1"], {("r1", "c1"): "observed"}, VALUES)
    assert (one.raters, one.alpha, one.criteria[0].pairs) == (1, None, None)
    assert "deux observateurs" in one.caveat
    few = agreement(["c1", "c2"], {(r, c): "observed" for r in ("r1", "r2") for c in ("c1", "c2")}, VALUES)
    assert "4 marques" in few.caveat
