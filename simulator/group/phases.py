"""Where does a group session stand? The phases as a ``transitions`` machine of their own, and what may follow what.

lobby → scene → vote → spread → discussion → vote (a second one) … → scene … → debrief → closed
lobby → cards → acting → debrief                     (a role-play between people)
"""

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from simulator.group.errors import NotNowError

if TYPE_CHECKING:
    from transitions import Machine


class Phase(StrEnum):
    """What the room is doing."""

    LOBBY = "lobby"
    SCENE = "scene"
    VOTE = "vote"
    SPREAD = "spread"
    DISCUSSION = "discussion"
    CARDS = "cards"
    ACTING = "acting"
    DEBRIEF = "debrief"
    CLOSED = "closed"


WORDS = {
    Phase.LOBBY: "accueil",
    Phase.SCENE: "scène",
    Phase.VOTE: "vote",
    Phase.SPREAD: "répartition",
    Phase.DISCUSSION: "discussion",
    Phase.CARDS: "cartes de rôle",
    Phase.ACTING: "mise en situation",
    Phase.DEBRIEF: "débrief",
    Phase.CLOSED: "terminée",
}
_FROM_TO: tuple[tuple[str, tuple[Phase, ...], Phase], ...] = (
    ("start", (Phase.LOBBY,), Phase.SCENE),
    ("open_vote", (Phase.SCENE, Phase.SPREAD, Phase.DISCUSSION), Phase.VOTE),
    ("close_vote", (Phase.VOTE,), Phase.SPREAD),
    ("discuss", (Phase.SPREAD,), Phase.DISCUSSION),
    ("play", (Phase.SPREAD, Phase.DISCUSSION), Phase.SCENE),
    ("come_back", (Phase.SCENE, Phase.SPREAD, Phase.DISCUSSION), Phase.SPREAD),
    ("deal", (Phase.LOBBY, Phase.ACTING), Phase.CARDS),
    ("act", (Phase.CARDS,), Phase.ACTING),
    ("debrief", (Phase.SCENE, Phase.SPREAD, Phase.DISCUSSION, Phase.CARDS, Phase.ACTING), Phase.DEBRIEF),
    ("close", (Phase.LOBBY, Phase.DEBRIEF), Phase.CLOSED),
)
_TRIGGERS = {(source, target): name for name, sources, target in _FROM_TO for source in sources}


class _Room:
    state: str


@cache
def machine() -> "Machine":
    """The machine, shared by all sessions: it keeps nothing of them."""
    from transitions import Machine

    built = Machine(
        model=None, states=[phase.value for phase in Phase], initial=Phase.LOBBY.value, auto_transitions=False, send_event=False
    )
    for name, sources, target in _FROM_TO:
        built.add_transition(name, [source.value for source in sources], target.value)
    return built


def next_phase(phase: Phase, trigger: str) -> Phase:
    """The phase that ``trigger`` leads to; raises ``NotNowError`` where it is not open."""
    from transitions import MachineError

    room = _Room()
    room.state = phase.value
    event = machine().events[trigger]
    try:
        if not event.trigger(room):
            raise NotNowError(phase)
    except MachineError as error:
        raise NotNowError(phase) from error
    return Phase(room.state)


def open_triggers(phase: Phase) -> tuple[str, ...]:
    """What may be done in this phase, in the order of the table."""
    return tuple(name for name, sources, _ in _FROM_TO if phase in sources)


def trigger_between(phase: Phase, target: Phase) -> str:
    """The trigger that leads from one phase to the other; ``KeyError`` when none does."""
    return _TRIGGERS[phase, target]
