"""What does the trainer say of an attempt? ``plateau correct``: a reply meant otherwise, a level, or a comment."""

from argparse import Namespace

from simulator.cli.output import DONE, FAULTS, USAGE, tell
from simulator.source import without_controls
from simulator.wiring import make_practice


def correct(options: Namespace) -> int:
    """``plateau correct``."""
    from simulator.practice.correcting import Meant, NotCorrectedError, comment, judge
    from simulator.practice.correcting import correct as correct_reply

    wanted = [name for name in ("choice", "competence", "comment") if getattr(options, name) is not None]
    if len(wanted) != 1:
        tell(
            "plateau : dites une chose à la fois : --choice (avec --turn), --competence (avec --level et --why), ou --comment."
        )
        return USAGE
    if options.choice is not None and options.turn is None:
        tell("plateau : --choice demande --turn : le numéro du tour, comme dans le bilan.")
        return USAGE
    if options.competence is not None and options.level is None:
        tell("plateau : --competence demande --level : le niveau que vous donnez.")
        return USAGE
    practice = make_practice()
    attempt = practice.newest() if options.attempt == "last" else without_controls(options.attempt, one_line=True)
    try:
        if options.choice is not None:
            correct_reply(practice, attempt, Meant(options.turn, options.choice, options.by, options.why))
            tell(f"Correction gardée : au tour {options.turn}, « {options.choice} ». Le bilan la signale.")
        elif options.competence is not None:
            judge(practice, attempt, options.competence, options.level, options.by, options.why)
            tell(
                f"Niveau corrigé : {options.competence}. Le bilan montre les deux, et vos raisons ; les statistiques suivent le vôtre."
            )
        else:
            comment(practice, attempt, options.turn, options.by, options.comment)
            tell("Commentaire gardé. Le bilan le montre.")
    except NotCorrectedError as error:
        tell(f"plateau : {error}")
        return FAULTS
    return DONE
