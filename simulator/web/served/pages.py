"""Which addresses does the app in a browser have? The page, its socket, its files, and what the app hands over to be kept."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import textual_serve
from aiohttp import web

from simulator.web.entry import visit_of
from simulator.web.guard import CONTENT
from simulator.web.pages import pages_over, static_files

if TYPE_CHECKING:
    from simulator.web.rooms import Rooms
    from simulator.web.served.terminals import Terminals

HERE = Path(__file__).parent
THEIRS = Path(textual_serve.__file__).parent / "static"
DRAWN = CONTENT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'; font-src 'self'")
"""The terminal writes its own rules of style in the page; nothing that somebody types does."""
HANDED = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


class ServedPages:
    """The pages of the app in a browser."""

    def __init__(self, terminals: "Terminals", rooms: "Rooms") -> None:
        self._terminals = terminals
        self._page = pages_over(HERE / "templates").get_template("terminal.html")
        self.files = {
            **static_files(HERE / "static", ("terminal.js", "terminal.css")),
            **static_files(THEIRS / "js", ("textual.js",)),
            **static_files(THEIRS / "css", ("xterm.css",)),
            **static_files(THEIRS / "fonts", ("RobotoMono-VariableFont_wght.ttf", "RobotoMono-Italic-VariableFont_wght.ttf")),
        }
        rooms.leaving.append(terminals.end)

    def routes(self) -> list[web.RouteDef]:
        """Where they are."""
        return [web.get("/terminal", self.show), web.get("/ws", self.talk), web.get("/download/{key}", self.hand)]

    async def show(self, request: web.Request) -> web.Response:
        """The page that draws."""
        visit = visit_of(request)
        size = min(max(int(request.query.get("taille", "16")), 10), 32) if request.query.get("taille", "16").isdecimal() else 16
        text = self._page.render(person=visit.name, jeton=visit.form, size=size)
        return web.Response(text=text, content_type="text/html", headers={"Content-Security-Policy": DRAWN})

    async def talk(self, request: web.Request) -> web.StreamResponse:
        """The socket of that page."""
        return await self._terminals.live(request, visit_of(request).name)

    async def hand(self, request: web.Request) -> web.StreamResponse:
        """What the app of this person hands over, and of nobody else; always kept as a file, never shown as a page of ours."""
        key = request.match_info["key"]
        try:
            found = await self._terminals.downloads.get_download_metadata(key)
        except KeyError as error:
            raise web.HTTPNotFound from error
        if getattr(found.app_service, "person", "") != visit_of(request).name:
            raise web.HTTPNotFound
        response = web.StreamResponse(
            headers={"Content-Security-Policy": HANDED, "Content-Disposition": disposition(found.file_name)}
        )
        response.content_type = "text/html" if found.mime_type == "text/html" else "application/octet-stream"
        if found.encoding:
            response.charset = "utf-8"
        await response.prepare(request)
        async for chunk in self._terminals.downloads.download(key):
            await response.write(chunk)
        await response.write_eof()
        return response


def disposition(name: str) -> str:
    """The name under which a file is kept, accents and all (RFC 6266), with a plain one for those who cannot read it."""
    plain = (
        "".join(letter if letter.isascii() and (letter.isalnum() or letter in "-_.") else "-" for letter in name)
        or "bilan.html"
    )
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
