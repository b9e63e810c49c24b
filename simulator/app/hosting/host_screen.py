"""What do all screens of a led session share? Following what happens, notes and bookmarks, who is there, the way in, and leaving."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding
from textual.message import Message

from simulator.app.base import PlateauScreen
from simulator.app.dialogs.ask import Ask, Type
from simulator.app.hosting.leading import how_to_resume
from simulator.app.papers import expected
from simulator.app.words import Words
from simulator.group import Phase
from simulator.group.session import MOST_NOTE
from simulator.source import without_controls

if TYPE_CHECKING:
    from simulator.practice.hosting import Hosted

MOMENT = 0.05
"""Votes come in bursts: the screen is drawn again at most so often, in seconds."""
SAVING_SECONDS = 5.0
"""Between two tries to write what could not be written."""
GENERAL = (
    Binding("n,f3", "note", "Note"),
    Binding("m", "signet", "Signet"),
    Binding("a", "acces", "Accès"),
    Binding("p", "personnes", "Personnes"),
    Binding("f2", "documents", "Dossier", key_display="F2"),
    Binding("escape", "quitter", "Quitter", key_display="Échap"),
)
GENERAL_HELP = (
    "À tout moment\n\n"
    "n : une note, avec vos mots ; m : un signet sur ce tour. Ils reviennent dans le débrief.\n"
    "a : l’adresse et le code, pour les retardataires. p : qui est là ; changer un rôle, retirer quelqu’un.\n"
    "F2 : le contexte, la mission et les documents. Échap : quitter ; la séance se reprend avec son code.\n"
    "Chaque étape est enregistrée quand elle a lieu."
)


class HostScreen(PlateauScreen):
    """A screen over one session: it draws what the session is, and asks it for what the trainer wants."""

    ALONE: ClassVar[bool] = False

    class Happened(Message):
        """Something of the session changed; may come from any thread."""

    def __init__(self, hosted: "Hosted") -> None:
        super().__init__()
        self.hosted = hosted
        self._waiting = False

    def on_mount(self) -> None:
        """Follows the session."""
        self.hosted.listeners.append(self.happened)
        self.set_interval(SAVING_SECONDS, self._save_again)
        self.call_after_refresh(self.draw)

    def on_unmount(self) -> None:
        """Follows it no more."""
        self.hosted.listeners.remove(self.happened)

    def happened(self) -> None:
        """Something changed: it is drawn in a moment. May be called from any thread."""
        if not self._waiting:
            self._waiting = True
            self.post_message(self.Happened())

    def on_host_screen_happened(self) -> None:
        """Draws again, once for all that happens in a moment."""
        self.set_timer(MOMENT, self._draw_again)

    def _draw_again(self) -> None:
        self._waiting = False
        if self.is_attached:
            self.draw()
            self.refresh_bindings()

    def on_resize(self) -> None:
        """What fits may have changed."""
        self.call_after_refresh(self.draw)

    def draw(self) -> None:
        """Shows the session as it stands."""

    def say_status(self, *parts: str) -> None:
        """The line above the keys: a trouble goes before all else."""
        status = self.query_one("#status", Words)
        if self.hosted.trouble:
            status.say(
                (f"{self.hosted.trouble} La séance continue ; ce qui manque sera enregistré dès que possible.", "bold $error")
            )
        else:
            status.say((" ".join(part for part in parts if part), "$quiet"))

    def _save_again(self) -> None:
        if self.hosted.trouble and self.hosted.save():
            self.plateau.tell("La séance est maintenant enregistrée en entier.")
            self.draw()

    def ask_session(self, act: Callable[[], Any]) -> bool:
        """Asks the session for something; a refusal is told. Then shows where it stands."""
        try:
            act()
        except _refusals() as error:
            self.plateau.warn(str(error))
            return False
        finally:
            self.plateau.show_led()
        return True

    # At any moment

    def action_note(self) -> None:
        """A line of the trainer's."""

        def keep(text: str | None) -> None:
            if text and self.ask_session(lambda: self.hosted.note(text)):
                self.plateau.tell("Note gardée.")

        self.app.push_screen(Type("Votre note sur ce tour (elle revient dans le débrief)", limit=MOST_NOTE), keep)

    def action_signet(self) -> None:
        """A bookmark."""
        if self.ask_session(self.hosted.note):
            self.plateau.tell("Signet posé sur ce tour.")

    def action_acces(self) -> None:
        """The way in, for latecomers."""
        from simulator.app.hosting.entrance import Entrance

        self.app.push_screen(Entrance(self.hosted, self.plateau.server))

    def action_personnes(self) -> None:
        """Who is there."""
        from simulator.app.hosting.people import ask_people

        ask_people(self)

    def action_documents(self) -> None:
        """Context, mission, documents."""
        from simulator.app.dialogs.documents import Documents
        from simulator.app.screens.file_text import pieces

        self.app.push_screen(Documents(pieces(self.hosted.playable.scenario)))

    def action_quitter(self) -> None:
        """Asks before leaving."""
        group = self.hosted.group
        closed = group.phase is Phase.CLOSED
        code = without_controls(group.opening.code)
        answers = [
            ("non", "Rester dans la séance"),
            ("oui", "Quitter" if closed else f"Quitter ; la reprendre plus tard : plateau host --resume {code}"),
        ]
        if group.phase in (Phase.LOBBY, Phase.DEBRIEF):
            answers.append(("clore", "Terminer la séance pour de bon, et quitter"))
        self.app.push_screen(Ask("Quitter la séance ?", answers), self._leave)

    def _leave(self, answer: str | None) -> None:
        if answer == "clore" and not self.ask_session(lambda: self.hosted.go("close")):
            return
        if answer in {"oui", "clore"}:
            if answer == "oui" and self.hosted.group.phase is not Phase.CLOSED:
                self.plateau.tell(how_to_resume(self.hosted.group.opening.code))
            self.app.call_later(self.plateau.leave_led)


def _refusals() -> tuple[type[Exception], ...]:
    from simulator.group import GroupError

    return (GroupError, *expected())
