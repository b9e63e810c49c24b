"""What is there to prepare from? The case file, while the clock of the preparation runs."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from simulator.app.exam.in_day import GENERAL, GENERAL_HELP, DayScreen
from simulator.app.screens import file_text
from simulator.app.words import Words


class PreparationScreen(DayScreen):
    """Context, mission, people, documents."""

    HELP_TEXT = (
        "Lisez le contexte, votre mission et les documents (F2), et préparez ce que vous direz, au besoin sur une feuille.\n"
        "↑ ↓ Page↑ Page↓ : faire défiler. Entrée : commencer la mise en situation sans attendre la fin du temps.\n\n"
        + GENERAL_HELP
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "suite", "Commencer la mise en situation", key_display="Entrée"),
        *GENERAL,
    ]

    def part(self) -> ComposeResult:
        """The file."""
        from textual.widgets import Markdown

        playable = self.day.playable
        scenario = playable.scenario
        with VerticalScroll(id="file"):
            yield Words((scenario.title, "bold $secondary"), classes="section")
            yield Markdown(scenario.context, open_links=False)
            yield Words(*file_text.mission(scenario), classes="section")
            yield Words(*file_text.people(scenario), classes="section")
            yield Words(*file_text.documents(scenario), classes="section")

    def on_mount(self) -> None:
        """The arrows scroll; what the result will need is made ready meanwhile."""
        self.query_one("#file").focus()
        self.run_worker(self._prepare, thread=True, exit_on_error=False)

    def _prepare(self) -> None:
        self.day.playable.prepare()

    def action_suite(self) -> None:
        """Asks once: one does not come back to it."""
        self.action_arreter()
