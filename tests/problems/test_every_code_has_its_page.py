"""Every code that the product can give is explained by a page, and every page explains a code that it can give."""

import pytest

from simulator.library.pages import explained_codes
from tests.problems.census import codes
from tests.problems.pages import SECTIONS, page


# The page stands before the check does: it is held to its examples as soon as the code stands in the sources.
def test_the_census_finds_the_codes_of_every_room() -> None:
    assert {"yaml-syntaxe", "cle-inconnue", "trop-d-anomalies", "fichier-illisible", "reference-inconnue"} <= codes()
    assert {"choix-identiques", "typographie", "impasse", "id-en-double"} <= codes()


def test_every_code_has_a_page() -> None:
    assert codes() - set(explained_codes()) == set()


def test_every_page_has_a_code() -> None:
    assert set(explained_codes()) - codes() == set()


@pytest.mark.parametrize("code", explained_codes())
def test_a_page_says_what_it_means_and_shows_both_ways(code: str) -> None:
    found = page(code)
    assert found.code == code
    assert found.sections == SECTIONS
    assert found.faulty.files
    assert found.mended.files
    assert found.mended.made == ""
