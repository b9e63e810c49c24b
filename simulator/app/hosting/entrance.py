"""How does a latecomer come in? The address, the code and the QR code again, over whatever is on screen."""

from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from simulator.app.base import PlateauDialog
from simulator.app.hosting.entrance_text import code_parts, people_parts, qr_rows
from simulator.app.words import Words

if TYPE_CHECKING:
    from simulator.app.hosting.server import Server
    from simulator.practice.hosting import Hosted


class Entrance(PlateauDialog[None]):
    """The way in."""

    def __init__(self, hosted: "Hosted", server: "Server | None") -> None:
        super().__init__()
        self._hosted = hosted
        self._server = server

    def compose(self) -> ComposeResult:
        """QR code and code, then who is there."""
        with Vertical(classes="dialog large"):
            with Horizontal(classes="entrance"):
                yield Words(classes="qr")
                yield Words(classes="code")
            yield Words(classes="people")
            yield Words("Échap ferme.", classes="quiet")

    def on_mount(self) -> None:
        """Draws once the width is known."""
        self.call_after_refresh(self._draw)

    def on_resize(self) -> None:
        """What fits may have changed."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        opening = self._hosted.group.opening
        width, height = min(self.size.width - 6, 96), self.size.height - 2
        draw_way_in(self, self._server, opening.code, width, height)
        people = list(self._hosted.group.participants.values())
        self.query_one(".people", Words).say(*people_parts(people, width, 3))


def draw_way_in(screen: "Screen[Any]", server: "Server | None", code: str, width: int, height: int) -> int:
    """Fills the ``.qr`` and ``.code`` of a screen; the rows that it takes."""
    page, url = (server.page, server.url) if server is not None else ("", "")
    rows = qr_rows(url, width, height, code)
    picture = screen.query_one(".qr", Words)
    picture.display = bool(rows)
    picture.say(("\n".join(rows), "#000000 on #ffffff"))
    room = width - (len(rows[0]) + 4 if rows else 0)
    screen.query_one(".code", Words).say(*code_parts(page, code, room))
    return len(rows)
