"""Who is in the room, and what was answered? The small facts of a group session."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What somebody does in the session: votes, observes with a grid, or plays a part face to face."""

    VOTER = "voter"
    OBSERVER = "observer"
    PLAYER = "player"
    COUNTERPART = "counterpart"


class Seen(StrEnum):
    """What an observer says of a criterion: done, not seen, or the contrary was done; ``NONE`` takes a mark back."""

    OBSERVED = "observed"
    NOT_OBSERVED = "not-observed"
    AGAINST = "against"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody in the room; ``key`` is the hash of the secret that their device keeps; ``name`` is empty once erased."""

    id: str
    name: str
    role: Role
    key: str
    joined: str


@dataclass(frozen=True, slots=True)
class Vote:
    """An answer to a ballot; ``seconds`` since it was opened. ``choice`` is ``None`` for words that were not understood."""

    participant: str
    choice: str | None
    text: str | None
    confidence: float | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Ballot:
    """One vote on one reply: ``round`` 1, or 2 after a discussion; ``hands`` are counts typed by the trainer.

    ``taken`` is the choice that was then played, ``why`` the reason (``majority``, ``own``, ``minority``).
    """

    number: int
    attempt: str
    turn: int
    scene: str
    offered: tuple[str, ...]
    round: int
    opened: str
    votes: Mapping[str, Vote] = field(default_factory=dict)
    hands: Mapping[str, int] = field(default_factory=dict)
    closed: bool = False
    key_shown: bool = False
    taken: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What an observer noted of a criterion; ``turn`` is that of the conversation on screen (0: face to face)."""

    participant: str
    criterion: str
    seen: Seen
    note: str
    turn: int


@dataclass(frozen=True, slots=True)
class Note:
    """What the trainer wrote at a turn; a bookmark when it has no words."""

    attempt: str
    turn: int
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class Branch:
    """An attempt that explored another reply, from ``turn`` of ``parent``."""

    attempt: str
    parent: str
    turn: int
