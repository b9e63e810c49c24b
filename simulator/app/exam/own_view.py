"""How does the candidate see themselves? Competence by competence, before any result; said once, and kept beside the opinion."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import OptionList

from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, NARROW
from simulator.app.dialogs.ask import Ask
from simulator.app.exam.in_day import GENERAL, GENERAL_HELP, DayScreen
from simulator.app.keys import digit_bindings
from simulator.app.screens.parcours_text import LEVEL_STYLES
from simulator.app.words import Part, Words, option
from simulator.practice.deliberating import concerned

LEVELS = (Level.NOT_ACQUIRED, Level.IN_PROGRESS, Level.ACQUIRED)
DONE = "»fini"


class OwnViewScreen(DayScreen):
    """Every competence that the day is about, with one's own level."""

    HELP_TEXT = (
        "Pour chaque compétence, dites ce que vous pensez avoir montré ce jour : 1 non acquis, 2 en cours, 3 acquis, 4 sans avis.\n"
        "La dernière ligne termine : votre avis est gardé tel quel, puis vient la délibération simulée. Rien n’est corrigé avant.\n\n"
        + GENERAL_HELP
    )
    BINDINGS: ClassVar[list[BindingType]] = [*GENERAL, *digit_bindings("noter")]

    def part(self) -> ComposeResult:
        """What is asked, the competences."""
        yield Words(f"Avant tout résultat{NARROW}: qu’avez-vous montré ce jour, d’après vous{NARROW}?", classes="section")
        yield Words(("1 non acquis   2 en cours   3 acquis   4 sans avis", "$quiet"), id="how")
        yield OptionList(id="rows", markup=False, compact=True)
        yield Words(id="summary")

    def on_mount(self) -> None:
        """Lists the competences."""
        self._levels: dict[str, Level] = {}
        self._members = concerned(self.day)
        rows = self.query_one("#rows", OptionList)
        rows.add_options([option(*self._label(rank), id=one.id) for rank, one in enumerate(self._members)])
        rows.add_option(option(self._end(), id=DONE))
        rows.highlighted = 0
        rows.focus()

    def _label(self, rank: int) -> tuple[Part, ...]:
        one = self._members[rank]
        level = self._levels.get(one.id)
        room = max(self.size.width - 28, 24)
        name = f"{one.id}  {one.name}"
        name = name if len(name) <= room else f"{name[: room - 1]}…"
        said = ("…", "$quiet") if level is None else (LEVEL_NAMES[level], f"bold {LEVEL_STYLES[level]}")
        return (f"{name:<{room}}  ", said)

    def _end(self) -> Part:
        left = len(self._members) - len(self._levels)
        told = f" ({left} sans avis)" if left else ""
        return (f"Terminer, et passer à la délibération simulée{told}", "bold $secondary")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The whole name of the competence under the cursor."""
        one = next((one for one in self._members if one.id == event.option_id), None)
        self.query_one("#summary", Words).say(one.name if one else "")

    def action_noter(self, number: int) -> None:
        """Rates the competence under the cursor, and goes to the next row."""
        rows = self.query_one("#rows", OptionList)
        rank = rows.highlighted
        if rank is None or rank >= len(self._members) or number > len(LEVELS) + 1:
            return
        id = self._members[rank].id
        if number <= len(LEVELS):
            self._levels[id] = LEVELS[number - 1]
        else:
            self._levels.pop(id, None)
        rows.replace_option_prompt_at_index(rank, option(*self._label(rank)).prompt)
        rows.replace_option_prompt_at_index(len(self._members), option(self._end()).prompt)
        rows.highlighted = rank + 1

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter on a competence asks; on the last row, ends."""
        if event.option_id != DONE:
            self._ask(event.option_index)
        elif self.ask_day(self._keep):
            self.plateau.move_day_on()

    def _keep(self) -> None:
        if self.day.day.self_assessment is None:  # else killed between the two
            self.day.assess_oneself(self._levels)

    def _ask(self, rank: int) -> None:
        def chosen(answer: str | None) -> None:
            if answer is not None:
                self.action_noter(int(answer))

        answers = [(str(number), LEVEL_NAMES[level].capitalize()) for number, level in enumerate(LEVELS, start=1)]
        self.app.push_screen(Ask(self._members[rank].name, [*answers, ("4", "Sans avis")]), chosen)
