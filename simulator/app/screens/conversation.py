"""How is the conversation lived? Lines come, a reply is chosen, the other reacts; in exam mode the clock runs."""

import gc
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.timer import Timer

from scoring.wording import duration
from simulator.app.base import PlateauScreen
from simulator.app.clock import Clock
from simulator.app.dialogs.ask import Ask
from simulator.app.dialogs.documents import Documents
from simulator.app.dialogs.notes import Notes
from simulator.app.keys import digit_bindings
from simulator.app.screens.calling import Calling
from simulator.app.screens.replying import Replying
from simulator.app.screens.speeches import after_move, past
from simulator.app.widgets.choices import Choices
from simulator.app.widgets.gauges import Gauges
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.widgets.reply import ReplyBox
from simulator.app.widgets.transcript import Speech, Transcript
from simulator.app.words import Words
from simulator.engine import Choose, Leave, Mode, Move, Reply, Say, Silence, lines_at
from simulator.practice import Attempt

PACES = {"immediat": 0.0, "normal": 0.012, "lent": 0.04}
"""Seconds per character of a speech before the next one comes; any key brings them all."""
LEAST_WAIT, MOST_WAIT = 0.4, 6.0


class ConversationScreen(Calling, Replying, PlateauScreen):
    """One attempt in progress."""

    HELP_TEXT = (
        "Répondez avec le chiffre d’un choix (la rangée du haut suffit, sans majuscule, même en AZERTY), avec les flèches et Entrée, ou d’un clic.\n"
        "En réponse libre : écrivez ce que vous diriez, puis Entrée. Ce qui a été compris s’affiche ; F4 si ce n’est pas ce que vous vouliez dire. "
        "En mixte, F5 montre les choix, et le bilan le note. Tab : passer du texte aux choix.\n"
        "N’importe quelle touche fait venir tout de suite les répliques qui s’écrivent.\n\n"
        "Quand un formateur suit la séance, F6 ou h l’appelle.\n"
        "F2 ou d : documents. F3 ou n : vos notes, reprises dans le bilan. Tab : passer de la conversation aux choix ; ↑ ↓ Page↑ Page↓ font défiler.\n"
        "En entraînement : i pour un indice, b pour revenir à un tour (l’essai en cours est gardé, une reprise commence).\n"
        "En examen : le temps restant et le délai avant silence sont en haut à droite.\n"
        "Échap : s’arrêter ou continuer plus tard. Tout est enregistré à chaque réponse."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "arreter", "S’arrêter", key_display="Échap"),
        Binding("f2,d", "documents", "Documents", key_display="F2"),
        Binding("f3,n", "notes", "Notes", key_display="F3"),
        Binding("f4", "contester", "Pas ce que je voulais dire", key_display="F4"),
        Binding("f5", "choix", "Voir les choix", key_display="F5"),
        Binding("f6,h", "appeler", "Appeler le formateur", key_display="F6"),
        Binding("i", "indice", "Indice"),
        Binding("b", "revenir", "Revenir"),
        *digit_bindings("repondre"),
    ]

    def __init__(self, attempt: Attempt, monotonic: Callable[[], float]) -> None:
        super().__init__()
        self._told = ""
        self._attempt = attempt
        self._time = Clock(monotonic, attempt.session.spent)
        self._scene_since = attempt.session.spent
        self._coming: list[Speech] = []
        self._timer: Timer | None = None
        self._asked = 0

    # Drawing

    def body(self) -> ComposeResult:
        """Title and clock, gauges, transcript, choices."""
        scenario = self._attempt.playable.scenario
        with Vertical(classes="page-body"):
            yield Words(id="banner")
            if self._training:
                yield Gauges(scenario.gauges, id="gauges")
            yield Transcript(id="transcript")
            yield Choices(id="choices")
            if self._typed:
                yield ReplyBox(id="reply")
        yield KeysLine(classes="keys-line")

    def on_mount(self) -> None:
        """Shows what was said so far, then the current scene."""
        transcript = self.query_one(Transcript)
        transcript.add(*past(self._attempt))
        self._gauges()
        self._banner()
        self.set_interval(0.5, self._tick)
        self.run_worker(self.look_for_trainer, thread=True, exit_on_error=False)
        gc.freeze()  # what is there stays: full collections would cost a tenth of a second in the middle of a turn
        self._enter()

    @property
    def _training(self) -> bool:
        return self._attempt.session.header.mode is Mode.TRAINING

    @property
    def _typed(self) -> bool:
        return self._attempt.session.header.reply is not Reply.CHOOSE

    def _gauges(self, before: Sequence[int] | None = None) -> None:
        """The gauges are a feedback: they are not shown in exam mode."""
        if self._training:
            self.query_one(Gauges).read(self._attempt.session.state.gauges, before)

    def _banner(self) -> None:
        scenario, header = self._attempt.playable.scenario, self._attempt.session.header
        mode = "entraînement" if header.mode is Mode.TRAINING else "examen"
        mode += {Reply.CHOOSE: "", Reply.SAY: ", réponse libre", Reply.MIXED: ", mixte"}[header.reply]
        reprise = ", reprise" if header.parent else ""
        self.query_one("#banner", Words).say(
            (scenario.title, "bold $primary"),
            f"   {mode}{reprise}, tour {self._attempt.session.turn}   ",
            (self._clock(), "bold $accent"),
        )

    def _clock(self) -> str:
        parts = []
        given = self._attempt.time_given
        if given is not None:
            left = given - self.spent
            parts.append(f"reste {duration(left)}" if left > 0 else "temps écoulé : finissez ce tour".replace(" :", "\u202f:"))
        return ", ".join(filter(None, (*parts, self._silence())))

    def _silence(self) -> str:
        """How long before not answering is an answer, where it is."""
        silence = self._attempt.silence_after
        if silence is None or self._coming:
            return ""
        return f"silence dans {max(int(silence - (self.spent - self._scene_since)), 0)} s"

    def _enter(self, *first: Speech) -> None:
        """Lets ``first`` and the lines of the place come, then offers the choices."""
        session, scenario = self._attempt.session, self._attempt.playable.scenario
        lines = lines_at(scenario, session.state) if not session.over or session.state.place in scenario.endings else ()
        self._coming = [*first, *(Speech("other", scenario.characters[line.character].name, line.text) for line in lines)]
        if session.over and session.state.place in scenario.endings:
            self._coming.append(Speech("ending", "Fin", scenario.endings[session.state.place].text))
        self.query_one(Choices).offer(())
        self._show_box(False)
        if PACES[self.plateau.settings.pace]:
            self._next_line()
        else:
            self._all_lines()

    def _next_line(self) -> None:
        if len(self._coming) <= 1:
            self._all_lines()
            return
        speech = self._coming.pop(0)
        self.query_one(Transcript).add(speech)
        wait = len(speech.text) * PACES[self.plateau.settings.pace]
        self._timer = self.set_timer(min(max(wait, LEAST_WAIT), MOST_WAIT), self._next_line)

    def _all_lines(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        coming, self._coming = self._coming, []
        if coming:
            self.query_one(Transcript).add(*coming)
        self._scene_since = self.spent
        self._offer()

    def _offer(self) -> None:
        session = self._attempt.session
        choices = self.query_one(Choices)
        self.refresh_bindings()
        if session.over:
            choices.offer(self._after())
            return
        scene = session.scene
        assert scene is not None
        self._show_box(self._typed)
        choices.offer(tuple((id, scene.choice(id).text) for id in session.visible))
        if self._typed and not session.visible:
            self.query_one(ReplyBox).focus()
        self.query_one(Transcript).scroll_end(animate=False)

    def _after(self) -> tuple[tuple[str, str], ...]:
        """What is offered once the conversation is over."""
        left = len(self._attempt.session.questions)
        jury = (("jury", f"Répondre au jury ({left} question{'s' if left > 1 else ''})"),) if left else ()
        return (*jury, ("suite", "Voir le débriefing"))

    def _go_to(self, after: str) -> None:
        """What was picked of it."""
        if after == "jury":
            self._ask_why()
        else:
            self.plateau.debrief(self._attempt)

    def _show_box(self, shown: bool) -> None:
        if self._typed:
            self.query_one(ReplyBox).display = shown

    # Time

    @property
    def _late(self) -> bool:
        """Whether the turn now made is the last one, the time being over."""
        given = self._attempt.time_given
        return given is not None and self.spent >= given

    @property
    def spent(self) -> float:
        """Seconds played since the start, pauses left out."""
        return self._time.spent

    def _pause(self) -> None:
        """The clock of training stops under a dialog; that of the exam does not."""
        if self._training:
            self._time.pause()

    def _go_on(self) -> None:
        self._time.go_on()

    def _tick(self) -> None:
        if self._attempt.session.over:
            return
        if not self._training:
            self._banner()
        self._attempt.tick(self.spent)
        silence = self._attempt.silence_after
        if silence is not None and not self._coming and self.spent - self._scene_since >= silence:
            self._play(Silence())

    def on_key(self, event: events.Key) -> None:
        """Any key brings the coming lines at once."""
        if self._coming:
            event.stop()
            event.prevent_default()
            self._all_lines()

    # Moves

    def action_defiler(self, pages: int) -> None:
        """Scrolls the conversation by pages, whatever has the focus."""
        transcript = self.query_one(Transcript)
        transcript.scroll_relative(y=pages * max(transcript.size.height - 1, 1), animate=False)

    def action_repondre(self, number: int) -> None:
        """A digit."""
        self.query_one(Choices).pick(number)

    def on_choices_picked(self, message: Choices.Picked) -> None:
        """A choice was picked."""
        if self._coming:
            return
        if self._attempt.session.over:
            self._go_to(message.choice)
        elif message.choice in self._attempt.session.visible:
            self._play(Choose(message.choice))

    def on_reply_box_said(self, message: ReplyBox.Said) -> None:
        """Something was typed."""
        if not self._coming and not self._attempt.session.over:
            self.query_one(ReplyBox).text = ""
            self._play(Say(message.text))

    def _play(self, move: Move) -> None:
        attempt = self._attempt
        late = self._late
        before = attempt.session.state.gauges
        attempt.make(move, self.spent)
        speeches = after_move(attempt)
        self._gauges(before)
        if late and not attempt.session.over:
            attempt.play(Leave("time-up"), self.spent)
            speeches.append(Speech("note", "", "Le temps donné est écoulé. L’essai s’arrête ici."))
        self._tell_trouble()
        self._banner()
        if attempt.session.unclear and not attempt.session.over:
            self.query_one(Transcript).add(*speeches)
            self._offer()
        else:
            self._enter(*speeches)

    def _tell_trouble(self) -> None:
        trouble = self._attempt.trouble
        if trouble and trouble != self._told:
            self.plateau.warn(f"{trouble} La conversation continue ; elle sera enregistrée dès que possible.")
        self._told = trouble

    # The rest

    def action_documents(self) -> None:
        """Opens the documents."""
        documents = self._attempt.playable.scenario.documents
        if documents:
            self._pause()
            self.app.push_screen(Documents(documents), lambda _: self._go_on())

    def action_notes(self) -> None:
        """Opens the notes."""
        self._pause()
        self.app.push_screen(Notes(self.plateau.notes_of(self._attempt)), self._keep_notes)

    def _keep_notes(self, notes: str | None) -> None:
        self._go_on()
        if notes is not None:
            self.plateau.keep_notes(self._attempt, notes)

    def action_indice(self) -> None:
        """Shows the hint of the scene."""
        scene = self._attempt.session.scene
        if scene is not None:
            self.query_one(Transcript).add(Speech("note", "Indice", scene.hint or "Pas d’indice pour ce tour."))

    def action_revenir(self) -> None:
        """Asks to which turn to go back."""
        exchanges = self._attempt.exchanges
        rows: Sequence[tuple[str, str]] = [
            (str(item.turn), f"Tour {item.turn} : {item.quote}") for item in exchanges if item.kind != "leave"
        ]
        if rows:
            self._pause()
            self.app.push_screen(
                Ask("Revenir avant quel tour ? L’essai en cours est gardé, une reprise commence.", list(reversed(rows))),
                self._branch,
            )

    def _branch(self, turn: str | None) -> None:
        self._go_on()
        if turn is not None:
            self.plateau.branch(self._attempt, int(turn))

    def action_arreter(self) -> None:
        """Asks how to stop."""
        if self._attempt.session.over:
            self.plateau.debrief(self._attempt)
            return
        later = [("plus-tard", "Continuer plus tard (l’essai reste ouvert)")] if self._attempt.id else []
        answers = [
            ("rester", "Rester dans la conversation"),
            *later,
            ("finir", "Arrêter ici et voir le débriefing (essai inachevé)"),
        ]
        self._pause()
        self.app.push_screen(Ask("S’arrêter ?", answers), self._stop)

    def _stop(self, answer: str | None) -> None:
        self._go_on()
        if answer == "plus-tard":
            self._attempt.tick(self.spent, now=True)
            self.plateau.back_to_library()
        elif answer == "finir":
            self._attempt.play(Leave(), self.spent)
            self.plateau.debrief(self._attempt)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hints and going back belong to training; contesting and asking for the choices, to typed replies."""
        session = self._attempt.session
        if action == "contester":
            return self._typed and session.contestable is not None
        if action == "appeler":
            return self.followed
        if action == "choix":
            return session.header.reply is Reply.MIXED and not session.over and not session.visible
        return self._training if action in {"indice", "revenir"} else True
