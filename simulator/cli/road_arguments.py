"""What can be typed after ``plateau road``?"""

from collections.abc import Callable
from typing import Any

YES_OR_NO = {"yes": True, "no": False}


def add_road_verb(verbs: Any, add: Callable[[Any, str, str], Any], json: Callable[[Any], None]) -> None:
    """Adds ``road``; ``add`` makes a verb, ``json`` its ``--json``."""
    verb = add(verbs, "road", "dit, pour une voie vers le titre, ce qui sera regardé, ce qui manque et jusqu’à quand")
    verb.add_argument(
        "--road",
        choices=("continuous", "vae", "ccp", "ccs"),
        help="continuous : parcours continu de formation ; vae ; ccp : CCP par CCP ; ccs : spécialisation après le titre ; "
        "sans cette option, les quatre en bref",
    )
    verb.add_argument(
        "--held", metavar="CCP=DATE", action="append", default=[], help="un CCP obtenu et sa date, CCP1=2025-06-01 (à répéter)"
    )
    verb.add_argument(
        "--present", metavar="CCP", action="append", default=[], help="un CCP présenté à la prochaine session (à répéter)"
    )
    verb.add_argument("--trained", choices=YES_OR_NO, help="yes : à la suite d’un parcours de formation ; no : sans")
    verb.add_argument("--experience", type=int, metavar="MOIS", help="l’expérience en rapport avec le titre, en mois")
    verb.add_argument("--title", choices=YES_OR_NO, help="yes : le titre est déjà obtenu ; no : pas encore")
    verb.add_argument("--on", metavar="DATE", help="le jour pour lequel on répond, année-mois-jour (par défaut : aujourd’hui)")
    verb.add_argument(
        "--settings",
        metavar="FICHIER",
        help="un fichier « genre: epreuves » : ce que prévoit le référentiel d’évaluation ; sans cette option, celui de la "
        "bibliothèque, s’il y en a un",
    )
    json(verb)
