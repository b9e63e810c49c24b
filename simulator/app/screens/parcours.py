"""Where do I stand, and what next? The two CCP and the seven competences, with how much each rests on."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import OptionList

from simulator.app.base import PlateauScreen
from simulator.app.screens.parcours_text import Way, ways
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.words import Words, option
from simulator.practice import PracticeError
from simulator.practice.progress import Progress, progress_of
from simulator.storage import StoreError


class ParcoursScreen(PlateauScreen):
    """One person's way: a list to walk through, and the detail of the row under the cursor."""

    HELP_TEXT = (
        "Ce que vos essais montrent, compétence par compétence. La barre va de 0 à 100 % : le point est le score, le trait la plage "
        "où il se tient honnêtement, large tant qu’il repose sur peu de décisions.\n\n"
        "Le niveau des premiers essais est donné à part : rejouer un scénario connu fait monter le score et dit peu.\n\n"
        "Entrée sur « À travailler » ouvre le scénario. a : votre autoévaluation, critère par critère. d : la date de votre examen, "
        "qui règle l’espacement des entraînements. c : le carnet de votre dossier professionnel. j : la journée d’examen. Tab : faire défiler le détail. Échap : bibliothèque."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "retour", "Bibliothèque", key_display="Échap"),
        Binding("a", "autoevaluation", "Autoévaluation"),
        Binding("d", "app.examen", "Date d’examen"),
        Binding("c", "carnet", "Carnet"),
        Binding("j", "app.journee", "Journée d’examen", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._progress: Progress | None = None
        self._ways: list[Way] = []
        self._width = 0

    def body(self) -> ComposeResult:
        """Title, list, detail."""
        with Vertical(classes="page-body"):
            yield Words(("Mon parcours", "bold $primary"), id="banner")
            with Vertical(id="panes"):
                yield OptionList(id="rows", markup=False, compact=True)
                with VerticalScroll(id="detail", can_focus=True):
                    yield Words(id="detail-text")
        yield KeysLine(classes="keys-line")

    def on_mount(self) -> None:
        """Computes the progress, beside the screen: with many attempts it takes a while."""
        self.query_one("#detail-text", Words).say(("Calcul de votre parcours…", "$quiet"))
        self.read_again()

    def on_screen_resume(self) -> None:
        """An attempt or a self-assessment may have been added."""
        if self._ways:
            self.read_again()

    def read_again(self) -> None:
        """Computes the progress again."""
        self.run_worker(self._read, thread=True, exclusive=True, exit_on_error=False)

    def _read(self) -> None:
        """In a thread."""
        try:
            found = progress_of(self.plateau.practice, self.plateau.settings.trainee)
        except (PracticeError, StoreError) as error:
            self.app.call_from_thread(self.query_one("#detail-text", Words).say, (str(error), "$error"))
            return
        self.app.call_from_thread(self._take, found)

    def _take(self, found: Progress) -> None:
        if not self.is_attached:
            return
        self._progress = found
        parts = [f"   {found.trainee}"]
        if found.exam is not None:
            passed = " (passé)" if found.exam < found.today else ""
            parts.append(f", examen le {found.exam:%d/%m/%Y}{passed}")
        self.query_one("#banner", Words).say(("Mon parcours", "bold $primary"), *parts)
        self._show()

    def _show(self) -> None:
        if self._progress is None:
            return
        pane = self.query_one("#rows").size.width
        self._ways = ways(self._progress, max((pane or self.size.width - 4) - 2, 56))
        rows = self.query_one("#rows", OptionList)
        here = rows.highlighted
        rows.clear_options()
        rows.add_options([option(*way.label, disabled=not way.open) for way in self._ways])
        first = next((rank for rank, way in enumerate(self._ways) if way.open), None)
        rows.highlighted = here if here is not None and here < len(self._ways) else first
        rows.focus()
        self._tell(rows.highlighted)

    def on_resize(self, event: events.Resize) -> None:
        """Rows are laid out for the width, once for each."""
        if self._ways and event.size.width != self._width:
            self._width = event.size.width
            self.call_after_refresh(self._show)

    def _tell(self, rank: int | None) -> None:
        parts = self._ways[rank].detail if rank is not None and rank < len(self._ways) else ()
        self.query_one("#detail-text", Words).say(*parts)
        self.query_one("#detail").scroll_home(animate=False)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The detail follows the cursor."""
        self._tell(event.option_index)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter opens a suggested scenario."""
        scenario = self._ways[event.option_index].scenario
        if scenario:
            self.plateau.open_dossier(scenario)

    def action_autoevaluation(self) -> None:
        """The longer self-assessment."""
        from simulator.app.screens.self_assessment import SelfAssessmentScreen

        if self._progress is not None:
            self.app.push_screen(SelfAssessmentScreen(self._progress))

    def action_carnet(self) -> None:
        """The notebook that prepares the dossier."""
        from simulator.app.screens.notebook import NotebookScreen

        self.app.push_screen(NotebookScreen())

    def action_retour(self) -> None:
        """Back to the library."""
        self.plateau.back_to_library()
