"""What can be typed after ``plateau dossier``?"""

from collections.abc import Callable
from typing import Any


def add_dossier_verb(verbs: Any, add: Callable[[Any, str, str], Any], json: Callable[[Any], None]) -> None:
    """Adds ``dossier``; ``add`` makes a verb, ``json`` its ``--json``."""
    verb = add(verbs, "dossier", "montre le carnet qui prépare le dossier professionnel ; ce n’est pas une preuve")
    verb.add_argument("--trainee", metavar="NOM", help="de qui (par défaut : le nom des réglages)")
    verb.add_argument(
        "--plain",
        action="store_true",
        help="pose les rubriques une à une sur l’entrée standard ; une ligne vide garde le texte",
    )
    verb.add_argument("--export", metavar="FICHIER", help="écrit le carnet en Markdown dans ce fichier ; - : sortie standard")
    json(verb)
