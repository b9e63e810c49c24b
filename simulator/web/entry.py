"""Who comes in, and as whom? The first page: the code of the session, a name, a personal code; then a cookie, until one leaves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web
from aiohttp.typedefs import Middleware

from simulator.practice.entering import WrongPinError, come_in
from simulator.practice.profiles import RefusedProfileError, clean_name
from simulator.web.guard import Handler, check_form, give_cookie, read_form
from simulator.web.limits import ANYWHERE, ENTRIES, NAMES, Limit
from simulator.web.pages import pages_over
from simulator.web.rooms import Rooms
from simulator.web.tokens import Chance, same_code, secret
from simulator.web.visits import Visit, Visits

if TYPE_CHECKING:
    from simulator.practice import Practice

COOKIE, DOOR = "plateau", "plateau-entree"
OPEN = ("/entrer", "/static/")
"""What may be asked without having come in."""


@dataclass(frozen=True, slots=True)
class Entrance:
    """What is asked at the door: ``passcode`` is empty where none is; ``closed``: each name needs its personal code."""

    practice: "Practice"
    visits: Visits
    rooms: Rooms
    chance: Chance
    monotonic: Callable[[], float]
    passcode: str = ""
    closed: bool = False
    public: bool = False


class Door:
    """The pages of the door, and the check that everything else stands behind."""

    def __init__(self, entrance: Entrance) -> None:
        self._in = entrance
        self._pages = pages_over(Path(__file__).parent / "forms" / "templates")
        self._addresses = Limit(ENTRIES, entrance.monotonic)
        self._names = Limit(NAMES, entrance.monotonic)
        self._anywhere = Limit(ANYWHERE, entrance.monotonic)

    def routes(self) -> list[web.RouteDef]:
        """Coming in and going out."""
        return [web.get("/entrer", self.ask), web.post("/entrer", self.enter), web.post("/sortir", self.leave)]

    def check(self) -> Middleware:
        """Sends to the door whoever did not come in."""

        @web.middleware
        async def known(request: web.Request, handler: Handler) -> web.StreamResponse:
            visit = self._in.visits.of(request.cookies.get(COOKIE))
            if visit is not None:
                request["visit"] = visit
            elif not request.path.startswith(OPEN):
                if request.method == "GET" and request.path != "/ws":
                    raise web.HTTPSeeOther("/entrer")
                raise web.HTTPForbidden(reason="visit")
            return await handler(request)

        return known

    async def ask(self, request: web.Request) -> web.Response:
        """The page of the door."""
        if "visit" in request:
            raise web.HTTPSeeOther("/")
        return self._page(request, {})

    async def enter(self, request: web.Request) -> web.Response:
        """Checks the code, then the name and its personal code; says what is wrong on the same page."""
        form = await read_form(request)
        check_form(form, request.cookies.get(DOOR, ""))
        address = request.remote or ""
        name = clean_name(form.get("nom", ""))
        for limit, key in ((self._addresses, address), (self._names, name.casefold()), (self._anywhere, "")):
            if not limit.left(key):
                raise web.HTTPTooManyRequests(headers={"Retry-After": str(limit.wait(key))})
        if self._in.passcode and not same_code(form.get("code", ""), self._in.passcode):
            self._count(address)
            return self._page(request, form, "Ce n’est pas le code de la séance. Il est affiché chez le formateur.", "code")
        try:
            # One at a time, whatever the name: the same new name is not taken twice, and unknown names leave nothing here.
            name = await self._in.rooms.run(
                "", come_in, self._in.practice, name, form.get("pin", ""), pin_needed=self._in.closed
            )
        except RefusedProfileError as error:
            if isinstance(error, WrongPinError):
                self._count(address, name.casefold())
            return self._page(request, form, str(error), "pin" if isinstance(error, WrongPinError) else "nom")
        visit = self._in.visits.enter(name)
        if visit is None:
            raise web.HTTPServiceUnavailable
        response = web.HTTPSeeOther("/")
        give_cookie(response, COOKIE, visit.secret, public=self._in.public)
        response.del_cookie(DOOR, path="/")
        raise response

    async def leave(self, request: web.Request) -> web.Response:
        """Closes this visit, and what it had opened."""
        visit = visit_of(request)
        check_form(await read_form(request), visit.form)
        self._in.visits.leave(visit)
        await self._in.rooms.left(visit.name)
        response = web.HTTPSeeOther("/entrer")
        response.del_cookie(COOKIE, path="/")
        raise response

    def _count(self, address: str, name: str = "") -> None:
        self._addresses.take(address)
        self._anywhere.take("")
        if name:
            self._names.take(name)

    def _page(self, request: web.Request, form: Mapping[str, str], fault: str = "", field: str = "") -> web.Response:
        jeton = request.cookies.get(DOOR) or secret(self._in.chance)
        text = self._pages.get_template("entrer.html").render(
            jeton=jeton,
            passcode=bool(self._in.passcode),
            closed=self._in.closed,
            fault=fault,
            field=field,
            name=clean_name(form.get("nom", "")),
        )
        response = web.Response(text=text, content_type="text/html", status=403 if fault else 200)
        give_cookie(response, DOOR, jeton, public=self._in.public)
        return response


def visit_of(request: web.Request) -> Visit:
    """The visit behind a request; the door has checked that there is one."""
    visit = request.get("visit")
    if not isinstance(visit, Visit):
        raise web.HTTPForbidden(reason="visit")
    return visit
