"""Pourquoi ? One question of the jury: a reason to pick, or to type."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList

from scoring.wording import NARROW, quoted
from simulator.app.base import PlateauDialog
from simulator.app.words import Words, option
from simulator.engine import Question, Reason
from simulator.engine.moves import MAX_TYPED
from simulator.scenario import Reason as Reasoning
from simulator.source import without_controls


class Why(PlateauDialog[Reason]):
    """The answer is a ``Reason``: picked, or typed (not yet recognised); Escape answers nothing."""

    def __init__(self, question: Question, reasons: Sequence[Reasoning], number: int, count: int) -> None:
        super().__init__()
        self._question = question
        self._reasons = tuple(reasons)
        self._title = f"Le jury vous interroge ({number} sur {count})"

    def compose(self) -> ComposeResult:
        """What was said, the reasons, a line to type."""
        asked = self._question
        with Vertical(classes="dialog"):
            yield Words(self._title, classes="title")
            yield Words(
                f"Au tour {asked.turn}, vous avez dit{NARROW}: {quoted(asked.quote)} Pourquoi{NARROW}?", classes="section"
            )
            yield OptionList(*[option(reason.text, id=reason.id) for reason in self._reasons], markup=False, compact=True)
            yield Words(f"Ou avec vos mots{NARROW}:", classes="quiet")
            yield Input(max_length=MAX_TYPED)
            yield Words("Entrée valide, Tab passe de la liste à la ligne, Échap ne répond pas.", classes="quiet")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        self.dismiss(Reason(event.option_id))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the line."""
        text = without_controls(event.value, one_line=True).strip()
        if text:
            self.dismiss(Reason(None, text))
