"""How is a group session opened, shown and left? The actions of the app about it; the server, if any, comes in by the door."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from simulator.source import typeset

if TYPE_CHECKING:
    from simulator.app.hosting.server import Serve, Server
    from simulator.app.opening import Led
    from simulator.group import Phase
    from simulator.practice import Practice
    from simulator.practice.hosting import Hosted

HANDS, HERE, ROOM = "»mains", "»ici", "»salle"


class Leading:
    """The session now led; for the app."""

    practice: "Practice"
    push_screen: Callable[..., Any]
    switch_screen: Callable[..., Any]
    screen: Any
    screen_stack: Any
    back_to_library: Callable[[], None]
    exit: Callable[..., None]
    run_worker: Callable[..., Any]
    call_after_refresh: Callable[..., Any]
    tell: Callable[[str], None]
    warn: Callable[[str], None]
    led: "Hosted | None" = None
    server: "Server | None" = None
    serve: "Serve | None" = None
    no_pages = ""
    """Why the pages could not be opened, in a sentence."""
    _led_only = False
    """Whether the app was opened for that session alone: leaving it closes the app."""

    def lead(self, opening: "Led", *, only: bool = False) -> None:
        """Shows a session, and opens its pages."""
        self.led, self.server, self._led_only, self.no_pages = opening.hosted, None, only, ""
        if opening.address and self.serve is not None:
            self.server = self.serve(opening.hosted, opening.address, opening.port, self.warn)
        self.push_screen(self._led_screen(opening.hosted.group.phase))
        if self.server is not None:
            pages = self._open_pages(self.server)
            self.call_after_refresh(self.run_worker, pages, exit_on_error=False)

    async def _open_pages(self, server: "Server") -> None:
        from simulator.practice import PracticeError

        try:
            await server.start()
        except (OSError, PracticeError) as error:
            self.server = None
            self.no_pages = f"{error} La séance continue sans réseau, à main levée."
            self.warn(self.no_pages)
        else:
            server.watchers.append(self._draw_led)
            self.tell(server.address_sentence)
        self._draw_led()

    def _draw_led(self) -> None:
        from simulator.app.hosting.host_screen import HostScreen

        for screen in self.screen_stack:
            if isinstance(screen, HostScreen):
                screen.happened()

    def show_led(self) -> None:
        """Shows the screen of the phase that the session has now reached."""
        if self.led is not None:
            wanted = self._led_screen(self.led.group.phase)
            if type(self.screen) is not type(wanted):
                self.switch_screen(wanted)

    def _led_screen(self, phase: "Phase") -> Any:
        from simulator.app.hosting.screens import screen_of

        assert self.led is not None
        return screen_of(phase, self.led)

    def ask_to_leave(self) -> bool:
        """Asks the screen of the session, when it is the one on show; whether it was asked."""
        from simulator.app.hosting.host_screen import HostScreen

        screen = self.screen
        if isinstance(screen, HostScreen):
            screen.action_quitter()
            return True
        return False

    async def leave_led(self) -> None:
        """Leaves the session as it stands; it is in the store."""
        server, self.server, self.led = self.server, None, None
        if server is not None:
            await server.stop()
        if self._led_only:
            self.exit(0)
        else:
            self.back_to_library()

    async def on_unmount(self) -> None:
        """However the app ends, its pages are closed."""
        if self.server is not None:
            await self.server.stop()

    # From the library

    def action_animer(self) -> None:
        """Asks which scenario a group is to play."""
        from simulator.app.dialogs.ask import Ask

        rows = [(item.id, item.title) for item in self.practice.scenarios() if item.sound]

        def chosen(id: str | None) -> None:
            if id is not None:
                self.host_scenario(id)

        self.push_screen(Ask("Animer une séance de groupe : avec quel scénario ?", rows), chosen)

    def host_scenario(self, scenario: str) -> None:
        """Asks how a group plays a scenario, then opens the session; not for whoever comes by the browser."""
        from simulator.app.dialogs.ask import Ask

        if self.practice.person:
            self.warn("Une séance s’anime depuis l’application du formateur, sur sa machine.")
            return

        answers = [
            ("led", "Le groupe décide ensemble, projeté à l’écran"),
            ("face", "Jeu de rôle entre deux personnes, les autres observent"),
        ]

        def chosen(kind: str | None) -> None:
            if kind is not None:
                self._ask_network(scenario, face_to_face=kind == "face")

        self.push_screen(Ask("Animer une séance de groupe", answers), chosen)

    def _ask_network(self, scenario: str, *, face_to_face: bool) -> None:
        from simulator.app.dialogs.ask import Ask

        if self.serve is None:
            self._host(scenario, face_to_face, "")
            return
        answers = [
            (HANDS, "Sans réseau : on compte les mains levées"),
            (ROOM, "Avec les téléphones : s’ouvre à toute machine du réseau de la salle"),
            (HERE, "Sur cette machine seulement (pour essayer)"),
        ]

        def chosen(answer: str | None) -> None:
            if answer is not None:
                self._host(scenario, face_to_face, {HANDS: "", ROOM: "0.0.0.0", HERE: "localhost"}[answer])

        self.push_screen(Ask("Comment les participants répondent-ils ?", answers), chosen)

    def _host(self, scenario: str, face_to_face: bool, address: str) -> None:
        from simulator.app.opening import Led
        from simulator.app.papers import expected
        from simulator.practice.hosting import host

        try:
            hosted = host(self.practice, scenario, face_to_face=face_to_face)
        except expected() as error:
            self.warn(str(error))
            return
        self.back_to_library()
        self.lead(Led(hosted, address))


def how_to_resume(code: str) -> str:
    """What is said to whoever leaves."""
    return typeset(f"La séance {code} est enregistrée. Pour la reprendre : plateau host --resume {code}")
