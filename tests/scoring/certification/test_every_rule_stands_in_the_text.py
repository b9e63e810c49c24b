"""Each rule that ships quotes the text at the line that it names, and each line of the text that rules is quoted by one."""

import re
from datetime import date

import pytest

from scoring.certification.rules import Ending, Rule
from tests.scoring.certification.facts import TEXT, every_rule, line_of, rules

RULES = tuple(dict.fromkeys(every_rule(rules())))
SECTIONS = {"§ 1": (62, 69), "§ 2": (71, 81), "§ 1 et 2": (83, 87), "§ 3": (89, 99), "CCS": (101, 112), "Parchemin et livret": (114, 120)}  # fmt: skip
RULING = (
    64, *range(66, 70), 73, 75, *range(79, 82), 83, 85, 87, 91, 93, *range(95, 98), 99,
    103, 105, 107, *range(109, 113), 116, 118, 120,
)  # fmt: skip


def straight(text: str) -> str:
    """``text`` without what a typesetter changes: apostrophes, no-break spaces, bold, accents on capitals."""
    plain = text.replace("’", "'").replace("\u202f", " ").replace("**", "").replace("À", "A")
    return re.sub(r"\s+", " ", plain).rstrip(".").lower()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.cited}-{rule.said[:24]}")
def test_the_words_stand_at_that_line(rule: Rule) -> None:
    assert rule.text == "titre-mercd.txt"
    assert straight(rule.said) in straight(TEXT[line_of(rule) - 1])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.cited}-{rule.said[:24]}")
def test_the_line_stands_in_that_section(rule: Rule) -> None:
    first, last = SECTIONS[rule.place.rpartition(", l. ")[0]]
    assert first <= line_of(rule) <= last


@pytest.mark.parametrize("line", RULING)
def test_a_line_that_rules_is_quoted(line: int) -> None:
    assert line in {line_of(rule) for rule in RULES}, TEXT[line - 1]


def test_one_year_is_twelve_months_wherever_the_text_says_a_year() -> None:
    assert {line_of(rule): rule.months for rule in RULES if rule.months} == {73: 12, 105: 12, 87: 12}
    assert all("1 an" in TEXT[line - 1] or "d'un an" in TEXT[line - 1] or "un an" in TEXT[line - 1] for line in (73, 105, 87))


def test_what_the_title_became_is_not_in_the_text_and_says_where_it_comes_from() -> None:
    succession = rules().succession
    assert succession is not None
    assert (succession.ending, succession.record, succession.until) == (Ending.REVISION, "RNCP38665", date(2029, 5, 12))
    assert "arrêté du 11 décembre 2018" in succession.source.lower()
    assert not any("RNCP38665" in line for line in TEXT)
