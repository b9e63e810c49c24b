"""How do the screens hold together? The app: it opens screens, calls the use cases, and ends cleanly however it is closed."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType

from simulator.app import texts, themes
from simulator.app.base import LEAST_HEIGHT, LEAST_WIDTH, PlateauScreen
from simulator.app.caretaking import Caretaking
from simulator.app.exam.sitting import Sitting
from simulator.app.hosting.leading import Leading
from simulator.app.papers import Papers, expected
from simulator.app.people import People
from simulator.app.preferences import Preferences
from simulator.app.screens.library import LibraryScreen
from simulator.app.wrapping import keep_no_break_spaces
from simulator.source import typeset, without_controls
from simulator.storage import Settings, load_settings

keep_no_break_spaces()

SAVING_SECONDS = 20.0
"""Between two tries to write what could not be written."""
LAST_RESORT = 1.5
"""Seconds given to a clean end after a signal."""

if TYPE_CHECKING:
    from simulator.app.hosting.server import Serve
    from simulator.app.opening import Followed, Led, Opening, Sat
    from simulator.engine import Mode
    from simulator.practice import Attempt, Playable, Practice, Review


class PlateauApp(Preferences, People, Papers, Caretaking, Leading, Sitting, App[int]):
    """The terminal app over the use cases; with ``opening`` it opens on what the command line asked for.

    ``serve`` makes the pages of a session for the devices of the room; without it, hands are counted.
    """

    CSS_PATH = "app.tcss"
    TITLE = "Plateau"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quitter", show=False, priority=True),
        Binding("ctrl+c", "copier", "Copier", show=False, system=True),
    ]

    def __init__(
        self, practice: Practice, opening: Opening | Led | Followed | Sat | None = None, serve: Serve | None = None
    ) -> None:
        super().__init__()
        self.practice = practice
        self.serve = serve
        self.settings: Settings = load_settings(practice.home.settings)
        if practice.person:  # by the browser: who it is was asked at the door
            self.settings = replace(self.settings, trainee=practice.person)
        self.HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (LEAST_WIDTH, "-narrow"), (110, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-flat"), (LEAST_HEIGHT, "-tall")]
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.theme = self.settings.theme
        self._opening = opening
        self._notes: dict[str, str] = {}
        self.opened: set[str] = {practice.person} - {""}
        self.lived: list[Attempt] = []
        self.trainer = ""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own variables, for the moment before a theme of ours is chosen."""
        return {"quiet": themes.DARK.variables["quiet"]}

    def get_default_screen(self) -> LibraryScreen:
        """The library is the screen beneath all others."""
        return LibraryScreen()

    def on_mount(self) -> None:
        """Signals, then what comes over the library."""
        self._catch_signals()
        self.set_interval(SAVING_SECONDS, self._save_again)
        if self._opening is not None:
            self._show_opening(self._opening)
        elif self.practice.person and (unfinished := self.unfinished()):
            self.call_after_refresh(self.resume_attempt, unfinished)
        elif not self.settings.tour_seen:
            self.call_after_refresh(self._tour)

    def _show_opening(self, opening: Opening | Led | Followed | Sat) -> None:
        from simulator.app.opening import Followed, Opening, Sat

        if isinstance(opening, Opening):
            self._show_dossier(opening)
        elif isinstance(opening, Sat):
            self.sit(opening.day, only=True)
        elif isinstance(opening, Followed):
            from simulator.app.hosting.board_screen import BoardScreen

            self.push_screen(BoardScreen(opening.board))
        else:
            self.lead(opening, only=True)

    def _save_again(self) -> None:
        """Writes what could not be written yet, where an attempt waits for it."""
        for attempt in self.lived:
            if attempt.trouble and attempt.save():
                self.tell("L’essai est maintenant enregistré en entier.")
        self.save_day()

    def _catch_signals(self) -> None:
        if os.name == "nt":
            return
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self._leave, 128 + number)

    def _leave(self, code: int) -> None:
        """Ends as asked; and for sure, since Textual can wait for ever to write to a terminal that is gone.

        Nothing is lost by it: every answer is on the disk already.
        """
        last = threading.Timer(LAST_RESORT, os._exit, (code,))
        last.daemon = True
        last.start()
        self.exit(code, return_code=code)

    def _tour(self) -> None:
        from simulator.app.dialogs.reading import Reading

        pages = tuple(map(self._where, texts.TOUR))
        self.push_screen(Reading("Bienvenue dans Plateau", pages), lambda _: self.keep_settings(tour_seen=True))

    def _where(self, text: str) -> str:
        """The same text, true in a browser too: what is kept is then on another machine."""
        return text.replace("cette machine", "la machine du formateur") if self.practice.person else text

    # Saying things

    def tell(self, text: str) -> None:
        """A short notice."""
        self.notify(typeset(without_controls(text)), markup=False, timeout=6)

    def warn(self, text: str) -> None:
        """A notice that matters."""
        self.notify(typeset(without_controls(text)), title="Attention", severity="warning", markup=False, timeout=12)

    # Going from screen to screen

    def back_to_library(self) -> None:
        """Closes everything above the library."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def open_dossier(self, scenario: str) -> None:
        """The file of a scenario."""
        try:
            from simulator.app.opening import Opening

            self._show_dossier(Opening(self.practice.open(scenario)))
        except expected() as error:
            self.warn(str(error))

    def _show_dossier(self, opening: Opening) -> None:
        from simulator.app.screens.dossier import DossierScreen

        self.push_screen(DossierScreen(opening))

    def begin(
        self,
        playable: Playable,
        mode: Mode,
        seed: int | None = None,
        *,
        reply: str | None = None,
        trainee: str | None = None,
        keep: bool = True,
    ) -> None:
        """Starts an attempt; when the store cannot be opened, that is said, and it is kept as soon as it can be."""
        from simulator.engine import Reply

        options: dict[str, Any] = {
            "mode": mode,
            "reply": Reply(reply or self.settings.reply),
            "seed": seed,
            "trainee": trainee or self.settings.trainee,
            "extra_time": self.settings.extra_time,
        }
        self._own(lambda: self._begin(playable, keep, options), options["trainee"])

    def _begin(self, playable: Playable, keep: bool, options: dict[str, Any]) -> None:
        attempt = self.practice.begin(playable, keep=keep, **options)
        if attempt.trouble:
            self.warn(f"{attempt.trouble} La conversation commence ; elle sera enregistrée dès que possible.")
        self.back_to_library()
        self._converse(attempt)

    def _converse(self, attempt: Attempt) -> None:
        from simulator.app.screens.conversation import ConversationScreen

        self.lived.append(attempt)
        self.push_screen(ConversationScreen(attempt, self.practice.doors.monotonic))

    def resume_attempt(self, attempt: str) -> None:
        """Takes an attempt up again; when its scenario has changed under it, asks how. That of a day is taken up with its day."""
        from simulator.practice import ChangedScenarioError

        if self.belongs_to_day(attempt):
            return
        try:
            self._take_up(self.practice.resume(attempt))
        except ChangedScenarioError as error:
            self._ask_how(attempt, str(error))
        except expected() as error:
            self.warn(str(error))

    def _take_up(self, alive: Attempt) -> None:
        self.back_to_library()
        self._converse(alive)
        if alive.notice:
            self.warn(alive.notice)

    def _ask_how(self, attempt: str, question: str) -> None:
        from simulator.app.dialogs.ask import Ask

        def go_on(answer: str | None) -> None:
            try:
                if answer == "recommencer":
                    self._take_up(self.practice.restart(attempt))
                elif answer == "finir":
                    self._take_up(self.practice.resume(attempt, as_begun=True))
            except expected() as error:
                self.warn(str(error))

        answers = (
            ("recommencer", "Recommencer sur le texte d’aujourd’hui (l’essai commencé est clos)"),
            ("finir", "Finir sur le texte d’origine"),
            ("annuler", "Ne rien faire pour l’instant"),
        )
        self.push_screen(Ask(question, answers), go_on)

    def branch(self, attempt: Attempt, turn: int) -> None:
        """A « reprise » before that turn."""
        try:
            new = self.practice.branch(attempt, turn)
        except expected() as error:
            self.warn(str(error))
            return
        self.back_to_library()
        self._converse(new)

    def replay(self, review: Review, *, same_seed: bool) -> None:
        """Plays the same scenario again, as it is now when it is still at hand."""
        try:
            playable = self.practice.open(review.header.scenario)
        except expected():
            playable = review.playable
        header = review.header
        self.begin(playable, header.mode, header.seed if same_seed else None, reply=header.reply.value)

    def refresh_person(self) -> None:
        """Shows what is of the person now at the screen."""
        self.back_to_library()
        screen = self.screen
        if isinstance(screen, LibraryScreen):
            screen.refresh_results()

    def refresh_screen(self) -> None:
        """Shows again, where one is, what is of the person at the screen."""
        from simulator.app.screens.parcours import ParcoursScreen

        screen = self.screen
        if isinstance(screen, LibraryScreen):
            screen.refresh_results()
        elif isinstance(screen, ParcoursScreen):
            screen.read_again()

    def debrief(self, attempt: Attempt) -> None:
        """The debrief of an attempt at hand; before the result of a finished one, one says what one expects."""
        from simulator.app.foreseeing import foresee

        foresee(self, attempt, lambda: self._show_review(self.practice.review_of(attempt)))

    def open_debriefing(self, attempt: str) -> None:
        """The debrief of a kept attempt; not before the end of the day that it is part of."""
        if self.belongs_to_day(attempt):
            return
        try:
            self._show_review(self.practice.review(attempt))
        except expected() as error:
            self.warn(str(error))

    def _show_review(self, review: Review) -> None:
        from simulator.app.screens.debriefing import DebriefingScreen

        self.back_to_library()
        self.push_screen(DebriefingScreen(review))

    def action_essais(self) -> None:
        """The attempts."""
        from simulator.app.screens.attempts import AttemptsScreen

        self._own(lambda: self.push_screen(AttemptsScreen()))

    # Help, commands, preferences

    def action_aide(self) -> None:
        """F1."""
        from simulator.app.dialogs.reading import Reading

        screen = self.screen
        if isinstance(screen, PlateauScreen):
            self.push_screen(Reading("Aide", (screen.HELP_TEXT, self._where(texts.GENERAL_HELP))))

    def action_commandes(self) -> None:
        """Ctrl+P: what this screen and the app can do."""
        from simulator.app.dialogs.palette import Palette

        screen = self.screen
        if not isinstance(screen, PlateauScreen):
            return
        commands = [
            (active.binding.action, active.binding.description, active.binding.key_display or active.binding.key)
            for active in screen.active_bindings.values()
            if active.binding.show and active.enabled and active.binding.description
        ]
        commands = list({action: (action, name, key) for action, name, key in commands}.values())
        named = {action for action, _, _ in commands}
        shared = texts.COMMANDS if screen.ALONE else texts.SHARED_COMMANDS
        commands += [command for command in shared if command[0] not in named]
        self.push_screen(Palette(commands), self._run_command)

    def _run_command(self, action: str | None) -> None:
        if action:
            self.call_later(self.screen.run_action, action)

    def action_visite(self) -> None:
        """The tour again."""
        self._tour()

    async def action_quit(self) -> None:
        """Ctrl+Q: a session that is led is not left without a question; asked twice, one leaves."""
        if self.led is None or not self.ask_to_leave():
            self.exit()

    def action_copier(self) -> None:
        """Copies the selected text, or says how to leave."""
        selected = self.screen.get_selected_text()
        if selected:
            self.copy_to_clipboard(selected)
            self.tell("Texte copié, si votre terminal le permet.")
        else:
            self.tell("Ctrl+Q pour quitter. Rien n’est perdu : chaque réponse est déjà enregistrée.")


def run_app(practice: Practice, opening: Opening | Led | Followed | Sat | None = None, serve: Serve | None = None) -> int:
    """Opens the app; the exit code is 0, or 128 + the signal that ended it.

    What the store still refuses at the end is written to a file beside, and told.
    """
    app = PlateauApp(practice, opening, serve)
    try:
        app.run()
    finally:
        for attempt in app.lived:
            if attempt.trouble:
                from simulator.practice.rescue import last_words

                print(last_words(practice, attempt), file=sys.stderr)
        practice.close()
    return app.return_code or 0
