"""Where is everyone? The trainer's board of people who play alone: who, what, which turn, how it goes, who asks for help."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import OptionList
from textual.worker import get_current_worker

from simulator.app.base import PlateauScreen
from simulator.app.dialogs.ask import Ask
from simulator.app.hosting.board_text import BoardRow, heading, rows
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.words import Words, option
from simulator.source import typeset
from simulator.storage import StoreError

if TYPE_CHECKING:
    from simulator.practice.board import Board, Place

PATIENCE = 1.0
"""Seconds for which news are waited for at a time; the worker sees after each whether the screen is still there."""
REFRESH = 20.0
"""Between two drawings without news: « sans réponse » grows."""


class BoardScreen(PlateauScreen):
    """The board; it follows the store, and writes only « j’y suis allé » and the end."""

    ALONE: ClassVar[bool] = False
    HELP_TEXT = (
        "Chacun joue dans son application ou son navigateur, sur le même fichier d’essais (ou le même serveur) : qui commence un essai "
        "apparaît ici, sans rien avoir à faire.\n\n"
        "Les petites barres sont les jauges, hautes et vertes quand tout va bien. « sans réponse » : personne n’a répondu depuis "
        "plusieurs minutes. Aucun stagiaire ne voit ce tableau, ni le score des autres.\n\n"
        "Entrée sur une demande d’aide : vous y êtes allé, elle s’efface. t : terminer la séance (les essais continuent, sans suivi). "
        "Échap : quitter le tableau ; il se reprend avec « plateau host --resume »."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "quitter", "Quitter", key_display="Échap"),
        Binding("t", "terminer", "Terminer la séance"),
    ]

    def __init__(self, board: "Board") -> None:
        super().__init__()
        self.board = board
        self._rows: list[BoardRow] = []
        self._places: tuple[Place, ...] = ()

    def body(self) -> ComposeResult:
        """Title, list, detail."""
        with Vertical(classes="page-body"):
            yield Words(id="banner")
            with Vertical(id="panes"):
                yield OptionList(id="rows", markup=False, compact=True)
                with VerticalScroll(id="detail", can_focus=True):
                    yield Words(id="detail-text")
        yield KeysLine(classes="keys-line")

    def on_mount(self) -> None:
        """Follows the store from a thread."""
        self.query_one("#rows", OptionList).focus()
        self.set_interval(REFRESH, self._show)
        self.run_worker(self._follow, thread=True, exit_on_error=False)

    def _follow(self) -> None:
        """In a thread: reads, then waits for news, for as long as the screen is there."""
        worker = get_current_worker()
        news = True
        while not worker.is_cancelled:
            try:
                if news:
                    found = self.board.places()
                    self.app.call_from_thread(self._take, found)
                news = self.board.practice.store.wait_for_news(PATIENCE)
            except StoreError as error:
                self.app.call_from_thread(self._trouble, str(error))
                news = True
                self.board.practice.doors.wait(PATIENCE)

    def _trouble(self, sentence: str) -> None:
        if self.is_attached:
            self.query_one("#banner", Words).say(("Tableau de la séance", "bold $primary"), "   ", (sentence, "$error"))

    def _take(self, found: "tuple[Place, ...]") -> None:
        self._places = found
        if self.is_attached:
            self._show()

    def _show(self) -> None:
        code = self.board.group.opening.code
        told = heading(self._places) if self._places else "personne n’a commencé"
        self.query_one("#banner", Words).say(("Tableau de la séance ", "bold $primary"), (code, "bold $accent"), f"   {told}")
        listed = self.query_one("#rows", OptionList)
        here = listed.highlighted
        whose = self._rows[here].trainee if here is not None and here < len(self._rows) else None
        width = max((listed.size.width or self.size.width - 4) - 2, 56)
        self._rows = rows(self._places, self.plateau.practice.doors.now(), width)
        listed.clear_options()
        listed.add_options([option(*row.label) for row in self._rows])
        places = [row.trainee for row in self._rows]
        listed.highlighted = places.index(whose) if whose in places else 0 if places else None
        self._detail(listed.highlighted)

    def _detail(self, rank: int | None) -> None:
        waiting = ("Qui commence un essai apparaît ici.", "$quiet")
        parts = self._rows[rank].detail if rank is not None and rank < len(self._rows) else (waiting,)
        self.query_one("#detail-text", Words).say(*parts)

    def on_resize(self) -> None:
        """Rows are laid out for the width."""
        self.call_after_refresh(self._show)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The detail follows the cursor."""
        self._detail(event.option_index)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter on somebody who asks: the trainer went there."""
        try:
            self.board.help(self._rows[event.option_index].trainee)
            self._take(self.board.places())
        except StoreError as error:
            self.plateau.warn(str(error))

    def action_quitter(self) -> None:
        """Leaves the board; the session stays open."""
        self.app.exit(0)

    def action_terminer(self) -> None:
        """Asks, then closes the session."""
        rows = [("oui", "Terminer : plus personne n’est suivi, les essais continuent"), ("non", "Continuer à suivre")]

        def answered(answer: str | None) -> None:
            if answer != "oui":
                return
            try:
                self.board.close()
            except StoreError as error:
                self.plateau.warn(str(error))
                return
            self.app.exit(0)

        self.app.push_screen(Ask(typeset("Terminer la séance ?"), [(id, typeset(text)) for id, text in rows]), answered)
