"""What does « plateau serve » serve? The door, the plain pages and the app, on one server, behind one guard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

from simulator.engine import EngineError
from simulator.practice import PracticeError, UnknownScenarioError
from simulator.storage import StoreError, UnknownAttemptError
from simulator.web.entry import Door, Entrance
from simulator.web.forms.routes import FormPages
from simulator.web.forms.sitting import Sittings
from simulator.web.guard import MOST_BODY, Guard, protect
from simulator.web.limits import PAGES, Limit
from simulator.web.listening import own_names
from simulator.web.pages import static_files
from simulator.web.rooms import Rooms
from simulator.web.served.pages import ServedPages
from simulator.web.served.terminals import Offer, Terminals
from simulator.web.visits import Visits

if TYPE_CHECKING:
    from simulator.practice import Practice
    from simulator.web.tokens import Chance

EXPECTED = (
    (UnknownAttemptError, 404),
    (UnknownScenarioError, 404),
    (PracticeError, 409),
    (EngineError, 409),
    (StoreError, 503),
)
"""What may go wrong and is nobody's fault here: each says in French what cannot be had."""


@dataclass(frozen=True, slots=True)
class Serving:
    """How a site is opened. ``command`` starts one app; ``sessions`` of them at most; ``idle`` in seconds.

    ``closed``: reached from other machines, so that every name needs its personal code. ``passcode``: empty for none.
    """

    practice: "Practice"
    command: Sequence[str]
    chance: "Chance"
    tell: Callable[[str], None]
    address: str = "localhost"
    passcode: str = ""
    closed: bool = False
    sessions: int = 20
    idle: float = 1800.0
    public: str = ""
    """The name under which a proxy serves it by https, if one does."""


def make_site(serving: Serving) -> web.Application:
    """The whole server; what it opened is closed with it."""
    monotonic = serving.practice.doors.monotonic
    rooms = Rooms(serving.practice)
    visits = Visits(serving.chance, monotonic, max(serving.idle, 60.0))
    offer = Offer(
        serving.command, serving.practice.home, monotonic, most=serving.sessions, idle=serving.idle, tell=serving.tell
    )
    terminals = Terminals(offer)
    public = bool(serving.public)
    entrance = Entrance(
        serving.practice, visits, rooms, serving.chance, monotonic, serving.passcode, closed=serving.closed, public=public
    )
    door = Door(entrance)
    forms = FormPages(rooms, Sittings(monotonic, serving.idle), serving.chance, app=True)
    served = ServedPages(terminals, rooms)
    app = web.Application(client_max_size=MOST_BODY, middlewares=[door.check()])
    app.add_routes([*door.routes(), *forms.routes(), *served.routes(), files({**static_files(), **served.files})])
    names = own_names(serving.address) | ({serving.public.lower()} if serving.public else set())
    protect(app, Guard(Limit(PAGES, monotonic), serving.tell, names=names, expected=EXPECTED))

    async def end(app: web.Application) -> None:
        await terminals.end_all()

    app.on_shutdown.append(end)
    return app


def files(known: dict[str, tuple[bytes, str]]) -> web.RouteDef:
    """The route of the files that pages use: those, and no other."""

    async def give(request: web.Request) -> web.Response:
        found = known.get(request.match_info["name"])
        if found is None:
            raise web.HTTPNotFound
        body, kind = found
        return web.Response(body=body, content_type=kind, headers={"Cache-Control": "max-age=3600"})

    return web.get("/static/{name}", give)
