"""Which requests cannot be met? Each says in French what is missing; none is a programmer's mistake."""

from simulator.source import Problem


class PracticeError(Exception):
    """A request that cannot be met (unknown scenario, unsound file…)."""


class UnknownScenarioError(PracticeError):
    """Nothing at hand has this id or path."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(f"Aucun scénario ne s’appelle « {name} ». {hint}".strip())


class UnsoundScenarioError(PracticeError):
    """The file was read and found faulty; ``problems`` say where."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"Le scénario {file} contient des anomalies et ne peut pas être joué. « plateau check » les montre.")
        self.problems = problems


class LostTextError(PracticeError):
    """The text on which an attempt was played is not in the store."""

    def __init__(self, attempt: str) -> None:
        super().__init__(
            f"Le texte du scénario de l’essai « {attempt} » n’est plus dans le fichier des essais : il ne peut pas être relu."
        )


class AlteredTextError(PracticeError):
    """The text on which an attempt was played is not what was stored."""

    def __init__(self, attempt: str) -> None:
        super().__init__(
            f"Le texte du scénario de l’essai « {attempt} », gardé dans le fichier des essais, a été modifié ou abîmé : "
            "rien n’en est montré, pour ne rien affirmer de faux."
        )


class ChangedScenarioError(PracticeError):
    """Today's text of the scenario is not the one that the trainee saw: says what differs, and the two ways out."""
