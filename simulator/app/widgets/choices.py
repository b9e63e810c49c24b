"""What can be answered? The open choices, numbered; a digit, the arrows and Enter, or the mouse picks one."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import OptionList

from simulator.app.words import option


class Choices(OptionList):
    """The choices of a scene, in the order shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "cursor_down", "Descendre", show=False),
        Binding("up", "cursor_up", "Monter", show=False),
        Binding("enter", "select", "Répondre", show=False),
    ]

    class Picked(Message):
        """A choice was picked."""

        def __init__(self, choice: str) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id, markup=False, compact=True)
        self._ids: tuple[str, ...] = ()

    def offer(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Shows (id, text) pairs and takes the focus; none hides the list."""
        self._ids = tuple(id for id, _ in choices)
        self.clear_options()
        self.add_options([option((f"{number} ", "bold $accent"), text) for number, (_, text) in enumerate(choices, start=1)])
        self.display = bool(choices)
        if choices:
            self.highlighted = 0
            self.focus()

    def pick(self, number: int) -> None:
        """Picks the choice of that number, from 1; a number that is not shown does nothing."""
        if 1 <= number <= len(self._ids):
            self.post_message(self.Picked(self._ids[number - 1]))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        event.stop()
        self.pick(event.option_index + 1)
