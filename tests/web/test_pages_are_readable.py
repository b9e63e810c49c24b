"""The colours of the pages that are served: 4.5 for each ink on each paper and on a button, 3 for each line, in both schemes."""

import re
from itertools import product

import pytest

from simulator.web.pages import STATIC, error_page
from tests.scoring.html.test_colours_are_readable import contrast

STYLE = (STATIC / "plateau.css").read_text(encoding="utf-8")
SCHEMES = [
    dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6});", block)) for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
]


@pytest.mark.parametrize("scheme", SCHEMES, ids=["light", "dark"])
def test_every_pair_is_readable(scheme: dict[str, str]) -> None:
    papers = [name for name in scheme if name.startswith("--paper-")]
    pairs = [
        *((one, other, 4.5) for one, other in product((name for name in scheme if name.startswith("--ink-")), papers)),
        *((one, other, 3.0) for one, other in product((name for name in scheme if name.startswith("--line-")), papers)),
        ("--on-button", "--fill-button", 4.5),
    ]
    assert [pair for pair in pairs if contrast(scheme[pair[0]], scheme[pair[1]]) < pair[2]] == []


def test_both_schemes_name_the_same_colours_and_nothing_is_asked_outside() -> None:
    light, dark = SCHEMES
    assert set(light) == set(dark)
    assert "url(" not in STYLE
    assert "@import" not in STYLE


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 408, 409, 413, 415, 418, 429, 500, 502, 503])
def test_every_error_has_a_french_page(status: int) -> None:
    page = error_page(status)
    assert '<html lang="fr">' in page
    assert '<a class="button" href="/">Revenir à l’accueil</a>' in page
    assert "http://" not in page.replace("http://www.w3.org", "")
