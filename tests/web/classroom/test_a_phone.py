"""A real browser, as large as a phone: a participant from the way in to the debrief, with the page's script and without any."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from simulator.practice.hosting import Hosted
from simulator.web.classroom.server import GroupServer
from tests.web.chromium import chromium, hosts_asked
from tests.web.classroom.rooms import a_session, ballot_of, opened

WIDTH, HEIGHT = 390, 844
SHOTS = os.environ.get("PLATEAU_SHOTS", "")
"""A folder where pictures of the pages are left, to be looked at."""


class Phone:
    """The browser, asked beside the loop that serves it."""

    def __init__(self, page: Any, name: str) -> None:
        self.page = page
        self.name = name
        self.shots = 0

    async def do(self, what: Callable[[Any], Any]) -> Any:
        return await asyncio.to_thread(what, self.page)

    async def text(self) -> str:
        """What is shown; nothing while another page comes."""
        read = "return document.querySelector('main') ? document.querySelector('main').innerText : ''"
        return str(await self.do(lambda page: page.execute_script(read))).replace("\u202f", " ")

    async def shows(self, words: str) -> None:
        """Waits until the page says so by itself."""
        seen = ""
        for _ in range(1_200):
            seen = await self.text()
            if words in seen:
                return await self.shot()
            await asyncio.sleep(0.05)
        raise AssertionError(f"« {words} » is not in:\n{seen}")

    async def announces(self, words: str) -> None:
        """Waits until a screen reader is given these words."""
        for _ in range(1_200):
            said = await self.do(lambda page: page.find_element("id", "annonce").get_attribute("textContent"))
            if words in said:
                return
            await asyncio.sleep(0.05)
        raise AssertionError(f"« {words} » is not announced: {said}")

    async def shot(self) -> None:
        wide = await self.do(lambda page: page.execute_script("return document.documentElement.scrollWidth"))
        assert wide <= WIDTH, "the page is wider than the phone"
        if SHOTS:
            self.shots += 1
            await self.do(lambda page: page.save_screenshot(f"{SHOTS}/{self.name}-{self.shots:02}.png"))

    async def press(self, css: str) -> None:
        def press(page: Any, found: Any) -> None:
            page.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
            found.click()

        await self._on(css, press)

    async def type(self, css: str, text: str) -> None:
        await self._on(css, lambda page, found: found.send_keys(text))

    async def _on(self, css: str, what: Callable[[Any, Any], None]) -> None:
        """As a finger does: what was replaced at that very moment is touched again."""
        from selenium.common.exceptions import StaleElementReferenceException

        for last in (False, False, True):
            try:
                await self.do(lambda page: what(page, page.find_element("css selector", css)))
                break
            except StaleElementReferenceException:
                if last:
                    raise


async def come_in(phone: Phone, server: GroupServer, name: str, role: str = "voter") -> None:
    await phone.do(lambda page: page.get(server.url))
    await phone.shot()
    await phone.type("#name", name)
    await phone.press(f"label[for=role-{role}]")
    await phone.press("form button")
    await phone.shows("Vous êtes dans la séance")


async def test_with_the_script_the_page_follows_the_session(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    with chromium(WIDTH, HEIGHT) as page:
        phone = Phone(page, "script")
        async with opened(hosted) as server:
            await come_in(phone, server, "Zoé")
            for _ in range(1_200):
                if server.connected:
                    break
                await asyncio.sleep(0.05)
            await phone.do(lambda page: page.execute_script("window.same = true"))
            hosted.start()
            await phone.shows("Tour 1")
            hosted.open_vote()
            ballot = ballot_of(hosted)
            await phone.shows("Que répondez-vous ?")
            await _stays_as_typed(phone, hosted, ballot)
            await phone.press(f"label[for=v{ballot.number}-{ballot.offered[1]}]")
            await phone.press(f"#b{ballot.number}")
            await phone.shows("Votre réponse est enregistrée.")
            (vote,) = [one for one in ballot_of(hosted).votes.values() if one.choice == ballot.offered[1]]
            assert vote.participant == next(iter(hosted.group.participants))
            assert await phone.do(lambda page: page.switch_to.active_element.get_attribute("id")) == f"b{ballot.number}"
            hosted.close_vote()
            await phone.shows("votre réponse")
            hosted.show_key()
            await phone.shows(hosted.playable.scenario.scenes[ballot.scene].choice(ballot.offered[1]).feedback[:20])
            await phone.announces("correction")
            hosted.follow(ballot.offered[1], "majority")
            await phone.shows("Tour 2")
            port = server.port
        await phone.shows("La connexion est perdue")
        async with opened(hosted, port) as server:  # the trainer's program is back, on the same port
            hosted.open_vote()
            await phone.shows("Que répondez-vous ?")
            await phone.press(f"label[for=v2-{ballot_of(hosted).offered[0]}]")
            await phone.press("#b2")
            await phone.shows("Votre réponse est enregistrée.")
            hosted.close_vote()
            hosted.go("debrief")
            await phone.shows("Débrief")
            hosted.go("close")
            await phone.shows("La séance est terminée")
            assert await phone.do(lambda page: page.execute_script("return window.same")) is True  # never loaded again
            assert await phone.do(hosts_asked) == {f"127.0.0.1:{port}"}
            await phone.press("nav a")
            await phone.shows("Qui voit quoi")
            await phone.press("main p a")
            await phone.shows("La séance est terminée")
        await asyncio.sleep(1.0)
        assert "perdue" not in await phone.text()  # it is over: nothing is tried again
        async with opened(hosted, port):
            await phone.press("nav a")
            await phone.press("form[action$=effacer] button")
            await phone.shows("Votre nom est effacé")
        severe = [one for one in page.get_log("browser") if one["level"] == "SEVERE" and "ERR_CONNECTION" not in one["message"]]
        assert severe == []


async def _stays_as_typed(phone: Phone, hosted: Hosted, ballot: Any) -> None:
    """What somebody else does takes nothing away from what is picked and not sent."""
    await phone.press(f"label[for=v{ballot.number}-{ballot.offered[2]}]")
    other, _ = hosted.enter("Léa")
    hosted.vote(other.id, ballot.number, ballot.offered[0])
    await phone.shows("1 réponse reçue")
    picked = await phone.do(lambda page: page.find_element("css selector", "input:checked").get_attribute("value"))
    assert picked == ballot.offered[2]


async def test_without_a_live_connection_the_script_asks_again_and_again(tmp_path: Path) -> None:
    hosted = a_session(tmp_path, typed=True)
    with chromium(WIDTH, HEIGHT) as page:
        page.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": "window.WebSocket = undefined;"})
        phone = Phone(page, "poll")
        async with opened(hosted) as server:
            await come_in(phone, server, "Zoé")
            hosted.start()
            hosted.open_vote()
            await phone.shows("Écrivez ce que vous diriez.")
            await phone.type("#t1", "Bonjour Madame, je comprends")
            await phone.press("#b1")
            await phone.shows("Votre réponse est enregistrée.")
            await phone.type("#t1", ", et je suis désolée")
            hosted.close_vote()
            await phone.shows("Vous aviez écrit")
            hosted.go("discuss")
            await phone.shows("Discussion")


async def test_an_observer_taps_the_grid(tmp_path: Path) -> None:
    hosted = a_session(tmp_path, face=True)
    with chromium(WIDTH, HEIGHT) as page:
        phone = Phone(page, "grid")
        async with opened(hosted) as server:
            await come_in(phone, server, "Ana", "observer")
            hosted.start()
            hosted.go("act")
            await phone.shows("Votre grille d’observation")
            first, second = (one.id for one in hosted.stage.grid[:2])
            await phone.type(f"#g-{second}-note", "reformule bien")
            await phone.press(f"label[for=g-{first}-against]")
            for _ in range(1_200):
                if hosted.group.marks:
                    break
                await asyncio.sleep(0.05)
            await phone.shows("Enregistré")
            note = await phone.do(lambda page: page.find_element("id", f"g-{second}-note").get_attribute("value"))
            assert note == "reformule bien"  # the other line was saved; this one is still being typed
            await phone.press(f"#g-{second}-ok")
            for _ in range(1_200):
                if len(hosted.group.marks) == 2:
                    break
                await asyncio.sleep(0.05)
            assert {mark.note for mark in hosted.group.marks.values()} == {"", "reformule bien"}


async def test_without_any_script_forms_and_links_are_enough(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    with chromium(WIDTH, HEIGHT, script=False) as page:
        phone = Phone(page, "plain")
        async with opened(hosted) as server:
            await come_in(phone, server, "Zoé")
            assert "la page ne change pas toute seule" in await phone.text()
            hosted.start()
            await phone.press("#actualiser")
            await phone.shows("Tour 1")
            hosted.open_vote()
            ballot = ballot_of(hosted)
            await phone.press("#actualiser")
            await phone.press(f"label[for=v1-{ballot.offered[0]}]")
            await phone.press("#b1")
            await phone.shows("Votre réponse est enregistrée.")
            hosted.close_vote()
            await phone.press("#actualiser")
            await phone.shows("1 voix")
            hosted.follow(ballot.offered[0], "majority")
            hosted.go("debrief")
            await phone.press("#actualiser")
            await phone.shows("Débrief")
