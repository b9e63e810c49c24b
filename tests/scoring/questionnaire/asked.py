"""One small item of each kind."""

from scoring.questionnaire import Choices, Idea, Ideas, Item, Key, Option, Quantity, Step, Steps, Trap

ONE = Choices((
    Option("dater", "Par les dates.", True),
    Option("plaindre", "Par sa fatigue.", False, "La santé ne se questionne pas."),
    Option("prevenir", "Par la suite prévue.", False, "La menace ferme l’échange."),
))  # fmt: skip
SEVERAL = Choices((
    Option("volume", "Le volume", True, "Sans volume, pas de charge."),
    Option("duree", "La durée", True),
    Option("objectif", "L’objectif", True),
    Option("budget", "Le budget", False, "Il vient après."),
    Option("effectif", "L’effectif actuel", False, "Il dit ce qui se fait."),
), several=True)  # fmt: skip
NUMBER = Quantity(80.0, 0.5, "%", "1 000 ÷ 1 250.", (Trap(92.0, "Le délai n’y entre pas."),))
ORDER = Steps((Step("a", "Cadrer."), Step("b", "Former."), Step("c", "Piloter."), Step("d", "Ouvrir.")))
TEXT = Ideas((
    Idea("pointe", "La moyenne cache les pointes.", True, ("Elle efface les pics.",)),
    Idea("marge", "Pour garder une marge.", False, (), "La marge vient après."),
))  # fmt: skip
KEYS: dict[str, Key] = {"one": ONE, "several": SEVERAL, "number": NUMBER, "order": ORDER, "text": TEXT}


def item(key: Key, id: str = "essai/un", competence: str = "CCP1-C1") -> Item:
    return Item(id, competence, "Quelle est la question ?", key, "Une explication.", "Une source.")
