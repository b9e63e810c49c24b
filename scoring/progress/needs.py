"""How much does each criterion need practice today? What is not sure to be mastered, the more so as its turn has come.

``lack`` is 1 minus a cautious estimate of mastery: the share earned, pulled towards ``EXPECTED`` as if ``DOUBT`` decisions had been
seen before any. A criterion never shown thus comes before one that is nearly acquired, and after one that fails.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from scoring.progress.spacing import days_left, due_day, gap
from scoring.progress.traces import Trace

EXPECTED, DOUBT = 0.4, 1.0
TOO_SOON, OVERDUE = 0.3, 3.0
"""By how much a need is multiplied just after practice, and at most when it is late; by 1 when the gap has just passed."""


@dataclass(frozen=True, slots=True)
class Need:
    """``lack`` in 0..1 whatever the day; ``pressing`` is ``lack`` on this day; ``due``: the day of the next practice."""

    trace: Trace
    lack: float
    pressing: float
    due: date


def needs(criteria: Iterable[str], found: Mapping[str, Trace], today: date, exam: date | None) -> dict[str, Need]:
    """Criterion id → its need on that day."""
    return {id: need(found.get(id, Trace(id, None, 0.0, None)), today, exam) for id in criteria}


def need(trace: Trace, today: date, exam: date | None) -> Need:
    """The need that a trace leaves on that day."""
    share = trace.share or 0.0
    lack = 1 - (share * trace.weight + EXPECTED * DOUBT) / (trace.weight + DOUBT)
    wait = gap(days_left(today, exam), share)
    turn = 1.0 if trace.last is None else turn_after((today - trace.last).days, wait)
    return Need(trace, lack, lack * turn, due_day(trace.last, share, today, exam))


def turn_after(waited: float, wait: float) -> float:
    """By how much the need counts, ``waited`` days after practice where ``wait`` are advised."""
    return min(max(TOO_SOON + (1 - TOO_SOON) * waited / wait, TOO_SOON), OVERDUE)
