"""How is one piece of evidence told on the debrief screen? Its points, what a trainer made of them, the words, the line of the file."""

from scoring.assessment import CriterionResult
from scoring.performance import Evidence
from scoring.report.corrected import note_of_points, points_of
from scoring.wording import NARROW, day, quoted, signed
from simulator.app.words import Part


def notes_on(item: Evidence) -> str:
    """What is to be said after its points."""
    notes = ("" if item.counted else "déjà compté", note_of_points(item))
    return "".join(f", {note}" for note in notes if note)


def evidence_of(item: CriterionResult) -> list[Part]:
    """The points of a criterion, then turn by turn where they come from."""
    parts: list[Part] = []
    if item.attainable:
        parts.append(f"Points{NARROW}: {points_of(item)}. Le chemin exemplaire en obtient {item.attainable}.\n")
    elif item.evidence:
        parts.append(f"Montré, sans être compté{NARROW}: le chemin exemplaire n’en attend rien ici.\n")
    for evidence in item.evidence:
        parts += _one(evidence)
    return parts if item.evidence else [*parts, "Aucune de vos réponses n’a porté sur ce critère.\n"]


def _one(item: Evidence) -> list[Part]:
    blocking = ", faute bloquante" if item.blocking else ""
    parts: list[Part] = [
        (f"\nTour {item.turn}  {signed(item.points)}{blocking}{notes_on(item)}\n", "bold $accent"),
        f"{quoted(item.quote)}\n",
    ]
    if item.corrected is not None:
        one = item.corrected
        parts.append((f"Corrigé par {one.who} le {day(one.when)}{NARROW}: {quoted(one.why)}\n", "$accent"))
    return [*parts, (f"Source{NARROW}: {item.origin}\n", "$quiet")] if item.origin else parts
