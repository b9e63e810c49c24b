"""How does one come in? A code, a first name or a pseudonym, a role; the device then keeps a secret and is known by it."""

from aiohttp import web

from simulator.group import GroupError
from simulator.source import typeset
from simulator.web.classroom.acts import role_in, roles_of
from simulator.web.classroom.answers import asks_for_json, json_answer
from simulator.web.classroom.identity import remember, who_asks
from simulator.web.classroom.rendering import page
from simulator.web.classroom.room import Room
from simulator.web.guard import read_form

WRONG_CODE = "Aucune séance n’a ce code ici. Relisez-le sur l’écran du formateur."

TRIAL_LENGTH = 32
"""Letters of what tells a form of entry from any other: 128 bits, so that nobody comes in by another's."""


class Entering:
    """The way in."""

    def __init__(self, room: Room) -> None:
        self.room = room

    async def page(self, request: web.Request) -> web.StreamResponse:
        """The form; who is in already is taken back to the session."""
        if who_asks(request, self.room.hosted) is not None:
            raise web.HTTPSeeOther(self.room.base)
        return self.form()

    async def enter(self, request: web.Request) -> web.StreamResponse:
        """Lets somebody in."""
        fields = await read_form(request)
        code, name, word = fields.get("code", ""), fields.get("name", ""), fields.get("role", "")
        if not self.room.knows(request, code):
            return self._refused(request, 404, WRONG_CODE, "", name, word)
        if who_asks(request, self.room.hosted) is not None:
            return self._welcomed(request)  # the same form sent twice lets nobody in twice
        try:
            secret = self._secret(name, word, fields.get("essai", ""))
        except GroupError as error:
            return self._refused(request, 409, str(error), self.room.code, name, word)
        await self.room.keeper.kept()  # refused by the disk, it is tried again: the trainer is told, nobody is kept at the door
        response = self._welcomed(request)
        remember(response, self.room.code, secret)
        return response

    def _secret(self, name: str, word: str, trial: str) -> str:
        """The secret of somebody let in: now, or a moment ago by the same form, whose answer did not reach them."""
        hosted, entered = self.room.hosted, self.room.entered
        if trial in entered:
            return entered[trial]
        role = role_in(hosted, word) if word else roles_of(hosted.group.opening.kind)[0]
        participant, secret = hosted.enter(name, role, wait=True)
        self.room.presence.seen(participant.id)
        if len(trial) == TRIAL_LENGTH:
            entered[trial] = secret
        return secret

    def form(self, status: int = 200, problem: str = "", code: str = "", name: str = "", role: str = "") -> web.Response:
        """The form, with what was typed and what is wrong with it."""
        roles = [one.value for one in roles_of(self.room.hosted.group.opening.kind)]
        text = page(
            "entry",
            problem=typeset(problem),
            code=code,
            name=name[:80],
            role=role if role in roles else roles[0],
            roles=roles,
            trial=self.room.hosted.practice.doors.draw(TRIAL_LENGTH // 2).hex(),
            again=self.room.base if code else "",
            data_page="/donnees",
        )
        return web.Response(text=text, content_type="text/html", status=status)

    def _welcomed(self, request: web.Request) -> web.Response:
        if asks_for_json(request):
            return json_answer({"done": True, "text": "", "code": self.room.code})
        return web.Response(status=303, headers={"Location": self.room.base})

    def _refused(self, request: web.Request, status: int, problem: str, code: str, name: str, role: str) -> web.Response:
        if asks_for_json(request):
            return json_answer({"done": False, "text": typeset(problem)}, status)
        return self.form(status, problem, code, name, role)
