"""Which group sessions are kept, and how does one find, forget or remove what is in them?"""

from dataclasses import replace
from typing import TYPE_CHECKING

from simulator.group import GroupSession, Kind, Minute, Minutes, Opening, normal
from simulator.group.events import Asked, Event, Helped, Joined, Observed, Voted
from simulator.practice.errors import PracticeError
from simulator.source import typeset
from simulator.storage import SessionRow

if TYPE_CHECKING:
    from simulator.practice.practice import Practice

TRAINEE = "séance {}"
"""Under whose name the conversation of the group is kept; the code of the session is in it."""


def find_session(practice: "Practice", name: str) -> SessionRow:
    """The session of that id or code, the newest first; ``last``: the newest. Raises ``PracticeError`` or ``StoreError``."""
    rows = [row for row in practice.store.sessions() if row.kind in set(Kind)]
    found = next((row for row in rows if name in ("last", row.id) or normal(name) == row.code), None)
    if found is None:
        raise PracticeError(
            typeset(f"Aucune séance n’a le code ou l’identifiant « {name} ». « plateau host --list » les liste.")
        )
    return found


def group_of(practice: "Practice", session: str) -> GroupSession:
    """A kept session as it stands, to be read. Raises ``StoreError``."""
    kept = practice.store.session(session)
    minutes = tuple(Minute.from_data(dict(one)) for one in kept.minutes)
    return GroupSession.again(Minutes(Opening.from_data(dict(kept.opening)), minutes))


def forget_participant(practice: "Practice", group: GroupSession, participant: str) -> GroupSession:
    """The same session without a participant's name and words, in the store too: what they voted still counts."""
    forgotten = tuple(minute._replace(event=_without(minute.event, participant)) for minute in group.minutes)
    changed = [new.to_data() for old, new in zip(group.minutes, forgotten, strict=True) if old != new]
    practice.store.rewrite_minutes(group.opening.id, changed)
    return GroupSession.again(Minutes(group.opening, forgotten))


def forget_everywhere(practice: "Practice", name: str) -> int:
    """Forgets everybody of that name in every session; in how many sessions they were. Raises ``StoreError``.

    What is of one person alone (a rehearsal of the exam) is removed.
    """
    count = 0
    for row in practice.store.sessions():
        if row.kind not in set(Kind):
            if practice.store.session(row.id).opening.get("trainee") == name:
                practice.store.delete_session(row.id)
                count += 1
            continue
        group = group_of(practice, row.id)
        named = [one.id for one in group.participants.values() if one.name == name]
        named += (
            [name]
            if any(isinstance(one.event, Asked | Helped) and one.event.participant == name for one in group.minutes)
            else []
        )
        for participant in named:
            group = forget_participant(practice, group, participant)
        count += bool(named)
    return count


def _without(event: Event, participant: str) -> Event:
    match event:
        case Joined(id) if id == participant:
            return replace(event, name="", key="")
        case Voted(_, id) if id == participant:
            return replace(event, text=None)
        case Asked(id) | Helped(id) if id == participant:
            return replace(event, participant="")
        case Observed(id) if id == participant:
            return replace(event, note="")
    return event
