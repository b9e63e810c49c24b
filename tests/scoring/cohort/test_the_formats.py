"""The same report in four formats: hostile names do nothing, French is typeset, no row where it is withheld."""

from html.parser import HTMLParser

import pytest

from scoring.cohort import CohortReport, Names, cohort
from scoring.report.group_data import group_data
from scoring.report.group_markdown import group_markdown
from scoring.report.group_tables import group_tables
from scoring.report.html.group import group_page
from tests.scoring.cohort.facts import attempt, decided, group

WORTH = {"bon": 2, "autre": 0}
HOSTILE = ["<script>alert(1)</script>", "=cmd()", "@SUM(A1)", "a | b", "\x1b[31mrouge"]
NAMES = Names({"colis": "<b>Colis</b>"}, {"T-1": "=1+1"}, {"ecoute": "Écoute"}, {("colis", "a"): "<i>Allô ?</i>"}, {})


@pytest.fixture(scope="module")
def report() -> CohortReport:
    chosen = ["bon", "autre", "bon", "autre", "bon"]
    return cohort([attempt(name, decided("a", choice, WORTH)) for name, choice in zip(HOSTILE, chosen, strict=True)])


class Tags(HTMLParser):
    """The tags of a page, and whether each closes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag not in {"meta", "link", "br"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_runs_nothing_and_closes_its_tags(report: CohortReport) -> None:
    html = group_page(report, NAMES, ("<u>",))
    tags = Tags()
    tags.feed(html)
    assert tags.open == []
    assert not tags.seen & {"script", "i", "u", "img", "iframe"}
    assert "&lt;script&gt;" in html
    assert "en cours, 50\u202f%" in html
    assert html == group_page(report, NAMES, ("<u>",))


def test_no_cell_is_a_formula(report: CohortReport) -> None:
    tables = group_tables(report, NAMES)
    assert set(tables) == {"stagiaires", "decisions", "criteres"}
    for body in tables.values():
        text = body.decode("utf-8-sig")
        assert body.startswith(b"\xef\xbb\xbf")
        assert not [cell for line in text.splitlines() for cell in line.split(";") if cell.startswith(("=", "+", "@"))]


def test_markdown_shows_names_as_they_stand(report: CohortReport) -> None:
    text = group_markdown(report, NAMES)
    assert "<script>" not in text
    assert "a \\| b" in text
    assert "Bilan de groupe" in text
    assert "classer" in text


def test_no_format_has_a_row_where_it_is_withheld() -> None:
    told = cohort(group("a", {"bon": 6, "autre": 6}, WORTH), anonymous=True)
    assert "stagiaires" not in group_tables(told, NAMES)
    for text in (group_markdown(told, NAMES), group_page(told, NAMES), repr(group_data(told, NAMES))):
        assert "P00" not in text
        assert "anonyme" in text


def test_an_empty_group_has_a_page() -> None:
    empty = cohort([])
    assert "Aucune décision" in group_page(empty, NAMES)
    assert "Aucune décision" in group_markdown(empty, NAMES)


def test_french_signs_keep_their_narrow_space(report: CohortReport) -> None:
    text = group_markdown(report, Names({}, {}, {}, {}, {}))
    for sign in (" ;", " :", " !", " ?", " %", " »", "« "):
        assert not [line for line in text.splitlines() if sign in line and "---" not in line], sign
