"""What can be typed after ``plateau``? The verbs and their options, with their help in French."""

import argparse
import re
from typing import Any, NoReturn

from simulator import __version__
from simulator.cli.dossier_arguments import add_dossier_verb
from simulator.cli.exam_arguments import add_exam_verbs
from simulator.cli.group_arguments import add_group_verb
from simulator.cli.host_arguments import add_host_verb
from simulator.cli.join_arguments import add_join_verb
from simulator.cli.keeping_arguments import add_keeping_verbs
from simulator.cli.quiz_arguments import add_quiz_verb
from simulator.cli.results_arguments import add_results_verbs
from simulator.cli.road_arguments import add_road_verb
from simulator.cli.serve_arguments import add_serve_verb
from simulator.source.typography import typeset

_FRENCH = (
    (r"the following arguments are required: (.+)", r"il manque : \1"),
    (r"one of the arguments (.+) is required", r"il manque un de ceux-ci : \1"),
    (r"unrecognized arguments: (.+)", r"arguments inconnus : \1"),
    (r"argument (.+): expected one argument", r"\1 attend une valeur"),
    (r"argument (.+): not allowed with argument (.+)", r"\1 ne va pas avec \2"),
    (r"argument (.+): invalid choice: (.+) \(choose from (.+)\)", r"\1 : \2 n’est pas reconnu ; au choix : \3"),
    (r"argument (.+): invalid \w+ value: (.+)", r"\1 : \2 n’est pas un nombre entier"),
    (r"argument (.+): (.+)", r"\1 : \2"),
    (r"ambiguous option: (.+) could match (.+)", r"option ambiguë : \1 peut être \2"),
)


