"""Which sentences do all group reports say alike? The notice, the head, and how a value that is not told is written."""

from collections.abc import Sequence

from scoring.cohort import LEAST, Cell, CohortReport, Consistency, DecisionReport, Discussion, Names
from scoring.cohort.consistency import number
from scoring.wording import LEVEL_NAMES, NARROW, duration, percent, plural

GROUP_DISCLAIMER = (
    f"Ces chiffres décrivent des essais d’entraînement{NARROW}: ils servent à choisir ce dont on parle en groupe, "
    "pas à classer des personnes ni à certifier."
)
NOT_TOLD = "—"
_COEFFICIENTS = {"alpha": "α", "kr20": "KR-20"}
_TELLS = "dirait ce qu’une personne a choisi"
HOW_TO_READ = tuple(
    sentence.replace(" :", f"{NARROW}:").replace(" ;", f"{NARROW};")
    for sentence in (
        "Seul le premier essai de chaque personne sur un scénario compte ; les reprises sont à part, car on s’améliore aussi parce qu’on connaît la suite.",
        "Attendu montré : les points gagnés sur ceux que la meilleure réponse offerte aurait donnés.",
        "Discrimination : de −1 à 1, dit si les essais réussis par ailleurs le sont aussi ici (corrélation avec le reste de l’essai, cette décision exclue).",
        "Cohérence : dit si les décisions qui montrent un critère vont ensemble, chez les personnes qui les ont toutes rencontrées.",
        "— : rien à calculer, ou trop peu de personnes pour le dire sans désigner quelqu’un.",
    )
)


def heading(report: CohortReport) -> str:
    """Who and how much, in one line."""
    return (
        f"{plural(report.people, 'personne', 'personnes')}, {plural(report.attempts, 'premier essai', 'premiers essais')}, "
        f"{plural(report.replays, 'reprise', 'reprises')} (à part)."
    )


def told_first(report: CohortReport, notices: Sequence[str]) -> tuple[str, ...]:
    """What is to be known before the figures: why something is withheld, and what is particular to these attempts."""
    return tuple(notice for notice in (report.why, *notices) if notice)


def line_of(names: Names, one: DecisionReport | Discussion) -> str:
    """What is said where a decision is taken; the scene's id where that is not known."""
    return names.scenes.get((one.scenario, one.scene), one.scene)


def share_words(share: float | None) -> str:
    """A share as a percentage."""
    return NOT_TOLD if share is None else percent(share)


def cell_words(cell: Cell) -> str:
    """A cell of the heat map: the level in words, and the score."""
    if cell.score is None:
        return LEVEL_NAMES[cell.level]
    return f"{LEVEL_NAMES[cell.level]}, {percent(cell.score)}"


def measures(one: DecisionReport) -> tuple[str, ...]:
    """What a decision shows, in short pieces: by how many it was met, how hard, how telling, how long."""
    found = [plural(one.met, "personne", "personnes")]
    if one.difficulty is not None:
        found.append(f"{percent(one.difficulty)} de l’attendu montré")
    if one.discrimination is not None:
        found.append(f"discrimination {number(one.discrimination)}")
    if one.times is not None:
        low, middle, high = (duration(value) for value in (one.times.low, one.times.median, one.times.high))
        found.append(f"temps pour décider{NARROW}: {middle} (la moitié du groupe entre {low} et {high})")
    return tuple(found)


def consistency_words(one: Consistency) -> str:
    """The coefficient of a criterion by its name, with its value."""
    return NOT_TOLD if one.value is None else f"{_COEFFICIENTS[one.coefficient]} {number(one.value)}"


def withheld_words(report: CohortReport) -> str:
    """How many decisions are not shown, and why, in one sentence; empty where all are."""
    met = [one.met for one in report.decisions if one.withheld]
    rare, telling = sum(people < LEAST for people in met), sum(people >= LEAST for people in met)
    if not met:
        return ""
    head = f"{plural(len(met), 'décision n’est pas montrée', 'décisions ne sont pas montrées')}{NARROW}: "
    if rare and telling:
        seen = "a été rencontrée" if rare == 1 else "ont été rencontrées"
        return f"{head}{rare} {seen} par moins de cinq personnes, le détail de {telling} {_TELLS}."
    if telling:
        return f"{head}{'son' if telling == 1 else 'leur'} détail {_TELLS}."
    return f"{head}moins de cinq personnes {'l’ont rencontrée' if rare == 1 else 'les ont rencontrées'}."
