"""What do we take away from it? Turn by turn, the notes, what observers saw, and the result of the group's conversation."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import OptionList

from simulator.app.hosting import group_debrief_text as told
from simulator.app.hosting.host_screen import GENERAL, GENERAL_HELP, HostScreen
from simulator.app.keys import digit_bindings
from simulator.app.papers import expected
from simulator.app.screens.debrief_text import Row, result_rows
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.words import Words, option
from simulator.group import WORDS, Kind
from simulator.practice.session_report import session_course

if TYPE_CHECKING:
    from simulator.practice import Review
    from simulator.practice.hosting import Hosted

TURNS, NOTES, WATCHED, RESULT = "tours", "notes", "observateurs", "resultat"
NAMES = {TURNS: "Tours", NOTES: "Notes", WATCHED: "Observateurs", RESULT: "Résultat"}
SHARED = frozenset({"acces"})
"""Of what all screens of a session share, what has no use any more."""


class GroupDebriefScreen(HostScreen):
    """A list to walk through, and the detail of the row under the cursor."""

    HELP_TEXT = (
        "Les chiffres, ou ← → : tours, notes, observateurs, résultat. ↑ ↓ : parcourir ; le détail suit le curseur. Tab : faire défiler le détail.\n"
        "« Partagé » : au premier vote, moins de six réponses sur dix allaient à la même. ⚑ : signet ; ✎ : note.\n"
        "La correction de chaque réponse est ici : le débrief se projette quand le groupe a parlé.\n\n" + GENERAL_HELP
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "vue_suivante(1)", "Vue suivante", key_display="→"),
        Binding("left", "vue_suivante(-1)", "Vue précédente", show=False),
        *digit_bindings("vue"),
        *(one for one in GENERAL if one.action not in SHARED),
    ]

    def __init__(self, hosted: "Hosted") -> None:
        super().__init__(hosted)
        face = hosted.group.opening.kind is Kind.FACE
        self._views = (WATCHED, NOTES) if face else (TURNS, NOTES, WATCHED, RESULT)
        self._view = self._views[0]
        self._review: Review | None = None
        self._why = "Le résultat se calcule…"
        self._rows: list[Row] = []
        self._drawn: tuple[object, ...] = ()

    def body(self) -> ComposeResult:
        """Title, views, list, detail."""
        with Vertical(classes="page-body"):
            yield Words(id="banner")
            yield Words(id="views")
            with Vertical(id="panes"):
                yield OptionList(id="rows", markup=False, compact=True)
                with VerticalScroll(id="detail", can_focus=True):
                    yield Words(id="detail-text")
            yield Words(id="status")
        yield KeysLine(classes="keys-line tall")

    def on_mount(self) -> None:
        """The result takes a while: it is computed beside the screen."""
        self.query_one("#rows").focus()
        if self.hosted.attempt is not None:
            self.run_worker(self._judge, thread=True, exit_on_error=False)

    def _judge(self) -> None:
        attempt = self.hosted.attempt
        assert attempt is not None
        try:
            review = self.hosted.practice.review_of(attempt)
        except expected() as error:
            self._why = str(error)
        else:
            self._review = review
        self.app.call_from_thread(self.draw)

    def draw(self) -> None:
        """The view now chosen; where nothing changed, the cursor stays."""
        group = self.hosted.group
        title = self.hosted.playable.scenario.title
        self.query_one("#banner", Words).say((title, "bold $primary"), "   ", (WORDS[group.phase], "bold $accent"))
        self.say_status(f"Séance {group.opening.code}.")
        width = self.query_one("#rows").size.width
        here = (self._view, self.size, width, group.version, self._review is not None, self._why)
        if here != self._drawn:
            kept = self._drawn[:1] == here[:1]
            self._drawn = here
            self._list(keep=kept)
            self.call_after_refresh(self.draw)  # the list has its width only once it was laid out

    def _list(self, *, keep: bool) -> None:
        tabs: list[str | tuple[str, str]] = []
        for number, id in enumerate(self._views, start=1):
            tabs += [(f" {number} {NAMES[id]} ", "bold reverse" if id == self._view else "$quiet"), "  "]
        self.query_one("#views", Words).say(*tabs)
        rows = self.query_one("#rows", OptionList)
        rank = rows.highlighted if keep else None
        self._rows = self._made(max((rows.size.width or self.size.width - 4) - 2, 40))
        rows.clear_options()
        rows.add_options([option(*row.label, disabled=not row.open) for row in self._rows])
        first = next((rank for rank, row in enumerate(self._rows) if row.open), None)
        rows.highlighted = rank if rank is not None and rank < len(self._rows) else first
        self._detail(rows.highlighted)

    def _made(self, width: int) -> list[Row]:
        hosted = self.hosted
        course = session_course(hosted.group, hosted.playable, self._review)
        if self._view == TURNS:
            return told.turn_rows(course, hosted.group, hosted.playable, width)
        if self._view == NOTES:
            return told.note_rows(hosted.group, width)
        if self._view == WATCHED:
            return told.observed_rows(course, hosted.group, width)
        return result_rows(self._review, width) if self._review else [Row((self._why,))]

    def _detail(self, rank: int | None) -> None:
        parts = self._rows[rank].detail if rank is not None and rank < len(self._rows) else ()
        self.query_one("#detail-text", Words).say(*parts)
        self.query_one("#detail").scroll_home(animate=False)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The detail follows the cursor."""
        self._detail(event.option_index)

    def action_vue(self, number: int) -> None:
        """The view of that number."""
        if number <= len(self._views):
            self._view = self._views[number - 1]
            self.draw()
            self.query_one("#rows").focus()

    def action_vue_suivante(self, step: int) -> None:
        """The next or the previous view."""
        self.action_vue((self._views.index(self._view) + step) % len(self._views) + 1)
