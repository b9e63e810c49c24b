"""What may be asked of the server of a session? A closed list, all of it for participants."""

from aiohttp import web

from simulator.web.classroom.entering import Entering
from simulator.web.classroom.live import Live
from simulator.web.classroom.rendering import files
from simulator.web.classroom.room import Room
from simulator.web.classroom.showing import Showing


def routes(room: Room) -> list[web.RouteDef]:
    """Every route, with its handler."""
    entering, showing, live = Entering(room), Showing(room), Live(room)
    return [
        web.get("/", entering.page),
        web.post("/entrer", entering.enter),
        web.get("/donnees", showing.public_data),
        web.get("/s/{code}", showing.page),
        web.get("/s/{code}/view", live.view),
        web.get("/s/{code}/live", live.connect),
        web.post("/s/{code}/acte", showing.act),
        web.get("/s/{code}/donnees", showing.data),
        web.post("/s/{code}/effacer", showing.erase),
        *_static(),
    ]


def _static() -> list[web.RouteDef]:
    known = files()

    async def serve(request: web.Request) -> web.Response:
        body, kind = known[request.match_info["name"]]
        return web.Response(body=body, content_type=kind, charset="utf-8")

    names = "|".join(name.replace(".", r"\.") for name in known)
    return [web.get(f"/static/{{name:{names}}}", serve)]
