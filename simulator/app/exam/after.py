"""What can be looked at, and taken away, once the day has come to its opinion? The role-play's debrief, the report of the day."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding, BindingType

from simulator.app.papers import expected
from simulator.app.screens.debriefing import DebriefingScreen
from simulator.source import system_reason

if TYPE_CHECKING:
    from scoring.report.day import DayReport
    from simulator.app.application import PlateauApp


class RolePlayDebrief(DebriefingScreen):
    """The debrief of the role-play, over the opinion."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "retour", "Délibération", key_display="Échap")]

    def action_retour(self) -> None:
        """Back to the opinion."""
        self.app.pop_screen()


def show_role_play(app: "PlateauApp", attempt: str) -> None:
    """Opens the debrief of the role-play over the opinion."""
    try:
        app.push_screen(RolePlayDebrief(app.practice.review(attempt)))
    except expected() as error:
        app.warn(str(error))


def export_day(app: "PlateauApp", report: "DayReport") -> Path | None:
    """Writes the report of the day as a page, opens it where there is a desktop, and says where it is; a browser is handed it."""
    from simulator.app.showing import show
    from simulator.practice.day_reporting import render_day
    from simulator.storage import write_text

    name, page = f"journee-{report.context.day}.html", render_day(report, "html").decode()
    if app.is_web:
        _hand_over(app.deliver_text, name, page)
        app.tell("Bilan envoyé à votre navigateur. S’il n’arrive pas, autorisez les téléchargements de cette page.")
        return None
    path = app.practice.home.exports / name
    try:
        write_text(path, page)
    except OSError as error:
        app.warn(f"Le bilan n’a pas pu être écrit dans {path} ({system_reason(error)}).")
        return None
    opened = not app.is_headless and show(path)
    app.tell(f"Bilan écrit dans {path}{', et ouvert dans le navigateur' if opened else ''}")
    return path


def _hand_over(deliver: Callable[..., Any], name: str, page: str) -> None:
    from io import StringIO

    deliver(StringIO(page), save_filename=name, mime_type="text/html")
