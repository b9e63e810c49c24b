"""What can I practise? The scenarios at hand by CCP, found as one types, with one's own last result."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, OptionList

from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, NARROW, plural
from simulator.app.base import PlateauScreen
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.words import Words, option
from simulator.library import Listed
from simulator.practice.shelves import GROUPS, group_of
from simulator.source import fold
from simulator.storage import Row, StoreError

if TYPE_CHECKING:
    from scoring.progress import Suggestion

RESUME, NEXT, DAY = "»reprendre", "»prochain", "»journee"
DAY_WORDS = "La journée d’examen, répétée d’un bout à l’autre"
ROLES = {"manager": "manager", "adviser": "conseiller"}


def person(trainee: str, exam: str, today: date) -> str:
    """Who is at the screen, and how long until their exam."""
    if not exam:
        return f"{trainee}."
    days = (date.fromisoformat(exam) - today).days
    return (
        f"{trainee}, examen dans {plural(days, 'jour', 'jours')}."
        if days > 0
        else f"{trainee}, examen le {date.fromisoformat(exam):%d/%m/%Y}."
    )


class LibraryScreen(PlateauScreen):
    """The first screen."""

    HELP_TEXT = (
        "Choisissez un scénario avec les flèches puis Entrée, ou d’un clic.\n\n"
        "/ ou Ctrl+F : chercher. La liste se réduit à mesure que vous tapez (titre, compétence, CCP, rôle, niveau). "
        "Flèche bas ou Entrée ramène à la liste ; Échap efface la recherche.\n"
        "En tête, ce qui compte pour vous : l’essai inachevé, puis ce qu’il est utile de travailler maintenant, et pourquoi.\n"
        "m : mon parcours, compétence par compétence, et votre autoévaluation.\n"
        "e : vos essais, pour les relire, les reprendre ou les rejouer.\n"
        "r : reprendre l’essai inachevé, quand il y en a un.\n"
        "j : la journée d’examen, répétée d’un bout à l’autre ; la reprendre, ou relire celles qui sont finies.\n"
        "g : animer une séance de groupe avec le scénario sous le curseur.\n"
        "s : changer de personne ; chacun ne voit que ses essais, avec un code si vous le voulez (préférences).\n"
        "p : préférences (thème, rythme des répliques, temps majoré, code, date d’examen).\n"
        "Ctrl+P : toutes les commandes. Ctrl+Q : quitter."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash,ctrl+f", "chercher", "Chercher", key_display="/"),
        Binding("m", "app.parcours", "Parcours"),
        Binding("e", "app.essais", "Essais"),
        Binding("r", "reprendre", "Reprendre"),
        Binding("p", "app.preferences", "Préférences"),
        Binding("j", "app.journee", "Journée d’examen", show=False),
        Binding("g", "animer", "Animer une séance de groupe", show=False),
        Binding("s", "app.personne", "Changer de personne", show=False),
        Binding("escape", "effacer", "Effacer la recherche", show=False, key_display="Échap"),
        Binding("ctrl+q", "app.quit", "Quitter", key_display="Ctrl+Q"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._listed: tuple[Listed, ...] = ()
        self._last: Mapping[str, Row] = {}
        self._open: Row | None = None
        self._next: Suggestion | None = None
        self._next_for = ""
        self._person = ""
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
        """Reads the last results and the unfinished attempt again; what comes next is computed beside the screen."""
        trouble, fault = "", None
        self._last, self._open, self._person = {}, None, ""
        if self._next_for != self.plateau.settings.trainee:
            self._next, self._next_for = None, self.plateau.settings.trainee
        try:
            profile = self.plateau.profile()
            if self.plateau.closed(profile):
                self._next = None
                trouble = f"Le parcours de {self.plateau.settings.trainee} est fermé par un code. Touche s pour l’ouvrir ou changer de personne."
            else:
                trainee = self.plateau.settings.trainee
                store = self.plateau.practice.store
                self._last, self._open = store.latest(trainee), store.unfinished(trainee)
                self._person = person(trainee, profile.exam if profile else "", self.plateau.practice.doors.now().date())
                self.run_worker(self._look_ahead, thread=True, exclusive=True, exit_on_error=False)
        except StoreError as error:
            trouble, fault = str(error), error
        if not self._read:
            self.plateau.look_after_store(fault)
        self._read = True
        self._notice(trouble)
        self._show(self.query_one("#search", Input).value)
        self.refresh_bindings()

    def _look_ahead(self) -> None:
        """In a thread: what to practise next."""
        from simulator.practice.progress import progress_of

        trainee = self.plateau.settings.trainee
        suggestions = progress_of(self.plateau.practice, trainee).suggestions
        if suggestions:  # the order is that of worth: one whose day has come goes before a better one for later
            first = next((one for one in suggestions if one.due), suggestions[0])
            self.app.call_from_thread(self._suggest, trainee, first)

    def _suggest(self, trainee: str, suggestion: "Suggestion") -> None:
        if trainee == self.plateau.settings.trainee and self.is_attached:
            self._next = suggestion
            self._show(self.query_one("#search", Input).value)

    def _notice(self, trouble: str) -> None:
        notice = self.query_one("#notice", Words)
        if trouble:
            notice.say((trouble, "$error"))
        elif self._person:
            where = "la machine du formateur" if self.plateau.practice.person else "cette machine"
            notice.say((f"{self._person} Tout reste sur {where}.", "$quiet"))
        else:
            notice.say(("Choisissez un scénario, puis Entrée. Tout se passe sur cette machine.", "$quiet"))

    def _show(self, typed: str) -> None:
        words = fold(typed).split()
        rows = self.query_one("#scenarios", OptionList)
        here = self._rows[rows.highlighted] if rows.highlighted is not None and rows.highlighted < len(self._rows) else ""
        moved = here != next((id for id in self._rows if id), "")
        rows.clear_options()
        self._rows = []
        width = max((rows.size.width or self.size.width - 2) - 2, 50)
        options = []
        for id, text in () if words else self._first_rows():
            options.append(option((text, "bold $secondary"), disabled=True) if not id else option(*text, id=id))
            self._rows.append(id)
        for key, heading in GROUPS.items():
            found = [item for item in self._listed if group_of(item) == key and self._matches(item, words)]
            if found:
                options.append(option((heading, "bold $secondary"), disabled=True))
                self._rows.append("")
            for item in found:
                options.append(option(self._row(item, width), id=item.id))
                self._rows.append(item.id)
        if all(word in fold(DAY_WORDS) for word in words):
            options += [option(("L’examen", "bold $secondary"), disabled=True), option(f"  {DAY_WORDS}", id=DAY)]
            self._rows += ["", DAY]
        rows.add_options(options)
        first = next((rank for rank, id in enumerate(self._rows) if id), None)
        rows.highlighted = self._rows.index(here) if moved and here in self._rows else first
        if first is None:
            self.query_one("#summary", Words).say("Aucun scénario ne correspond à cette recherche.")

    def _first_rows(self) -> Iterator[tuple[str, Any]]:
        """What matters to this person, before the library: the unfinished attempt, then what to practise next."""
        titles = {item.id: item.title for item in self._listed}
        if self._open is None and self._next is None:
            return
        yield "", "Pour vous"
        if self._open is not None:
            title = titles.get(self._open.scenario, self._open.scenario)
            turns = plural(self._open.turns, "tour joué", "tours joués")
            yield RESUME, ((f"  Essai inachevé{NARROW}: ", "bold $accent"), f"{title}, {turns}")
        if self._next is not None:
            title = titles.get(self._next.scenario, self._next.scenario)
            when = "" if self._next.due else f", à partir du {self._next.day:%d/%m}"
            yield NEXT, ((f"  À travailler{NARROW}: ", "bold $accent"), f"{title}{when}")

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
        said = found.summary if found else ""
        if event.option_id == NEXT and self._next is not None:
            said = self._next.why
        elif event.option_id == RESUME:
            said = "Reprendre là où vous en étiez (Entrée ou r)."
        elif event.option_id == DAY:
            said = "Préparation, mise en situation, entretiens, questionnaire, délibération simulée : une journée entière (touche j).".replace(
                " :", f"{NARROW}:"
            )
        self.query_one("#summary", Words).say(said)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Opens the scenario's file, or takes the unfinished attempt up again."""
        if event.option_id == RESUME:
            self.action_reprendre()
        elif event.option_id == NEXT and self._next is not None:
            self.plateau.open_dossier(self._next.scenario)
        elif event.option_id == DAY:
            self.plateau.action_journee()
        elif event.option_id:
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

    def action_animer(self) -> None:
        """A group plays the scenario under the cursor."""
        rows = self.query_one("#scenarios", OptionList)
        id = self._rows[rows.highlighted] if rows.highlighted is not None and rows.highlighted < len(self._rows) else ""
        found = next((item for item in self._listed if item.id == id), None)
        if found is None:
            self.plateau.tell("Placez-vous d’abord sur un scénario.")
        else:
            self.plateau.host_scenario(found.id)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """« Reprendre » only where there is something to take up again."""
        return self._open is not None if action == "reprendre" else True
