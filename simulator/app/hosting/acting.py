"""How is a role-play between people framed? The cards, then the clock; the app times and counts, and judges nothing."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll

from scoring.wording import NARROW, plural
from simulator.app.clock import Clock
from simulator.app.hosting.big import big, width_of
from simulator.app.hosting.entrance_text import ROLES
from simulator.app.hosting.host_screen import GENERAL, GENERAL_HELP, HostScreen
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.words import Part, Words
from simulator.group import WORDS, Phase, Role, open_triggers
from simulator.practice.role_cards import acted_before, card_text

if TYPE_CHECKING:
    from simulator.practice.hosting import Hosted

CARDS = {1: Role.PLAYER, 2: Role.COUNTERPART}
TRIGGERS = {"jouer": "act", "carte": "act", "arreter": "debrief", "rejouer": "deal"}


class ActingScreen(HostScreen):
    """Role cards, then the time that runs."""

    HELP_TEXT = (
        "Chacun lit sa carte sur son téléphone : p donne les rôles. Sans téléphone, 1 et 2 montrent les cartes, "
        "et « plateau host ID --cards -o cartes.html » les imprime.\n\n"
        "Entrée : lancer, puis arrêter la mise en situation. Espace : pause, reprendre. x : reprendre depuis les cartes.\n"
        "Les observateurs remplissent leur grille ; l’écran compte les cases, sans dire lesquelles.\n\n" + GENERAL_HELP
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "jouer", "Lancer", key_display="Entrée"),
        Binding("1,ampersand", "carte(1)", "Carte du rôle principal", key_display="1"),
        Binding("2,é", "carte(2)", "Carte de l’autre", key_display="2"),
        Binding("space", "pause", "Pause", key_display="Espace"),
        Binding("enter", "arreter", "Arrêter et débriefer", key_display="Entrée"),
        Binding("x", "rejouer", "Recommencer"),
        *GENERAL,
    ]

    def __init__(self, hosted: "Hosted") -> None:
        super().__init__(hosted)
        monotonic = hosted.practice.doors.monotonic
        before = acted_before(hosted.group)
        self._time = Clock(monotonic, before)
        self._paused = hosted.group.phase is not Phase.ACTING or before > 0
        if self._paused:
            self._time.pause()

    def body(self) -> ComposeResult:
        """Title, cards or clock, what the observers filled in."""
        with Vertical(classes="page-body"):
            yield Words(id="banner")
            with VerticalScroll(id="stage", can_focus=False):
                yield Words(id="stage-text")
            yield Words(id="status")
        yield KeysLine(classes="keys-line tall")

    def on_mount(self) -> None:
        """The clock is drawn as it runs."""
        self.set_interval(0.5, self.draw)

    def draw(self) -> None:
        """Who plays whom; the clock; how much was observed."""
        group = self.hosted.group
        scenario = self.hosted.playable.scenario
        self.query_one("#banner", Words).say((scenario.title, "bold $primary"), "   ", (WORDS[group.phase], "bold $accent"))
        parts = self._who()
        if group.phase is Phase.ACTING:
            parts += self._clock()
        elif self.plateau.server is None:
            parts.append((f"\nSans téléphone{NARROW}: 1 et 2 montrent les cartes à qui joue.\n", "$quiet"))
        self.query_one("#stage-text", Words).say(*parts)
        self.say_status(self._watched())

    def _who(self) -> list[Part]:
        parts: list[Part] = []
        for role in (Role.PLAYER, Role.COUNTERPART):
            names = [one.name for one in self.hosted.group.participants.values() if one.role is role and one.name]
            parts += [(f"{ROLES[role].capitalize()}{NARROW}: ", "bold $secondary"), f"{', '.join(names) or '—'}\n"]
        return parts

    def _clock(self) -> list[Part]:
        spent = int(self._time.spent)
        planned = self.hosted.playable.scenario.minutes
        shown = f"{spent // 60:02d}:{spent % 60:02d}"
        width = self.query_one("#stage").size.width
        over = spent >= planned * 60
        style = "bold $warning" if over else "bold $primary"
        state = "en pause" if self._paused else "temps prévu atteint" if over else "en cours"
        clock = big(shown, 2 if width >= width_of(shown, 2) else 1)
        return [(f"\n{clock}\n\n", style), (state, "bold"), f", {planned}{NARROW}min prévues"]

    def _watched(self) -> str:
        group = self.hosted.group
        observers = [one.id for one in group.participants.values() if one.role is Role.OBSERVER and one.name]
        if not observers:
            return "Pas d’observateur avec un téléphone."
        filled = sum(bool(mark.seen.value) for mark in group.marks.values() if mark.participant in observers)
        boxes = len(observers) * len(self.hosted.stage.grid)
        return f"{plural(len(observers), 'observateur', 'observateurs')}{NARROW}: {plural(filled, 'case remplie', 'cases remplies')} sur {boxes}."

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what the phase allows."""
        phase = self.hosted.group.phase
        if action == "pause":
            return phase is Phase.ACTING
        if action == "arreter" and phase is not Phase.ACTING:
            return False
        trigger = TRIGGERS.get(action)
        return trigger is None or trigger in open_triggers(phase)

    def action_jouer(self) -> None:
        """The role-play begins."""
        if self.ask_session(lambda: self.hosted.go("act")):
            self._time = Clock(self.hosted.practice.doors.monotonic, 0.0)
            self._paused = False
            self.draw()

    def action_pause(self) -> None:
        """Stops the clock, or lets it go on."""
        self._paused = not self._paused
        if self._paused:
            self._time.pause()
        else:
            self._time.go_on()
        self.draw()

    def action_arreter(self) -> None:
        """The role-play is over."""
        self.ask_session(lambda: self.hosted.go("debrief"))

    def action_rejouer(self) -> None:
        """Back to the cards, for others to play."""
        self.ask_session(lambda: self.hosted.go("deal"))

    def action_carte(self, number: int) -> None:
        """A card, for whoever has no phone."""
        from simulator.app.dialogs.documents import Documents
        from simulator.scenario import Document

        role = CARDS[number]
        title, text = card_text(self.hosted.playable.scenario, role)
        self.app.push_screen(Documents((Document(role.value, title, text),)))
