"""What can be ticked, or put in order? The options of an item as a list; a digit, Enter or a click changes one of them."""

from collections.abc import Sequence

from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from scoring.questionnaire import Kind
from simulator.app.words import option
from simulator.app.wrapping import wrapped

MARKS = {Kind.CHOICE: ("( ) ", "(•) "), Kind.SEVERAL: ("[ ] ", "[x] ")}


class Sheet(OptionList):
    """One item's options, in the order shown; ``picked`` are the ids ticked, or the steps in the order given so far."""

    class Changed(Message):
        """What is picked changed."""

        def __init__(self, picked: tuple[str, ...]) -> None:
            super().__init__()
            self.picked = picked

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id, markup=False, compact=True)
        self._kind = Kind.CHOICE
        self._rows: tuple[tuple[str, str], ...] = ()
        self._width = 0
        self.picked: tuple[str, ...] = ()

    def offer(self, kind: Kind, rows: Sequence[tuple[str, str]], picked: Sequence[str]) -> None:
        """Shows (id, text) pairs and takes the focus; none hides the list."""
        self._kind, self._rows, self.picked = kind, tuple(rows), tuple(picked)
        self.display = bool(rows)
        self._draw(0)
        if rows:
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
        self.add_options([self._row(number, id, text) for number, (id, text) in enumerate(self._rows, start=1)])
        self.highlighted = highlighted if self._rows else None

    def _row(self, number: int, id: str, text: str) -> Option:
        mark = self._mark(id)
        on = id in self.picked
        words = wrapped(text, self._width, 2 + len(mark))
        return option(
            (f"{number} ", "bold $accent"), (mark, "bold $success" if on else "$quiet"), (words, "bold") if on else words
        )

    def _mark(self, id: str) -> str:
        if self._kind is Kind.ORDER:
            return f"{self.picked.index(id) + 1}e ".replace("1e", "1er") if id in self.picked else "…   "
        return MARKS[self._kind][id in self.picked]

    def pick(self, number: int) -> None:
        """Picks the row of that number, from 1, or takes it back; a number that is not shown does nothing."""
        if not 1 <= number <= len(self._rows):
            return
        id = self._rows[number - 1][0]
        if self._kind is Kind.CHOICE:
            self.picked = (id,)
        elif id in self.picked:
            self.picked = tuple(one for one in self.picked if one != id)
        else:
            self.picked = (*self.picked, id)
        self._draw(number - 1)
        self.post_message(self.Changed(self.picked))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        event.stop()
        self.pick(event.option_index + 1)
