"""How does the jury question? One question after the other, answered in one's own words or, for « pourquoi ? », with a reason to pick."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from scoring.wording import NARROW, quoted
from simulator.app.exam.day_words import TO
from simulator.app.exam.in_day import GENERAL, GENERAL_HELP, DayScreen
from simulator.app.keys import digit_bindings
from simulator.app.widgets.choices import Choices
from simulator.app.widgets.reply import ReplyBox
from simulator.app.widgets.transcript import Speech, Transcript
from simulator.exam import Stage
from simulator.source import typeset
from simulator.storage import StoreError

ON = "»suite"
WHY = "why/"
INTRODUCTIONS = {
    Stage.TECHNICAL: "Le jury revient sur ce que vous venez de faire, puis vous questionne sur ce que la mise en situation n’a pas montré.",
    Stage.FINAL: "Le jury parle avec vous du métier dans son ensemble, à partir de votre dossier.",
}
ALONE, BESIDE = "Répondez avec vos mots, puis Entrée.", "Ou avec vos mots (Tab pour écrire), puis Entrée."
OVER = "Le jury n’a plus de question."
NO_DOSSIER = "Votre carnet de dossier est vide : le jury part de ce que vous direz."


class InterviewScreen(DayScreen):
    """The technical interview, or the final one."""

    HELP_TEXT = (
        "Le jury pose ses questions l’une après l’autre : écrivez ce que vous diriez, puis Entrée.\n"
        "Pour « pourquoi ? », un chiffre choisit une raison proposée ; Tab passe de la liste à la ligne où l’on écrit avec ses mots.\n"
        "F8 : ne pas répondre à cette question. Page↑ Page↓ : relire ce qui a été dit.\n\n" + GENERAL_HELP
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "passer", "Ne pas répondre", key_display="F8"),
        Binding("pageup", "defiler(-1)", "Remonter", show=False, priority=True),
        Binding("pagedown", "defiler(1)", "Descendre", show=False, priority=True),
        *GENERAL,
        *digit_bindings("repondre"),
    ]
    _asked = ""
    """The question now asked; empty once there is none."""

    def part(self) -> ComposeResult:
        """What was said, what can be picked, what can be typed."""
        yield Transcript(id="transcript")
        yield Choices(id="choices")
        yield ReplyBox(id="reply")

    def on_mount(self) -> None:
        """Shows what was said so far, then the question that comes."""
        self.query_one(Transcript).add(*self._before())
        self._ask()

    def _before(self) -> Iterator[Speech]:
        yield Speech("note", "", typeset(INTRODUCTIONS[self.stage]))
        if self.stage is Stage.FINAL:
            yield from self._dossier()
        for id in self._questions:
            answer = self.day.day.answer_to(self.stage, id)
            if answer is not None:
                yield Speech("other", "Jury", self._prompt(id))
                yield self._said(answer["text"])

    def _dossier(self) -> Iterator[Speech]:
        from simulator.practice import PracticeError
        from simulator.practice.dossier import summary_of

        try:
            lines = summary_of(self.day.practice, self.day.trainee)
        except (PracticeError, StoreError) as error:
            lines = (str(error),)
        yield Speech("note", "Votre dossier", "\n".join(lines) or typeset(NO_DOSSIER))

    @property
    def _questions(self) -> tuple[str, ...]:
        return self.day.day.asked.get(self.stage, ())

    def _prompt(self, id: str) -> str:
        if not id.startswith(WHY):
            return self.day.questions[id].prompt
        assert self.day.attempt is not None
        turn = int(id.removeprefix(WHY))
        quote = next((one.quote for one in self.day.attempt.exchanges if one.turn == turn), "")
        return f"Au tour {turn}, vous avez dit{NARROW}: {quoted(quote)} Pourquoi{NARROW}?"

    @staticmethod
    def _said(text: str) -> Speech:
        return Speech("you", "Vous", text) if text else Speech("note", "", "Vous n’avez pas répondu.")

    def _ask(self) -> None:
        """The next question; once there is none, what comes after the interview."""
        day, choices, box = self.day, self.query_one(Choices), self.query_one(ReplyBox)
        self._asked = next((id for id in self._questions if day.day.answer_to(self.stage, id) is None), "")
        box.display = bool(self._asked)
        box.text = ""
        self.refresh_bindings()
        self.draw_header()
        if not self._asked:
            following = day.day.following
            assert following is not None
            self.query_one(Transcript).add(Speech("note", "", OVER))
            choices.offer(((ON, f"Passer {TO[following]}"),))
            return
        self.query_one(Transcript).add(Speech("other", "Jury", self._prompt(self._asked)))
        choices.offer(self._reasons())
        box.placeholder = BESIDE if choices.display else ALONE
        if not choices.display:
            box.focus()

    def _reasons(self) -> tuple[tuple[str, str], ...]:
        if not self._asked.startswith(WHY) or self.day.attempt is None:
            return ()
        return tuple((one.id, one.text) for one in self.day.attempt.session.reasons(self.day.why(self._asked)))

    def more_clock(self) -> str:
        """Which question it is."""
        rank = self._questions.index(self._asked) + 1 if self._asked else 0
        return f"Question {rank}/{len(self._questions)}" if rank else ""

    # Answers

    def on_reply_box_said(self, message: ReplyBox.Said) -> None:
        """An answer was typed."""
        self._reply(message.text)

    def on_choices_picked(self, message: Choices.Picked) -> None:
        """A reason was picked, or what comes after."""
        if message.choice == ON:
            self.plateau.move_day_on()
        elif self._asked and self.ask_day(lambda: self.day.pick_reason(self._asked, message.choice)):
            self._go_on()

    def action_repondre(self, number: int) -> None:
        """A digit."""
        self.query_one(Choices).pick(number)

    def action_passer(self) -> None:
        """No answer to this one."""
        if self._asked:
            self._reply("")

    def _reply(self, text: str) -> None:
        if self._asked and self.ask_day(lambda: self.day.reply(self._asked, text)):
            self._go_on()

    def _go_on(self) -> None:
        answer = self.day.day.answer_to(self.stage, self._asked)
        self.query_one(Transcript).add(self._said(answer["text"] if answer else ""))
        self._ask()

    def keep_draft(self) -> None:
        """What is being typed is the answer."""
        typed = " ".join(self.query_one(ReplyBox).text.split())
        if typed:
            self._reply(typed)

    def action_defiler(self, pages: int) -> None:
        """Scrolls what was said, whatever has the focus."""
        transcript = self.query_one(Transcript)
        transcript.scroll_relative(y=pages * max(transcript.size.height - 1, 1), animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Not answering, where there is a question."""
        return bool(self._asked) if action == "passer" else super().check_action(action, parameters)
