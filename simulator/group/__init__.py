"""A live group session: who is in the room, what they answered, where it stands. Pure: knows no store, no network, no screen."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.group.codes import hashed, matches, new_code, new_participant, new_secret, normal
    from simulator.group.errors import (
        ClosedBallotError,
        FullError,
        GroupError,
        NotNowError,
        UnfitNameError,
        UnknownParticipantError,
    )
    from simulator.group.facts import Ballot, Branch, Mark, Note, Participant, Role, Seen, Vote
    from simulator.group.minutes import Kind, Minute, Minutes, Opening
    from simulator.group.phases import WORDS, Phase, open_triggers
    from simulator.group.session import GroupSession
    from simulator.group.tally import Spread, spread_of
    from simulator.group.view import Criterion, Stage, common_view, role_card, view_for

_MODULES = {
    "simulator.group.codes": ("hashed", "matches", "new_code", "new_participant", "new_secret", "normal"),
    "simulator.group.errors": (
        "ClosedBallotError",
        "FullError",
        "GroupError",
        "NotNowError",
        "UnfitNameError",
        "UnknownParticipantError",
    ),
    "simulator.group.facts": ("Ballot", "Branch", "Mark", "Note", "Participant", "Role", "Seen", "Vote"),
    "simulator.group.minutes": ("Kind", "Minute", "Minutes", "Opening"),
    "simulator.group.phases": ("WORDS", "Phase", "open_triggers"),
    "simulator.group.session": ("GroupSession",),
    "simulator.group.tally": ("Spread", "spread_of"),
    "simulator.group.view": ("Criterion", "Stage", "common_view", "role_card", "view_for"),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


__all__ = [
    "WORDS",
    "Ballot",
    "Branch",
    "ClosedBallotError",
    "Criterion",
    "FullError",
    "GroupError",
    "GroupSession",
    "Kind",
    "Mark",
    "Minute",
    "Minutes",
    "NotNowError",
    "Note",
    "Opening",
    "Participant",
    "Phase",
    "Role",
    "Seen",
    "Spread",
    "Stage",
    "UnfitNameError",
    "UnknownParticipantError",
    "Vote",
    "common_view",
    "hashed",
    "matches",
    "new_code",
    "new_participant",
    "new_secret",
    "normal",
    "open_triggers",
    "role_card",
    "spread_of",
    "view_for",
]
