"""Which screen shows a stage of the day?"""

from typing import TYPE_CHECKING, Any

from simulator.exam import Stage

if TYPE_CHECKING:
    from simulator.practice.rehearsal import Rehearsal


def screen_of(day: "Rehearsal", said: str = "") -> Any:
    """The screen of the stage where the day stands; ``said``: a sentence about what moved it there."""
    match day.day.stage:
        case None:
            from simulator.app.exam.start import start_of

            return start_of(day)
        case Stage.PREPARATION:
            from simulator.app.exam.preparation import PreparationScreen

            return PreparationScreen(day, said)
        case Stage.ROLE_PLAY:
            from simulator.app.exam.role_play import RolePlayScreen

            return RolePlayScreen(day, said)
        case Stage.TECHNICAL | Stage.FINAL:
            from simulator.app.exam.interview import InterviewScreen

            return InterviewScreen(day, said)
        case Stage.QUESTIONNAIRE:
            from simulator.app.exam.paper import PaperScreen

            return PaperScreen(day, said)
        case Stage.SELF:
            from simulator.app.exam.own_view import OwnViewScreen

            return OwnViewScreen(day, said)
    from simulator.app.exam.opinion import OpinionScreen

    return OpinionScreen(day, said)
