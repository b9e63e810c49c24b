"""Which addresses do the plain pages have? Each handler asks the person's use cases in a thread, and fills a template."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web

from scoring.wording import LEVEL_NAMES
from simulator.practice import ChangedScenarioError, UnknownScenarioError
from simulator.practice.reporting import render
from simulator.web.entry import visit_of
from simulator.web.forms import playing
from simulator.web.forms.markdown import shown
from simulator.web.forms.notices import notice_of
from simulator.web.forms.telling import LEVELS
from simulator.web.guard import CONTENT, check_form, read_form
from simulator.web.pages import pages_over
from simulator.web.served.pages import disposition
from simulator.web.tokens import secret

if TYPE_CHECKING:
    from simulator.practice import Playable
    from simulator.web.forms.sitting import Sittings
    from simulator.web.rooms import Rooms
    from simulator.web.tokens import Chance

REPORT = CONTENT.replace("style-src 'self'", "style-src 'unsafe-inline'").replace("form-action 'self'", "form-action 'none'")
MOST_BEGUN = 500


class FormPages:
    """The plain pages."""

    def __init__(self, rooms: "Rooms", sittings: "Sittings", chance: "Chance", *, app: bool) -> None:
        self._rooms = rooms
        self._sittings = sittings
        self._chance = chance
        self._app = app
        self._pages = pages_over(Path(__file__).parent / "templates")
        self._pages.filters["markdown"] = shown
        self._begun: dict[tuple[str, str], str] = {}
        self._preparing: set[asyncio.Task[None]] = set()

    def routes(self) -> list[web.RouteDef]:
        """Where they are."""
        return [
            web.get("/", self.library),
            web.get("/essais", self.attempts),
            web.get("/scenario/{id}", self.dossier),
            web.post("/scenario/{id}", self.begin),
            web.get("/essai/{id}", self.converse),
            web.post("/essai/{id}", self.move),
            web.get("/essai/{id}/reprendre", self.resume),
            web.post("/essai/{id}/reprendre", self.resume_so),
            web.post("/essai/{id}/appeler", self.call),
            web.get("/essai/{id}/arreter", self.stop),
            web.get("/essai/{id}/resultat", self.debrief),
            web.post("/essai/{id}/prevision", self.foresee),
            web.get("/essai/{id}/bilan", self.report),
        ]

    async def _ask(self, request: web.Request, work: Any, *args: Any) -> Any:
        person = visit_of(request).name
        return await self._rooms.run(person, work, self._rooms.of(person), *args)

    async def _form(self, request: web.Request) -> dict[str, str]:
        form = await read_form(request)
        check_form(form, visit_of(request).form)
        return form

    def _page(self, request: web.Request, template: str, **facts: Any) -> web.Response:
        visit = visit_of(request)
        page = self._pages.get_template(template)
        text = page.render(person=visit.name, jeton=visit.form, app=self._app, **facts)
        return web.Response(text=text, content_type="text/html")

    # What can be played, and what was

    async def library(self, request: web.Request) -> web.Response:
        """The scenarios."""
        shelves, waiting = await self._ask(request, playing.library)
        return self._page(request, "scenarios.html", shelves=shelves, waiting=waiting)

    async def attempts(self, request: web.Request) -> web.Response:
        """One's attempts."""
        return self._page(request, "essais.html", attempts=await self._ask(request, playing.attempts))

    async def dossier(self, request: web.Request) -> web.Response:
        """What one reads before playing; what the result needs is made ready meanwhile."""
        playable, settings = await self._ask(request, playing.dossier, _scenario(request))
        self._prepare(playable)
        demand = secret(self._chance)
        documents = tuple((one.title, one.text) for one in playable.scenario.documents)
        return self._page(request, "dossier.html", playable=playable, settings=settings, demand=demand, documents=documents)

    def _prepare(self, playable: "Playable") -> None:
        task = asyncio.create_task(asyncio.to_thread(playable.prepare))
        self._preparing.add(task)
        task.add_done_callback(self._preparing.discard)

    async def begin(self, request: web.Request) -> web.Response:
        """Begins; the same page sent twice begins once."""
        form = await self._form(request)
        key = (visit_of(request).name, form.get("demande", ""))
        attempt = self._begun.get(key) or await self._ask(request, self._begin_once, key, _scenario(request), form)
        raise web.HTTPSeeOther(f"/essai/{attempt}")

    def _begin_once(self, practice: Any, key: tuple[str, str], scenario: str, form: Mapping[str, str]) -> str:
        if key not in self._begun:
            attempt = playing.begin(practice, scenario, form)
            if len(self._begun) >= MOST_BEGUN:
                self._begun = dict(list(self._begun.items())[MOST_BEGUN // 2 :])
            self._begun[key] = attempt
        return self._begun[key]

    # A conversation

    async def converse(self, request: web.Request) -> web.Response:
        """Where it stands, and what can be answered."""
        seen = await self._ask(request, playing.look, request.match_info["id"], self._sittings)
        notice = notice_of(seen.moved or request.query.get("dit", ""))
        template = "fin.html" if seen.standing.over else "essai.html"
        return self._page(request, template, seen=seen, it=seen.standing, notice=notice, levels=LEVELS)

    async def move(self, request: web.Request) -> web.Response:
        """One move, then the page again."""
        form = await self._form(request)
        attempt = request.match_info["id"]
        moved = await self._ask(request, playing.play, attempt, form, self._sittings)
        raise web.HTTPSeeOther(f"/essai/{attempt}{f'?dit={moved}' if moved else ''}#maintenant")

    async def call(self, request: web.Request) -> web.Response:
        """Calls the trainer, then the page again."""
        await self._form(request)
        attempt = request.match_info["id"]
        came = await self._ask(request, playing.call, attempt)
        raise web.HTTPSeeOther(f"/essai/{attempt}?dit={came}#maintenant")

    async def stop(self, request: web.Request) -> web.Response:
        """How does one stop?"""
        seen = await self._ask(request, playing.look, request.match_info["id"], self._sittings)
        if seen.standing.over:
            raise web.HTTPSeeOther(f"/essai/{seen.standing.attempt}")
        return self._page(request, "arreter.html", it=seen.standing)

    async def resume(self, request: web.Request) -> web.Response:
        """Goes on with a kept attempt, on today's text where it fits; else asks how."""
        attempt = request.match_info["id"]
        try:
            alive, notice = await self._ask(request, playing.take_up, attempt)
        except ChangedScenarioError as error:
            return self._page(request, "change.html", attempt=attempt, why=str(error))
        raise web.HTTPSeeOther(f"/essai/{alive}{'?dit=texte' if notice else ''}#maintenant")

    async def resume_so(self, request: web.Request) -> web.Response:
        """Goes on as was chosen: on the text that it began with, or from the start on today's."""
        form = await self._form(request)
        attempt = request.match_info["id"]
        if form.get("comment") == "recommencer":
            attempt = await self._ask(request, lambda practice: practice.restart(attempt).session.header.attempt)
        raise web.HTTPSeeOther(f"/essai/{attempt}#maintenant")

    # The result

    async def foresee(self, request: web.Request) -> web.Response:
        """What one expects, before one sees."""
        form = await self._form(request)
        attempt = request.match_info["id"]
        await self._ask(request, playing.foresee, attempt, form)
        raise web.HTTPSeeOther(f"/essai/{attempt}/resultat")

    async def debrief(self, request: web.Request) -> web.Response:
        """Levels, sentences, moments; not before it is over."""
        review, report = await self._result(request)
        return self._page(request, "resultat.html", review=review, report=report, level_names=LEVEL_NAMES)

    async def report(self, request: web.Request) -> web.Response:
        """The whole report, the same as everywhere; a file with ``?garder``."""
        _, report = await self._result(request)
        text = await self._ask(request, lambda practice: render(report, "html"))
        headers = {"Content-Security-Policy": REPORT}
        if "garder" in request.query:
            name = f"bilan-{report.context.trainee}-{report.context.scenario_id}.html".replace("/", "-")
            headers["Content-Disposition"] = disposition(name)
        else:
            back = f'<p class="toc"><a href="/essai/{report.context.attempt}/resultat">Revenir au résultat</a></p>'
            text = text.replace("<body>", f"<body>\n{back}", 1)
        return web.Response(text=text, content_type="text/html", headers=headers)

    async def _result(self, request: web.Request) -> Any:
        attempt = request.match_info["id"]
        found = await self._ask(request, playing.debrief, attempt)
        if found is None:
            raise web.HTTPSeeOther(f"/essai/{attempt}")
        return found


def _scenario(request: web.Request) -> str:
    """The id of a scenario: never a path, which the use cases would open."""
    id = request.match_info["id"]
    if id.endswith((".yaml", ".yml")) or "/" in id or "\\" in id:
        raise UnknownScenarioError(id, "")
    return id
