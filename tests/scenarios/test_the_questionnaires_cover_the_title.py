"""With the shipped questionnaires every competence is asked on, in every way; no right answer gives itself away."""

import re
from collections import Counter
from statistics import mean

import pytest

from scoring.questionnaire import Choices, Ideas, Item, Kind, Option, Quantity
from simulator.library import authored_in, shipped_folder
from simulator.library.checks.chance import tail
from simulator.practice.checking import check_files
from tests.scenarios.questionnaires_at_hand import ITEMS, SHIPPED
from tests.shipped_referential import mercd

OFFICIAL = [competence for competence in mercd().competences if competence.ccp is not None]
CHOICES = {id: item.key.options for id, item in ITEMS.items() if item.kind is Kind.CHOICE and isinstance(item.key, Choices)}
SEVERAL = {id: item.key.options for id, item in ITEMS.items() if item.kind is Kind.SEVERAL and isinstance(item.key, Choices)}
CHANCES = [1 / len(options) for options in CHOICES.values()]


def place(options: tuple[Option, ...]) -> int:
    return next(rank for rank, option in enumerate(options) if option.right)


def test_nothing_is_told_of_them() -> None:
    root = shipped_folder()
    files = tuple(item for item in authored_in(root) if item.file.startswith("questionnaires/"))
    assert len(files) == len(SHIPPED) == 7
    assert check_files(files, (root,)).problems == ()


def test_there_are_sixty_six_at_least_and_nine_on_each_competence() -> None:
    asked = Counter(item.competence for item in ITEMS.values())
    assert len(ITEMS) >= 66
    assert set(asked) == {competence.id for competence in OFFICIAL}
    assert min(asked.values()) >= 9


@pytest.mark.parametrize("competence", [competence.id for competence in OFFICIAL])
def test_each_competence_is_asked_on_in_every_way(competence: str) -> None:
    kinds = Counter(item.kind for item in ITEMS.values() if item.competence == competence)
    assert set(kinds) == set(Kind)
    if competence.startswith("CCP1"):
        assert kinds[Kind.NUMBER] >= 3


def test_the_right_answer_is_neither_longer_on_average_nor_the_longest_more_often_than_by_chance() -> None:
    shares = [
        next(len(o.text) for o in options if o.right) / mean(len(o.text) for o in options) for options in CHOICES.values()
    ]
    assert mean(shares) <= 1.0
    longest = sum(max(options, key=lambda option: len(option.text)).right for options in CHOICES.values())
    shortest = sum(min(options, key=lambda option: len(option.text)).right for options in CHOICES.values())
    assert tail(CHANCES, longest) > 0.05
    assert tail(CHANCES, shortest) > 0.05


def test_the_right_answer_stands_at_no_rank_more_often_than_by_chance() -> None:
    places = Counter(place(options) for options in CHOICES.values())
    for rank in range(4):
        assert places[rank] >= 5, rank
        assert tail(CHANCES, places[rank]) > 0.05, rank


def test_where_several_are_right_they_are_neither_the_first_nor_the_longest() -> None:
    patterns = [tuple(option.right for option in options) for options in SEVERAL.values()]
    assert len(set(patterns)) >= 4
    right = [len(option.text) for options in SEVERAL.values() for option in options if option.right]
    wrong = [len(option.text) for options in SEVERAL.values() for option in options if not option.right]
    assert mean(right) <= mean(wrong) * 1.05


@pytest.mark.parametrize("id", CHOICES)
def test_options_are_of_one_length_and_one_tone(id: str) -> None:
    options = CHOICES[id]
    lengths = [len(option.text) for option in options]
    assert max(lengths) <= 1.5 * min(lengths)
    asking = {option.right for option in options if option.text.rstrip("\u202f» .").endswith("?")}
    assert asking != {True} or len(options) == 1, "only the right answer asks something"


def test_no_word_of_the_extreme_marks_wrong_answers() -> None:
    extreme = re.compile(r"\b(toujours|jamais|systématiquement|aucun cas|obligatoirement)\b", re.IGNORECASE)
    told = [
        option.text for options in CHOICES.values() for option in options if not option.right and extreme.search(option.text)
    ]
    assert told == []


def test_the_law_is_not_cited_by_right_answers_alone() -> None:
    law = re.compile(r"\b(loi|article|art\.|code du|légal)", re.IGNORECASE)
    citing = [option.right for options in CHOICES.values() for option in options if law.search(option.text)]
    assert sum(citing) <= len(citing) / 2


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_each_item_explains_itself_and_says_where_its_answer_comes_from(item: Item) -> None:
    assert len(item.explanation) >= 120
    assert item.source
    key = item.key
    if isinstance(key, Choices):
        assert all(option.comment for option in key.options if not option.right)
    if isinstance(key, Quantity):
        assert key.traps
        assert "=" in key.method
    if isinstance(key, Ideas):
        assert all(len(idea.phrasings) >= 8 for idea in key.ideas)
        assert {idea.right for idea in key.ideas} == {True, False}


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_a_law_is_cited_with_its_date(item: Item) -> None:
    cited = re.search(r"\b(?:Code|Cour|loi|CNIL, norme)\b", item.source)
    assert not cited or re.search(r"\b20\d\d\b", item.source), item.source


def test_nothing_is_called_official() -> None:
    for one in SHIPPED:
        assert "aucune ne vient d’un sujet d’examen" in one.source
    for item in ITEMS.values():
        assert "officiel" not in f"{item.prompt} {item.explanation} {item.source}"
