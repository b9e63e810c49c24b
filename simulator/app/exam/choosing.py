"""Which day? Those of the person, one to begin, and the roads that one can be on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scoring.wording import day_and_time
from simulator.exam import NAMES, Stage

if TYPE_CHECKING:
    from simulator.practice.rehearsal import KeptDay

ROADS = (
    ("continuous", "Une formation suivie en continu"),
    ("vae", "La VAE : l’expérience, sans évaluation passée en formation"),
    ("ccp", "CCP par CCP : parcours discontinu, ou réussite partielle"),
    ("ccs", "Un CCS, après le titre"),
)
MOST = 8
"""Days that are over offered to be read again."""


def day_answers(days: Sequence["KeptDay"], new: str) -> list[tuple[str, str]]:
    """A row for each unfinished day, one to begin another, a row for each of the latest that are over."""
    unfinished = [
        (one.id, f"Reprendre celle du {day_and_time(one.started)} : {_where(one.stage)}") for one in days if one.unfinished
    ]
    over = [(one.id, f"Relire celle du {day_and_time(one.started)}") for one in days if not one.unfinished]
    return [*unfinished, (new, "Commencer une nouvelle journée"), *over[:MOST]]


def _where(stage: Stage | None) -> str:
    return "pas encore commencée" if stage is None else NAMES[stage].lower()
