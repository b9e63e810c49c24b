"""Who is coming in? The address, the code and the names, until the trainer begins."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll

from scoring.wording import plural
from simulator.app.hosting.entrance import draw_way_in
from simulator.app.hosting.entrance_text import mission_parts, people_parts
from simulator.app.hosting.host_screen import GENERAL, GENERAL_HELP, HostScreen
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.words import Words
from simulator.group import Kind

OTHER_ROWS = 7
"""Banner, status, keys and the space between."""


class LobbyScreen(HostScreen):
    """Before the first scene."""

    HELP_TEXT = (
        "Les participants ouvrent l’adresse sur leur téléphone, ou visent le carré, et donnent un prénom et le code.\n"
        "Entrée : commencer, quand tout le monde est là ; on peut encore entrer après.\n"
        "Sans téléphone, on vote à main levée : h, pendant le vote, pour saisir les comptes.\n\n" + GENERAL_HELP
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "commencer", "Commencer", key_display="Entrée"),
        *(one for one in GENERAL if one.action != "acces"),
    ]

    def body(self) -> ComposeResult:
        """Title, the way in, who is there."""
        with Vertical(classes="page-body"):
            yield Words(id="banner")
            with Horizontal(classes="entrance"):
                yield Words(classes="qr")
                yield Words(classes="code")
            with VerticalScroll(id="stage", can_focus=False):
                yield Words(classes="people")
            yield Words(id="status")
        yield KeysLine(classes="keys-line tall")

    def on_mount(self) -> None:
        """What scoring needs is made ready while people come in."""
        self.run_worker(self.hosted.playable.prepare, thread=True, exit_on_error=False)

    def draw(self) -> None:
        """The way in and the names."""
        group = self.hosted.group
        face = group.opening.kind is Kind.FACE
        kind = "jeu de rôle" if face else "séance de groupe"
        self.query_one("#banner", Words).say((self.hosted.playable.scenario.title, "bold $primary"), f"   {kind}, accueil")
        width, height = self.size.width - (8 if self.size.width >= 110 else 2), self.size.height
        draw_way_in(self, self.plateau.server, group.opening.code, width, height)
        taken = self.query_one(".entrance").size.height
        people = list(group.participants.values())
        server = self.plateau.server
        waiting = mission_parts(self.hosted.playable.scenario) if server is None and not people else None
        self.query_one(".people", Words).say(*(waiting or people_parts(people, width, max(height - taken - OTHER_ROWS, 1))))
        reached = f"{plural(len(server.connected), 'appareil connecté', 'appareils connectés')}." if server is not None else ""
        self.say_status(server.address_sentence if server is not None and server.url else self.plateau.no_pages, reached)

    def action_commencer(self) -> None:
        """To the first scene, or to the role cards."""
        self.ask_session(self.hosted.start)
