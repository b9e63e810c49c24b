"""What moved between the first time and the last? Each criterion at both ends of a trainee's way."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from scoring.progress.records import Record, in_order


@dataclass(frozen=True, slots=True)
class Change:
    """The share of what was attainable (0..1) the first and the last time a criterion could be shown; ``times``: in how many attempts.

    ``replayed``: the last time was on a scenario already played, so that part of the change is memory.
    """

    criterion: str
    competence: str
    first: float
    last: float
    first_day: date
    last_day: date
    times: int
    replayed: bool


def changes(records: Iterable[Record]) -> tuple[Change, ...]:
    """One for each criterion that some attempt could show, in the order of first appearance."""
    seen: dict[str, list[tuple[float, date, bool, str]]] = {}
    for record in in_order(records):
        for item in record.criteria:
            if item.attainable > 0:
                share = item.earned / item.attainable
                seen.setdefault(item.criterion, []).append((share, record.day, record.first, item.competence))
    return tuple(
        Change(id, rows[-1][3], rows[0][0], rows[-1][0], rows[0][1], rows[-1][1], len(rows), not rows[-1][2])
        for id, rows in seen.items()
    )
