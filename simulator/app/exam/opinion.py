"""What does this day let one say? The simulated deliberation, the marked questionnaire, the interviews; jurors beside; never a prediction."""

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import OptionList

from scoring.deliberation_words import NOT_A_PREDICTION
from scoring.scale import Level
from simulator.app.exam.in_day import DayScreen
from simulator.app.exam.sitting import refusals
from simulator.app.keys import digit_bindings
from simulator.app.words import Words, option
from simulator.exam import Stage

if TYPE_CHECKING:
    from scoring.report.day import DayReport
    from simulator.app.screens.debrief_text import Row

VIEWS = ("Avis", "Questionnaire", "Entretiens")


class OpinionScreen(DayScreen):
    """A list to walk through, and the detail of the row under the cursor."""

    HELP_TEXT = (
        "1, 2, 3 (ou ← →) : l’avis, le questionnaire corrigé et expliqué, les entretiens. ↑ ↓ : parcourir ; le détail suit le curseur. "
        "Tab : faire défiler le détail.\n\n"
        "L’avis dit, pour chaque compétence, ce qui a été vu et dans quelle partie, ce qui manque, votre propre avis et celui des jurés. "
        "Il porte sur ce jour seulement : il n’annonce la décision d’aucun jury.\n"
        "≠ : quelqu’un ne voit pas la compétence comme la mise en situation la montre.\n\n"
        "x : le débriefing de la mise en situation. o : exporter le bilan de la journée.\n"
        "Formateur, j : donner votre avis de juré sur la compétence sous le curseur (nom, niveau, raison). Plusieurs jurés peuvent le faire ; "
        "ce qui a été calculé reste à côté.\n"
        "Échap : terminer. La journée se relit ensuite depuis la bibliothèque (touche j)."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "jure", "Avis de juré"),
        Binding("x", "debriefing", "Mise en situation"),
        Binding("o", "exporter", "Exporter"),
        Binding("escape", "terminer", "Terminer", key_display="Échap"),
        Binding("right", "vue_suivante(1)", "Vue suivante", show=False),
        Binding("left", "vue_suivante(-1)", "Vue précédente", show=False),
        *digit_bindings("vue"),
    ]
    _view = 0
    _width = 0
    _juror = ""
    _report: "DayReport | None" = None
    _rows: "tuple[Row, ...]" = ()

    def part(self) -> ComposeResult:
        """Views, list, detail."""
        yield Words(id="views")
        with Vertical(id="panes"):
            yield OptionList(id="rows", markup=False, compact=True)
            with VerticalScroll(id="detail", can_focus=True):
                yield Words(id="detail-text")

    def on_mount(self) -> None:
        """The role-play is judged beside the screen: it can take a while."""
        self.query_one("#detail-text", Words).say(("La délibération se prépare…", "$quiet"))
        self.query_one("#rows").focus()
        self._judge_again()

    def _judge_again(self) -> None:
        self.run_worker(self._judge, thread=True, exclusive=True, exit_on_error=False)

    def _judge(self) -> None:
        """In a thread."""
        from simulator.practice.day_reporting import report_of

        try:
            report = report_of(self.day)
        except refusals() as error:
            self.app.call_from_thread(self.query_one("#detail-text", Words).say, (str(error), "$error"))
            return
        self.app.call_from_thread(self._take, report)

    def _take(self, report: "DayReport") -> None:
        if self.is_attached:
            self._report = report
            self._show(keep=True)

    def _show(self, *, keep: bool = False) -> None:
        from simulator.app.exam import opinion_text as told
        from simulator.app.screens.debrief_text import Row

        tabs: list[str | tuple[str, str]] = []
        for rank, name in enumerate(VIEWS):
            tabs += [(f" {rank + 1} {name} ", "bold reverse" if rank == self._view else "$quiet"), "  "]
        self.query_one("#views", Words).say(*tabs)
        report, rows = self._report, self.query_one("#rows", OptionList)
        if report is None:
            return
        here = rows.highlighted if keep else None
        width = max((rows.size.width or self.size.width - 4) - 2, 40)
        made = (
            told.opinion_rows(report, width),
            told.paper_rows(report.marks, width),
            told.interview_rows(report, width),
        )[self._view]
        self._rows = tuple(made) or (Row(("Cette partie n’était pas dans la journée, ou n’a pas eu lieu.",)),)
        rows.clear_options()
        rows.add_options([option(*row.label, disabled=not row.open) for row in self._rows])
        first = next((rank for rank, row in enumerate(self._rows) if row.competence), None)
        first = first if first is not None else next((rank for rank, row in enumerate(self._rows) if row.open), None)
        rows.highlighted = here if here is not None and here < len(self._rows) else first
        self._detail(rows.highlighted)

    def on_resize(self, event: events.Resize) -> None:
        """Rows are laid out for the width, once for each."""
        if event.size.width != self._width:
            self._width = event.size.width
            self.call_after_refresh(lambda: self._show(keep=True))

    def _detail(self, rank: int | None) -> None:
        parts = self._rows[rank].detail if rank is not None and rank < len(self._rows) else ()
        self.query_one("#detail-text", Words).say(*parts)
        self.query_one("#detail").scroll_home(animate=False)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The detail follows the cursor."""
        self._detail(event.option_index)

    def draw_header(self) -> None:
        """What this is, and that it foresees nothing."""
        day = self.day
        self.query_one("#banner", Words).say(
            ("Délibération simulée", "bold $primary"), f"   {day.trainee}, {day.playable.scenario.title}"
        )
        self.query_one("#mention", Words).say((day.trouble or NOT_A_PREDICTION, "$accent"))

    # Actions

    def action_vue(self, number: int) -> None:
        """The view of that number."""
        if number <= len(VIEWS):
            self._view = number - 1
            self._show()
            self.query_one("#rows").focus()

    def action_vue_suivante(self, step: int) -> None:
        """The next or the previous view."""
        self.action_vue((self._view + step) % len(VIEWS) + 1)

    def action_jure(self) -> None:
        """A juror's level for the competence under the cursor."""
        from simulator.app.exam.juror import ask_juror

        if self.plateau.practice.person:
            self.plateau.tell("L’avis d’un juré se donne depuis la machine du formateur.")
            return
        rank = self.query_one("#rows", OptionList).highlighted
        id = self._rows[rank].competence if rank is not None and rank < len(self._rows) else ""
        found = next((one for one in self.day.playable.referential.competences if one.id == id), None)
        if found is None:
            self.plateau.tell("Placez-vous sur une compétence, dans la vue « Avis ».")
        else:
            ask_juror(self, found, self._juror)

    def judged(self, juror: str, competence: str, level: Level, why: str) -> None:
        """Keeps what a juror says; the name is proposed for the next one."""
        self._juror = juror
        if self.ask_day(lambda: self.day.judge(juror, competence, level, why)):
            self._judge_again()

    def action_debriefing(self) -> None:
        """The debrief of the role-play."""
        from simulator.app.exam.after import show_role_play

        attempt = self.day.attempt
        if attempt is not None and attempt.id is not None:
            show_role_play(self.plateau, attempt.id)

    def on_screen_resume(self) -> None:
        """A trainer may have corrected the role-play meanwhile."""
        if self._report is not None:
            self._judge_again()

    def action_exporter(self) -> None:
        """Writes the report of the day."""
        from simulator.app.exam.after import export_day

        if self._report is not None:
            export_day(self.plateau, self._report)

    def action_terminer(self) -> None:
        """Closes the day, which can be read again, and leaves it."""
        if self.day.day.stage is Stage.OPINION and not self.ask_day(self.day.move_on):
            return
        self.plateau.leave_day()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The role-play, where there was one."""
        return self.day.attempt is not None if action == "debriefing" else True
