"""Which command? Everything that the screen and the app can do, found by typing a few letters of its French name."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, OptionList

from simulator.app.base import PlateauDialog
from simulator.app.words import Words, option
from simulator.source import fold


class Palette(PlateauDialog[str]):
    """Commands as (action, name, key); the answer is the action chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "bouge(1)", "Descendre", show=False, priority=True),
        Binding("up", "bouge(-1)", "Monter", show=False, priority=True),
    ]

    def __init__(self, commands: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._commands = tuple(commands)
        self._found = self._commands

    def compose(self) -> ComposeResult:
        """The search line, then what it finds."""
        with Vertical(classes="dialog"):
            yield Words("Commandes", classes="title")
            yield Input(placeholder="Chercher une commande…", max_length=60)
            yield OptionList(markup=False, compact=True)
            yield Words("", classes="quiet nothing")

    def on_mount(self) -> None:
        """Shows all commands."""
        self._show("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Finds as one types."""
        self._show(event.value)

    def _show(self, typed: str) -> None:
        words = fold(typed).split()
        self._found = tuple(item for item in self._commands if all(word in fold(item[1]) for word in words))
        rows = self.query_one(OptionList)
        rows.clear_options()
        rows.add_options([option(name, (f"  {key}" if key else "", "$quiet")) for _, name, key in self._found])
        rows.highlighted = 0 if self._found else None
        self.query_one(".nothing", Words).say("" if self._found else "Aucune commande ne correspond.")

    def action_bouge(self, step: int) -> None:
        """Moves the highlight while the search line keeps the focus."""
        rows = self.query_one(OptionList)
        if self._found:
            rows.highlighted = ((rows.highlighted or 0) + step) % len(self._found)

    def on_input_submitted(self) -> None:
        """Enter."""
        highlighted = self.query_one(OptionList).highlighted
        if self._found and highlighted is not None:
            self.dismiss(self._found[highlighted][0])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click."""
        self.dismiss(self._found[event.option_index][0])
