"""What can be typed after the verbs that hand results over?"""

from collections.abc import Callable
from typing import Any


def add_results_verbs(verbs: Any, add: Callable[[Any, str, str], Any]) -> None:
    """Adds ``results``; ``add`` makes a verb."""
    verb = add(verbs, "results", "écrit les résultats par compétence des essais menés à leur terme")
    verb.add_argument("scenarios", metavar="SCENARIO", nargs="*", help="ces scénarios ; sans rien, tous")
    verb.add_argument("--trainee", metavar="NOM", help="ceux d’un stagiaire")
    verb.add_argument(
        "--format",
        choices=("csv", "moodle", "json"),
        default="csv",
        help="csv (par défaut) : une ligne par essai et compétence ; moodle : une ligne par personne, à importer dans le carnet de "
        "notes ; json",
    )
    verb.add_argument("-o", "--output", metavar="FICHIER", help="écrit dans ce fichier au lieu de la sortie standard")
