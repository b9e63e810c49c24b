"""What may a participant see? One value, made from the session and the conversation on screen: never the key before it is shown.

The same value is sent to every device and to the terminal; what only the trainer may know has its own, in ``Practice``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from simulator.engine import Ended, Entered, Session
from simulator.group.facts import Ballot, Participant, Role
from simulator.group.phases import Phase
from simulator.group.session import GroupSession
from simulator.group.tally import spread_of
from simulator.scenario import Choice, Scenario


@dataclass(frozen=True, slots=True)
class Criterion:
    """A line of the observers' grid: a criterion, and the competence that it belongs to."""

    id: str
    name: str
    competence: str


@dataclass(frozen=True, slots=True)
class Stage:
    """What is on screen: the conversation, its scenario, and the grid of its criteria."""

    scenario: Scenario
    session: Session | None
    grid: tuple[Criterion, ...]


def view_for(
    group: GroupSession, stage: Stage, participant: Participant, common: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """What one participant sees, as plain JSON; ``version`` changes whenever something of the session did.

    ``common`` is the common view of now, where it was made already for somebody else; it is left as it is.
    """
    found = dict(common_view(group, stage) if common is None else common)
    found["you"] = {"id": participant.id, "name": participant.name, "role": participant.role.value}
    ballot = group.shown
    if ballot is not None and found["ballot"] is not None:
        found["ballot"] = dict(found["ballot"])
        own = ballot.votes.get(participant.id)
        if own is not None:
            understood = stage.scenario.scenes[ballot.scene].choice(own.choice).text if own.choice and own.text else None
            found["ballot"]["yours"] = {"choice": own.choice, "text": own.text, "understood": understood}
    if participant.role is Role.OBSERVER:
        marks = [mark for mark in group.marks.values() if mark.participant == participant.id]
        found["grid"] = [_criterion(one, {mark.criterion: mark for mark in marks}) for one in stage.grid]
    if participant.role in (Role.PLAYER, Role.COUNTERPART):
        found["card"] = role_card(stage.scenario, participant.role)
    return found


def common_view(group: GroupSession, stage: Stage) -> dict[str, Any]:
    """What everybody in the room may see; that which is projected."""
    ballot = group.shown
    return {
        "format": 1,
        "version": group.version,
        "phase": group.phase.value,
        "kind": group.opening.kind.value,
        "code": group.opening.code,
        "typed": group.opening.typed,
        "scenario": {
            "id": stage.scenario.id,
            "title": stage.scenario.title,
            "context": stage.scenario.context,
            "mission": list(stage.scenario.mission),
        },
        "branch": group.branched is not None,
        "people": len(group.voters),
        "observers": sum(one.role is Role.OBSERVER and bool(one.name) for one in group.participants.values()),
        **_conversation(group, stage),
        "ballot": None if ballot is None else _ballot(group, stage, ballot),
        "you": None,
        "grid": None,
        "card": None,
    }


def _conversation(group: GroupSession, stage: Stage) -> dict[str, Any]:
    """The lines of the scene now on screen; nothing before the start."""
    session = stage.session
    if session is None or group.phase is Phase.LOBBY:
        return {"turn": 0, "scene": None, "lines": [], "ended": None}
    here = next((entry.event for entry in reversed(session.entries) if isinstance(entry.event, Entered | Ended)), None)
    ended = stage.scenario.endings[here.ending] if isinstance(here, Ended) else None
    place = ended if ended is not None else stage.scenario.scenes[here.scene] if isinstance(here, Entered) else None
    ranks = here.lines if here is not None else ()
    lines = [place.lines[rank] for rank in ranks] if place is not None else []
    return {
        "turn": session.turn,
        "scene": place.id if place is not None and ended is None else None,
        "lines": [{"who": stage.scenario.characters[line.character].name, "text": line.text} for line in lines],
        "ended": None if ended is None else {"id": ended.id, "tone": ended.tone.value},
    }


def _ballot(group: GroupSession, stage: Stage, ballot: Ballot) -> dict[str, Any]:
    spread = spread_of(ballot)
    scene = stage.scenario.scenes[ballot.scene]
    choices = [scene.choice(id) for id in ballot.offered]
    hide = group.opening.typed and not ballot.closed
    return {
        "number": ballot.number,
        "round": ballot.round,
        "turn": ballot.turn,
        "open": group.phase is Phase.VOTE and not ballot.closed,
        "choices": [] if hide else [{"id": choice.id, "text": choice.text} for choice in choices],
        "voted": len(ballot.votes) + sum(ballot.hands.values()),
        "yours": None,
        "spread": _spread(spread.counts) if ballot.closed else None,
        "unclear": spread.unclear if ballot.closed else None,
        "taken": ballot.taken,
        "key": [_key(choice) for choice in choices] if ballot.key_shown else None,
    }


def _spread(counts: tuple[tuple[str, int], ...]) -> list[dict[str, Any]]:
    return [{"id": id, "count": count} for id, count in counts]


def _key(choice: Choice) -> dict[str, Any]:
    return {
        "id": choice.id,
        "feedback": choice.feedback,
        "points": [[seen.criterion, seen.points] for seen in choice.observations],
        "blocking": choice.blocking.reason if choice.blocking else None,
    }


def _criterion(criterion: Criterion, marks: Mapping[str, Any]) -> dict[str, Any]:
    mark = marks.get(criterion.id)
    return {
        "id": criterion.id,
        "name": criterion.name,
        "competence": criterion.competence,
        "seen": "" if mark is None else mark.seen.value,
        "note": "" if mark is None else mark.note,
    }


def role_card(scenario: Scenario, role: Role) -> dict[str, Any]:
    """What the player, or the one who plays the other, reads before a face-to-face role-play; never the choices nor their worth."""
    first = scenario.scenes[scenario.start]
    opening = [{"who": scenario.characters[line.character].name, "text": line.text} for line in first.lines]
    if role is Role.PLAYER:
        return {"title": "Votre rôle", "context": scenario.context, "mission": list(scenario.mission), "opening": []}
    people = "\n\n".join(f"**{one.name}.** {one.portrait}" for one in scenario.characters.values())
    context = f"{people}\n\n**Ce que lit la personne en face.** {scenario.context}"
    return {"title": "Vous jouez l’autre personne", "context": context, "mission": [], "opening": opening}
