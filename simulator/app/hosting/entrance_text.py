"""What does the room read in order to come in? The address, the code in large letters, the QR code where it fits, and who is there."""

from collections.abc import Iterator, Sequence

from scoring.wording import NARROW, plural
from simulator.app.hosting.big import big, width_of
from simulator.app.hosting.qr import qr
from simulator.app.words import Part
from simulator.group import Participant, Role
from simulator.scenario import Scenario

BESIDE = 4
"""Columns between the QR code and the text."""
OTHERS = 7
"""Rows of the screen that are not the QR code's."""
ROLES = {
    Role.VOTER: "vote",
    Role.OBSERVER: "observe",
    Role.PLAYER: "joue le rôle principal",
    Role.COUNTERPART: "joue l’autre personne",
}


def code_parts(page: str, code: str, width: int) -> list[Part]:
    """The address and the code; ``page`` is empty without a network."""
    if not page:
        return [
            (f"Sans réseau{NARROW}: on vote à main levée. Code de la séance, pour la reprendre{NARROW}: ", "$quiet"),
            (f"{code}\n", "bold"),
        ]
    parts: list[Part] = [("Dans un navigateur\n", "$quiet"), (f"{page}\n\n", "bold $primary")]
    parts.append((f"Code{NARROW}: ", "$quiet"))
    parts.append((f"{code}\n", "bold $accent"))
    scale = 2 if width >= width_of(code, 2) else 1
    if width >= width_of(code):
        parts.append((f"\n{big(code, scale)}\n", "bold $accent"))
    return parts


def qr_rows(address: str, width: int, height: int, code: str) -> list[str]:
    """The QR code as it fits beside the large code; none where it does not."""
    if not address:
        return []
    for scale in (2, 1):
        rows = qr(address, scale)
        if len(rows) + OTHERS <= height and len(rows[0]) + BESIDE + width_of(code) <= width:
            return rows
    return []


def mission_parts(scenario: Scenario) -> list[Part]:
    """The situation, for a room that waits: context and mission, without the marks of bold words."""
    goals = "".join(f"• {goal}\n" for goal in scenario.mission)
    paragraphs = [" ".join(part.split()) for part in scenario.context.replace("**", "").split("\n\n")]
    return ["".join(f"{part}\n\n" for part in paragraphs if part), ("Mission\n", "bold $secondary"), goals]


def people_parts(people: Sequence[Participant], width: int, rows: int) -> list[Part]:
    """Who came in, voters then observers, as many as ``rows`` can show."""
    here = [one for one in people if one.name]
    watching = [one for one in here if one.role is Role.OBSERVER]
    others = [one for one in here if one.role is not Role.OBSERVER]
    if not here:
        return [("Personne n’est encore entré.", "$quiet")]
    half = max(rows - 1, 1) if watching else rows
    return [*_group("Dans la salle", others, width, half), *_group("Observent", watching, width, 1 if others else rows)]


def _group(head: str, people: Sequence[Participant], width: int, rows: int) -> Iterator[Part]:
    if not people:
        return
    yield f"{head} ({len(people)}){NARROW}: ", "bold $secondary"
    room = max(width * rows - len(head) - 30, 20)
    shown: list[str] = []
    for one in people:
        name = one.name.replace(" ", "\u00a0")
        if sum(len(other) + 2 for other in shown) + len(name) > room:
            break
        shown.append(name)
    left = len(people) - len(shown)
    yield ", ".join(shown) + (f" et {plural(left, 'autre', 'autres')}" if left else "") + "\n"
