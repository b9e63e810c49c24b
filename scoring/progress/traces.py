"""What do the attempts, taken together, show of each criterion? How much of it was earned, on how much, and when last.

Recent attempts weigh more: each later attempt on the same criterion multiplies the weight of those before by ``FADING``, so that
the latest two hold about two thirds of it and an early failure is outgrown. A replay weighs ``REPLAY`` of a first attempt: part
of what it gains is the memory of the scenario (retests gain 0.3 to 0.5 SD, whatever was learnt).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from scoring.progress.records import Record, in_order

FADING = 0.6
REPLAY = 0.8


@dataclass(frozen=True, slots=True)
class Trace:
    """``share`` (0..1) is ``None`` where nothing was attainable yet; ``weight``: faded decisions; ``last``: the last day it was shown."""

    criterion: str
    share: float | None
    weight: float
    last: date | None


def traces(records: Iterable[Record]) -> dict[str, Trace]:
    """Criterion id → its trace, for the criteria that some attempt could show or did show."""
    earned: dict[str, float] = {}
    most: dict[str, float] = {}
    weight: dict[str, float] = {}
    last: dict[str, date] = {}
    for record in in_order(records):
        counts = 1.0 if record.first else REPLAY
        for item in record.criteria:
            id = item.criterion
            if item.decisions:
                last[id] = record.day
            if item.attainable > 0:
                earned[id] = earned.get(id, 0.0) * FADING + item.earned * counts
                most[id] = most.get(id, 0.0) * FADING + item.attainable * counts
                weight[id] = weight.get(id, 0.0) * FADING + item.decisions * counts
    return {
        id: Trace(id, earned[id] / most[id] if id in most else None, weight.get(id, 0.0), last.get(id)) for id in most | last
    }
