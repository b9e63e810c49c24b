"""What can I practise? The scenarios at hand by CCP, found as one types, with one's own last result."""

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, OptionList

from scoring.scale import Level
from scoring.wording import LEVEL_NAMES
from simulator.app.base import PlateauScreen
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.words import Words, option
from simulator.library import Listed
from simulator.source import fold
from simulator.storage import Row, StoreError

GROUPS = {
    "CCP1": "CCP 1 · Piloter la performance",
    "CCP2": "CCP 2 · Management de proximité",
    "": "Échanges avec les clients",
    "adviser": "Côté conseiller",
}
ROLES = {"manager": "manager", "adviser": "conseiller"}


def group_of(listed: Listed) -> str:
    """Under which heading a scenario stands."""
    if listed.role == "adviser":
        return "adviser"
    head = listed.competences[0].split("-")[0] if listed.competences else ""
    return head if head in GROUPS else ""


class LibraryScreen(PlateauScreen):
    """The first screen."""

    HELP_TEXT = (
        "Choisissez un scénario avec les flèches puis Entrée, ou d’un clic.\n\n"
        "/ ou Ctrl+F : chercher. La liste se réduit à mesure que vous tapez (titre, compétence, CCP, rôle, niveau). "
        "Flèche bas ou Entrée ramène à la liste ; Échap efface la recherche.\n"
        "e : vos essais, pour les relire, les reprendre ou les rejouer.\n"
        "r : reprendre l’essai inachevé, quand il y en a un.\n"
        "p : préférences (thème, rythme des répliques, temps majoré, nom).\n"
        "Ctrl+P : toutes les commandes. Ctrl+Q : quitter."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash,ctrl+f", "chercher", "Chercher", key_display="/"),
        Binding("e", "app.essais", "Essais"),
        Binding("r", "reprendre", "Reprendre"),
        Binding("p", "app.preferences", "Préférences"),
        Binding("escape", "effacer", "Effacer la recherche", show=False, key_display="Échap"),
        Binding("ctrl+q", "app.quit", "Quitter", key_display="Ctrl+Q"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._listed: tuple[Listed, ...] = ()
        self._last: Mapping[str, Row] = {}
        self._open: Row | None = None
        self._read = False
        self._rows: list[str] = []
        self._width = 0

    def body(self) -> ComposeResult:
        """Title, notices, search line, list."""
        with Vertical(classes="page-body"):
            yield Words(("Plateau", "bold $primary"), "  s’entraîner aux entretiens de la relation client", id="banner")
            yield Words(id="notice")
            yield Input(placeholder="Chercher : titre, compétence, CCP, rôle…", id="search", max_length=80, compact=True)
            yield OptionList(id="scenarios", markup=False, compact=True)
            yield Words(id="summary")
        yield KeysLine(classes="keys-line")

    def on_mount(self) -> None:
        """Reads the list; the results come once it is painted, since the store takes longer to open than the list to show."""
        self._listed = tuple(item for item in self.plateau.practice.scenarios() if item.sound)
        self._notice("")
        self._show("")
        self.query_one("#scenarios").focus()
        self.call_after_refresh(self.refresh_results)

    def on_screen_resume(self) -> None:
        """Results may have changed while another screen was shown."""
        if self._read:
            self.refresh_results()
            self.query_one("#scenarios").focus()

    def refresh_results(self) -> None:
        """Reads the last results and the unfinished attempt again."""
        try:
            self._last = self.plateau.practice.store.latest()
            self._open = self.plateau.practice.store.unfinished()
            trouble = ""
        except StoreError as error:
            self._last, self._open, trouble = {}, None, str(error)
        self._read = True
        self._notice(trouble)
        self._show(self.query_one("#search", Input).value)
        self.refresh_bindings()

    def _notice(self, trouble: str) -> None:
        notice = self.query_one("#notice", Words)
        titles = {item.id: item.title for item in self._listed}
        if trouble:
            notice.say((trouble, "$error"))
        elif self._open is not None:
            title = titles.get(self._open.scenario, self._open.scenario)
            notice.say(
                ("Essai inachevé : ".replace(" :", "\u202f:"), "bold $accent"),
                f"{title}, {self._open.turns} tour(s) joué(s). Touche r pour le reprendre.",
            )
        else:
            notice.say(("Choisissez un scénario, puis Entrée. Tout se passe sur cette machine.", "$quiet"))

    def _show(self, typed: str) -> None:
        words = fold(typed).split()
        rows = self.query_one("#scenarios", OptionList)
        rows.clear_options()
        self._rows = []
        width = max((rows.size.width or self.size.width - 2) - 2, 50)
        options = []
        for key, heading in GROUPS.items():
            found = [item for item in self._listed if group_of(item) == key and self._matches(item, words)]
            if found:
                options.append(option((heading, "bold $secondary"), disabled=True))
                self._rows.append("")
            for item in found:
                options.append(option(self._row(item, width), id=item.id))
                self._rows.append(item.id)
        rows.add_options(options)
        first = next((rank for rank, id in enumerate(self._rows) if id), None)
        rows.highlighted = first
        if first is None:
            self.query_one("#summary", Words).say("Aucun scénario ne correspond à cette recherche.")

    @staticmethod
    def _matches(item: Listed, words: list[str]) -> bool:
        text = fold(
            f"{item.title} {item.summary} {' '.join(item.competences)} {ROLES[item.role]} niveau {item.level} {item.id}"
        )
        return all(word in text for word in words)

    def _row(self, item: Listed, width: int) -> str:
        facts = f"niv. {item.level}  {item.minutes:>2} min  {', '.join(item.competences):<9} {self._result(item):<12}"
        room = max(width - len(facts) - 4, 16)
        title = item.title if len(item.title) <= room else item.title[: room - 1] + "…"
        return f"  {title:<{room}}  {facts}"

    def _result(self, item: Listed) -> str:
        if not self._read:
            return ""
        row = self._last.get(item.id)
        if row is None or not row.levels:
            return "jamais joué" if row is None else "joué"
        lowest = min((Level(level) for level in row.levels.values()), key=list(Level).index)
        return LEVEL_NAMES[lowest]

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Says more of the scenario under the cursor."""
        found = next((item for item in self._listed if item.id == event.option_id), None)
        self.query_one("#summary", Words).say(found.summary if found else "")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Opens the scenario's file."""
        if event.option_id:
            self.plateau.open_dossier(event.option_id)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Finds as one types."""
        if event.input.id == "search":
            self._show(event.value)

    def on_input_submitted(self) -> None:
        """Enter in the search line goes to the list."""
        self.query_one("#scenarios").focus()

    def on_key(self, event: object) -> None:
        """The down arrow leaves the search line for the list."""
        if getattr(event, "key", "") == "down" and self.query_one("#search").has_focus:
            self.query_one("#scenarios").focus()

    def on_resize(self, event: events.Resize) -> None:
        """Rows are laid out for the width, once for each."""
        if self._listed and event.size.width != self._width:
            self._width = event.size.width
            self.call_after_refresh(lambda: self._show(self.query_one("#search", Input).value))

    def action_chercher(self) -> None:
        """To the search line."""
        self.query_one("#search").focus()

    def action_effacer(self) -> None:
        """Clears the search."""
        self.query_one("#search", Input).value = ""
        self.query_one("#scenarios").focus()

    def action_reprendre(self) -> None:
        """Takes the unfinished attempt up again."""
        if self._open is not None:
            self.plateau.resume_attempt(self._open.id)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """« Reprendre » only where there is something to take up again."""
        return self._open is not None if action == "reprendre" else True
