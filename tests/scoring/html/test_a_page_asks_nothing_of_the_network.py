"""A page is one file: no script, no address to load, and a policy that forbids both to the browser."""

import re

import pytest

from scoring.report.html import to_html
from tests.scoring.html.reading import elements, filled, full_report, name

LOADING = {"src", "srcset", "data", "poster", "action", "formaction", "background", "cite", "ping"}


@pytest.fixture(scope="module", params=["", "http://exemple.test/a.js"])
def page(request: pytest.FixtureRequest) -> str:
    report = full_report()
    return to_html(filled(report, request.param) if request.param else report)


def test_it_holds_no_script_and_nothing_that_loads(page: str) -> None:
    found = {name(node) for node in elements(page)}
    assert not found & {"script", "link", "img", "image", "iframe", "object", "embed", "video", "audio", "base", "form", "use"}
    assert {key for node in elements(page) for key in node.attrib if str(key).startswith("on") or key in LOADING} == set()


def test_every_link_stays_in_the_page(page: str) -> None:
    links = [value for node in elements(page) for key, value in node.attrib.items() if str(key).endswith("href")]
    assert links
    assert all(link.startswith("#") for link in links)


def test_the_style_loads_nothing(page: str) -> None:
    (style,) = elements(page, "style")
    assert not re.search(r"@import|@font-face|url\(|image\(|image-set", style.text or "")


def test_the_browser_is_told_to_load_nothing(page: str) -> None:
    policies = [node.attrib["content"] for node in elements(page, "meta") if node.attrib.get("http-equiv")]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]
