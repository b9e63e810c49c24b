"""What did I already do? The kept attempts: read again, taken up again, played again, named, deleted."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList

from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, day_and_time
from simulator.app.base import PlateauScreen
from simulator.app.dialogs.ask import Ask, Type
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.words import Words, option
from simulator.practice import PracticeError
from simulator.storage import Row, StoreError

SHOWN = 200


class AttemptsScreen(PlateauScreen):
    """The attempts, newest first."""

    HELP_TEXT = (
        "Entrée : ouvrir le débriefing d’un essai, ou reprendre celui qui est inachevé.\n"
        "n : donner un nom à l’essai. Suppr ou x : le supprimer, après confirmation. o : exporter son bilan.\n"
        "m : rejouer avec la même graine (mêmes humeurs, même ordre des choix). g : rejouer avec une nouvelle graine. Échap : bibliothèque."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "retour", "Bibliothèque", key_display="Échap"),
        Binding("n", "nommer", "Nommer"),
        Binding("m", "rejouer(True)", "Rejouer"),
        Binding("g", "rejouer(False)", "Nouvelle graine", show=False),
        Binding("o", "exporter", "Exporter"),
        Binding("x,delete", "supprimer", "Supprimer", key_display="x"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def body(self) -> ComposeResult:
        """Title and list."""
        with Vertical(classes="page-body"):
            yield Words(("Vos essais", "bold $primary"), id="banner")
            yield OptionList(id="attempts", markup=False, compact=True)
            yield Words(id="summary")
        yield KeysLine(classes="keys-line")

    def on_mount(self) -> None:
        """Reads the list."""
        self.refresh_rows()

    def on_screen_resume(self) -> None:
        """The list may have changed."""
        self.refresh_rows()

    def refresh_rows(self) -> None:
        """Reads the attempts again."""
        try:
            self._rows = self.plateau.practice.store.rows(self.plateau.settings.trainee)[:SHOWN]
            said = "" if self._rows else "Aucun essai enregistré : jouez d’abord un scénario.".replace(" :", "\u202f:")
        except StoreError as error:
            self._rows, said = (), str(error)
        titles = {item.id: item.title for item in self.plateau.practice.scenarios()}
        rows = self.query_one("#attempts", OptionList)
        rows.clear_options()
        rows.add_options([option(self._label(row, titles.get(row.scenario, row.scenario)), id=row.id) for row in self._rows])
        rows.highlighted = 0 if self._rows else None
        rows.focus()
        self.query_one("#summary", Words).say(said)

    @staticmethod
    def _label(row: Row, title: str) -> str:
        levels = ", ".join(f"{id} {LEVEL_NAMES[Level(level)]}" for id, level in row.levels.items())
        state = levels if row.ending else "arrêté" if row.ended else "inachevé"
        mode = "examen" if row.mode == "exam" else "entraînement"
        name = f"« {row.label} » " if row.label else ""
        reprise = ", reprise" if row.parent else ""
        return f"{day_and_time(row.started)}  {name}{title}  {mode}{reprise}  {state}"

    def _here(self) -> Row | None:
        rank = self.query_one("#attempts", OptionList).highlighted
        return self._rows[rank] if rank is not None and rank < len(self._rows) else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        row = self._rows[event.option_index]
        if row.ended is None:
            self.plateau.resume_attempt(row.id)
        else:
            self.plateau.open_debriefing(row.id)

    def action_nommer(self) -> None:
        """Asks for a name."""
        row = self._here()
        if row is not None:
            self.app.push_screen(Type("Nom de l’essai", row.label, 60), lambda name: self._change("rename", row.id, name))

    def action_supprimer(self) -> None:
        """Asks before deleting."""
        row = self._here()
        if row is not None:
            answers = [
                ("non", "Garder cet essai"),
                ("oui", "Supprimer cet essai pour toujours (un bilan déjà exporté reste dans son dossier)"),
            ]
            self.app.push_screen(Ask("Supprimer cet essai ?", answers), lambda answer: self._change("delete", row.id, answer))

    def _change(self, what: str, attempt: str, answer: str | None) -> None:
        store = self.plateau.practice.store
        try:
            if what == "rename" and answer is not None:
                store.rename(attempt, answer)
            elif what == "delete" and answer == "oui":
                store.delete(attempt)
        except StoreError as error:
            self.plateau.warn(str(error))
        self.refresh_rows()

    def action_exporter(self) -> None:
        """Writes the report."""
        row = self._here()
        if row is not None:
            self.plateau.export_attempt(row.id)

    def action_rejouer(self, same: bool) -> None:
        """Plays the scenario again."""
        row = self._here()
        if row is None:
            return
        try:
            review = self.plateau.practice.review(row.id)
        except (PracticeError, StoreError) as error:
            self.plateau.warn(str(error))
            return
        self.plateau.replay(review, same_seed=same)

    def action_retour(self) -> None:
        """Back to the library."""
        self.plateau.back_to_library()
