"""How many hands went up? One count for each offered reply, typed by the trainer; a count is whole, and replaces the one before."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input

from simulator.app.base import PlateauDialog
from simulator.app.keys import AZERTY
from simulator.app.words import Words

_DIGITS = {**{name: str(digit) for digit, name in AZERTY.items()}, "à": "0"}


class Count(Input):
    """A count; the top row of an AZERTY keyboard gives digits without Shift."""

    def __init__(self, value: int) -> None:
        super().__init__(str(value) if value else "", type="integer", restrict=r"[0-9]*", max_length=4, compact=True)

    async def _on_key(self, event: events.Key) -> None:
        digit = _DIGITS.get(event.key)
        if digit is not None:
            event.stop()
            event.prevent_default()
            self.insert_text_at_cursor(digit)
            return
        await super()._on_key(event)


class Hands(PlateauDialog[dict[str, int]]):
    """The counts: (id, text) of the replies, and what was counted before; the answer is id → count."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "suivante", "Suivante", show=False, priority=True),  # before the next key is sent to the line left
        Binding("down", "app.focus_next", "Descendre", show=False),
        Binding("up", "app.focus_previous", "Monter", show=False),
    ]

    def __init__(self, choices: Sequence[tuple[str, str]], counts: Mapping[str, int]) -> None:
        super().__init__()
        self._choices = tuple(choices)
        self._counts = dict(counts)

    def compose(self) -> ComposeResult:
        """A line for each reply."""
        with Vertical(classes="dialog hands"):
            yield Words("Mains levées", classes="title")
            with VerticalScroll(can_focus=False):
                for number, (id, text) in enumerate(self._choices, start=1):
                    with Horizontal(classes="hand"):
                        yield Count(self._counts.get(id, 0))
                        yield Words((f"{number} ", "bold $accent"), text)
            yield Words(
                "Un nombre par réponse. Entrée : suivante, puis valider. Échap annule.".replace(" :", "\u202f:"),
                classes="quiet",
            )

    def on_mount(self) -> None:
        """Begins with the first."""
        self.query(Count).first().focus()

    def action_suivante(self) -> None:
        """The next line; after the last, the counts, once all that was typed has reached them."""
        boxes = list(self.query(Count))
        if self.focused is boxes[-1]:
            boxes[-1].call_later(self._answer, boxes)
        else:
            self.focus_next()

    def _answer(self, boxes: Sequence[Count]) -> None:
        values = [int(box.value or 0) for box in boxes]
        self.dismiss({id: value for (id, _), value in zip(self._choices, values, strict=True)})
