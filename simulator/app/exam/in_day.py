"""What do all screens of the day share? The part and its clock, the pause of the trainer, leaving, and time that moves the day on."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from scoring.deliberation import SIMULATION
from simulator.app.base import PlateauScreen
from simulator.app.dialogs.ask import Ask, Type
from simulator.app.exam import day_words as told
from simulator.app.exam.sitting import refusals
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.words import Words
from simulator.exam import TIMED, Stage

if TYPE_CHECKING:
    from simulator.app.application import PlateauApp
    from simulator.practice.rehearsal import Rehearsal

LOOK = 0.5
"""Between two looks at the clock, in seconds."""
SAID_SECONDS = 20.0
LAST_MOMENT = 1.2
"""Seconds before the end of a part from which what is being typed is kept as it stands."""
GENERAL = (
    Binding("f2", "documents", "Dossier", key_display="F2"),
    Binding("f9", "pause", "Pause", key_display="F9"),
    Binding("escape", "arreter", "S’arrêter", key_display="Échap"),
)
GENERAL_HELP = (
    "À tout moment de la journée\n\n"
    "En haut : la partie, et le temps qui reste. Quand il est écoulé, la journée passe seule à la partie suivante ; ce que vous étiez en train "
    "d’écrire est gardé. Rien n’est corrigé avant la fin.\n"
    "F2 : le contexte, la mission et les documents. Échap : passer à la suite, ou interrompre ; la journée reprend où elle en était, sans temps rendu.\n"
    "F9 : pause, seulement si un formateur a donné un mot au départ ; ce mot est demandé.\n"
    "C’est une simulation, sans valeur officielle."
)


class InDay:
    """The part of a screen that belongs to the day; it draws the day and asks it for what comes next."""

    if TYPE_CHECKING:
        plateau: PlateauApp
        app: Any
        is_attached: bool
        is_current: bool
        query_one: Callable[..., Any]
        set_interval: Callable[..., Any]
        set_timer: Callable[..., Any]
        call_after_refresh: Callable[..., Any]
    day: "Rehearsal"
    stage: Stage
    said = ""
    """A sentence about what moved the day here; it stays for a while."""

    def header(self) -> ComposeResult:
        """The part and its clock; what is said on every screen of the day."""
        yield Words(id="banner")
        yield Words(id="mention")

    def begin_clock(self) -> None:
        """Shows the clock, and looks at it from then on."""
        self.draw_header()
        self.set_interval(LOOK, self.look_at_clock)
        self.set_timer(SAID_SECONDS, self._said_enough)
        if self.day.day.paused:
            self.call_after_refresh(self._show_paused)

    def _said_enough(self) -> None:
        self.said = ""

    def draw_header(self) -> None:
        """Shows where one is and what is left."""
        day, left = self.day.day, self.day.left
        clock = told.clock(left, paused=day.paused) if self.stage in TIMED else ""
        self.query_one("#banner", Words).say(
            (told.heading(day.plan, self.stage), "bold $primary"), "   ", (clock, "bold $accent")
        )
        words = self.day.trouble or self.said or (told.warning(left, day.seconds) if self.stage in TIMED else "")
        self.query_one("#mention", Words).say(
            (SIMULATION, "$quiet"),
            *(f"   {more}" for more in (self.more_clock(),) if more),
            (f"   {words}" if words else "", "bold $accent"),
        )

    def more_clock(self) -> str:
        """What this part says of where one is in it."""
        return ""

    def look_at_clock(self) -> None:
        """Time goes on: it is written down, shown, and moves the day on when it is over."""
        if not self.is_attached or self.plateau.sat is not self.day or self.day.day.stage is not self.stage:
            return
        over = self.day.tick()
        self.draw_header()
        left = self.day.left
        if self.day.day.paused or left is None:
            return
        if over:
            self.plateau.move_day_on("time")
        elif left <= LAST_MOMENT:
            self.keep_draft()

    def keep_draft(self) -> None:
        """Keeps what is being typed, since time is about to be over."""

    def ask_day(self, act: Callable[[], Any]) -> bool:
        """Asks the day for something; a refusal is told."""
        try:
            act()
        except refusals() as error:
            self.plateau.warn(str(error))
            return False
        return True

    # At any moment

    def action_documents(self) -> None:
        """Context, mission, documents."""
        from simulator.app.dialogs.documents import Documents
        from simulator.app.screens.file_text import pieces

        self.app.push_screen(Documents(pieces(self.day.playable.scenario)))

    def action_pause(self) -> None:
        """Asks for the trainer's word; without it nothing stops."""

        def check(word: str | None) -> None:
            if word is not None and self.ask_day(lambda: self.day.pause(word)):
                self.draw_header()
                self._show_paused()

        self.app.push_screen(Type("Le mot du formateur, pour mettre la journée en pause", limit=60, hidden=True), check)

    def _show_paused(self) -> None:
        from simulator.app.exam.paused import Paused

        self.app.push_screen(Paused(self.day), lambda _: self.draw_header())

    def action_arreter(self) -> None:
        """Asks how to stop."""
        answers = [("rester", "Rester ici"), ("interrompre", "Interrompre la journée : elle reprendra ici, sans temps rendu")]
        following = self.day.day.following
        if self.stage in TIMED and following is not None:
            answers.insert(1, ("suite", f"Finir cette partie et passer {told.TO[following]} (on n’y revient pas)"))
        self.app.push_screen(Ask("S’arrêter ?", answers), self._stop)

    def _stop(self, answer: str | None) -> None:
        if answer == "suite":
            self.keep_draft()
            self.plateau.move_day_on()
        elif answer == "interrompre":
            self.keep_draft()
            self.plateau.leave_day()

    def allows(self, action: str) -> bool:
        """Whether what all screens of the day share can be done now."""
        if action == "pause":
            return self.day.pausable and self.stage in TIMED
        return True


class DayScreen(InDay, PlateauScreen):
    """A screen of the day that is not the conversation: header, its own part, keys."""

    ALONE: ClassVar[bool] = True

    def __init__(self, day: "Rehearsal", said: str = "") -> None:
        super().__init__()
        self.day = day
        self.said = said
        assert day.day.stage is not None
        self.stage = day.day.stage

    def body(self) -> ComposeResult:
        """Header, part, keys."""
        with Vertical(classes="page-body"):
            yield from self.header()
            yield from self.part()
        yield KeysLine(classes="keys-line tall")

    def part(self) -> ComposeResult:
        """What this screen shows."""
        yield from ()

    def on_mount(self) -> None:
        """The clock runs."""
        self.begin_clock()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What all screens of the day share."""
        return self.allows(action)
