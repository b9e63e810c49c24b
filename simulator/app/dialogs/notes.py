"""What does the trainee want to remember? A page of notes that goes into the report."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import TextArea

from simulator.app.base import PlateauDialog
from simulator.app.words import Words
from simulator.source import without_controls

LIMIT = 4_000


class Notes(PlateauDialog[str]):
    """The notes; the answer is the whole text, cut at the limit, without control characters."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "garder", "Garder et revenir", id="garder", priority=True, key_display="Échap"),
        Binding("f3", "garder", "Garder et revenir", show=False, priority=True),
    ]

    def __init__(self, notes: str) -> None:
        super().__init__()
        self._notes = notes

    def compose(self) -> ComposeResult:
        """The page."""
        with Vertical(classes="dialog large"):
            yield Words("Vos notes (elles figurent dans le bilan)", classes="title")
            yield TextArea(self._notes, soft_wrap=True)
            yield Words("Échap ou F3 : garder et revenir.", classes="quiet")

    def action_garder(self) -> None:
        """Answers the text."""
        self.dismiss(without_controls(self.query_one(TextArea).text[:LIMIT]))
