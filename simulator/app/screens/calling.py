"""How does a trainee who plays alone call the trainer? A key that is there only while a trainer follows."""

from typing import TYPE_CHECKING, Any

from simulator.source import typeset
from simulator.storage import StoreError

if TYPE_CHECKING:
    from simulator.practice import Attempt


class Calling:
    """The part of a conversation's screen that calls the trainer; nobody else sees that they did."""

    _attempt: "Attempt"
    plateau: Any
    app: Any
    refresh_bindings: Any
    followed = False
    """Whether a trainer's board is open on this store."""

    def look_for_trainer(self) -> None:
        """In a thread: whether a trainer follows. A store that cannot be read says so elsewhere."""
        from simulator.practice.board import open_boards

        try:
            self.followed = bool(self._attempt.id and open_boards(self.plateau.practice))
        except StoreError:
            return
        if self.followed:
            self.app.call_from_thread(self.refresh_bindings)

    def action_appeler(self) -> None:
        """Asks for help."""
        from simulator.practice.board import ask_for_help

        header = self._attempt.session.header
        try:
            asked = ask_for_help(self.plateau.practice, header.trainee, header.attempt)
        except StoreError as error:
            self.plateau.warn(str(error))
            return
        told = "Le formateur est prévenu. Vous pouvez continuer." if asked else "Aucun formateur ne suit cette séance."
        self.plateau.tell(typeset(told))
