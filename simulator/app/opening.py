"""On what does the app open? A scenario, a group session to lead, a board to watch, a day of exam: as the command line asked for it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.practice import Playable
    from simulator.practice.board import Board
    from simulator.practice.hosting import Hosted
    from simulator.practice.rehearsal import Rehearsal


@dataclass(frozen=True, slots=True)
class Opening:
    """A scenario, and what was already decided: mode (``training`` or ``exam``), seed, trainee, whether to keep the attempt.

    ``reply``: how one answers (``choose``, ``say``, ``mixed``); ``None``: as in the settings.
    """

    playable: "Playable"
    mode: str = "training"
    reply: str | None = None
    seed: int | None = None
    trainee: str | None = None
    keep: bool = True


@dataclass(frozen=True, slots=True)
class Led:
    """A group session, opened to devices at ``address`` and ``port`` (``None``: the usual one, 0: any free one); no address: hands are counted."""

    hosted: "Hosted"
    address: str = ""
    port: int | None = None


@dataclass(frozen=True, slots=True)
class Followed:
    """The board of people who play alone."""

    board: "Board"


@dataclass(frozen=True, slots=True)
class Sat:
    """A rehearsal of the examination day, new or taken up again."""

    day: "Rehearsal"
