"""What can be typed after ``plateau group``?"""

from collections.abc import Callable
from typing import Any


def add_group_verb(verbs: Any, add: Callable[[Any, str, str], Any], json: Callable[[Any], None]) -> None:
    """Adds ``group``; ``add`` makes a verb, ``json`` its ``--json``."""
    verb = add(verbs, "group", "écrit le bilan d’un groupe : compétences, décisions, critères, et trois décisions à discuter")
    verb.add_argument(
        "scenarios",
        metavar="SCENARIO",
        nargs="*",
        help="ces scénarios, ou le code d’une séance de groupe ; sans rien, tous ceux qui ont été joués",
    )
    verb.add_argument(
        "--trainee", metavar="NOM", action="append", default=[], help="cette personne (à répéter) ; sans rien, tout le monde"
    )
    verb.add_argument(
        "--anonymous", action="store_true", help="aucune ligne par personne, et rien qui désigne moins de cinq personnes"
    )
    verb.add_argument(
        "--format", choices=("md", "json", "csv", "html", "pdf"), default="md", help="le format du bilan (md par défaut)"
    )
    verb.add_argument(
        "-o",
        "--output",
        metavar="FICHIER",
        help="écrit dans ce fichier au lieu de la sortie standard ; csv : un fichier par table, nommé d’après celui-ci",
    )
    verb.add_argument(
        "--participant",
        metavar="NOM",
        help="d’une séance : le bilan de cette personne, d’après ses propres votes (md, html, json, pdf)",
    )
    json(verb)
