"""What do all screens share? Help, commands, and a notice when the window is too small for anything to be read."""

from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, Screen

from simulator.app.words import Words

if TYPE_CHECKING:
    from simulator.app.application import PlateauApp

Result = TypeVar("Result")
LEAST_WIDTH, LEAST_HEIGHT = 60, 18
TOO_SMALL = (
    f"La fenêtre est trop petite pour Plateau ({LEAST_WIDTH} × {LEAST_HEIGHT} au moins). Agrandissez-la : rien n’est perdu."
)


class PlateauScreen(Screen[None]):
    """A full screen: its own widgets in ``body``, its help in ``HELP_TEXT``."""

    HELP_TEXT: ClassVar[str] = ""
    ALONE: ClassVar[bool] = True
    """Whether it is one person's screen, where the app's commands about that person have their place."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.aide", "Aide", id="aide", key_display="F1"),
        Binding("ctrl+p", "app.commandes", "Commandes", id="commandes", show=False),
    ]

    @property
    def plateau(self) -> "PlateauApp":
        """The app."""
        return cast("PlateauApp", self.app)

    def compose(self) -> ComposeResult:
        """The screen's body, and the notice that replaces it in a tiny window."""
        yield Words(TOO_SMALL, classes="too-small")
        yield from self.body()

    def body(self) -> ComposeResult:
        """What the screen shows."""
        yield from ()


class PlateauDialog(ModalScreen[Result]):
    """A dialog over a screen: Escape closes it without an answer."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "fermer", "Fermer", id="fermer", key_display="Échap")]

    @property
    def plateau(self) -> "PlateauApp":
        """The app."""
        return cast("PlateauApp", self.app)

    def action_fermer(self) -> None:
        """Closes without an answer."""
        self.dismiss(None)
