"""What should I know before I start? Context, mission, people, documents; then training or exam."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Button

from scoring.wording import NARROW
from simulator.app import texts
from simulator.app.base import PlateauScreen
from simulator.app.dialogs.documents import Documents
from simulator.app.opening import Opening
from simulator.app.screens import file_text as told
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.words import Words, shown
from simulator.engine import Mode

EXTRA = {1.0: "", 1.33: " (temps majoré d’un tiers)", 2.0: " (temps doublé)", 0.0: " (sans limite de temps)"}


class DossierScreen(PlateauScreen):
    """The file of one scenario."""

    HELP_TEXT = (
        "Lisez le contexte, votre mission et les documents, puis choisissez un mode.\n\n"
        "Entrée ou t : entraînement. Un retour après chaque réponse, des indices (i), et l’on peut revenir à un tour.\n"
        "x : examen. Un temps limité, le silence compte, aucun retour avant la fin.\n"
        "r : façon de répondre. Choisir parmi des réponses, écrire avec vos mots, ou écrire d’abord et voir les choix sur demande.\n"
        "F2 ou d : lire les documents. ↑ ↓ : faire défiler. Échap : revenir à la bibliothèque."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "retour", "Bibliothèque", key_display="Échap"),
        Binding("f2,d", "documents", "Documents", key_display="F2"),
        Binding("t", "jouer('training')", "S’entraîner"),
        Binding("x", "jouer('exam')", "Examen"),
        Binding("r", "reponse", "Réponse"),
    ]

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self._opening = opening
        self._playable = opening.playable

    def body(self) -> ComposeResult:
        """The page, then the two modes."""
        from textual.widgets import Markdown

        scenario = self._playable.scenario
        extra = EXTRA.get(self.plateau.settings.extra_time, "")
        with Vertical(classes="page-body"):
            yield Words(
                (scenario.title, "bold $primary"),
                f"   {scenario.minutes} min, niveau {scenario.level}, {', '.join(scenario.judged)}",
                id="banner",
            )
            with VerticalScroll(id="file"):
                yield Markdown(scenario.context, open_links=False)
                yield Words(*told.mission(scenario), classes="section")
                yield Words(*told.people(scenario), classes="section")
                yield Words(*told.documents(scenario), classes="section")
                yield Words((self._competences(), "$quiet"), classes="section")
            yield Words(id="how")
            with Horizontal(id="modes"):
                yield Button(shown("S’entraîner (t)"), id="training", variant="primary")
                yield Button(shown(f"Passer en examen (x){extra}"), id="exam")
        yield KeysLine(classes="keys-line")

    def _competences(self) -> str:
        referential = self._playable.referential
        names = [f"{id} {referential.competence(id).name}" for id in self._playable.scenario.judged]
        separator = f"{NARROW}; "
        judged = f"Compétence jugée{NARROW}: {separator.join(names)}. Critères rédigés pour l’entraînement."
        if not referential.expired_on(self.plateau.practice.doors.now().date()):
            return judged
        until = f"{referential.valid_until:%d/%m/%Y}"
        return f"{judged} Référentiel {referential.id}, version close le {until}{NARROW}: elle sert ici de cadre de travail."

    def on_mount(self) -> None:
        """Enter starts the mode asked for; what scoring needs is made ready meanwhile."""
        self.run_worker(self._prepare, thread=True, exit_on_error=False)
        self.query_one(f"#{self._opening.mode}").focus()
        self._how()

    @property
    def _reply(self) -> str:
        return self._opening.reply or self.plateau.settings.reply

    def _how(self) -> None:
        self.query_one("#how", Words).say(
            (f"Réponse{NARROW}: ", "$quiet"), texts.REPLY_NAMES[self._reply], ("  (r pour changer)", "$quiet")
        )

    def action_reponse(self) -> None:
        """The next way of answering; kept for the next time."""
        names = tuple(texts.REPLY_NAMES)
        self.plateau.keep_settings(reply=names[(names.index(self._reply) + 1) % len(names)])
        self._opening = replace(self._opening, reply=None)
        self._how()

    def _prepare(self) -> None:
        self._playable.prepare()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A mode was chosen."""
        self.action_jouer(event.button.id or "training")

    def action_jouer(self, mode: str) -> None:
        """Starts."""
        opening = self._opening
        self.plateau.begin(
            self._playable, Mode(mode), opening.seed, reply=self._reply, trainee=opening.trainee, keep=opening.keep
        )

    def action_documents(self) -> None:
        """Opens the documents."""
        if self._playable.scenario.documents:
            self.app.push_screen(Documents(self._playable.scenario.documents))

    def action_retour(self) -> None:
        """Back to the library."""
        self.app.pop_screen()
