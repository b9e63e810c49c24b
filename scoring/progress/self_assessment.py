"""How do predictions compare with what the attempts show? Signed gaps, and their tendency, said of the act.

Feedback that turns attention to the person harms (Kluger and DeNisi, 1996); so a sentence speaks of predictions and attempts, and
a prediction that meets the result is said too: what is to be learnt is calibration, not modesty.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from scoring.progress.records import Record, in_order
from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, NARROW, quoted

FEWEST = 3
"""Gaps before a tendency is told: of two, one is chance."""
_STEPS = {Level.NOT_ACQUIRED: 0, Level.IN_PROGRESS: 1, Level.ACQUIRED: 2}


@dataclass(frozen=True, slots=True)
class Gap:
    """One prediction beside its result; ``signed`` in steps of the scale, positive when more was foreseen than shown."""

    competence: str
    day: date
    foreseen: Level
    observed: Level
    signed: int


def gaps(records: Iterable[Record]) -> tuple[Gap, ...]:
    """The gaps, oldest first; where nothing was foreseen or observed there is none."""
    return tuple(
        Gap(result.competence, record.day, foreseen, result.level, _STEPS[foreseen] - _STEPS[result.level])
        for record in in_order(records)
        for result in record.competences
        if (foreseen := record.foreseen.get(result.competence)) in _STEPS and result.level in _STEPS
    )


def tendency(gaps: Iterable[Gap], names: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """A French sentence for each competence with ``FEWEST`` gaps or more; ``names``: how a competence id is called."""
    signs: dict[str, list[int]] = {}
    for gap in gaps:
        signs.setdefault(gap.competence, []).append(gap.signed)
    return tuple(
        f"Sur {quoted((names or {}).get(id, id))}, {_said(signed)}." for id, signed in signs.items() if len(signed) >= FEWEST
    )


def _said(signed: list[int]) -> str:
    over, under, total = sum(one > 0 for one in signed), sum(one < 0 for one in signed), len(signed)
    met = total - over - under
    if 2 * over > total:
        return f"vos prévisions dépassent ce que les essais montrent{_times(over, total)}"
    if 2 * under > total:
        return f"les essais montrent plus que vos prévisions{_times(under, total)}"
    if 2 * met > total:
        return f"vos prévisions rejoignent ce que les essais montrent{_times(met, total)}"
    parts = ((over, "au-dessus"), (under, "au-dessous"), (met, "au même niveau"))
    told = ", ".join(f"{count} fois {where}" for count, where in parts if count)
    return f"vos prévisions et ce que les essais montrent ne se rejoignent pas toujours{NARROW}: {told}"


def _times(count: int, total: int) -> str:
    return f"{NARROW}: {count} fois sur {total}"


def beside(foreseen: Level, observed: Level) -> str:
    """One prediction beside its result, as a French sentence; empty where nothing was foreseen or observed."""
    if foreseen not in _STEPS or observed not in _STEPS:
        return ""
    signed = _STEPS[foreseen] - _STEPS[observed]
    steps = "un niveau" if abs(signed) == 1 else "deux niveaux"
    found = "comme prévu" if not signed else f"{steps} {'au-dessous' if signed > 0 else 'au-dessus'} de la prévision"
    return f"Prévision{NARROW}: {LEVEL_NAMES[foreseen]}. L’essai montre{NARROW}: {LEVEL_NAMES[observed]}, {found}."
