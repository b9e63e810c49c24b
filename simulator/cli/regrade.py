"""What would the kept attempts be worth today? ``plateau regrade``."""

from argparse import Namespace
from dataclasses import asdict

from simulator.cli.output import DONE, data, document, tell
from simulator.source import without_controls
from simulator.wiring import make_practice


def regrade(options: Namespace) -> int:
    """``plateau regrade``."""
    from scoring.scale import Level
    from scoring.wording import LEVEL_NAMES, percent
    from simulator.practice.regrading import regrade as judge_again

    found = judge_again(make_practice(), without_controls(options.id or "", one_line=True))
    if options.json:
        document(
            {
                "format": 1,
                "attempts": found.attempts,
                "moved": [asdict(one) for one in found.moved],
                "unjudged": [asdict(one) for one in found.unjudged],
            }
        )
        return DONE
    for one in found.moved:
        was, now = (
            f"{LEVEL_NAMES[Level(level)]}{'' if score is None else f' ({percent(score)})'}"
            for level, score in ((one.level_before, one.score_before), (one.level_after, one.score_after))
        )
        data(
            f"{one.attempt}  {one.scenario}  {one.trainee}  {one.competence} : {was} → {now}\n    {one.why}\n".replace(
                " :", "\u202f:"
            )
        )
    for left in found.unjudged:
        data(
            f"{left.attempt}  {left.scenario} : non rejugé sur le texte d’aujourd’hui\n    {left.why}\n".replace(
                " :", "\u202f:"
            )
        )
    moved = len({one.attempt for one in found.moved})
    tell(
        f"{found.attempts} essai(s) rejugé(s) ; {moved} dont le résultat change ; {len(found.unjudged)} que le texte d’aujourd’hui ne permet pas "
        "de rejuger. Les résultats d’avant sont gardés."
    )
    return DONE
