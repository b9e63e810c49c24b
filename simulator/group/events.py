"""What happened in a group session? Facts in the past tense; the whole session follows from them."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody came in; ``key`` is the hash of the secret that their device keeps, ``role`` a value of ``Role``."""

    participant: str
    name: str
    role: str
    key: str


@dataclass(frozen=True, slots=True)
class TookRole:
    """A participant changed from voter to observer, or back; in a face-to-face role-play, who plays whom."""

    participant: str
    role: str


@dataclass(frozen=True, slots=True)
class Erased:
    """A participant asked that their name and words be forgotten; what they counted for stays, without them."""

    participant: str


@dataclass(frozen=True, slots=True)
class Went:
    """The session passed to another phase (a value of ``Phase``)."""

    phase: str


@dataclass(frozen=True, slots=True)
class BallotOpened:
    """A vote was opened on the reply of ``turn`` (from 1) of ``attempt``: the ids offered, in the order shown."""

    ballot: int
    attempt: str
    turn: int
    scene: str
    offered: tuple[str, ...]
    round: int


@dataclass(frozen=True, slots=True)
class Voted:
    """A participant answered; a later one replaces it until the ballot is closed. ``choice`` is ``None`` for words not understood."""

    ballot: int
    participant: str
    choice: str | None
    text: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class HandsCounted:
    """The trainer counted raised hands: choice → how many; a later count replaces it."""

    ballot: int
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BallotClosed:
    """No vote is taken any more; the spread is shown, without the key."""

    ballot: int


@dataclass(frozen=True, slots=True)
class KeyShown:
    """The trainer showed what each answer of the ballot is worth."""

    ballot: int


@dataclass(frozen=True, slots=True)
class Followed:
    """The reply that the group's conversation took; ``why`` is ``majority``, ``own`` or ``minority``."""

    ballot: int
    choice: str
    why: str


@dataclass(frozen=True, slots=True)
class BranchOpened:
    """The minority's reply is played as an attempt of its own, that starts at ``turn`` of ``parent``."""

    attempt: str
    parent: str
    turn: int


@dataclass(frozen=True, slots=True)
class CameBack:
    """The branch was left; the group is again in ``attempt``."""

    attempt: str


@dataclass(frozen=True, slots=True)
class Noted:
    """The trainer wrote something down, at ``turn`` of ``attempt``; without words it is a bookmark."""

    attempt: str
    turn: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Observed:
    """An observer marked a criterion: ``seen`` is a value of ``Seen``; a later mark of the same criterion replaces it."""

    participant: str
    criterion: str
    seen: str
    note: str = ""
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who plays alone asked for help in ``attempt``."""

    participant: str
    attempt: str


@dataclass(frozen=True, slots=True)
class Helped:
    """The trainer went to see them."""

    participant: str


Event = (
    Joined | TookRole | Erased | Went | BallotOpened | Voted | HandsCounted | BallotClosed | KeyShown | Followed | BranchOpened
    | CameBack | Noted | Observed | Asked | Helped
)  # fmt: skip
_KINDS: dict[str, Callable[..., Event]] = {
    "joined": Joined,
    "took-role": TookRole,
    "erased": Erased,
    "went": Went,
    "ballot-opened": BallotOpened,
    "voted": Voted,
    "hands-counted": HandsCounted,
    "ballot-closed": BallotClosed,
    "key-shown": KeyShown,
    "followed": Followed,
    "branch-opened": BranchOpened,
    "came-back": CameBack,
    "noted": Noted,
    "observed": Observed,
    "asked": Asked,
    "helped": Helped,
}
_NAMES: dict[Any, str] = {kind: name for name, kind in _KINDS.items()}


def to_data(event: Event) -> dict[str, Any]:
    """The event as JSON can hold it, with its ``kind``."""
    data = asdict(event)
    if isinstance(event, BallotOpened):
        data["offered"] = list(event.offered)
    return {"kind": _NAMES[type(event)], **data}


def from_data(data: Mapping[str, Any]) -> Event:
    """The event stored so; ``KeyError`` or ``TypeError`` when it is not one of ours."""
    fields = {key: tuple(value) if key == "offered" else value for key, value in data.items() if key != "kind"}
    return _KINDS[data["kind"]](**fields)
