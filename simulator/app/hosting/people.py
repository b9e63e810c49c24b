"""Who is in the room, and what do they do? The trainer changes a role, or takes out a name that has no place on the wall."""

from typing import TYPE_CHECKING

from simulator.app.dialogs.ask import Ask
from simulator.app.hosting.entrance_text import ROLES
from simulator.group import Kind, Role

if TYPE_CHECKING:
    from simulator.app.hosting.host_screen import HostScreen

OUT, BACK = "»retirer", "»non"


def ask_people(screen: "HostScreen") -> None:
    """Lists the people; then asks what to do about one."""
    people = [one for one in screen.hosted.group.participants.values() if one.name]
    if not people:
        screen.plateau.tell("Personne n’est entré avec un téléphone.")
        return
    rows = [(one.id, f"{one.name}, {ROLES[one.role]}") for one in people]

    def chosen(id: str | None) -> None:
        if id is not None:
            _ask_about(screen, id)

    screen.app.push_screen(Ask(f"Dans la salle ({len(rows)})", rows), chosen)


def _ask_about(screen: "HostScreen", id: str) -> None:
    hosted = screen.hosted
    name = hosted.group.participants[id].name
    face = hosted.group.opening.kind is Kind.FACE
    roles = (Role.PLAYER, Role.COUNTERPART, Role.OBSERVER) if face else (Role.VOTER, Role.OBSERVER)
    answers = [(role.value, f"{name} {ROLES[role]}") for role in roles]
    answers.append((OUT, "Retirer de la séance (le nom est oublié ; ses votes restent comptés)"))
    answers.append((BACK, "Ne rien changer"))

    def chosen(answer: str | None) -> None:
        if answer == OUT:
            screen.ask_session(lambda: hosted.erase(id))
        elif answer is not None and answer != BACK:
            screen.ask_session(lambda: hosted.take_role(id, Role(answer)))

    screen.app.push_screen(Ask(name, answers), chosen)
