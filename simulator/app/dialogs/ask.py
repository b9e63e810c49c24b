"""Which of these? A question and a few answers; and a line to type."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList

from simulator.app.base import PlateauDialog
from simulator.app.words import Words, option
from simulator.engine.moves import MAX_TYPED
from simulator.source import typeset, without_controls


class Ask(PlateauDialog[str]):
    """A question; the answer is the id of the row chosen, or ``None``."""

    def __init__(self, question: str, answers: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._question = typeset(question)
        self._answers = tuple((id, typeset(text)) for id, text in answers)

    def compose(self) -> ComposeResult:
        """The question, then the answers."""
        with Vertical(classes="dialog"):
            yield Words(self._question, classes="title")
            yield OptionList(*[option(text, id=id) for id, text in self._answers], markup=False, compact=True)
            yield Words("Entrée valide, Échap annule.", classes="quiet")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        self.dismiss(event.option_id)


class Type(PlateauDialog[str]):
    """A line to type; the answer is the text without control characters, or ``None``. ``hidden``: dots stand for what is typed."""

    def __init__(self, question: str, value: str = "", limit: int = MAX_TYPED, *, hidden: bool = False) -> None:
        super().__init__()
        self._hidden = hidden
        self._question = typeset(question)
        self._value = value
        self._limit = limit

    def compose(self) -> ComposeResult:
        """The question, then the line."""
        with Vertical(classes="dialog"):
            yield Words(self._question, classes="title")
            yield Input(self._value, max_length=self._limit, password=self._hidden)
            yield Words("Entrée valide, Échap annule.", classes="quiet")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter."""
        self.dismiss(without_controls(event.value, one_line=True).strip())
