"""For people: the decisions that may be told, and one sentence for the others. For machines: each one, without its figures."""

import re

import pytest

from scoring.cohort import CohortReport, Names, cohort
from scoring.report.group_data import group_data
from scoring.report.group_markdown import group_markdown
from scoring.report.group_tables import group_tables
from scoring.report.group_words import withheld_words
from scoring.report.html.group import group_page
from tests.scoring.cohort.facts import attempt, decided, group

WORTH = {"bon": 2, "autre": 0}
NAMES = Names({}, {}, {}, {("colis", "a"): "Allô ?", ("colis", "b"): "Et ensuite ?"}, {})
ONE = "1 décision n’est pas montrée\u202f: moins de cinq personnes l’ont rencontrée."


def met_by(**people: int) -> CohortReport:
    """Twelve people who met « a », and others met by fewer."""
    met = {"a": 12, **people}
    return cohort(
        [attempt(f"P{rank:02}", *(decided(scene, "bon", WORTH) for scene in met if rank < met[scene])) for rank in range(12)]
    )


@pytest.mark.parametrize("make", [group_markdown, group_page])
def test_a_page_shows_what_may_be_told_and_one_sentence(make: object) -> None:
    assert callable(make)
    text = make(met_by(b=4), NAMES)
    assert text.count(ONE) == 1
    assert "Allô ?" in text
    assert "Et ensuite" not in text
    assert "Aucune décision connue" not in text


@pytest.mark.parametrize("make", [group_markdown, group_page])
def test_a_scenario_of_which_nothing_may_be_told_has_no_heading(make: object) -> None:
    assert callable(make)
    text = make(cohort([attempt(f"P{rank}", decided("a", "bon", WORTH)) for rank in range(3)]), NAMES)
    assert "Allô ?" not in text
    assert not re.search(r"^###|<h3>", text, re.MULTILINE)
    assert ONE in text


def test_the_sentence_counts_and_gives_each_reason() -> None:
    assert withheld_words(met_by()) == ""
    assert (
        withheld_words(met_by(b=4, c=2))
        == "2 décisions ne sont pas montrées\u202f: moins de cinq personnes les ont rencontrées."
    )
    alike = cohort(group("a", {"bon": 9}, WORTH), anonymous=True)
    assert withheld_words(alike) == "1 décision n’est pas montrée\u202f: son détail dirait ce qu’une personne a choisi."
    both = cohort(
        [attempt(f"P{rank}", *[decided(s, "bon", WORTH) for s in "ab"[: 1 + (rank < 2)]]) for rank in range(9)], anonymous=True
    )
    assert withheld_words(both) == (
        "2 décisions ne sont pas montrées\u202f: 1 a été rencontrée par moins de cinq personnes, le détail de 1 dirait ce qu’une "
        "personne a choisi."
    )


def test_machines_are_told_which_without_their_figures() -> None:
    report = met_by(b=4)
    told = {one["scene"]: one for one in group_data(report, NAMES)["decisions"]}
    assert told["b"]["withheld"]
    assert (told["b"]["options"], told["b"]["difficulty"], told["b"]["seconds"]) == ([], None, None)
    assert "colis;b;4;;;;;;" in group_tables(report, NAMES)["decisions"].decode("utf-8-sig")
