"""What would the kept attempts be worth today? ``plateau regrade``."""

from argparse import Namespace
from dataclasses import asdict

from simulator.cli.output import DONE, data, document, tell
from simulator.source import without_controls
from simulator.wiring import make_practice


def regrade(options: Namespace) -> int:
    """``plateau regrade``."""
    from scoring.scale import Level
    from scoring.wording import LEVEL_NAMES, percent, plural
    from simulator.practice.regrading import regrade as judge_again

    practice = make_practice()
    named = practice.newest() if options.id == "last" else without_controls(options.id or "", one_line=True)
    found = judge_again(practice, named)
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
    count = plural(found.attempts, "essai rejugé", "essais rejugés")
    unjudged = f" ; {len(found.unjudged)} que le texte d’aujourd’hui ne permet pas de rejuger" if found.unjudged else ""
    tell(
        f"{count}, dont {moved} {'change' if moved < 2 else 'changent'} de résultat{unjudged}. Les résultats d’avant sont gardés."
    )
    return DONE
