"""What can be typed after the verbs that hand results over?"""

from collections.abc import Callable
from typing import Any


def add_results_verbs(verbs: Any, add: Callable[[Any, str, str], Any]) -> None:
    """Adds ``results`` and ``send``; ``add`` makes a verb."""
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

    verb = add(verbs, "send", "envoie à un LRS les traces xAPI qui attendent ; rien ne part sans lrs.json")
    verb.add_argument("attempt", metavar="ESSAI", nargs="?", help="ajoute d’abord cet essai à la file ; last : le plus récent")
    verb.add_argument("--all", action="store_true", help="ajoute d’abord à la file tous les essais menés à leur terme")
    verb.add_argument("--dry-run", action="store_true", help="montre ce qui partirait, sans rien envoyer")
