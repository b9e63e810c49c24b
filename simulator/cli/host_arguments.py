"""What can be typed after ``plateau host``?"""

from collections.abc import Callable
from typing import Any


def add_host_verb(verbs: Any, add: Callable[[Any, str, str], Any], json: Callable[[Any], None]) -> None:
    """Adds ``host``; ``add`` makes a verb, ``json`` its ``--json``."""
    verb = add(verbs, "host", "anime une séance de groupe sur un scénario, projetée à l’écran")
    verb.add_argument("scenario", metavar="ID", nargs="?", help="l’identifiant d’un scénario, ou le chemin de son fichier")
    verb.add_argument("more", metavar="ID", nargs="*", help="avec --individual : d’autres scénarios")
    verb.add_argument(
        "--individual",
        action="store_true",
        help="chacun joue seul dans son application ou son navigateur ; le tableau montre où en est tout le monde (sans ID : tous les scénarios)",
    )
    verb.add_argument("--typed", action="store_true", help="les participants répondent avec leurs mots, sur leur téléphone")
    verb.add_argument(
        "--face-to-face",
        action="store_true",
        help="jeu de rôle entre deux personnes : cartes, chronomètre, grille d’observation",
    )
    verb.add_argument(
        "--no-network", action="store_true", help="aucun téléphone, aucune connexion : on compte les mains levées"
    )
    verb.add_argument(
        "--address",
        metavar="ADRESSE",
        help="où écouter : sans cette option, cette machine seulement ; 0.0.0.0 : toute machine du réseau de la salle",
    )
    verb.add_argument("--port", type=int, metavar="PORT", help="le port (8765 sans cette option ; 0 : un port libre)")
    verb.add_argument("--seed", type=int, metavar="N", help="la graine : même graine, même variante, même ordre des choix")
    verb.add_argument("--resume", metavar="CODE", help="reprend une séance là où elle en était ; last : la plus récente")
    verb.add_argument("--list", action="store_true", help="liste les séances enregistrées")
    verb.add_argument("--cards", action="store_true", help="écrit les cartes de rôle et la grille d’observation, à imprimer")
    verb.add_argument("-o", "--output", metavar="FICHIER", help="pour --cards : .html, ou .md ; sans rien, la sortie standard")
    json(verb)
