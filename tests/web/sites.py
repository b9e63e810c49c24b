"""A site as ``plateau serve`` opens it, on a real socket, and a visitor who follows its pages as a browser without script does."""

import os
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import aiohttp
import html5lib

from simulator.practice import Practice
from simulator.web.listening import Place
from simulator.web.site import Serving, make_site
from tests.practices import Clock, make_practice
from tests.web.serving import browser, served

SCENARIO = "appel-escalade"


def serving(folder: Path, clock: Clock | None = None, **changes: Any) -> Serving:
    """How the site is opened: an attempt is the next id, chance is the system's."""
    practice: Practice = make_practice(folder, clock)
    return replace(Serving(practice, (sys.executable, "-m", "simulator"), os.urandom, lambda text: None), **changes)


class Page:
    """An answer, read as a browser reads it: strictly, so that a page that is not well formed fails."""

    def __init__(self, status: int, url: str, text: str) -> None:
        self.status, self.url, self.text = status, url, text
        self.tree: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)

    def words(self, path: str = ".//main") -> str:
        """What is read on it."""
        found = self.tree.find(path)
        return " ".join("".join(found.itertext()).split()) if found is not None else ""

    def form(self, with_field: str = "jeton") -> tuple[str, dict[str, str]]:
        """Where the first form of the page that has this field goes, and its hidden fields."""
        for form in self.tree.iterfind(".//main//form"):
            fields = {field.get("name", ""): field for field in form.iter() if field.get("name")}
            if with_field in fields:
                return form.get("action", ""), {
                    name: field.get("value", "") for name, field in fields.items() if field.get("type") == "hidden"
                }
        raise AssertionError(f"no form with {with_field}: {self.words()[:300]}")

    def values(self, name: str) -> list[str]:
        """What can be picked."""
        return [item.get("value", "") for item in self.tree.iterfind(f".//input[@name='{name}']")]


class Visitor:
    """Somebody with a browser."""

    def __init__(self, client: aiohttp.ClientSession) -> None:
        self.client = client

    async def get(self, path: str) -> Page:
        """A page."""
        async with self.client.get(path) as answer:
            return Page(answer.status, answer.url.path, await answer.text())

    async def post(self, path: str, fields: dict[str, str]) -> Page:
        """What a sent form leads to."""
        async with self.client.post(path, data=fields) as answer:
            return Page(answer.status, str(answer.url.relative()), await answer.text())

    async def send(self, page: Page, field: str, **values: str) -> Page:
        """Fills and sends the form of a page that has this field."""
        action, hidden = page.form(field)
        return await self.post(action, {**hidden, **values})

    async def enter(self, name: str, pin: str = "", code: str = "") -> Page:
        """Comes in."""
        return await self.send(await self.get("/entrer"), "nom", nom=name, pin=pin, code=code)

    async def begin(self, **choices: str) -> Page:
        """Begins the scenario of the tests."""
        page = await self.get(f"/scenario/{SCENARIO}")
        return await self.send(page, "demande", **{"mode": "training", "reponse": "choose", "temps": "1.0", **choices})


@asynccontextmanager
async def site(folder: Path, names: Sequence[str] = (), clock: Clock | None = None, **changes: Any) -> AsyncIterator[Any]:
    """The site of a folder, and the visitors that came in under these names (or one who has not)."""
    opened = serving(folder, clock, **changes)
    async with AsyncExitStack() as stack:
        place: Place = await stack.enter_async_context(served(make_site(opened)))
        visitors = [Visitor(await stack.enter_async_context(browser(place))) for _ in names or [""]]
        for name, visitor in zip(names, visitors, strict=False):
            assert (await visitor.enter(name, "1234", opened.passcode)).url == "/"
        yield (place, *visitors)
    opened.practice.close()
