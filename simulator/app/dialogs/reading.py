"""What is to be read here? A text over the screen: the help of each screen, the tour of the first launch."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll

from simulator.app.base import PlateauDialog
from simulator.app.words import Words


class Reading(PlateauDialog[None]):
    """Pages of text; Enter, Space or → turns the page, the last one closes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space,right", "suite", "Suite"),
        Binding("left", "retour", "Page précédente", show=False),
        Binding("f1", "fermer", "Fermer", show=False),
    ]

    def __init__(self, title: str, pages: Sequence[str]) -> None:
        super().__init__()
        self._title = title
        self._pages = tuple(pages)
        self._rank = 0

    def compose(self) -> ComposeResult:
        """Title, page, keys."""
        with Vertical(classes="dialog large"):
            yield Words(self._title, classes="title")
            with VerticalScroll():
                yield Words(self._pages[0], classes="page")
            yield Words(classes="quiet keys")

    def on_mount(self) -> None:
        """Shows the first page."""
        self.query_one(VerticalScroll).focus()
        self._turn(0)

    def _turn(self, step: int) -> None:
        self._rank = max(self._rank + step, 0)
        if self._rank >= len(self._pages):
            self.dismiss(None)
            return
        self.query_one(".page", Words).say(self._pages[self._rank])
        several = len(self._pages) > 1
        where = f"Page {self._rank + 1} sur {len(self._pages)}. Entrée : suite. " if several else ""
        self.query_one(".keys", Words).say(f"{where}Échap : fermer.")

    def action_suite(self) -> None:
        """The next page."""
        self._turn(1)

    def action_retour(self) -> None:
        """The page before."""
        self._turn(-1)
