"""The PDF is a document: titled, tagged for screen readers, with bookmarks and page numbers, and the same bytes again."""

import subprocess
import sys

from scoring.report.pdf import to_pdf
from tests.facts import choice, make_report, make_scenario, scene
from tests.scoring.pdf.reading import Pages, squeezed

SCENARIO = make_scenario(
    scene("s0", choice("bon", "s1", shows={"a1": 2}), choice("faux", "s1", shows={"a1": -1})),
    scene("s1", choice("fin", "bien", shows={"a2": 1}), choice("encore", "s1")),
)
REPORT = make_report(SCENARIO, ["bon", *["encore"] * 20, "fin"])
PAGES = Pages(to_pdf(REPORT))


def test_it_has_a_title_an_author_and_the_date_of_the_attempt() -> None:
    about = PAGES.reader.metadata
    assert about.title == "Bilan d’entraînement\u202f: La box jamais livrée, Léa"
    assert about.author == "Plateau"
    assert str(about.creation_date).startswith("2026-11-23 10:00:00")
    assert PAGES.root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_it_is_tagged_and_says_that_it_conforms() -> None:
    assert PAGES.root["/MarkInfo"]["/Marked"]
    assert str(PAGES.root["/Lang"]).lower().startswith("fr")
    assert b"pdfuaid" in PAGES.root["/Metadata"].get_object().get_data()
    tags = PAGES.tags
    for kind in ("/H1", "/H2", "/P", "/L", "/LI", "/Figure", "/Table", "/TH", "/TD", "/Link"):
        assert kind in tags, kind


def test_the_bookmarks_follow_the_report() -> None:
    assert PAGES.outline == [
        "Niveaux par compétence",
        "En trois phrases",
        "Les moments qui ont compté",
        "Critère par critère",
        "A Compétence A",
        "La conversation",
        *(f"Tour {turn}" for turn in range(1, 23)),
        "D’où vient chaque point",
        "A Compétence A",
        "Versions et empreintes",
    ]


def test_every_page_is_a4_and_numbered_and_says_that_it_is_practice() -> None:
    count = len(PAGES.reader.pages)
    assert count > 2
    for number, page in enumerate(PAGES.reader.pages, start=1):
        text = squeezed(page.extract_text())
        assert f"{number}/{count}" in text
        assert squeezed("Entraînement, sans valeur de certification") in text
        assert [round(float(side)) for side in page.mediabox] == [0, 0, 595, 842]
        if number > 1:
            assert squeezed("Bilan d’entraînement : La box jamais livrée") in text


def test_the_same_report_gives_the_same_bytes_here_and_in_another_process() -> None:
    assert to_pdf(REPORT) == PAGES.data
    code = (
        "import hashlib; from tests.scoring.pdf import test_a_document_for_everybody as one;"
        "print(hashlib.sha256(one.PAGES.data).hexdigest())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    from hashlib import sha256

    assert done.stdout.strip() == sha256(PAGES.data).hexdigest()
