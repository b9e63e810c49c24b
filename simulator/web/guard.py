"""What does every request pass through, and every answer carry? Checks before a handler, headers after, errors as French pages."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field

from aiohttp import web
from aiohttp.typedefs import Middleware

from simulator.web.limits import Limit
from simulator.web.origin import changes, is_our_host, is_our_origin
from simulator.web.pages import error_page
from simulator.web.tokens import same

MOST_BODY = 32 * 1024
"""Bytes of a request: a reply of 1,000 characters, each written as ``%F0%9F%98%80``, with its form around it."""
BODY_SECONDS = 10.0
"""Given to send all of it."""
CONTENT = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT,
    "X-Content-Type-Options": "nosniff",
    # With « no-referrer » browsers hide the Origin of their own forms as well (« null »), and it could not be checked.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
    "Server": "Plateau",
}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Telling = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Guard:
    """What to check: the names of this host beside bare addresses, how often one address may ask, and whom to tell of a fault.

    ``expected`` are the errors that are no fault of ours: each says in French what cannot be had, with the status to answer.
    """

    limit: Limit
    tell: Telling
    names: Collection[str] = ()
    expected: tuple[tuple[type[Exception], int], ...] = field(default=())
    public: bool = False
    """Behind a proxy that speaks https: cookies then ask for it."""


def protect(app: web.Application, guard: Guard) -> None:
    """Puts the checks before every handler of ``app``, and the headers on every answer."""
    app.middlewares[:0] = [_pages_of_errors(guard), _checks(guard)]
    app.on_response_prepare.append(_headers)


async def _headers(request: web.Request, response: web.StreamResponse) -> None:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers["Server"] = HEADERS["Server"]


def _checks(guard: Guard) -> Middleware:
    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        host = request.headers.get("Host", "")
        if not guard.limit.take(request.remote):
            raise web.HTTPTooManyRequests(headers={"Retry-After": str(guard.limit.wait(request.remote) or 1)})
        if not is_our_host(host, guard.names):
            raise web.HTTPForbidden(reason="Host")
        if changes(request.method, request.headers.get("Upgrade", "")) and not is_our_origin(
            request.headers.get("Origin", ""), host
        ):
            raise web.HTTPForbidden(reason="Origin")
        return await handler(request)

    return check


def _pages_of_errors(guard: Guard) -> Middleware:
    @web.middleware
    async def answer(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPException as error:
            if error.status < 400 or error.content_type == "text/html":
                raise
            return error_response(error.status, retry=error.headers.get("Retry-After", ""))
        except ConnectionError:
            raise  # whoever asked is gone: nobody is to be answered, and nothing is to be told
        except Exception as error:
            for kind, status in guard.expected:
                if isinstance(error, kind):
                    return error_response(status, str(error))
            guard.tell(f"plateau : une page n’a pas pu être faite ({request.method} {request.path}, {type(error).__name__}).")
            request.app.logger.debug("page", exc_info=error)
            return error_response(500)

    return answer


def error_response(status: int, sentence: str = "", retry: str = "") -> web.Response:
    """A French page that says what went wrong, and what to do."""
    response = web.Response(text=error_page(status, sentence), content_type="text/html", status=status)
    if retry:
        response.headers["Retry-After"] = retry
    if status in {408, 413}:
        response.force_close()  # what is still to come of that request is not read
    return response


async def read_form(request: web.Request, seconds: float = BODY_SECONDS) -> dict[str, str]:
    """The fields of a form. Raises 408 when they do not come in time, 413 when they are too many, 415 when it is no form."""
    import asyncio

    if request.content_type != "application/x-www-form-urlencoded":
        raise web.HTTPUnsupportedMediaType
    try:
        found = await asyncio.wait_for(request.post(), seconds)
    except TimeoutError as error:
        raise web.HTTPRequestTimeout from error
    except (ValueError, LookupError) as error:
        raise web.HTTPBadRequest from error
    return {name: value for name, value in found.items() if isinstance(value, str)}


def check_form(form: dict[str, str], wanted: str) -> None:
    """Raises 403 unless the form carries the secret that only our own page was given."""
    if not same(form.get("jeton", ""), wanted):
        raise web.HTTPForbidden(reason="CSRF")


def give_cookie(
    response: web.StreamResponse, name: str, value: str, *, public: bool = False, seconds: int | None = None
) -> None:
    """A cookie that no script reads and no other site sends; kept for ``seconds``, or as long as the browser stays open."""
    response.set_cookie(name, value, httponly=True, samesite="Strict", secure=public, path="/", max_age=seconds)
