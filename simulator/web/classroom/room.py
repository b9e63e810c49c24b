"""What do the handlers of one session share, and how is an act carried out to its end?"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from aiohttp import WSCloseCode, web

from simulator.group import Participant, normal
from simulator.practice.hosting import Hosted
from simulator.source import typeset
from simulator.web.classroom.acts import NOT_KEPT, Said, act
from simulator.web.classroom.identity import who_asks
from simulator.web.classroom.keeping import Keeper
from simulator.web.classroom.presence import Presence
from simulator.web.classroom.pushing import Pushes
from simulator.web.limits import Limit
from simulator.web.tokens import same

TOO_OFTEN = "C’est trop à la fois. Attendez quelques secondes, puis recommencez."


@dataclass(slots=True)
class Room:
    """A session, and what serves it."""

    hosted: Hosted
    keeper: Keeper
    pushes: Pushes
    presence: Presence
    wrong_codes: Limit
    acts: Limit
    port: int
    sockets: set[web.WebSocketResponse] = field(default_factory=set)
    entered: dict[str, str] = field(default_factory=dict)
    """Form of entry → the secret that was given for it: an answer that was lost on its way is given again."""
    closing: bool = False

    @property
    def code(self) -> str:
        """What participants type."""
        return self.hosted.group.opening.code

    @property
    def base(self) -> str:
        """Where the pages of the session are."""
        return f"/s/{self.code}"

    def knows(self, request: web.Request, typed: str) -> bool:
        """Whether that is the code. Raises 429 for an address that tried too many, even if this one is right."""
        if not self.wrong_codes.left(request.remote):
            raise web.HTTPTooManyRequests(headers={"Retry-After": str(self.wrong_codes.wait(request.remote) or 1)})
        if same(normal(typed[:40]), self.code):
            return True
        self.wrong_codes.take(request.remote)
        return False

    def participant(self, request: web.Request) -> Participant | None:
        """Who asks, in the session that the address names. Somebody who is in is not stopped by another's wrong codes."""
        found = who_asks(request, self.hosted)
        if found is not None and same(normal(request.match_info["code"][:40]), self.code):
            self.presence.seen(found.id)
            return found
        if not self.knows(request, request.match_info["code"]):
            raise web.HTTPNotFound
        return None

    async def do(self, participant: str, fields: Mapping[str, str]) -> Said:
        """Carries out what a participant asks; answers once it is on the disk, or was refused."""
        if not self.acts.take(participant):
            return Said(False, TOO_OFTEN)
        said = act(self.hosted, participant, fields)
        if said.done and not await self.keeper.kept():
            return replace(said, text=typeset(NOT_KEPT), kept=False)
        return said

    async def close(self) -> None:
        """Wakes whoever waits, and ends the live connections: devices will ask again."""
        self.closing = True
        self.pushes.close()
        closing = [socket.close(code=WSCloseCode.GOING_AWAY) for socket in tuple(self.sockets)]
        if closing:
            _, late = await asyncio.wait([asyncio.ensure_future(one) for one in closing], timeout=1.0)
            for task in late:
                task.cancel()
