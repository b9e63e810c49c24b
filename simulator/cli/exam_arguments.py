"""What can be typed after ``plateau exam`` and ``plateau jury``?"""

from collections.abc import Callable
from typing import Any

ROADS = ("continuous", "vae", "ccp", "ccs")
LEVELS = ("not-observed", "not-acquired", "in-progress", "acquired")


def add_exam_verbs(verbs: Any, add: Callable[[Any, str, str], Any], json: Callable[[Any], None]) -> None:
    """Adds ``exam`` and ``jury``; ``add`` makes a verb, ``json`` its ``--json``."""
    told = "répète la journée de l’examen, de la préparation à une délibération simulée, sans valeur officielle"
    verb = add(verbs, "exam", told)
    _exam(verb)
    json(verb)
    _jury(add(verbs, "jury", "donne un niveau en juré sur une journée répétée, à côté de ce qui est calculé"))


def _exam(verb: Any) -> None:
    verb.add_argument(
        "--road",
        choices=ROADS,
        help="continuous : une formation suivie en continu (par défaut) ; vae : l’expérience ; ccp : CCP par CCP ; ccs : un CCS",
    )
    verb.add_argument(
        "--present", metavar="CCP", action="append", default=[], help="un CCP présenté ce jour, sur la voie ccp (à répéter)"
    )
    verb.add_argument(
        "--held",
        metavar="CCP=DATE",
        action="append",
        default=[],
        help="un CCP déjà obtenu, par exemple CCP1=2025-06-01 (à répéter)",
    )
    verb.add_argument(
        "--plan", metavar="FICHIER", help="le plan de la journée, « genre: journee » : ses parties et leurs durées"
    )
    verb.add_argument(
        "--settings",
        metavar="FICHIER",
        help="un fichier « genre: epreuves » : les durées que prévoit le référentiel d’évaluation",
    )
    verb.add_argument(
        "--scenario", metavar="ID", help="le scénario de la mise en situation ; sans rien, tiré au sort par la graine"
    )
    verb.add_argument(
        "--reply",
        choices=("choose", "say", "mixed"),
        help="en mise en situation, choose : répondre par un choix (par défaut) ; say : avec ses propres mots ; mixed : les deux",
    )
    verb.add_argument("--seed", type=int, metavar="N", help="la graine : même graine, même journée")
    verb.add_argument("--trainee", metavar="NOM", help="le nom ou le pseudonyme du candidat")
    verb.add_argument(
        "--trainer-word",
        metavar="MOT",
        default="",
        help="le mot sans lequel personne n’arrête le chronomètre ; sans lui, pas de pause",
    )
    verb.add_argument(
        "--list", action="store_true", help="liste les journées enregistrées (avec --trainee, celles d’une personne)"
    )
    verb.add_argument("--resume", action="store_true", help="reprend la journée commencée, là où elle en est")
    verb.add_argument("--plain", action="store_true", help="texte au fil de l’eau, pour lecteur d’écran ou redirection")
    verb.add_argument(
        "--answers", metavar="FICHIER", help="répond avec les lignes d’un fichier (- : entrée standard), sans rien attendre"
    )


def _jury(verb: Any) -> None:
    verb.add_argument(
        "day", metavar="JOUR", nargs="?", default="last", help="l’identifiant de la journée ; sans rien, la plus récente"
    )
    verb.add_argument("--juror", required=True, metavar="NOM", help="qui juge")
    verb.add_argument("--competence", required=True, metavar="ID", help="la compétence, par exemple CCP2-C5")
    verb.add_argument("--level", required=True, choices=LEVELS, help="le niveau que donne le juré")
    verb.add_argument("--why", required=True, metavar="TEXTE", help="pourquoi")
