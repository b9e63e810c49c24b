"""The same seed draws the same paper; another one another; each competence gets its share, each item its chance."""

from collections import Counter

from scoring.questionnaire import Item, draw, shown
from tests.scoring.questionnaire.asked import NUMBER, ONE, ORDER, SEVERAL, item

ITEMS = tuple(item(ONE, f"essai/{rank}", f"CCP1-C{1 + rank % 3}") for rank in range(30))


def ids(items: tuple[Item, ...], seed: int, count: int | None) -> list[str]:
    return [drawn.item.id for drawn in draw(items, seed, count)]


def test_the_same_seed_draws_the_same_paper_whatever_the_order_of_the_items() -> None:
    assert draw(ITEMS, 7, 3) == draw(ITEMS, 7, 3)
    assert set(ids(ITEMS, 7, 3)) == set(ids(ITEMS[::-1], 7, 3))
    assert ids(ITEMS, 7, 3) != ids(ITEMS, 8, 3)


def test_each_competence_gets_as_many_as_asked_or_all_it_has() -> None:
    assert Counter(drawn.item.competence for drawn in draw(ITEMS, 1, 4)) == {"CCP1-C1": 4, "CCP1-C2": 4, "CCP1-C3": 4}
    assert len(draw(ITEMS, 1, 99)) == len(draw(ITEMS, 1)) == 30


def test_what_is_drawn_of_one_competence_does_not_depend_on_the_others() -> None:
    alone = tuple(item for item in ITEMS if item.competence == "CCP1-C2")
    assert ids(alone, 5, 2) == [drawn.item.id for drawn in draw(ITEMS, 5, 2) if drawn.item.competence == "CCP1-C2"]


def test_every_item_is_drawn_about_as_often_as_the_others() -> None:
    drawn = Counter(id for seed in range(1_000) for id in ids(ITEMS, seed, 1))
    assert set(drawn) == {item.id for item in ITEMS}
    assert all(60 <= count <= 140 for count in drawn.values())


def test_options_are_shuffled_and_each_place_is_as_likely() -> None:
    places = Counter(shown(item(ONE), seed).index("dater") for seed in range(900))
    assert all(250 <= places[rank] <= 350 for rank in range(3))
    assert sorted(shown(item(SEVERAL), 3)) == sorted(item(SEVERAL).offered)


def test_steps_are_never_shown_in_the_right_order() -> None:
    orders = {shown(item(ORDER), seed) for seed in range(300)}
    assert ("a", "b", "c", "d") not in orders
    assert len(orders) == 23


def test_a_number_shows_nothing_to_pick() -> None:
    assert draw([item(NUMBER)], 1)[0].shown == ()


def test_a_paper_drawn_yesterday_is_drawn_for_ever() -> None:
    assert ids(ITEMS, 2026, 1) == PINNED_ITEMS
    assert shown(item(SEVERAL), 2026) == PINNED_ORDER


PINNED_ITEMS = ["essai/27", "essai/1", "essai/11"]
PINNED_ORDER = ("effectif", "objectif", "volume", "duree", "budget")
