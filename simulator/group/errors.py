"""What cannot be done in a group session? Each says so in French to whoever asked for it."""

from typing import TYPE_CHECKING

from simulator.source import typeset

if TYPE_CHECKING:
    from simulator.group.phases import Phase


class GroupError(Exception):
    """A request that the session refuses; its text is for the person who made it."""

    def __init__(self, sentence: str) -> None:
        super().__init__(typeset(sentence))


class NotNowError(GroupError):
    """The phase of the session does not allow it."""

    def __init__(self, phase: "Phase") -> None:
        from simulator.group.phases import WORDS

        super().__init__(f"Ce n’est pas possible maintenant (phase : {WORDS[phase]}).")


class ClosedBallotError(GroupError):
    """The vote is over, or another one is open."""

    def __init__(self) -> None:
        super().__init__("Ce vote est clos. Votre écran va montrer la suite.")


class UnknownParticipantError(GroupError):
    """Nobody in this session has that identity."""

    def __init__(self) -> None:
        super().__init__("Vous n’êtes plus dans cette séance : entrez de nouveau avec le code.")


class UnfitNameError(GroupError):
    """The name cannot be used."""


class FullError(GroupError):
    """Too many people."""

    def __init__(self, most: int) -> None:
        super().__init__(f"Cette séance est complète ({most} personnes).")
