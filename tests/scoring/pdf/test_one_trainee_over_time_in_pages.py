"""The PDF of one trainee over time says what its page says, in the same order, and each picture in words."""

import pytest

from scoring.report.html.trainee import trainee_html
from scoring.report.pdf import trainee_pdf
from scoring.report.trainee import TraineeReport
from tests.scoring.pdf.over_time import RECORDS, newcomer, record, trainee_called
from tests.scoring.pdf.reading import Pages, squeezed

REPORT = trainee_called("Écouter", name="Léa")
PAGES = Pages(trainee_pdf(REPORT))


def test_it_has_a_title_an_author_and_the_day_of_the_report() -> None:
    about = PAGES.reader.metadata
    assert about.title == "Parcours d’entraînement\u202f: Léa, au 26/11/2026"
    assert about.author == "Plateau"
    assert str(about.creation_date).startswith("2026-11-26")
    assert PAGES.root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid" in PAGES.root["/Metadata"].get_object().get_data()


def test_the_bookmarks_are_the_sections_of_the_page_in_its_order() -> None:
    assert PAGES.outline == [
        "Compétences", "C1 · Écouter", "Compétences transversales", "Du premier au dernier essai", "Prévisions et autoévaluation",
        "Les essais", "Ce qu’en dit le formateur", "À travailler ensuite",
    ]  # fmt: skip
    html = trainee_html(REPORT)
    places = [html.index(f">{title}</h") for title in PAGES.outline]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "said",
    [
        "26/11/2026", "3 menés à leur terme", "15/06/2027", "24 décisions, 1 scénario, 3 jours.", "Premiers essais seuls : non acquis.",
        "Aucun essai ne l’a encore montrée.", "25 % (01/11/2026) 100 % (05/11/2026, rejeu) 3", "Jamais montrés :",
        "vos prévisions rejoignent ce que les essais montrent : 2 fois sur 3", "01/11/2026 C1-A acquis non acquis +2",
        "Autoévaluation du 20/11/2026", "en cours acquis", "01/11/2026 Écouter entraînement C1-A non acquis oui", "non, rejeu",
        "Écouter, 01/11/2026 : Écouter", "Écouter, maintenant. Écouter", f"Référentiel r ({'h' * 12}).", "il n’a pas de valeur de certification",
    ],
)  # fmt: skip
def test_every_fact_of_the_page_is_in_it(said: str) -> None:
    assert squeezed(said) in PAGES.text


def test_a_range_and_a_curve_are_pictures_told_in_words() -> None:
    span, curve = PAGES.alternates
    assert span.startswith(squeezed("Écouter : acquis, entre"))
    assert span.endswith(squeezed("De 25 % le 01/11/2026 à 100 % le 05/11/2026."))
    assert curve == squeezed("01/11/2026 : 25 % ; 03/11/2026 : 100 %, rejeu ; 05/11/2026 : 100 %, rejeu.")


@pytest.mark.parametrize(
    "report",
    [newcomer(), trainee_called("Écouter", RECORDS[:1]), trainee_called("Écouter", [record(1 + n % 28, n % 5, first=n == 0) for n in range(90)])],
    ids=["no attempt", "one attempt", "ninety attempts"],
)  # fmt: skip
def test_any_number_of_attempts_is_set_and_every_page_says_that_it_is_practice(report: TraineeReport) -> None:
    opened = Pages(trainee_pdf(report))
    count = len(opened.reader.pages)
    for number, page in enumerate(opened.reader.pages, start=1):
        text = squeezed(page.extract_text())
        assert f"{number}/{count}" in text
        assert squeezed("Entraînement, sans valeur de certification") in text
        assert len(text) > 150
        assert [round(float(side)) for side in page.mediabox] == [0, 0, 595, 842]


def test_the_same_report_gives_the_same_bytes() -> None:
    assert trainee_pdf(REPORT) == PAGES.data
