"""What can be done about a typed reply, and about the jury's questions? The part of the conversation that is not choosing."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from simulator.app.dialogs.why import Why
from simulator.app.screens.speeches import CONTESTED
from simulator.app.widgets.transcript import Speech, Transcript
from simulator.engine import Contest, EngineError, Reason, Reply, Reveal
from simulator.practice import Attempt

if TYPE_CHECKING:
    from simulator.app.application import PlateauApp


class Replying:
    """Contesting, asking for the choices, answering « pourquoi ? »; for the conversation screen."""

    if TYPE_CHECKING:
        plateau: PlateauApp

        @property
        def spent(self) -> float:
            """Seconds played."""
            return 0.0

        query_one: Callable[..., Any]
    _attempt: Attempt
    _coming: list[Speech]
    _asked: int
    _gauges: Callable[..., None]
    _banner: Callable[[], None]
    _offer: Callable[[], None]
    _tell_trouble: Callable[[], None]

    def action_contester(self) -> None:
        """The latest typed reply was not understood as meant."""
        before = self._attempt.session.state.gauges
        try:
            self._attempt.play(Contest(), self.spent)
        except EngineError as error:
            self.plateau.tell(str(error))
            return
        self.query_one(Transcript).add(Speech("note", "", CONTESTED[self._attempt.session.header.mode]))
        self._coming = []
        self._gauges(before)
        self._tell_trouble()
        self._banner()
        self._offer()

    def action_choix(self) -> None:
        """Shows the choices, where one types first."""
        session = self._attempt.session
        if session.header.reply is Reply.MIXED and not session.over and not self._coming and not session.visible:
            self._attempt.play(Reveal(), self.spent)
            self._tell_trouble()
            self._offer()

    def _ask_why(self) -> None:
        """The next question of the jury; once there is none, the debrief."""
        questions = self._attempt.session.questions
        if not questions:
            self.plateau.debrief(self._attempt)
            return
        self._asked += 1
        self.plateau.push_screen(
            Why(questions[0], self._attempt.session.reasons(questions[0]), self._asked, self._asked + len(questions) - 1),
            self._justify,
        )

    def _justify(self, reason: Reason | None) -> None:
        self._attempt.make(reason or Reason(None, ""), self.spent)
        self._tell_trouble()
        self._ask_why()
