"""What can be typed after the verbs that look after what is kept?"""

from collections.abc import Callable
from typing import Any


def add_keeping_verbs(verbs: Any, add: Callable[[Any, str, str], Any], json: Callable[[Any], None]) -> None:
    """Adds ``progress``, ``regrade``, ``where``, ``export``, ``import``, ``erase``, ``backup`` and ``repair``; ``add`` makes a verb, ``json`` its ``--json``."""
    verb = add(verbs, "progress", "dit où en est une personne, compétence par compétence, et quoi travailler ensuite")
    verb.add_argument("--trainee", metavar="NOM", help="cette personne (sans cette option, celle des préférences)")
    verb.add_argument(
        "--format", choices=("md", "html", "csv", "json", "pdf"), help="écrit un bilan du parcours dans ce format"
    )
    verb.add_argument(
        "--table",
        choices=("competences", "criteres", "essais"),
        default="competences",
        help="pour csv : quel tableau (competences par défaut)",
    )
    verb.add_argument("-o", "--output", metavar="FICHIER", help="écrit dans ce fichier ; son nom donne le format")
    json(verb)

    verb = add(verbs, "regrade", "rejuge les essais après un changement de barème ou de scénario, et dit ce qui change")
    verb.add_argument("id", metavar="ID", nargs="?", help="un scénario, ou un essai ; sans rien, tous les essais")
    json(verb)

    verb = add(verbs, "where", "dit ce qui est enregistré sur cette machine, et où")
    verb.add_argument("--check", action="store_true", help="relit tout le fichier des essais et dit s’il est sain")
    json(verb)

    verb = add(verbs, "export", "écrit un essai dans un fichier à emporter, ou toutes les données d’une personne")
    group = verb.add_mutually_exclusive_group(required=True)
    group.add_argument("attempt", metavar="ESSAI", nargs="?", help="l’identifiant d’un essai ; last : le plus récent")
    group.add_argument("--trainee", metavar="NOM", help="toutes les données d’une personne, en JSON")
    verb.add_argument("-o", "--output", metavar="FICHIER", help="écrit dans ce fichier (- : sortie standard)")

    verb = add(verbs, "import", "ajoute des essais exportés ; un octet changé est remarqué")
    verb.add_argument("files", metavar="FICHIER", nargs="+", help="les fichiers écrits par « plateau export »")

    verb = add(verbs, "erase", "efface pour toujours un essai, une personne ou ce qui est ancien")
    verb.add_argument("attempt", metavar="ESSAI", nargs="?", help="l’identifiant d’un essai ; last : le plus récent")
    verb.add_argument("--trainee", metavar="NOM", help="tout ce qui concerne cette personne")
    verb.add_argument("--older-than", type=int, metavar="JOURS", help="les essais de plus de tant de jours")
    verb.add_argument("--yes", action="store_true", help="sans demander confirmation")

    verb = add(verbs, "backup", "copie le fichier des essais, même pendant une séance")
    verb.add_argument("file", metavar="FICHIER", nargs="?", help="fichier ou dossier ; sans rien, le dossier « sauvegardes »")

    add(verbs, "repair", "met de côté un fichier d’essais abîmé et en sauve ce qui peut l’être")
