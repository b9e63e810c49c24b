"""Which sentences do all group reports say alike? The notice, and how a value that is not told is written."""

from scoring.wording import NARROW

GROUP_DISCLAIMER = (
    f"Ces chiffres décrivent des essais d’entraînement{NARROW}: ils servent à choisir ce dont on parle en groupe, "
    "pas à classer des personnes ni à certifier."
)
NOT_TOLD = "—"
