"""How is the day told on its screens? The part and its clock, what is said when little time is left, and what moves on."""

from collections.abc import Sequence

from scoring.wording import NARROW, duration
from simulator.exam import NAMES, Part, Plan, Stage
from simulator.source import typeset

NEXT = {
    Stage.PREPARATION: "la préparation",
    Stage.ROLE_PLAY: "la mise en situation",
    Stage.TECHNICAL: "l’entretien technique",
    Stage.QUESTIONNAIRE: "le questionnaire professionnel",
    Stage.FINAL: "l’entretien final",
    Stage.SELF: "votre autoévaluation",
    Stage.OPINION: "la délibération simulée",
    Stage.CLOSED: "la fin de la journée",
}
TO = {stage: f"à {name}".replace("à le ", "au ") for stage, name in NEXT.items()}
"""The same after « passer »."""
MINUTES_ONLY = 300
"""Seconds from which a clock is read in minutes."""
_WARNINGS = ((60, "d’une minute"), (120, "de deux minutes"), (300, "de cinq minutes"))


def heading(plan: Plan, stage: Stage) -> str:
    """« Partie 4/5, Questionnaire professionnel »; what follows the parts has no number."""
    stages = [part.stage for part in plan.parts]
    return f"Partie {stages.index(stage) + 1}/{len(stages)}, {NAMES[stage].lower()}" if stage in stages else NAMES[stage]


def clock(left: float | None, *, paused: bool = False) -> str:
    """What is left of a part: in minutes, then to the second when little is."""
    if left is None:
        return "sans limite de temps"
    if left <= 0:
        return "temps écoulé"
    shown = f"{-int(-left // 60)}{NARROW}min" if left >= MINUTES_ONLY else duration(left)
    return f"reste {shown}{', en pause' if paused else ''}"


def warning(left: float | None, given: float | None) -> str:
    """The same in words, when little is left of what was given; empty before that."""
    if left is None or given is None or left <= 0:
        return ""
    near = next((words for limit, words in _WARNINGS if left <= limit <= given / 2), "")
    return f"Il reste moins {near}." if near else ""


def time_over(before: Stage, now: Stage) -> str:
    """The one sentence that is said when time moves the day on."""
    return typeset(f"Temps écoulé pour {NEXT[before]} : voici {NEXT[now]}.")


def parts_rows(plan: Plan) -> Sequence[tuple[str, str]]:
    """Each part with its time and, where there is something to say of it, a word."""
    return [(f"{rank}. {NAMES[part.stage]}", _given(part)) for rank, part in enumerate(plan.parts, start=1)]


def total(plan: Plan) -> str:
    """How long the whole day is."""
    minutes = [part.minutes for part in plan.parts]
    timed = sum(one for one in minutes if one is not None)
    if not timed:
        return ""
    whole = round(timed)
    length = f"{whole // 60}{NARROW}h{NARROW}{whole % 60:02d}" if whole >= 60 else f"{whole}{NARROW}min"
    return f"{length}{', et ce qui est sans limite de temps' if None in minutes else ''}"


def _given(part: Part) -> str:
    if part.minutes is None:
        return "sans limite de temps"
    return f"{part.minutes:g}{NARROW}min".replace(".", ",")
