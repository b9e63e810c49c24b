"""How is the role-play of the day lived? The conversation as in an exam, under the clock of the day; « pourquoi ? » comes later."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical

from simulator.app.exam.day_words import TO
from simulator.app.exam.in_day import GENERAL, GENERAL_HELP, InDay
from simulator.app.screens.conversation import ConversationScreen
from simulator.app.widgets.choices import Choices
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.widgets.reply import ReplyBox
from simulator.app.widgets.transcript import Transcript
from simulator.exam import Stage

if TYPE_CHECKING:
    from simulator.practice.rehearsal import Rehearsal


class RolePlayScreen(InDay, ConversationScreen):
    """The attempt of the day."""

    HELP_TEXT = (
        "Répondez avec le chiffre d’un choix (la rangée du haut suffit, sans majuscule, même en AZERTY), avec les flèches et Entrée, ou d’un clic. "
        "En réponse libre, écrivez ce que vous diriez, puis Entrée.\n"
        "À la fin de la conversation, Entrée passe à la suite de la journée. F3 : vos notes.\n\n" + GENERAL_HELP
    )
    BINDINGS: ClassVar[list[BindingType]] = [*GENERAL]
    stage = Stage.ROLE_PLAY

    def __init__(self, day: "Rehearsal", said: str = "") -> None:
        assert day.attempt is not None
        super().__init__(day.attempt, day.practice.doors.monotonic)
        self.day = day
        self.said = said

    def body(self) -> ComposeResult:
        """Header, transcript, choices."""
        with Vertical(classes="page-body"):
            yield from self.header()
            yield Transcript(id="transcript")
            yield Choices(id="choices")
            if self._typed:
                yield ReplyBox(id="reply")
        yield KeysLine(classes="keys-line tall")

    def on_mount(self) -> None:
        """The clock of the day runs; the conversation asks it for the time."""
        self.begin_clock()

    @property
    def spent(self) -> float:
        """Seconds of this part, pauses left out."""
        return self.day.spent

    @property
    def _late(self) -> bool:
        """The part's clock alone ends the conversation."""
        return False

    def _banner(self) -> None:
        self.draw_header()

    def more_clock(self) -> str:
        """How long before silence counts."""
        return "" if self._attempt.session.over else self._silence().capitalize()

    def _after(self) -> tuple[tuple[str, str], ...]:
        following = self.day.day.following
        assert following is not None
        return (("suite", f"Passer {TO[following]}"),)

    def _go_to(self, after: str) -> None:
        self.plateau.move_day_on()

    def _tick(self) -> None:
        if not self.day.day.paused and self.plateau.sat is self.day:
            super()._tick()

    def keep_draft(self) -> None:
        """What is being typed is not yet said: nothing is kept of it."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Those of the day, then those of the conversation."""
        return self.allows(action) and super().check_action(action, parameters)
