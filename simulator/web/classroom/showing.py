"""What does a participant's browser show, without any script? The room, the forms that it sends, the page on personal data."""

from aiohttp import web

from simulator.group import Participant
from simulator.group.words import heading
from simulator.source import typeset
from simulator.storage import StoreError
from simulator.web.classroom.acts import roles_of
from simulator.web.classroom.answers import asks_for_json, json_answer
from simulator.web.classroom.documents import HOLE
from simulator.web.classroom.entering import Entering
from simulator.web.classroom.identity import forget, form_token, secret_of
from simulator.web.classroom.rendering import page
from simulator.web.classroom.room import Room
from simulator.web.guard import CONTENT, check_form, error_response, read_form
from simulator.web.origin import host_name

GONE = "Vous n’êtes plus dans cette séance : entrez de nouveau avec le code."


class Showing:
    """The pages of the room."""

    def __init__(self, room: Room) -> None:
        self.room = room

    async def page(self, request: web.Request) -> web.StreamResponse:
        """The room, or the way in."""
        participant = self.room.participant(request)
        if participant is None:
            return Entering(self.room).form(code=self.room.code)
        return self._room_page(request, participant)

    async def act(self, request: web.Request) -> web.StreamResponse:
        """Does what a form asks."""
        participant = self.room.participant(request)
        fields = await read_form(request)
        if participant is None:
            if asks_for_json(request):
                return json_answer({"done": False, "text": typeset(GONE)}, 401)
            return Entering(self.room).form(401, GONE, self.room.code)
        check_form(fields, self._token(request))
        said = await self.room.do(participant.id, fields)
        if asks_for_json(request):
            return json_answer({"done": said.done, "kept": said.kept, "text": said.text}, 200 if said.done else 409)
        if said.done and said.kept:
            part = f"#g-{fields.get('criterion', '')}" if fields.get("do") == "observe" else ""
            raise web.HTTPSeeOther(self.room.base + part)
        return self._room_page(request, participant, said.text, 503 if said.done else 409)

    async def public_data(self, request: web.Request) -> web.StreamResponse:
        """Who sees what, for whoever has not come in."""
        text = page("data", data_page="/donnees", person="", base=self.room.base)
        return web.Response(text=text, content_type="text/html")

    async def data(self, request: web.Request) -> web.StreamResponse:
        """Who sees what, with one's own role and the way to be forgotten."""
        participant = self.room.participant(request)
        if participant is None:
            raise web.HTTPSeeOther("/donnees")
        text = page(
            "data",
            data_page=f"{self.room.base}/donnees",
            person=participant.name,
            base=self.room.base,
            role=participant.role.value,
            roles=[one.value for one in roles_of(self.room.hosted.group.opening.kind)],
            jeton=self._token(request),
        )
        return web.Response(text=text, content_type="text/html")

    async def erase(self, request: web.Request) -> web.StreamResponse:
        """Forgets somebody, at their own request."""
        participant = self.room.participant(request)
        check_form(await read_form(request), self._token(request))
        try:
            if participant is not None:
                self.room.hosted.erase(participant.id)
        except StoreError:  # its sentence is the trainer's, with the path of a file
            return error_response(503, "La machine du formateur n’arrive pas à écrire : rien n’est effacé. Réessayez.")
        answer = json_answer({"done": True, "text": ""}) if asks_for_json(request) else _erased()
        forget(answer, self.room.code)
        return answer

    def _token(self, request: web.Request) -> str:
        return form_token(secret_of(request, self.room.code))

    def _room_page(self, request: web.Request, participant: Participant, problem: str = "", status: int = 200) -> web.Response:
        documents = self.room.pushes.documents
        documents.look()
        participant = self.room.hosted.group.known(participant.id)
        found = documents.of(participant, "html")
        text = page(
            "room",
            heading=typeset(heading(self.room.hosted.view(participant))),
            scenario=self.room.hosted.playable.scenario.title,
            person=participant.name,
            problem=problem,
            base=self.room.base,
            data_page=f"{self.room.base}/donnees",
            mark=found.mark,
            region=_safe(found.data["html"].replace(HOLE, self._token(request))),
            count=documents.count,
        )
        response = web.Response(text=text, content_type="text/html", status=status)
        response.headers["Content-Security-Policy"] = content_for(request.headers.get("Host", ""), self.room.port)
        return response


def content_for(host: str, port: int) -> str:
    """The policy of a page that keeps a live connection: for older Safari, ``'self'`` does not cover it."""
    name = host_name(host)
    shown = f"[{name}]" if ":" in name else name
    return CONTENT.replace("connect-src 'self'", f"connect-src 'self' ws://{shown}:{port}")


def _erased() -> web.Response:
    return web.Response(text=page("erased", data_page="/donnees"), content_type="text/html")


def _safe(html: str) -> object:
    from markupsafe import Markup

    return Markup(html)
