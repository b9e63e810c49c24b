"""The rule of each kind: one right or not, several minus false alarms, a number within its tolerance, pairs in order, an idea."""

from itertools import combinations, permutations
from typing import Any

import pytest

from scoring.questionnaire import Answer, Figure, Key, Picked, Said, Verdict, mark
from tests.scoring.questionnaire.asked import KEYS, NUMBER, ONE, ORDER, SEVERAL, TEXT, item


@pytest.mark.parametrize(
    ("key", "answer", "verdict", "fraction"),
    [
        (ONE, Picked(("dater",)), Verdict.RIGHT, 1),
        (ONE, Picked(("plaindre",)), Verdict.WRONG, 0),
        (SEVERAL, Picked(("duree", "volume", "objectif")), Verdict.RIGHT, 1),
        (SEVERAL, Picked(("volume",)), Verdict.PARTLY, 1 / 3),
        (SEVERAL, Picked(("volume", "duree", "budget")), Verdict.PARTLY, 1 / 3),
        (SEVERAL, Picked(("volume", "budget")), Verdict.WRONG, 0),
        (SEVERAL, Picked(("budget", "effectif", "volume")), Verdict.WRONG, 0),
        (SEVERAL, Picked(("volume", "duree", "objectif", "budget", "effectif")), Verdict.PARTLY, 1 / 3),
        (NUMBER, Figure(80, "80"), Verdict.RIGHT, 1),
        (NUMBER, Figure(80.5, "80,5"), Verdict.RIGHT, 1),
        (NUMBER, Figure(79.4, "79,4"), Verdict.WRONG, 0),
        (NUMBER, Figure(-80, "-80"), Verdict.WRONG, 0),
        (ORDER, Picked(("a", "b", "c", "d")), Verdict.RIGHT, 1),
        (ORDER, Picked(("b", "a", "c", "d")), Verdict.PARTLY, 5 / 6),
        (ORDER, Picked(("d", "a", "b", "c")), Verdict.PARTLY, 1 / 2),
        (ORDER, Picked(("d", "c", "b", "a")), Verdict.WRONG, 0),
        (TEXT, Said("ça efface les pics", "pointe", 0.9), Verdict.RIGHT, 1),
        (TEXT, Said("pour la marge", "marge", 0.9), Verdict.WRONG, 0),
        (TEXT, Said("il pleut"), Verdict.UNREAD, 0),
    ],
)
def test_the_rule(key: Key, answer: Answer, verdict: Verdict, fraction: float) -> None:
    found = mark(item(key), answer)
    assert found.verdict is verdict
    assert found.fraction == pytest.approx(fraction)
    assert found.counted is (verdict is not Verdict.UNREAD)


@pytest.mark.parametrize("name", KEYS)
def test_no_answer_is_told_apart_from_a_wrong_one(name: str) -> None:
    assert mark(item(KEYS[name]), None).verdict is Verdict.UNANSWERED
    empty: Answer = Said("") if name == "text" else Picked(())
    if name != "number":
        assert mark(item(KEYS[name]), empty).verdict is Verdict.UNANSWERED


def test_a_decimal_that_binary_cannot_write_is_still_within_the_tolerance() -> None:
    from scoring.questionnaire import Quantity

    assert mark(item(Quantity(4.7, 0.1, "", "14 ÷ 3")), Figure(4.6, "4,6")).verdict is Verdict.RIGHT


def test_an_order_is_the_share_of_pairs_as_kendall_counts_them() -> None:
    from scipy.stats import kendalltau

    for order in permutations("abcd"):
        tau = kendalltau([1, 2, 3, 4], ["abcd".index(id) for id in order]).statistic
        assert mark(item(ORDER), Picked(order)).fraction == pytest.approx((tau + 1) / 2)


SETS = [set(ids) for count in range(1, 6) for ids in combinations(("volume", "duree", "objectif", "budget", "effectif"), count)]


@pytest.mark.parametrize("picked", SETS, ids=lambda ids: "-".join(sorted(ids)))
def test_picking_one_more_right_one_never_costs_and_one_more_wrong_one_never_pays(picked: set[str]) -> None:
    def worth(ids: set[str]) -> float:
        return mark(item(SEVERAL), Picked(tuple(sorted(ids)))).fraction

    for right in {"volume", "duree", "objectif"} - picked:
        assert worth(picked | {right}) >= worth(picked)
    for wrong in {"budget", "effectif"} - picked:
        assert worth(picked | {wrong}) <= worth(picked)


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (ONE, Picked(("dater", "plaindre"))),
        (ONE, Picked(("ailleurs",))),
        (ONE, Figure(1, "1")),
        (SEVERAL, Picked(("volume", "volume"))),
        (SEVERAL, Picked(("ailleurs",))),
        (NUMBER, Picked(("a",))),
        (ORDER, Picked(("a", "b"))),
        (ORDER, Picked(("a", "b", "c", "c"))),
        (TEXT, Said("x", "ailleurs")),
    ],
)
def test_an_answer_that_the_item_does_not_offer_is_a_programmers_mistake(key: Key, answer: Any) -> None:
    with pytest.raises(ValueError, match="essai/un"):
        mark(item(key), answer)
