"""What a candidate reads: that the version is replaced before any date, each rule with its place, in well-set French."""

import re
from datetime import date

import pytest

from scoring.certification import REFUSAL_SENTENCES, Outlook, Refusal, Road, Unknown, notices, page_of
from scoring.certification.rules import Ending
from scoring.certification.words.unknown import _SENTENCES
from tests.scoring.certification.facts import END, FIRST, IN_FORCE, REPLACED, SECOND, ask, ended, invented

DATE = re.compile(r"\d{4}")
OTHERS = [
    ask(Road.CCP, FIRST, today=REPLACED, provisions=invented(("A", (FIRST,)), ("B", ()))),
    ask(Road.CCP, FIRST, SECOND),
    ask(Road.CCP, FIRST, today=REPLACED, on=date(2025, 6, 1)),
    ask(Road.CCP, FIRST, today=date(2024, 9, 1), referential=ended(Ending.CLOSURE)),
    ask(Road.VAE, today=REPLACED, referential=ended(Ending.CLOSURE)),
    ask(Road.VAE, today=REPLACED, referential=ended(None)),
    ask(Road.VAE, experience=3),
    ask(Road.CONTINUOUS, title=True),
    ask(Road.CCP, referential=ended(None, end=None)),
    ask(Road.CCS, title=True, trained=False, experience=24),
]
PAGES = [
    *(ask(road, *ccps, today=today) for road in Road for ccps in ((), (FIRST,)) for today in (IN_FORCE, REPLACED)),
    *OTHERS,
]


def sentences(outlook: Outlook) -> list[str]:
    return [sentence for section in page_of(outlook) for sentence in (section.title, *section.sentences)]


def said(outlook: Outlook, title: str) -> str:
    return " ".join(" ".join(section.sentences) for section in page_of(outlook) if section.title.startswith(title))


@pytest.mark.parametrize("road", Road)
@pytest.mark.parametrize("today", [IN_FORCE, REPLACED, date(2030, 1, 1)])
def test_that_mercd_2018_is_replaced_is_said_before_any_date(road: Road, today: date) -> None:
    found = sentences(ask(road, FIRST, today=today))
    first = next(rank for rank, sentence in enumerate(found) if DATE.search(sentence))
    assert "La version du titre que Plateau décrit a été remplacée." in found[:first]


def test_the_replaced_version_and_the_one_that_follows_have_their_dates() -> None:
    text = " ".join(notices(ask(Road.VAE)))
    assert "du 12 mai 2019 au 11 mai 2024" in text
    assert "RNCP38665, va jusqu’au 12 mai 2029" in text


def test_a_version_in_force_has_no_notice() -> None:
    assert notices(ask(Road.VAE, referential=ended(None))) == ()
    assert notices(ask(Road.VAE, today=END, referential=ended(None))) == ()
    assert notices(ask(Road.VAE, today=REPLACED, referential=ended(None)))[0].endswith("n’est plus en vigueur.")
    assert notices(ask(Road.VAE, today=REPLACED, referential=ended(Ending.CLOSURE)))[0].endswith("a été clos.")


def test_who_misses_no_ccp_is_given_no_last_day_for_one() -> None:
    text = said(ask(Road.CCP, FIRST, SECOND), "Ce que vous avez")
    assert text.endswith("Il ne vous manque aucun CCP.")


def test_correspondences_are_to_be_asked_of_the_centre() -> None:
    assert "correspondances à demander au centre" in said(ask(Road.CCP, FIRST, today=REPLACED), "Ce que vous avez")


@pytest.mark.parametrize("page", PAGES, ids=range(len(PAGES)))
def test_what_is_looked_at_has_its_place_in_the_text(page: Outlook) -> None:
    for section in page_of(page):
        if section.title == "Ce qui sera regardé":
            assert all(re.search(r"\(titre-mercd\.txt, [^)]*l\.\u202f\d+\)\.$", one) for one in section.sentences)


@pytest.mark.parametrize("page", PAGES, ids=range(len(PAGES)))
def test_sentences_are_set_as_french_is(page: Outlook) -> None:
    for sentence in sentences(page):
        assert re.findall(r" [:;!?»]|« |[^\u202f]»|«[^\u202f]|[^\u202f][;?!]|''|\.\.| {2}", sentence) == [], sentence
        assert "'" not in sentence
        assert "None" not in sentence
    for section in page_of(page):
        assert all(sentence[0].isupper() or sentence.startswith("titre-mercd.txt") for sentence in section.sentences)
        assert all(sentence.endswith((".", "?")) for sentence in section.sentences)


@pytest.mark.parametrize("page", PAGES, ids=range(len(PAGES)))
def test_it_says_that_it_is_not_official_and_foresees_nothing(page: Outlook) -> None:
    assert "n’a pas de valeur officielle et n’annonce pas la décision du jury" in sentences(page)[-1]


def test_the_papers_are_told() -> None:
    text = said(ask(Road.VAE, experience=12), "Ce que le jury peut décider")
    assert "parchemin" in text
    assert "livret de certification" in text
    assert "représentant territorial compétent du ministère du Travail" in text


def test_a_road_that_is_not_open_says_so() -> None:
    assert said(ask(Road.VAE, experience=3), "Ce que le jury peut décider").startswith("Rien")
    assert "déjà le titre" in said(ask(Road.CONTINUOUS, title=True), "Votre voie")


def test_every_unknown_and_every_refusal_has_its_sentence() -> None:
    assert set(_SENTENCES) == set(Unknown)
    assert set(REFUSAL_SENTENCES) == set(Refusal)
