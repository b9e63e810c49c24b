"""The PDF of a group says what its page says, in the same order; what is withheld there is withheld here."""

from dataclasses import replace

import pytest

from scoring.cohort import Cell, CohortReport, CompetenceShares, cohort
from scoring.report.html.group import group_page
from scoring.report.pdf import group_pdf
from scoring.report.pdf.group import ACROSS
from scoring.scale import Level
from tests.scoring.cohort.facts import attempt, decided
from tests.scoring.pdf.over_time import WORTH, group_of, names_called
from tests.scoring.pdf.reading import Pages, squeezed

PEOPLE = ("Ali", "Léa", "Noé", "Yaël", "Zoé", "Ève")
NAMES = names_called("Allô ?")
REPORT = group_of(PEOPLE)
PAGES = Pages(group_pdf(REPORT, NAMES, ("Deux textes.",)))


def test_it_has_a_title_an_author_and_no_date() -> None:
    about = PAGES.reader.metadata
    assert (about.title, about.author, about.creation_date) == ("Bilan de groupe", "Plateau", None)
    assert b"pdfuaid" in PAGES.root["/Metadata"].get_object().get_data()


def test_the_bookmarks_are_the_sections_of_the_page_in_its_order() -> None:
    sections = ["À discuter ensemble", "Les compétences", "Les stagiaires", "Les décisions", "Les critères", "Comment lire ces chiffres"]  # fmt: skip
    assert PAGES.outline == [*sections[:4], "Allô ? (6 personnes)", "a", "b", *sections[4:]]
    html = group_page(REPORT, NAMES)
    places = [html.index(f">{title}</h2>") for title in sections]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "said",
    [
        "6 personnes, 6 premiers essais, 0 reprise (à part).", "pas à classer des personnes", "Deux textes.",
        "T-1 Allô ? 6 0 6 0 50 %", "Par ordre alphabétique ; premiers essais, les reprises à part.", "Léa en cours 50 % 1 0",
        "6 personnes, 50 % de l’attendu montré", "« Allô ? » +2 3 50 %", "0 %, personne", "groupe partagé",
        "Allô ? 75 % 2/2 6", "6 personnes seulement", "rien à calculer, ou trop peu de personnes",
    ],
)  # fmt: skip
def test_every_fact_of_the_page_is_in_it(said: str) -> None:
    assert squeezed(said) in PAGES.text


def test_what_to_discuss_is_what_the_facts_say() -> None:
    assert REPORT.discussions
    for one in REPORT.discussions:
        assert squeezed(one.reason) in PAGES.text


def test_every_page_is_numbered_and_says_that_it_is_practice() -> None:
    count = len(PAGES.reader.pages)
    for number, page in enumerate(PAGES.reader.pages, start=1):
        text = squeezed(page.extract_text())
        assert f"{number}/{count}" in text
        assert squeezed("Entraînement, sans valeur de certification") in text


@pytest.mark.parametrize("report", [group_of(PEOPLE[:3]), group_of(PEOPLE, anonymous=True)], ids=["few", "anonymous"])
def test_where_people_are_withheld_no_name_is_in_it(report: CohortReport) -> None:
    opened = Pages(group_pdf(report, NAMES))
    assert "Les stagiaires" not in opened.outline
    assert squeezed(report.why) in opened.text
    for name in PEOPLE:
        assert name.encode() not in opened.data
        assert name not in opened.text


def test_a_decision_that_is_withheld_is_counted_and_not_shown() -> None:
    report = cohort(
        [attempt(name, decided("a", "bon", WORTH), *([decided("b", "rare", WORTH)] if rank < 3 else [])) for rank, name in enumerate(PEOPLE)]
    )  # fmt: skip
    opened = Pages(group_pdf(report, NAMES))
    assert squeezed("1 décision n’est pas montrée : moins de cinq personnes l’ont rencontrée.") in opened.text
    assert "b" not in opened.outline


def test_a_heat_map_too_wide_for_the_page_is_cut_in_equal_parts_and_loses_nobody() -> None:
    ids = [f"C-{rank:02}" for rank in range(ACROSS * 2 + 1)]
    cells = tuple(Cell(id, Level.ACQUIRED, rank / 100, 1, None) for rank, id in enumerate(ids))
    wide = replace(
        REPORT,
        competences=tuple(CompetenceShares(id, 6, REPORT.competences[0].levels, 0.5) for id in ids),
        rows=tuple(replace(row, cells=cells) for row in REPORT.rows),
    )
    text = Pages(group_pdf(wide, NAMES)).text
    for rank, id in enumerate(ids):
        assert squeezed(id) in text
        assert squeezed(f"acquis {rank} %") in text
    assert text.count("Yaël") == 3
    assert text.count("Reprises") == 1


def test_an_empty_group_is_set_too() -> None:
    text = Pages(group_pdf(cohort([]), NAMES)).text
    for said in (
        "Aucune décision ne se détache.",
        "Aucune compétence jugée.",
        "Aucune décision connue.",
        "Aucun critère jugé.",
    ):
        assert squeezed(said) in text


def test_the_same_report_gives_the_same_bytes() -> None:
    assert group_pdf(REPORT, NAMES, ("Deux textes.",)) == PAGES.data
