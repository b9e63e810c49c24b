"""What does a kept attempt look like, seen again? Its record, what it was played on, what it showed, what it is worth."""

from dataclasses import dataclass

from scoring.assessment import Assessment
from scoring.performance import Performance, Remark
from simulator.engine import Header
from simulator.practice.playable import Playable
from simulator.storage import Stored


@dataclass(frozen=True, slots=True)
class Review:
    """An attempt seen again; ``remarks`` are advice on the language of what was typed, ``spelling`` says whether it was looked at."""

    stored: Stored
    playable: Playable
    performance: Performance
    assessment: Assessment
    remarks: tuple[Remark, ...] = ()
    spelling: bool = False

    @property
    def header(self) -> Header:
        """What was decided at the start."""
        return self.stored.journal.header
