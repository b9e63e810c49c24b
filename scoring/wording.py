"""How is a result said in French? Names of levels, numbers, dates and durations; one place for all reports and screens.

U+202F (narrow no-break space) stands before « ; : ! ? % » and inside guillemets.
"""

from datetime import date, datetime

from scoring.scale import Level

NARROW = "\u202f"
LEVEL_NAMES = {
    Level.NOT_OBSERVED: "non observé",
    Level.NOT_ACQUIRED: "non acquis",
    Level.IN_PROGRESS: "en cours",
    Level.ACQUIRED: "acquis",
}
_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
MODE_NAMES = {"training": "entraînement", "exam": "examen"}
LEFT_NAMES = {
    "left": "arrêté par le stagiaire",
    "time-up": "temps écoulé",
    "branched": "arrêté pour une reprise",
    "moved": "arrêté, le texte du scénario ayant changé",
    "": "en cours",
}
TONE_NAMES = {"success": "réussie", "mixed": "mitigée", "failure": "en échec"}
REPLY_NAMES = {"choose": "", "say": "réponse libre", "mixed": "mixte"}
REMARK_NAMES = {
    "avoid": "à éviter",
    "familiar": "familier",
    "greeting": "salutation",
    "leave": "prise de congé",
    "capitals": "majuscules",
    "long": "phrase longue",
    "mixed": "tu et vous",
    "spelling": "orthographe",
}
DISCLAIMER = (
    f"Ce bilan rend compte d’un entraînement{NARROW}: il n’a pas de valeur de certification et n’annonce pas la décision du jury. "
    "Les critères et l’échelle ont été rédigés pour l’entraînement."
)


def quoted(text: str) -> str:
    """``text`` between French guillemets."""
    return f"«{NARROW}{text}{NARROW}»"


def percent(score: float) -> str:
    """A score in 0..1 as a percentage, rounded down so that 69.9 never reads as the 70 of « acquis »."""
    return f"{int(score * 100 + 1e-9)}{NARROW}%"


def signed(points: int) -> str:
    """Points with their sign: +2, 0, −1 (a true minus)."""
    return f"+{points}" if points > 0 else str(points).replace("-", "−")


def day(moment: str) -> str:
    """The day of an ISO 8601 moment, in the machine's own time: 23 novembre 2026."""
    return calendar_day(datetime.fromisoformat(moment.replace("Z", "+00:00")).astimezone())


def calendar_day(day: date) -> str:
    """A date: 1er juin 2025."""
    first = "1er" if day.day == 1 else str(day.day)
    return f"{first} {_MONTHS[day.month - 1]} {day.year}"


def day_and_time(moment: str) -> str:
    """The day and the time of an ISO 8601 moment: 23 novembre 2026 à 14 h 05."""
    local = datetime.fromisoformat(moment.replace("Z", "+00:00")).astimezone()
    return f"{day(moment)} à {local.hour}{NARROW}h{NARROW}{local.minute:02d}"


def duration(seconds: float) -> str:
    """A duration: 45 s, 7 min 05 s."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole}{NARROW}s"
    return f"{whole // 60}{NARROW}min{NARROW}{whole % 60:02d}{NARROW}s"


def justified(good_act: bool, right: bool | None, quote: str) -> str:
    """What an answer to « pourquoi ? » tells: the act and the reason are judged apart, and neither enters a score."""
    if not quote:
        return "sans réponse"
    act = "bon geste" if good_act else "geste à revoir"
    if right is None:
        return f"{act}, raison à lire avec le formateur"
    if good_act:
        return f"{act}, bonne raison" if right else f"{act}, mais pas pour la bonne raison"
    return f"{act}, mais l’intention était bonne" if right else f"{act}, et la raison aussi"


def plural(count: int, one: str, many: str) -> str:
    """``1 tour``, ``2 tours``; zero is singular in French."""
    return f"{count} {many if count > 1 else one}"
