"""What does the trainer say of an attempt? ``plateau correct``: a reply meant otherwise, points, a level, or a comment."""

from argparse import Namespace
from typing import TYPE_CHECKING

from simulator.cli.output import DONE, USAGE, tell
from simulator.source import without_controls
from simulator.wiring import make_practice

if TYPE_CHECKING:
    from simulator.practice import Practice, Review
    from simulator.practice.marking import PointsGiven

_NEEDS = {
    "choice": (("turn",), "--choice demande --turn : le numéro du tour, comme dans le bilan."),
    "criterion": (("turn", "points"), "--criterion demande --turn et --points : le tour, et les points que vous donnez."),
    "competence": (("level",), "--competence demande --level : le niveau que vous donnez."),
    "comment": ((), ""),
}


def correct(options: Namespace) -> int:
    """``plateau correct``."""
    from simulator.practice.correcting import NotCorrectedError

    wanted = [name for name in _NEEDS if getattr(options, name) is not None]
    if len(wanted) != 1:
        tell(
            "plateau : dites une chose à la fois : --choice (avec --turn), --criterion (avec --turn, --points et --why), "
            "--competence (avec --level et --why), ou --comment."
        )
        return USAGE
    needed, sentence = _NEEDS[wanted[0]]
    if any(getattr(options, name) is None for name in needed):
        tell(f"plateau : {sentence}")
        return USAGE
    practice = make_practice()
    attempt = practice.newest() if options.attempt == "last" else without_controls(options.attempt, one_line=True)
    try:
        tell(_kept(practice, attempt, wanted[0], options))
    except NotCorrectedError as error:
        tell(f"plateau : {error}")
        return USAGE
    return DONE


def _kept(practice: "Practice", attempt: str, what: str, options: Namespace) -> str:
    """Keeps what the trainer says, and tells it."""
    from simulator.practice.correcting import Meant, comment, judge
    from simulator.practice.correcting import correct as correct_reply
    from simulator.practice.marking import PointsGiven, give_points

    if what == "choice":
        correct_reply(practice, attempt, Meant(options.turn, options.choice, options.by, options.why))
        return f"Correction gardée : au tour {options.turn}, « {options.choice} ». Le bilan la signale."
    if what == "criterion":
        given = PointsGiven(options.turn, options.criterion, options.points, options.by, options.why)
        return f"{_effect(give_points(practice, attempt, given), given)} Le bilan montre les deux, et vos raisons."
    if what == "competence":
        judge(practice, attempt, options.competence, options.level, options.by, options.why)
        return f"Niveau corrigé : {options.competence}. Le bilan montre les deux, et vos raisons ; les statistiques suivent le vôtre."
    comment(practice, attempt, options.turn, options.by, options.comment)
    return "Commentaire gardé. Le bilan le montre."


def _effect(seen: "Review", given: "PointsGiven") -> str:
    """What points given at a turn make of the competence."""
    from scoring.report.corrected import before_points
    from scoring.wording import LEVEL_NAMES, percent, signed

    competence = seen.playable.referential.competence_of()[given.criterion]
    name = next(item.name for item in competence.criteria if item.id == given.criterion)
    said = [f"Points corrigés : tour {given.turn}, « {name} », {signed(given.points)}."]
    result = next((one for one in seen.assessment.competences if one.competence is competence and one.judged), None)
    if result is None:
        said.append(f"{competence.id} n’est pas jugée par ce scénario : aucun niveau ne change.")
    elif result.mark is not None:
        said.append(f"Le niveau que {result.mark.who} a donné à {competence.id} l’emporte : {LEVEL_NAMES[result.level]}.")
    else:
        score = "" if result.score is None else f", {percent(result.score)}"
        said += [f"{competence.id} : {LEVEL_NAMES[result.level]}{score}.", before_points(result)]
        if result.blocked:
            said.append("Une faute bloquante plafonne toujours ce niveau à « en cours ».")
        if not any(item.attainable for item in result.criteria if item.criterion.id == given.criterion):
            said.append("Le chemin exemplaire n’attend rien de ce critère : aucun score n’en dépend.")
    return " ".join(part for part in said if part)
