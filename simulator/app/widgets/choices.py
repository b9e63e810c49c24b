"""What can be answered? The open choices, numbered; a digit, the arrows and Enter, or the mouse picks one."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import OptionList

from simulator.app.words import option
from simulator.app.wrapping import wrapped


class Choices(OptionList):
    """The choices of a scene, in the order shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "cursor_down", "Descendre", show=False),
        Binding("up", "cursor_up", "Monter", show=False),
        Binding("enter", "select", "Répondre", show=False),
        Binding("pageup", "screen.defiler(-1)", "Remonter la conversation", show=False),
        Binding("pagedown", "screen.defiler(1)", "Descendre la conversation", show=False),
    ]

    class Picked(Message):
        """A choice was picked."""

        def __init__(self, choice: str) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id, markup=False, compact=True)
        self._choices: tuple[tuple[str, str], ...] = ()
        self._width = 0

    def offer(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Shows (id, text) pairs and takes the focus; none hides the list."""
        self._choices = choices
        self.display = bool(choices)
        self._draw(0)
        if choices:
            self.focus()

    def on_resize(self) -> None:
        """Texts are cut for the width, so that they hang under their number."""
        if self._width != self._room:
            self._draw(self.highlighted or 0)

    @property
    def _room(self) -> int:
        return (self.size.width or self.screen.size.width - 2) - 2

    def _draw(self, highlighted: int) -> None:
        self._width = self._room
        self.clear_options()
        rows = enumerate(self._choices, start=1)
        self.add_options([option((f"{number} ", "bold $accent"), wrapped(text, self._width, 2)) for number, (_, text) in rows])
        self.highlighted = highlighted if self._choices else None

    def pick(self, number: int) -> None:
        """Picks the choice of that number, from 1; a number that is not shown does nothing."""
        if 1 <= number <= len(self._choices):
            self.post_message(self.Picked(self._choices[number - 1][0]))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        event.stop()
        self.pick(event.option_index + 1)
