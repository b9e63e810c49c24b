"""Which misuse of a conversation is there? A small tree; each class writes its own French sentence."""

from simulator.source import typeset


class EngineError(Exception):
    """Anything that a conversation refuses, in one French sentence."""

    def __init__(self, sentence: str) -> None:
        super().__init__(typeset(sentence))


class NotOfferedError(EngineError):
    """The choice (or the silence) is not open in this scene now."""

    def __init__(self, scene: str, choice: str, offered: tuple[str, ...]) -> None:
        super().__init__(
            f"« {choice} » n’est pas proposé dans la scène « {scene} ». Choix proposés : {', '.join(offered) or 'aucun'}."
        )
        self.scene, self.choice, self.offered = scene, choice, offered


class NotAllowedError(EngineError):
    """The move does not exist in this mode."""


class ConversationOverError(EngineError):
    """Nothing can be done after an ending, or after leaving."""

    def __init__(self, place: str) -> None:
        super().__init__(f"La conversation est terminée (« {place} ») : plus rien ne peut être joué.")
        self.place = place


class ReplayError(EngineError):
    """A journal does not fit the scenario that it is replayed on."""
