"""Chromium plays: the plain pages with JavaScript off, at desktop and phone size; the served app, by the keyboard, to its report."""

import html as markup
from pathlib import Path
from typing import Any

import pytest

from simulator.storage import Home
from tests.practices import settle
from tests.web.chromium import chromium, hosts_asked, plateau_served


def _go(page: Any, element: Any) -> None:
    """Clicks, and waits until another page is there."""
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver.support.ui import WebDriverWait

    before = page.find_element("tag name", "html")
    element.click()

    def gone(_: Any) -> bool:
        """While a page is replaced, the driver says it in more than one way."""
        try:
            before.is_enabled()
        except WebDriverException as error:
            if "stale element" in str(error) or "does not belong to the document" in str(error):
                return True
            raise
        return False

    WebDriverWait(page, 90).until(gone)


def _enter(page: Any, url: str, name: str) -> None:
    page.get(url)
    page.find_element("name", "nom").send_keys(name)
    _go(page, page.find_element("css selector", "main button"))


def _fits(page: Any, width: int) -> bool:
    return int(page.execute_script("return document.documentElement.scrollWidth")) <= width


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_plain_pages_from_list_to_report(tmp_path: Path, width: int, height: int) -> None:
    with chromium(width, height, script=False) as page, plateau_served(tmp_path / "home") as url:
        _enter(page, url, "Anaïs")
        assert _fits(page, width)
        _go(page, page.find_element("link text", "La box jamais livrée"))
        assert _fits(page, width)
        page.find_element("css selector", "details summary").click()
        assert _fits(page, width)
        _go(page, page.find_element("css selector", "main form button"))
        turns = 0
        while choices := page.find_elements("name", "choix"):
            choices[0].click()
            _go(page, page.find_element("css selector", "button[value=repondre]"))
            assert _fits(page, width)
            turns += 1
        assert turns  # how many depends on the seed that was drawn
        _go(page, page.find_element("xpath", "//button[.='Voir le résultat']"))
        assert page.find_element("tag name", "h1").text == "Résultat"
        assert _fits(page, width)
        _go(page, page.find_element("link text", "Bilan complet"))
        assert "Anaïs" in page.find_element("tag name", "body").text
        assert hosts_asked(page) == {url.split("/")[2]}


class Screen:
    """The app drawn in a page: what is typed goes to whatever has the keyboard, what was drawn is read from what was sent."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def shows(self, words: str) -> None:
        """Waits until these words were drawn since the last key."""
        from selenium.webdriver.support.ui import WebDriverWait

        WebDriverWait(self.page, 90, 0.05).until(lambda page: words in page.execute_script("return window.seen"), words)

    def press(self, *keys: str) -> None:
        """Types where the keyboard is, without clicking anywhere first."""
        from selenium.webdriver.common.action_chains import ActionChains

        self.page.execute_script("window.seen = ''")
        ActionChains(self.page).send_keys(*keys).perform()


def test_the_served_app_from_start_to_report(tmp_path: Path) -> None:
    pytest.importorskip("selenium", reason="selenium is not installed (extra dev)")
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.ui import WebDriverWait

    own = Home(tmp_path / "home").of("Anaïs").own
    assert own is not None
    settle(own)
    with chromium(1280, 800) as page, plateau_served(tmp_path / "home") as url:
        page.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)})
        _enter(page, url, "Anaïs")
        page.get(f"{url}terminal")
        screen = Screen(page)
        screen.shows("jamais joué")  # the store is read: the list is whole
        assert page.execute_script("return [document.documentElement.lang, document.title]") == ["fr", "Plateau, Anaïs"]
        assert page.execute_script("return document.fonts.check('16px \"Roboto Mono\"')")
        screen.press(Keys.ENTER)  # what it is useful to work on now, or else the first of the list
        screen.shows("Votre mission")
        screen.press("t")
        screen.shows("entraînement")
        screen.press("1")
        screen.shows("tour 2")
        page.refresh()  # the app is begun again, and goes on where it was
        screen.shows("tour 2")
        for _ in range(20):
            screen.press("1")
            screen.shows("Vous")
            if "débriefing" in page.execute_script("return window.seen"):
                break
        screen.press("1")
        screen.shows("Exporter")
        screen.press("o")
        screen.shows("Bilan envoyé")
        WebDriverWait(page, 90).until(lambda _: list(tmp_path.glob("bilan-Anaïs-*.html")))
        assert "Anaïs" in markup.unescape(next(tmp_path.glob("bilan-Anaïs-*.html")).read_text(encoding="utf-8"))
        assert hosts_asked(page) == {url.split("/")[2]}
        ActionChains(page).key_down(Keys.CONTROL).send_keys("q").key_up(Keys.CONTROL).perform()

        WebDriverWait(page, 90).until(lambda seen: seen.find_element("id", "fin").is_displayed())
        assert page.find_element("id", "reprendre").text == "Reprendre"
        assert page.execute_script("return document.activeElement.id") == "reprendre"
