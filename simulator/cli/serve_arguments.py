"""What can be typed after ``plateau serve``?"""

import argparse
from collections.abc import Callable
from typing import Any

MOST_SESSIONS, MOST_MINUTES = 500, 24 * 60


def add_serve_verb(verbs: Any, add: Callable[[Any, str, str], Any]) -> None:
    """Adds ``serve``; ``add`` makes a verb."""
    verb = add(verbs, "serve", "ouvre Plateau dans un navigateur : l’application, et des pages simples")
    verb.add_argument(
        "--address",
        metavar="ADRESSE",
        default="localhost",
        help="où écouter (par défaut localhost : cette machine seulement ; 0.0.0.0 : tout le réseau)",
    )
    verb.add_argument("--port", type=int, metavar="N", default=8000, help="le port (8000 par défaut ; 0 : un port libre)")
    verb.add_argument(
        "--passcode",
        metavar="CODE",
        help="le code à donner pour entrer ; sans cette option, un code est tiré au sort, sauf sur localhost où rien n’est demandé",
    )
    verb.add_argument(
        "--sessions",
        type=_between(1, MOST_SESSIONS),
        metavar="N",
        default=20,
        help="combien d’applications à la fois (20 par défaut ; une quarantaine de Mo chacune)",
    )
    verb.add_argument(
        "--idle",
        type=_between(1, MOST_MINUTES),
        metavar="MINUTES",
        default=30,
        help="ferme ce que personne n’utilise depuis tant de minutes (30 par défaut)",
    )
    verb.add_argument(
        "--public", metavar="NOM", default="", help="le nom public, quand un serveur mandataire ajoute https devant"
    )


def _between(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        number = int(text)
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(f"un nombre de {least} à {most}")
        return number

    return read
