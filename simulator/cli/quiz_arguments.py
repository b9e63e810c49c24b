"""What can be typed after ``plateau quiz``?"""

from collections.abc import Callable
from typing import Any


def add_quiz_verb(verbs: Any, add: Callable[[Any, str, str], Any], json: Callable[[Any], None]) -> None:
    """Adds ``quiz``; ``add`` makes a verb, ``json`` its ``--json``."""
    verb = add(
        verbs, "quiz", "pose un questionnaire professionnel d’entraînement, une question à la fois, et le corrige à la fin"
    )
    verb.add_argument("questionnaires", metavar="ID", nargs="*", help="ces questionnaires ; sans rien, tous")
    verb.add_argument(
        "--competence", metavar="ID", action="append", default=[], help="cette compétence, par exemple CCP1-C2 (à répéter)"
    )
    verb.add_argument("--number", type=int, metavar="N", help="le nombre de questions par compétence ; sans rien, toutes")
    verb.add_argument("--seed", type=int, metavar="N", help="la graine : même graine, mêmes questions, même ordre des réponses")
    verb.add_argument(
        "--answers",
        metavar="FICHIER",
        help="corrige les réponses d’un fichier (- : entrée standard) sans rien demander, une ligne par question",
    )
    json(verb)
