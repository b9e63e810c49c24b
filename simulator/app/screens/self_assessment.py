"""How do I rate myself, criterion by criterion? Between two modules; what the attempts show comes beside each answer, after it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList

from scoring.referential import Criterion
from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, NARROW
from simulator.app.base import PlateauScreen
from simulator.app.keys import digit_bindings
from simulator.app.screens.parcours_text import LEVEL_STYLES
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.words import Part, Words, option
from simulator.practice.progress import Progress, keep_self_assessment, shown_levels
from simulator.storage import StoreError

LEVELS = (Level.NOT_ACQUIRED, Level.IN_PROGRESS, Level.ACQUIRED)


class SelfAssessmentScreen(PlateauScreen):
    """Every criterion of the title, with one's own rating."""

    HELP_TEXT = (
        "Pour chaque critère, dites où vous pensez en être : 1 non acquis, 2 en cours, 3 acquis, 4 sans avis.\n\n"
        "Ce que vos essais montrent s’affiche à côté une fois votre avis donné, pour ne pas l’orienter. "
        "Ce n’est pas une note : l’écart sert à choisir quoi travailler.\n\n"
        "Échap enregistre et revient au parcours."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "retour", "Enregistrer et revenir", key_display="Échap"),
        *digit_bindings("noter"),
    ]

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress
        self._rows: list[Criterion | None] = []
        known = progress.self_assessments[-1].ratings if progress.self_assessments else {}
        self._before = {id: Level(level) for id, level in known.items() if level in set(Level)}
        self._ratings = dict(self._before)
        self._shown = shown_levels(progress)

    def body(self) -> ComposeResult:
        """Title, list, keys."""
        with Vertical(classes="page-body"):
            yield Words(
                ("Autoévaluation", "bold $primary"), "   où pensez-vous en être ?".replace(" ?", f"{NARROW}?"), id="banner"
            )
            yield Words(("1 non acquis   2 en cours   3 acquis   4 sans avis", "$quiet"), id="notice")
            yield OptionList(id="rows", markup=False, compact=True)
            yield Words(id="summary")
        yield KeysLine(classes="keys-line")

    def on_mount(self) -> None:
        """Lists the criteria."""
        rows = self.query_one("#rows", OptionList)
        for competence in self._progress.referential.competences:
            self._rows.append(None)
            rows.add_option(option((f"{competence.id} · {competence.name}", "bold $secondary"), disabled=True))
            for criterion in competence.criteria:
                self._rows.append(criterion)
                rows.add_option(option(*self._label(criterion)))
        rows.highlighted = 1
        rows.focus()

    def _label(self, criterion: Criterion) -> tuple[Part, ...]:
        own = self._ratings.get(criterion.id)
        room = max(self.size.width - 44, 24)
        name = criterion.name if len(criterion.name) <= room else f"{criterion.name[: room - 1]}…"
        if own is None:
            return (f"  {name:<{room}}  ", ("…", "$quiet"))
        found = self._shown.get(criterion.id, Level.NOT_OBSERVED)
        return (
            f"  {name:<{room}}  ",
            (f"{LEVEL_NAMES[own]:<11}", f"bold {LEVEL_STYLES[own]}"),
            (f"  essais{NARROW}: {LEVEL_NAMES[found]}", "$quiet"),
        )

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The whole name of the criterion under the cursor."""
        criterion = self._rows[event.option_index] if event.option_index < len(self._rows) else None
        self.query_one("#summary", Words).say(criterion.name if criterion else "")

    def action_noter(self, number: int) -> None:
        """Rates the criterion under the cursor, and goes to the next one."""
        rows = self.query_one("#rows", OptionList)
        rank = rows.highlighted
        criterion = self._rows[rank] if rank is not None else None
        if rank is None or criterion is None or number > len(LEVELS) + 1:
            return
        if number <= len(LEVELS):
            self._ratings[criterion.id] = LEVELS[number - 1]
        else:
            self._ratings.pop(criterion.id, None)
        rows.replace_option_prompt_at_index(rank, option(*self._label(criterion)).prompt)
        following = next((place for place in range(rank + 1, len(self._rows)) if self._rows[place] is not None), None)
        if following is not None:
            rows.highlighted = following

    def action_retour(self) -> None:
        """Keeps what was rated, when it changed."""
        if self._ratings != self._before:
            try:
                keep_self_assessment(self.plateau.practice, self._progress.trainee, self._ratings)
                self.plateau.tell("Autoévaluation enregistrée.")
            except StoreError as error:
                self.plateau.warn(str(error))
        self.app.pop_screen()
