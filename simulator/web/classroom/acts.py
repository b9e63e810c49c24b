"""What may a participant ask for? Five things, each for oneself alone; there is nothing here that a trainer does.

The fields come from a form or from a WebSocket, as text; whatever they say, the participant is the one whose device asks.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from simulator.group import ClosedBallotError, GroupError, Kind, Role, Seen
from simulator.practice.hosting import Hosted
from simulator.source import typeset

Fields = Mapping[str, str]
Act = Callable[[Hosted, str, Fields], str]
"""Does it for a participant, and says what was done once it is on the disk. Raises ``GroupError``."""
NOT_KEPT = (
    "Reçu, mais pas encore enregistré : la machine du formateur n’arrive pas à écrire. Elle réessaie ; prévenez le formateur."
)


@dataclass(frozen=True, slots=True)
class Said:
    """How an act ended, for whoever asked."""

    done: bool
    text: str
    kept: bool = True


def roles_of(kind: Kind) -> tuple[Role, ...]:
    """The roles that a participant may take by themselves, the usual one first."""
    return (Role.OBSERVER, Role.PLAYER, Role.COUNTERPART) if kind is Kind.FACE else (Role.VOTER, Role.OBSERVER)


def role_in(hosted: Hosted, word: str) -> Role:
    """The role of that name; raises ``GroupError`` when it is not one to be taken in this session."""
    roles = roles_of(hosted.group.opening.kind)
    found = next((role for role in roles if role.value == word), None)
    if found is None:
        raise GroupError("Choisissez un des rôles proposés.")
    return found


def _vote(hosted: Hosted, participant: str, fields: Fields) -> str:
    if hosted.group.opening.typed:
        raise GroupError("Ici, on répond avec ses propres mots.")
    if not fields.get("choice"):
        raise GroupError("Choisissez une réponse, puis envoyez-la.")
    hosted.vote(participant, _number(fields), fields["choice"])
    return "Votre réponse est enregistrée."


def _say(hosted: Hosted, participant: str, fields: Fields) -> str:
    if not hosted.group.opening.typed:
        raise GroupError("Ici, on choisit une des réponses proposées.")
    understood = hosted.say(participant, _number(fields), fields.get("text", ""))
    return "Votre réponse est enregistrée." if understood else "Votre réponse est enregistrée, mais n’a pas été comprise."


def _observe(hosted: Hosted, participant: str, fields: Fields) -> str:
    try:
        seen = Seen(fields.get("seen", ""))
    except ValueError as error:
        raise GroupError("Choisissez une des marques de la grille.") from error
    hosted.observe(participant, fields.get("criterion", ""), seen, fields.get("note", ""))
    return "C’est noté."


def _role(hosted: Hosted, participant: str, fields: Fields) -> str:
    hosted.take_role(participant, role_in(hosted, fields.get("role", "")), wait=True)
    return "Votre rôle a changé."


ACTS: Mapping[str, Act] = {"vote": _vote, "say": _say, "observe": _observe, "role": _role}


def act(hosted: Hosted, participant: str, fields: Fields) -> Said:
    """Does what is asked; what is refused says why. Nothing is to be told before it is on the disk."""
    one = ACTS.get(fields.get("do", ""))
    if one is None:
        return Said(False, typeset("Cette demande n’est pas comprise."))
    try:
        return Said(True, typeset(one(hosted, participant, fields)))
    except GroupError as error:
        return Said(False, str(error))


def _number(fields: Fields) -> int:
    word = fields.get("ballot", "")
    if not (word.isascii() and word.isdigit() and len(word) < 9):
        raise ClosedBallotError
    return int(word)
