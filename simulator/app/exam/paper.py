"""How is the questionnaire filled in? One item at a time, in any order, until it is handed in or time is over."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import OptionList

from scoring.questionnaire import Answer, Drawn, Figure, Kind, Picked, Said, answer_from
from scoring.wording import NARROW, plural
from simulator.app.dialogs.ask import Ask
from simulator.app.exam.day_words import TO
from simulator.app.exam.in_day import GENERAL, GENERAL_HELP, DayScreen
from simulator.app.exam.sheet import Sheet
from simulator.app.keys import digit_bindings
from simulator.app.widgets.reply import ReplyBox
from simulator.app.words import Words, option
from simulator.exam import Stage
from simulator.practice.answering import Misread, how_to_answer, read_answer
from simulator.source import typeset

HAND_IN = "»rendre"
PLACEHOLDERS = {Kind.NUMBER: "Un nombre, puis Entrée.", Kind.TEXT: "Une phrase, avec vos mots, puis Entrée."}
TYPED = tuple(PLACEHOLDERS)


class PaperScreen(DayScreen):
    """The items, one at a time; after the last one, all of them with those that have no answer."""

    HELP_TEXT = (
        "Une question à la fois. F8 ou → : la suivante. F7 ou ← : la précédente. F5 : toutes les questions, celles sans réponse comprises, et rendre.\n\n"
        "À choisir : un chiffre coche (la rangée du haut suffit, même en AZERTY), ou ↑ ↓ puis Entrée ; encore une fois pour décocher. "
        "À ordonner : les chiffres dans l’ordre ; encore une fois pour retirer une étape.\n"
        "À écrire : un nombre ou une phrase, puis Entrée. Page↑ Page↓ : faire défiler la question.\n"
        "Une réponse se change jusqu’à ce que vous rendiez ou que le temps soit écoulé. Aucune n’est corrigée avant la fin de la journée.\n\n"
        + GENERAL_HELP
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f7", "aller(-1)", "Précédente", key_display="F7", priority=True),  # else the box selects all
        Binding("f8", "aller(1)", "Suivante", key_display="F8"),
        Binding("left", "aller(-1)", "Précédente", show=False),
        Binding("right", "aller(1)", "Suivante", show=False),
        Binding("pageup", "defiler(-1)", "Remonter", show=False, priority=True),
        Binding("pagedown", "defiler(1)", "Descendre", show=False, priority=True),
        Binding("f5", "sommaire", "Toutes", key_display="F5"),
        *GENERAL,
        *digit_bindings("cocher"),
    ]
    _rank = 0
    """The item now shown; their number when all are."""

    def part(self) -> ComposeResult:
        """The item and its answer; or all the items."""
        from textual.widgets import Markdown

        with Vertical(id="item"):
            with VerticalScroll(id="question"):
                yield Words(id="prompt", classes="section")
                yield Markdown(id="data", open_links=False)
            yield Sheet(id="sheet")
            yield ReplyBox(id="reply")
            yield Words(id="how")
        yield OptionList(id="items", markup=False, compact=True)

    def on_mount(self) -> None:
        """The first item without an answer."""
        open_ones = self._unanswered()
        self.call_after_refresh(self._show, open_ones[0] if open_ones else len(self.day.paper))

    def more_clock(self) -> str:
        """How far one is."""
        count = len(self.day.paper)
        return f"Question {self._rank + 1}/{count}" if self._rank < count else "Toutes les questions"

    # Facts

    @property
    def _drawn(self) -> Drawn | None:
        return self.day.paper[self._rank] if self._rank < len(self.day.paper) else None

    def _answer(self, drawn: Drawn) -> Answer | None:
        return answer_from(self.day.day.answer_to(Stage.QUESTIONNAIRE, drawn.item.id))

    def _unanswered(self) -> list[int]:
        return [rank for rank, drawn in enumerate(self.day.paper) if self._answer(drawn) is None]

    # Showing

    async def _show(self, rank: int) -> None:
        from textual.widgets import Markdown

        self._rank = rank
        drawn = self._drawn
        self.query_one("#item").display = drawn is not None
        self.query_one("#items").display = drawn is None
        self.draw_header()
        self.refresh_bindings()
        if drawn is None:
            self._list()
            return
        item = drawn.item
        self.query_one("#question").set_class(item.kind in TYPED, "-alone")
        self.query_one("#prompt", Words).say((f"{item.competence}  ", "$quiet"), (item.prompt, "bold"))
        await self.query_one("#data", Markdown).update(item.data)
        self.query_one("#data").display = bool(item.data)
        self.query_one("#question", VerticalScroll).scroll_home(animate=False)
        self._offer(drawn)
        self._how()

    def _offer(self, drawn: Drawn) -> None:
        answer, sheet, box = self._answer(drawn), self.query_one(Sheet), self.query_one(ReplyBox)
        picked = answer.ids if isinstance(answer, Picked) else ()
        sheet.offer(drawn.item.kind, [(id, drawn.item.text_of(id)) for id in drawn.shown], picked)
        box.display = drawn.item.kind in TYPED
        box.text = answer.typed if isinstance(answer, Figure) else answer.text if isinstance(answer, Said) else ""
        box.placeholder = typeset(PLACEHOLDERS.get(drawn.item.kind, ""))
        if box.display:
            box.move_cursor(box.document.end)
            box.focus()

    def _how(self, misread: str = "") -> None:
        drawn = self._drawn
        if drawn is None:
            return
        answer, left = self._answer(drawn), len(drawn.shown) - len(self.query_one(Sheet).picked)
        state = "répondu" if answer is not None else "sans réponse"
        if drawn.item.kind is Kind.ORDER and 0 < left < len(drawn.shown):
            state = f"{plural(left, 'étape à placer', 'étapes à placer')} pour que l’ordre soit gardé"
        how = how_to_answer(drawn.item, len(drawn.shown)).split(", par exemple")[0]
        self.query_one("#how", Words).say(
            (f"Attendu{NARROW}: {how}. ", "$quiet"),
            (misread or f"{state.capitalize()}.", "$accent" if misread or answer is None else "$success"),
        )

    def _list(self) -> None:
        rows = self.query_one("#items", OptionList)
        rows.clear_options()
        room = max(self.size.width - 26, 20)
        for rank, drawn in enumerate(self.day.paper):
            prompt = " ".join(drawn.item.prompt.split())
            text = prompt if len(prompt) <= room else f"{prompt[: room - 1]}…"
            answered = self._answer(drawn) is not None
            state = ("répondu      ", "$success") if answered else ("sans réponse ", "bold $accent")
            rows.add_option(option(f"{rank + 1:>3}  ", state, text, id=str(rank)))
        following = self.day.day.following
        assert following is not None
        empty = len(self._unanswered())
        told = f"{plural(empty, 'question sans réponse', 'questions sans réponse')}" if empty else "tout est répondu"
        rows.add_option(option((f"Rendre et passer {TO[following]} ({told})", "bold $secondary"), id=HAND_IN))
        rows.highlighted = self._unanswered()[0] if empty else len(self.day.paper)
        rows.focus()

    # Answering

    def action_cocher(self, number: int) -> None:
        """A digit."""
        if self._drawn is not None:
            self.query_one(Sheet).pick(number)

    def on_sheet_changed(self, message: Sheet.Changed) -> None:
        """What is ticked is kept at once; an order, once it is whole."""
        drawn = self._drawn
        if drawn is None:
            return
        whole = drawn.item.kind is not Kind.ORDER or len(message.picked) == len(drawn.shown)
        self._keep(drawn, Picked(message.picked) if message.picked and whole else None)
        self._how()

    async def on_reply_box_said(self) -> None:
        """Enter: kept, and on to the next."""
        await self.action_aller(1)

    def _keep(self, drawn: Drawn, answer: Answer | None) -> bool:
        return self.ask_day(lambda: self.day.answer(drawn.item.id, answer))

    def _keep_typed(self) -> bool:
        """Keeps what is typed for this item; what is no answer to it is told, and not kept."""
        drawn = self._drawn
        if drawn is None or drawn.item.kind not in TYPED:
            return True
        typed = self.query_one(ReplyBox).text
        before = self._answer(drawn)
        if before is not None and typed.strip() == (
            before.typed if isinstance(before, Figure) else getattr(before, "text", "")
        ):
            return True
        answer = read_answer(drawn, typed)
        if isinstance(answer, Misread):
            self._how(answer.sentence)
            return False
        return self._keep(drawn, answer)

    def keep_draft(self) -> None:
        """What is typed is kept as it stands."""
        self._keep_typed()

    # Going

    async def action_aller(self, step: int) -> None:
        """The next item, or the one before; after the last one, all of them."""
        if self._rank + step >= 0 and self._keep_typed():
            await self._show(min(self._rank + step, len(self.day.paper)))

    async def action_sommaire(self) -> None:
        """All the items."""
        if self._keep_typed():
            await self._show(len(self.day.paper))

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """To an item, or the end."""
        if event.option_id != HAND_IN:
            await self._show(int(event.option_id or 0))
        elif self._unanswered():
            told = plural(len(self._unanswered()), "question reste", "questions restent")
            answers = [("non", "Continuer"), ("oui", "Rendre ainsi (on n’y revient pas)")]
            self.app.push_screen(
                Ask(f"{told} sans réponse.", answers), lambda answer: self._hand_in() if answer == "oui" else None
            )
        else:
            self._hand_in()

    def action_defiler(self, pages: int) -> None:
        """Scrolls the question, whatever has the focus; the list of all items, when it is shown."""
        shown = self.query_one("#question" if self._drawn is not None else "#items")
        shown.scroll_relative(y=pages * max(shown.size.height - 1, 1), animate=False)

    def _hand_in(self) -> None:
        self.plateau.move_day_on()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No item before the first one, none after the list of all."""
        if action == "aller":
            return self._rank > 0 if parameters == (-1,) else self._rank < len(self.day.paper)
        if action == "sommaire":
            return self._rank < len(self.day.paper)
        return super().check_action(action, parameters)
