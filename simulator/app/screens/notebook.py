"""How do I prepare to tell my practice? The rubrics of each example, and a page to write in; every rubric is kept when it is left."""

from contextlib import suppress
from io import StringIO
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, TextArea

from scoring.wording import NARROW
from simulator.app.base import PlateauScreen
from simulator.app.papers import expected
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.words import Part, Words, option
from simulator.practice.dossier import Activity, Dossier, Example, dossier_of, export_file, write_field
from simulator.practice.dossier_rubrics import RUBRICS, SHORT_NOTICE, Rubric
from simulator.practice.dossier_text import heading, written


class Spot(NamedTuple):
    """A row under which something can be written, or an example that is not begun (``rubric`` is ``None``)."""

    activity: Activity
    example: Example
    rubric: Rubric | None

    @property
    def place(self) -> str:
        """Where it is kept."""
        return self.example.place(self.rubric.id if self.rubric else "title")


class NotebookScreen(PlateauScreen):
    """The notebook of whoever is at the screen."""

    HELP_TEXT = (
        "Ce carnet vous aide à préparer ce que vous direz de votre pratique réelle. Ce n’est ni le dossier professionnel, ni une "
        "preuve, et Plateau n’y écrit rien à votre place.\n\n"
        "Flèches : choisir une rubrique. Entrée : écrire. Échap ou Tab : quitter la page, qui est enregistrée. Rubrique vidée : effacée.\n\n"
        "Trois exemples par activité. Le dernier rang de chacun montre ce qu’un jury peut demander. "
        "e : écrire tout le carnet en Markdown. Pour les autres, écrivez des fonctions plutôt que des noms."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "retour", "Enregistrer et revenir", key_display="Échap", priority=True),
        Binding("e", "exporter", "Exporter"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._dossier: Dossier | None = None
        self._spots: list[Spot | None] = []
        self._opened: set[tuple[str, int]] = set()
        self._spot: Spot | None = None
        self._kept = ""
        self._typed = ""
        self._told = False  # that the page could not be kept: a second Escape leaves it

    def body(self) -> ComposeResult:
        """Title, list, what is asked, page."""
        with Vertical(classes="page-body"):
            yield Words(("Carnet de mon dossier", "bold $primary"), id="banner")
            yield Words((SHORT_NOTICE, "$quiet"), id="notice")
            yield OptionList(id="rubrics", markup=False, compact=True)
            with Vertical(id="writing"):  # of one height: the list above never moves
                yield Words(id="asked")
                yield TextArea(id="page", soft_wrap=True, disabled=True)
        yield KeysLine(classes="keys-line")

    def on_mount(self) -> None:
        """Reads what was written."""
        self._read()
        self._list(0)

    def _read(self) -> None:
        try:
            self._dossier = dossier_of(self.plateau.practice, self.plateau.settings.trainee)
        except expected() as error:
            self.plateau.warn(str(error))
            return
        self.query_one("#banner", Words).say(("Carnet de mon dossier", "bold $primary"), f"   {self._dossier.trainee}")

    def _list(self, place: int | None) -> None:
        """Draws the rows again, the cursor at ``place``."""
        rows = self.query_one("#rubrics", OptionList)
        self._spots = []
        rows.clear_options()
        for activity in self._dossier.activities if self._dossier else ():
            self._row(rows, None, ((f"{activity.id} · {activity.name}", "bold $secondary"),))
            for example in activity.examples:
                self._rows_of(rows, activity, example)
        if rows.option_count:
            first = next((rank for rank, spot in enumerate(self._spots) if spot), 0)
            rows.highlighted = max(place or 0, first) if (place or 0) < len(self._spots) else first
        rows.focus()

    def _rows_of(self, rows: OptionList, activity: Activity, example: Example) -> None:
        if not example.filled and (activity.id, example.number) not in self._opened:
            self._row(
                rows,
                Spot(activity, example, None),
                (f"  Exemple {example.number}", (f"{NARROW}: Entrée pour commencer", "$quiet")),
            )
            return
        self._row(rows, None, (f"  {heading(example)}", (f"   {written(example)}", "$quiet")))
        for rubric in RUBRICS:
            self._row(rows, Spot(activity, example, rubric), _label(example, rubric))

    def _row(self, rows: OptionList, spot: Spot | None, label: tuple[Part, ...]) -> None:
        self._spots.append(spot)
        rows.add_option(option(*label, disabled=spot is None))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The page follows the cursor."""
        self._show(self._spots[event.option_index] if event.option_index < len(self._spots) else None)

    def _show(self, spot: Spot | None) -> None:
        if self._spot is not None and spot is not None and spot.place == self._spot.place and spot.rubric is self._spot.rubric:
            return
        if not self._keep():
            self._go_back()
            return
        self._spot = spot
        page, asked = self.query_one("#page", TextArea), self.query_one("#asked", Words)
        if spot is None or spot.rubric is None or self._dossier is None:
            page.disabled, self._kept = True, ""
            page.load_text("")
            self._typed = ""
            asked.say(("Entrée ouvre cet exemple.", "$quiet") if spot else "")
            return
        questions = spot.activity.questions if spot.rubric.id == "answers" else ()
        asked.say((spot.rubric.label, "bold"), f"{NARROW}: {spot.rubric.help}", *(f"\n- {question}" for question in questions))
        self._kept = self._dossier.text_at(spot.place)
        page.disabled = False
        page.load_text(self._kept)
        self._typed = self._kept

    def _go_back(self) -> None:
        """The cursor stays where what was written could not be kept: nothing is lost."""
        rank = next((rank for rank, spot in enumerate(self._spots) if spot is not None and spot == self._spot), None)
        self.query_one("#rubrics", OptionList).highlighted = rank
        self.query_one("#page", TextArea).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter begins an example, or writes."""
        spot = self._spots[event.option_index]
        if spot is None:
            return
        if spot.rubric is None:
            self._opened.add((spot.activity.id, spot.example.number))
            self._list(event.option_index + 1)
        else:
            self.query_one("#page", TextArea).focus()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """What was written is kept as soon as the page is left."""
        if event.widget.id == "page" and self.is_attached:
            self._keep()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """What the page holds, for when it is no longer there to be asked."""
        self._typed = event.text_area.text

    def on_unmount(self) -> None:
        """And when the app is left: nobody is there to be told of a fault."""
        if self._changed():
            with suppress(*expected()):
                self._write()

    def _keep(self) -> bool:
        """Keeps the page, when it changed; false when it could not be, which is told."""
        self._typed = self.query_one("#page", TextArea).text
        spot = self._spot
        if spot is None or not self._changed():
            return True
        try:
            self._write()
        except expected() as error:
            self.plateau.warn(str(error))
            return False
        self._read()
        self._redraw(spot)
        return True

    def _changed(self) -> bool:
        return self._spot is not None and self._spot.rubric is not None and self._typed.strip() != self._kept

    def _write(self) -> None:
        assert self._spot is not None
        self._kept = write_field(self.plateau.practice, self.plateau.settings.trainee, self._spot.place, self._typed)

    def _redraw(self, spot: Spot) -> None:
        """The rows of one example, without moving the cursor."""
        rows = self.query_one("#rubrics", OptionList)
        example = next(
            (one for one in self._examples() if (one.activity, one.number) == (spot.example.activity, spot.example.number)),
            None,
        )
        if example is None:
            return
        for rank, other in enumerate(self._spots):
            if other is None or other.rubric is None or other.example.place("") != example.place(""):
                continue
            self._spots[rank] = Spot(other.activity, example, other.rubric)
            rows.replace_option_prompt_at_index(rank, option(*_label(example, other.rubric)).prompt)
            if other.rubric is RUBRICS[0]:
                title = option(f"  {heading(example)}", (f"   {written(example)}", "$quiet"))
                rows.replace_option_prompt_at_index(rank - 1, title.prompt)

    def _examples(self) -> list[Example]:
        return [one for activity in self._dossier.activities for one in activity.examples] if self._dossier else []

    def action_exporter(self) -> None:
        """Writes the notebook as Markdown, or hands it to the browser."""
        from simulator.practice.dossier_text import dossier_markdown
        from simulator.storage import write_bytes

        self._keep()
        if self._dossier is None:
            return
        content = dossier_markdown(self._dossier)
        target = export_file(self.plateau.practice, self._dossier.trainee)
        if self.plateau.is_web:
            self.plateau.deliver_text(StringIO(content), save_filename="carnet-du-dossier.md", mime_type="text/markdown")
            self.plateau.tell("Carnet envoyé à votre navigateur.")
            return
        try:
            write_bytes(target, content.encode("utf-8"))
        except expected() as error:
            self.plateau.warn(str(error))
            return
        self.plateau.tell(f"Carnet écrit dans {target}.")

    def action_retour(self) -> None:
        """From the page to the list, then back to the way."""
        page = self.query_one("#page", TextArea)
        if page.has_focus:
            self.query_one("#rubrics").focus()
            return
        if self._keep() or self._told:
            self.app.pop_screen()
        self._told = True


def _label(example: Example, rubric: Rubric) -> tuple[Part, ...]:
    said = " ".join(example.texts.get(rubric.id, "").split())
    return (f"    {rubric.label:<26}", (said, "") if said else ("…", "$quiet"))