class FrenchParser(argparse.ArgumentParser):
    """An argument parser whose own words are French."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("add_help", False)
        options.setdefault("allow_abbrev", False)
        super().__init__(**options)
        self._positionals.title = "arguments\u202f"
        self._optionals.title = "options\u202f"
        self.add_argument("-h", "--help", action="help", help="montre cette aide")

    def add_argument(self, *names: Any, **options: Any) -> argparse.Action:
        """An argument whose help is typeset in French."""
        if isinstance(options.get("help"), str):
            options["help"] = typeset(options["help"]).replace("%", "%%")
        return super().add_argument(*names, **options)

    def format_usage(self) -> str:
        """The usage line."""
        return super().format_usage().replace("usage:", "usage\u202f:", 1)

    def format_help(self) -> str:
        """The whole help."""
        return super().format_help().replace("usage:", "usage\u202f:", 1)

    def error(self, message: str) -> NoReturn:
        """One sentence and the usage on stderr, exit code 2."""
        for english, french in _FRENCH:
            if re.fullmatch(english, message):
                message = re.sub(english, french, message)
                break
        self.exit(2, typeset(f"plateau : {message}\n") + self.format_usage())


def build_parser() -> FrenchParser:
    """The parser of the whole command."""
    parser = FrenchParser(
        prog="plateau",
        description=typeset(
            "Simulateur d’entretiens pour managers de centre de relation client. Sans verbe : ouvre l’application."
        ),
    )
    parser.add_argument("--version", action="version", version=f"plateau {__version__}", help="donne la version")
    verbs = parser.add_subparsers(dest="verb", metavar="verbe", title="verbes\u202f", parser_class=FrenchParser)
    _list(verbs)
    _play(verbs)
    _check(verbs)
    _explore(verbs)
    _test(verbs)
    _plans(verbs)
    _graph(verbs)
    _new(verbs)
    _watch(verbs)
    _schema(verbs)
    _match(verbs)
    _attempts(verbs)
    _report(verbs)
    _correct(verbs)
    add_quiz_verb(verbs, _add, _json)
    add_dossier_verb(verbs, _add, _json)
    add_exam_verbs(verbs, _add, _json)
    add_group_verb(verbs, _add, _json)
    add_host_verb(verbs, _add, _json)
    add_join_verb(verbs, _add)
    add_keeping_verbs(verbs, _add, _json)
    add_results_verbs(verbs, _add)
    add_road_verb(verbs, _add, _json)
    add_serve_verb(verbs, _add)
    return parser


def _add(verbs: Any, name: str, help: str) -> FrenchParser:
    verb: FrenchParser = verbs.add_parser(name, help=typeset(help), description=typeset(help[0].upper() + help[1:] + "."))
    return verb


def _json(verb: FrenchParser) -> None:
    verb.add_argument("--json", action="store_true", help="écrit un document JSON")


def _list(verbs: Any) -> None:
    _json(_add(verbs, "list", "liste les scénarios disponibles"))


def _play(verbs: Any) -> None:
    verb = _add(verbs, "play", "joue un scénario")
    verb.add_argument("scenario", metavar="ID", help="l’identifiant d’un scénario, ou le chemin de son fichier")
    verb.add_argument("--mode", choices=("training", "exam"), help="training : entraînement (par défaut) ; exam : examen")
    verb.add_argument(
        "--reply",
        choices=("choose", "say", "mixed"),
        help="choose : répondre par un choix (par défaut) ; say : avec ses propres mots, les choix restent cachés ; "
        "mixed : avec ses propres mots, les choix sur demande",
    )
    verb.add_argument("--plain", action="store_true", help="texte au fil de l’eau, pour lecteur d’écran ou redirection")
    verb.add_argument("--seed", type=int, metavar="N", help="la graine : même graine, même variante, même ordre des choix")
    verb.add_argument(
        "--moves", metavar="FICHIER", help="joue les actions d’un fichier (- : entrée standard) sans rien demander"
    )
    verb.add_argument("--trainee", metavar="NOM", help="le nom ou le pseudonyme du stagiaire")
    verb.add_argument("--no-save", action="store_true", help="n’enregistre pas l’essai")
    _json(verb)


def _check(verbs: Any) -> None:
    verb = _add(verbs, "check", "lit et prouve des scénarios et des référentiels")
    verb.add_argument("paths", metavar="CHEMIN", nargs="*", help="fichiers ou dossiers ; sans rien, toute la bibliothèque")
    verb.add_argument("--explain", metavar="CODE", help="explique un code d’anomalie, exemples à l’appui, sans rien vérifier")
    _json(verb)


def _explore(verbs: Any) -> None:
    verb = _add(verbs, "explore", "dit ce que la preuve a trouvé d’un scénario")
    verb.add_argument("scenario", metavar="ID", help="l’identifiant d’un scénario, ou le chemin de son fichier")
    _json(verb)


def _test(verbs: Any) -> None:
    verb = _add(verbs, "test", "rejoue les conversations témoins (.play)")
    verb.add_argument(
        "paths", metavar="CHEMIN", nargs="*", help="fichiers .play ou dossiers ; sans rien, toute la bibliothèque"
    )
    verb.add_argument("--write", action="store_true", help="récrit les fichiers qui diffèrent, à relire ensuite")
    _json(verb)


def _new(verbs: Any) -> None:
    verb = _add(verbs, "new", "écrit un scénario de départ, à jouer puis à remplacer")
    verb.add_argument("id", metavar="ID", help="son identifiant : lettres minuscules sans accent, chiffres, _ et -")
    verb.add_argument("--folder", metavar="DOSSIER", default=".", help="où l’écrire (par défaut : ici)")


def _plans(verbs: Any) -> None:
    verb = _add(verbs, "plans", "choisit quelques conversations qui montrent tout ce que fait un scénario")
    verb.add_argument("scenario", metavar="ID", help="l’identifiant d’un scénario, ou le chemin de son fichier")
    verb.add_argument("--seed", type=int, default=1, metavar="N", help="la graine des mutants (1 par défaut)")
    verb.add_argument(
        "-o",
        "--output",
        metavar="DOSSIER",
        help="écrit ces conversations dans ce dossier (cover-01.play…) ; « plateau test » rejoue celles du dossier qui porte le nom du scénario, à côté de lui",
    )
    _json(verb)


def _graph(verbs: Any) -> None:
    verb = _add(verbs, "graph", "dessine un scénario : scènes, réponses, fins")
    verb.add_argument("scenario", metavar="ID", help="l’identifiant d’un scénario, ou le chemin de son fichier")
    verb.add_argument(
        "--format",
        choices=("mermaid", "dot", "svg"),
        help="svg : une image ; mermaid : à coller dans un document ; dot : pour Graphviz. Sans cette option, le format suit le "
        "nom du fichier : .svg ; .mmd ou .md pour mermaid ; .dot ou .gv ; sans fichier, mermaid",
    )
    verb.add_argument("--attempt", metavar="ESSAI", help="trace le chemin d’un essai ; last : le plus récent sur ce scénario")
    verb.add_argument("-o", "--output", metavar="FICHIER", help="écrit dans ce fichier au lieu de la sortie standard")


def _watch(verbs: Any) -> None:
    verb = _add(verbs, "watch", "vérifie un fichier à chaque enregistrement, et le joue depuis la scène voulue")
    verb.add_argument("scenario", metavar="FICHIER", help="le chemin du fichier, ou l’identifiant d’un scénario")
    verb.add_argument("--from", dest="scene", metavar="SCENE", default="", help="joue d’abord depuis cette scène")


def _schema(verbs: Any) -> None:
    verb = _add(verbs, "schema", "écrit le schéma d’un genre de fichier, pour que l’éditeur complète et vérifie")
    verb.add_argument(
        "kind",
        metavar="GENRE",
        nargs="?",
        choices=(
            "scenario",
            "referentiel",
            "lexique",
            "questionnaire",
            "entretien",
            "journee",
            "epreuves",
            "bilan",
            "bilan-journee",
        ),
        default="scenario",
        help="scenario (par défaut), referentiel, lexique, questionnaire, entretien, journee, epreuves, ou bilan et bilan-journee : ceux des bilans en JSON",
    )
    verb.add_argument("-o", "--output", metavar="FICHIER", help="écrit dans ce fichier au lieu de la sortie standard")


def _match(verbs: Any) -> None:
    verb = _add(verbs, "match", "dit quel choix d’une scène est compris dans chaque ligne de l’entrée standard")
    verb.add_argument("scenario", metavar="ID", help="l’identifiant d’un scénario, ou le chemin de son fichier")
    verb.add_argument("scene", metavar="SCENE", help="une scène de ce scénario")
    _json(verb)


def _correct(verbs: Any) -> None:
    verb = _add(verbs, "correct", "corrige ou commente un essai, en formateur ; ce qui a été calculé reste à côté")
    verb.add_argument("attempt", metavar="ESSAI", help="l’identifiant d’un essai ; last : le plus récent")
    verb.add_argument("--turn", type=int, metavar="N", help="le numéro du tour, comme dans le bilan")
    verb.add_argument("--choice", metavar="ID", help="le choix que le stagiaire voulait dire, à ce tour tapé")
    verb.add_argument(
        "--criterion", metavar="ID", help="le critère dont les points changent à ce tour, avec --turn, --points et --why"
    )
    verb.add_argument("--points", type=int, metavar="N", help="les points que donne le formateur, de -2 à 2")
    verb.add_argument("--competence", metavar="ID", help="la compétence dont le niveau change, avec --level et --why")
    verb.add_argument("--level", choices=("not-acquired", "in-progress", "acquired"), help="le niveau que donne le formateur")
    verb.add_argument("--comment", metavar="TEXTE", help="un commentaire, sur un tour (--turn) ou sur tout l’essai")
    verb.add_argument("--by", required=True, metavar="NOM", help="qui corrige")
    verb.add_argument("--why", default="", metavar="TEXTE", help="pourquoi")


def _attempts(verbs: Any) -> None:
    verb = _add(verbs, "attempts", "liste les essais enregistrés")
    verb.add_argument("--trainee", metavar="NOM", help="ceux d’un stagiaire")
    _json(verb)


def _report(verbs: Any) -> None:
    verb = _add(verbs, "report", "écrit le bilan d’un essai, ou d’une journée d’examen répétée")
    verb.add_argument(
        "attempt",
        metavar="ESSAI",
        help="l’identifiant d’un essai ou d’une journée ; last : l’essai le plus récent ; exam : la journée la plus récente",
    )
    verb.add_argument(
        "--table",
        choices=("tours", "criteres", "competences", "corrections"),
        help="en csv, la table voulue (tours par défaut) ; -o avec un dossier les écrit toutes",
    )
    verb.add_argument(
        "--format",
        choices=("md", "html", "json", "csv", "xapi", "pdf"),
        default="md",
        help="le format du bilan (md par défaut)",
    )
    verb.add_argument("-o", "--output", metavar="FICHIER", help="écrit dans ce fichier au lieu de la sortie standard")
