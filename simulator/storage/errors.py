"""Which ways can keeping an attempt fail? Each says in French what happened and what to do."""

from simulator.source import typeset


class StoreError(Exception):
    """The store could not do what was asked; its text is for the person in front of the screen."""

    def __init__(self, sentence: str) -> None:
        super().__init__(typeset(sentence))


class UnknownAttemptError(StoreError):
    """No attempt has this id."""

    def __init__(self, attempt: str) -> None:
        super().__init__(f"Aucun essai ne s’appelle « {attempt} ». « plateau attempts » les liste.")


class UnknownSessionError(StoreError):
    """No group session has this id."""

    def __init__(self, session: str) -> None:
        super().__init__(f"Aucune séance ne s’appelle « {session} ». « plateau host --list » les liste.")


class TakenAttemptError(StoreError):
    """An attempt has this id already."""

    def __init__(self, attempt: str) -> None:
        super().__init__(f"Un essai s’appelle déjà « {attempt} ». Il n’a pas été remplacé.")


class NewerStoreError(StoreError):
    """The file was written by a later version."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Les essais de {path} ont été écrits par une version plus récente de Plateau. Mettez Plateau à jour ; rien n’a été modifié."
        )


class DamagedStoreError(StoreError):
    """The file is not a readable store."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Le fichier des essais {path} est abîmé ou n’est pas un fichier de Plateau. « plateau repair » le met de côté et en sauve ce qui est lisible ; rien n’a été effacé."
        )


class TracesLeftError(StoreError):
    """What was to be erased is, but its bytes are not all gone: another program was reading."""

    def __init__(self) -> None:
        super().__init__(
            "C’est effacé, mais un autre programme lit encore les essais : des traces restent jusqu’à ce qu’il soit fermé. "
            "Fermez-le, puis recommencez."
        )


class AlteredAttemptError(StoreError):
    """What is kept of this attempt is not what was written."""

    def __init__(self, attempt: str) -> None:
        super().__init__(
            f"L’essai « {attempt} » a été modifié ou abîmé hors de Plateau : son empreinte ne correspond plus. "
            "Rien n’en est montré, pour ne rien affirmer de faux ; « plateau repair » en sauve ce qui est sûr."
        )
