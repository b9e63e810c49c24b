"""Who is asking? What a device keeps of one session, and what its forms carry; both survive a restart of the trainer's program."""

import hashlib

from aiohttp import web

from simulator.group import Participant, UnknownParticipantError
from simulator.practice.hosting import Hosted
from simulator.web.guard import give_cookie

COOKIE_SECONDS = 24 * 3600
"""A phone whose browser was closed at noon comes back in the afternoon; tomorrow's class starts anew."""


def cookie_name(code: str) -> str:
    """The name of the cookie of one session: two sessions on one machine do not mix."""
    return f"plateau-seance-{code.lower()}"


def form_token(secret: str) -> str:
    """What the forms of one device carry: it follows from the secret, so that a page left open works after a restart."""
    return hashlib.sha256(f"formulaire {secret}".encode()).hexdigest()[:32]


def secret_of(request: web.Request, code: str) -> str:
    """The secret that the device sent, or nothing."""
    return request.cookies.get(cookie_name(code), "")


def who_asks(request: web.Request, hosted: Hosted) -> Participant | None:
    """The participant whose device this is; ``None`` for somebody who has not come in, or whose name is forgotten."""
    try:
        return hosted.who(secret_of(request, hosted.group.opening.code))
    except UnknownParticipantError:
        return None


def remember(response: web.StreamResponse, code: str, secret: str) -> None:
    """Lets the device keep its secret, where no script reads it and no other site makes it be sent."""
    give_cookie(response, cookie_name(code), secret, seconds=COOKIE_SECONDS)


def forget(response: web.StreamResponse, code: str) -> None:
    """Takes the secret back."""
    response.del_cookie(cookie_name(code), path="/")
