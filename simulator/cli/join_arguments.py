"""What can be typed after ``plateau join``?"""

from collections.abc import Callable
from typing import Any


def add_join_verb(verbs: Any, add: Callable[[Any, str, str], Any]) -> None:
    """Adds ``join``; ``add`` makes a verb."""
    verb = add(verbs, "join", "participe dans un terminal à une séance de groupe, en texte au fil de l’eau")
    verb.add_argument("address", metavar="ADRESSE", help="l’adresse que montre l’écran du formateur : 192.168.1.4:8765")
    verb.add_argument("code", metavar="CODE", help="le code de la séance")
    verb.add_argument("--name", metavar="NOM", help="votre prénom ou un pseudonyme (sans cette option, il est demandé)")
    verb.add_argument("--observer", action="store_true", help="observer avec la grille, sans voter")
