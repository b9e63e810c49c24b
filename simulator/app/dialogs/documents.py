"""What do the documents say? The pieces of a scenario, one at a time; left and right change the piece."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll

from simulator.app.base import PlateauDialog
from simulator.app.keys import digit_bindings
from simulator.app.words import Words
from simulator.scenario import Document


class Documents(PlateauDialog[None]):
    """The documents, read as Markdown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,d", "fermer", "Fermer", show=False),
        Binding("right,tab", "change(1)", "Pièce suivante", show=False),
        Binding("left,shift+tab", "change(-1)", "Pièce précédente", show=False),
        *digit_bindings("montrer"),
    ]

    def __init__(self, documents: Sequence[Document]) -> None:
        super().__init__()
        self._documents = tuple(documents)
        self._rank = 0

    def compose(self) -> ComposeResult:
        """Title, text, keys."""
        from textual.widgets import Markdown

        with Vertical(classes="dialog large"):
            yield Words(classes="title")
            with VerticalScroll():
                yield Markdown(open_links=False)
            yield Words("← → ou un chiffre : changer de pièce. ↑ ↓ : faire défiler. Échap : revenir.", classes="quiet")

    async def on_mount(self) -> None:
        """Shows the first piece."""
        self.query_one(VerticalScroll).focus()
        await self._show()

    async def _show(self) -> None:
        from textual.widgets import Markdown

        document = self._documents[self._rank]
        tabs = "  ".join(
            f"{'▶' if rank == self._rank else ' '}{rank + 1} {item.title}" for rank, item in enumerate(self._documents)
        )
        self.query_one(".title", Words).say(tabs)
        await self.query_one(Markdown).update(document.text)
        self.query_one(VerticalScroll).scroll_home(animate=False)

    async def action_change(self, step: int) -> None:
        """The next or the previous piece."""
        self._rank = (self._rank + step) % len(self._documents)
        await self._show()

    async def action_montrer(self, number: int) -> None:
        """The piece of that number."""
        if number <= len(self._documents):
            self._rank = number - 1
            await self._show()
