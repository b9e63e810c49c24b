"""Who starts the day again? While it is paused nothing else can be done; the trainer's word ends it."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from simulator.app.base import PlateauDialog
from simulator.app.exam.sitting import refusals
from simulator.app.words import Words
from simulator.source import typeset, without_controls

if TYPE_CHECKING:
    from simulator.practice.rehearsal import Rehearsal


class Paused(PlateauDialog[None]):
    """Over the screen until the word is right; Escape leaves the day paused, for later."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "fermer", "Interrompre", id="fermer", key_display="Échap")]

    def __init__(self, day: "Rehearsal") -> None:
        super().__init__()
        self._day = day

    def compose(self) -> ComposeResult:
        """What is going on, and the line for the word."""
        with Vertical(classes="dialog"):
            yield Words("Journée en pause", classes="title")
            yield Words(
                typeset("Le chronomètre est arrêté. Pour reprendre, le formateur tape son mot, puis Entrée :"),
                classes="section",
            )
            yield Input(max_length=60, password=True)
            yield Words(
                "Échap : quitter pour plus tard, la journée restant en pause.".replace(" :", "\u202f:"), classes="quiet"
            )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter: only the right word goes on."""
        try:
            self._day.resume(without_controls(event.value, one_line=True).strip())
        except refusals() as error:
            event.input.value = ""
            self.plateau.warn(str(error))
            return
        self.dismiss(None)

    def action_fermer(self) -> None:
        """Leaves the day as it stands."""
        self.app.pop_screen()
        self.plateau.leave_day()
