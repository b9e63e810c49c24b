"""What is this day made of? Road, scenario, parts and times, and what must be known before it begins; then the trainer's word, if any."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll

from scoring.deliberation import SIMULATION
from scoring.wording import NARROW, quoted
from simulator.app import texts
from simulator.app.base import PlateauScreen
from simulator.app.dialogs.ask import Type
from simulator.app.exam import day_words as told
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.words import Part, Words
from simulator.source import typeset

if TYPE_CHECKING:
    from simulator.exam import Plan
    from simulator.practice import Playable
    from simulator.practice.rehearsal import Rehearsal


class StartScreen(PlateauScreen):
    """The day before it begins. ``begin`` is called with the trainer's word, empty for none; ``word``: whether one was given already."""

    HELP_TEXT = (
        "La journée d’examen se répète d’un bout à l’autre : préparation, mise en situation, entretien technique, questionnaire, "
        "entretien final, puis votre autoévaluation et une délibération simulée.\n\n"
        "Entrée : commencer. Le temps de chaque partie court alors, et rien n’est corrigé avant la fin.\n"
        "w : le mot du formateur. Sans lui, personne ne peut mettre la journée en pause.\n"
        "Échap : revenir sans commencer.\n\n"
        "C’est une simulation, sans valeur officielle : aucune durée officielle n’est connue de Plateau."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "commencer", "Commencer la journée", key_display="Entrée"),
        Binding("w", "mot", "Mot du formateur"),
        Binding("escape", "retour", "Revenir", key_display="Échap"),
        Binding("down", "defiler(1)", "Descendre", show=False),
        Binding("up", "defiler(-1)", "Monter", show=False),
        Binding("pagedown", "defiler(8)", "Descendre", show=False),
        Binding("pageup", "defiler(-8)", "Monter", show=False),
    ]

    def __init__(
        self, plan: "Plan", notices: Sequence[str], playable: "Playable", begin: Callable[[str], None], *, word: bool = False
    ) -> None:
        super().__init__()
        self._plan, self._notices, self._playable, self._begin = plan, tuple(notices), playable, begin
        self._word = ""
        self._given = word

    def body(self) -> ComposeResult:
        """Title, the day, keys."""
        with Vertical(classes="page-body"):
            yield Words(("La journée d’examen", "bold $primary"), "   une répétition, d’un bout à l’autre", id="banner")
            yield Words((SIMULATION, "bold $accent"), id="mention")
            with VerticalScroll(id="file", can_focus=False):
                yield Words(*self._day(), classes="section")
                yield Words(*self._told(), classes="section")
                yield Words(id="word", classes="section")
        yield KeysLine(classes="keys-line tall")

    def on_mount(self) -> None:
        """What the role-play's result will need is made ready meanwhile."""
        self.run_worker(self._prepare, thread=True, exit_on_error=False)
        self._say_word()

    def _prepare(self) -> None:
        self._playable.prepare()

    def _day(self) -> list[Part]:
        plan = self._plan
        parts: list[Part] = [(f"Voie{NARROW}: ", "$quiet"), f"{road_name(self._playable, plan.road)}\n"]
        parts += [(f"Scénario{NARROW}: ", "$quiet"), f"{self._playable.scenario.title}, {texts.REPLY_NAMES[plan.reply]}\n\n"]
        for name, given in told.parts_rows(plan):
            parts += [(f"{name:<32}", "bold"), f"{given}\n"]
        whole = told.total(plan)
        return [*parts, (f"{'En tout':<32}", "$quiet"), whole] if whole else parts

    def _told(self) -> list[Part]:
        rows = "\n".join(f"• {sentence}" for sentence in self._notices)
        return [("À savoir\n", "bold $secondary"), rows or "• Rien n’est corrigé avant la fin."]

    def _say_word(self) -> None:
        given = typeset("Mot du formateur : donné, lui seul peut mettre la journée en pause.")
        none = typeset("Mot du formateur : aucun (w), la journée ne pourra pas être mise en pause.")
        self.query_one("#word", Words).say((given if self._word or self._given else none, "$quiet"))

    def action_commencer(self) -> None:
        """The clock of the first part starts."""
        self._begin(self._word)

    def action_mot(self) -> None:
        """Asks for the word, which the trainer types."""

        def keep(word: str | None) -> None:
            if word is not None:
                self._word = word
                self._say_word()

        question = "Formateur : un mot, sans lequel personne ne met la journée en pause (vide : aucun)"
        self.app.push_screen(Type(question, self._word, limit=60, hidden=True), keep)

    def action_retour(self) -> None:
        """Back, or out where the app was opened for this day."""
        self.plateau.leave_day()

    def action_defiler(self, rows: int) -> None:
        """Scrolls the page."""
        self.query_one("#file", VerticalScroll).scroll_relative(y=rows, animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A word given at the command line stays."""
        return action != "mot" or not self._given


def start_of(day: "Rehearsal") -> StartScreen:
    """The screen of a day that is kept and has not begun."""
    return _Kept(day)


class _Kept(StartScreen):
    """A day that the command line planned, or that was left before it began: who gave a word, or none, gave it then."""

    def __init__(self, day: "Rehearsal") -> None:
        super().__init__(day.day.plan, day.notices, day.playable, lambda _: self.plateau.move_day_on(), word=day.pausable)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The word cannot be given any more."""
        return action != "mot"


def road_name(playable: "Playable", road: str) -> str:
    """How the text of the title calls that road."""
    rules = playable.referential.certification
    return next((one.name for one in rules.roads if one.road.value == road), quoted(road)) if rules else quoted(road)
