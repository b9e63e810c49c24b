"""What was it worth, and why? Competences, moments, turns and gauges; from any mark to the sentence that earned it."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import OptionList

from simulator.app.base import PlateauScreen
from simulator.app.keys import digit_bindings
from simulator.app.screens import debrief_text as told
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.words import Words, option
from simulator.practice import Review

VIEWS = (("resultat", "Résultat"), ("tours", "Tours"), ("jauges", "Jauges"))


class DebriefingScreen(PlateauScreen):
    """The debrief of one attempt: a list to walk through, and the detail of the row under the cursor."""

    HELP_TEXT = (
        "1, 2, 3 (ou ← →) : résultat, tours, jauges. ↑ ↓ : parcourir ; le détail suit le curseur. Tab : faire défiler le détail.\n\n"
        "Dans « Résultat », placez-vous sur un critère et demandez « Pourquoi ? » (Entrée ou w) : vous arrivez au tour et à la phrase qui ont compté. "
        "Dans « Tours », chaque tour montre ce que vous avez dit, ce que cela montre, et ce que l’on pouvait dire d’autre.\n\n"
        "o : exporter le bilan, une page qui s’ouvre dans le navigateur. m : rejouer avec la même graine. g : rejouer avec une nouvelle graine. n : vos notes. Échap : bibliothèque.\n\n"
        "Formateur, c : donner un autre niveau à la compétence sous le curseur, corriger les points d’un critère à un tour (depuis le critère "
        "ou depuis le tour), corriger ce qui a été compris d’une réponse tapée, ou commenter. Ce qui a été calculé reste à côté."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "retour", "Bibliothèque", key_display="Échap"),
        Binding("w", "pourquoi", "Pourquoi ?", key_display="Entrée"),
        Binding("o", "exporter", "Exporter"),
        Binding("m", "rejouer(True)", "Rejouer"),
        Binding("g", "rejouer(False)", "Nouvelle graine", show=False),
        Binding("c", "corriger", "Corriger", show=False),
        Binding("f3,n", "notes", "Notes", key_display="F3"),
        Binding("right", "vue_suivante(1)", "Vue suivante", show=False),
        Binding("left", "vue_suivante(-1)", "Vue précédente", show=False),
        *digit_bindings("vue"),
    ]

    def __init__(self, review: Review) -> None:
        super().__init__()
        self._review = review
        self._view = "resultat"
        self._details: list[told.Row] = []
        self._width = 0

    def body(self) -> ComposeResult:
        """Title, the three views, list, detail."""
        with Vertical(classes="page-body"):
            yield Words(id="banner")
            yield Words(id="views")
            with Vertical(id="panes"):
                yield OptionList(id="rows", markup=False, compact=True)
                with VerticalScroll(id="detail", can_focus=True):
                    yield Words(id="detail-text")
        yield KeysLine(classes="keys-line")

    def on_mount(self) -> None:
        """Shows the result."""
        self.query_one("#banner", Words).say(*told.headline(self._review))
        self._show("resultat")

    def _show(self, view: str, turn: int | None = None) -> None:
        self._view = view
        tabs: list[str | tuple[str, str]] = []
        for number, (id, name) in enumerate(VIEWS, start=1):
            tabs.append((f" {number} {name} ", "bold reverse" if id == view else "$quiet"))
            tabs.append("  ")
        self.query_one("#views", Words).say(*tabs)
        pane = self.query_one("#rows").size.width
        width = max((pane or self.size.width - 4) - 2, 40)
        makers = {"resultat": told.result_rows, "tours": told.turn_rows, "jauges": told.gauge_rows}
        self._details = makers[view](self._review, width)
        rows = self.query_one("#rows", OptionList)
        rows.clear_options()
        rows.add_options([option(*row.label, disabled=not row.open) for row in self._details])
        wanted = [rank for rank, row in enumerate(self._details) if row.open and (turn is None or row.turn == turn)]
        rows.highlighted = wanted[0] if wanted else None
        rows.focus()
        self._detail(rows.highlighted)

    def on_resize(self, event: events.Resize) -> None:
        """Rows are laid out for the width, once for each."""
        if self._details and event.size.width != self._width:
            self._width = event.size.width
            rows = self.query_one("#rows", OptionList)
            rank = rows.highlighted
            turn = self._details[rank].turn if rank is not None else None
            self.call_after_refresh(self._show, self._view, turn if self._view == "tours" else None)

    def _detail(self, rank: int | None) -> None:
        parts = self._details[rank].detail if rank is not None and rank < len(self._details) else ()
        self.query_one("#detail-text", Words).say(*parts)
        self.query_one("#detail").scroll_home(animate=False)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The detail follows the cursor."""
        self._detail(event.option_index)

    def on_option_list_option_selected(self) -> None:
        """Enter asks why."""
        self.action_pourquoi()

    def action_pourquoi(self) -> None:
        """From a mark to the turn that earned it."""
        rank = self.query_one("#rows", OptionList).highlighted
        row = self._details[rank] if rank is not None and rank < len(self._details) else None
        if self._view == "resultat" and row is not None:
            if row.turn is None:
                self.plateau.tell("Rien n’a été observé sur cette ligne : aucun tour à montrer.")
            else:
                self._show("tours", row.turn)

    def action_vue(self, number: int) -> None:
        """The view of that number."""
        if number <= len(VIEWS):
            self._show(VIEWS[number - 1][0])

    def action_vue_suivante(self, step: int) -> None:
        """The next or the previous view."""
        ids = [id for id, _ in VIEWS]
        self._show(ids[(ids.index(self._view) + step) % len(ids)])

    def action_exporter(self) -> None:
        """Writes the report."""
        self.plateau.export(self._review)

    def action_rejouer(self, same: bool) -> None:
        """Plays the scenario again."""
        self.plateau.replay(self._review, same_seed=same)

    def action_corriger(self) -> None:
        """A trainer's level, points, recognition or comment."""
        from simulator.app.correcting import correct

        if self.plateau.practice.person:
            self.plateau.tell("Un résultat se corrige depuis la machine du formateur.")
            return
        rank = self.query_one("#rows", OptionList).highlighted
        row = self._details[rank] if rank is not None and rank < len(self._details) else None
        turn = row.turn if row is not None and self._view == "tours" else None
        competence, criterion = (row.competence, row.criterion) if row is not None else ("", "")
        correct(self.plateau, self._review, turn, competence, self._seen_again, criterion)

    def _seen_again(self, review: Review) -> None:
        self._review = review
        rows = self.query_one("#rows", OptionList)
        rank = rows.highlighted
        self._show(self._view)
        if rank is not None and rank < len(self._details) and self._details[rank].open:
            rows.highlighted = rank

    def action_notes(self) -> None:
        """Opens the notes."""
        self.plateau.edit_notes(self._review)

    def action_retour(self) -> None:
        """Back to the library."""
        self.plateau.back_to_library()
