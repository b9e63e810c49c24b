"""Where can a play stand, and where can it still end? States without what has counted, which no play shows."""

from simulator.engine import first_state
from simulator.proof.table import Step, Table

Rows = dict[int, list[tuple[Step, int]]]
"""For each state, the moves open there and the states they lead to."""


class _Uncounted:
    """Answers ``Table.follow`` with states in which nothing has counted: what a play shows does not depend on points."""

    def __init__(self, table: Table) -> None:
        self._mask = ~(max(table.abstraction.counted) << table.count_shift)

    def __getitem__(self, state: int) -> int:
        return state & self._mask


def explored(table: Table, variant: str, limit: int) -> tuple[Rows, bool]:
    """The states of a variant, breadth first, and whether these are all."""
    uncounted = _Uncounted(table)
    waiting = [table.pack(first_state(table.scenario, variant))]
    rows: Rows = {state: [] for state in waiting}
    for state in waiting:
        row = table.follow[state & table.place_mask](state, uncounted)
        rows[state] = [(table.steps[row[at]], row[at + 1]) for at in range(0, len(row), 2)]
        for _, after in rows[state]:
            if after not in rows:
                if len(rows) == limit:
                    return rows, False
                rows[after] = []
                waiting.append(after)
    return rows, True


def finite_states(table: Table, rows: Rows) -> set[int]:
    """The states from which an ending can be reached."""
    places, endings = table.abstraction.places, table.scenario.endings
    finite = {state for state in rows if places[state & table.place_mask] in endings}
    before: dict[int, list[int]] = {}
    for state, row in rows.items():
        for _, after in row:
            before.setdefault(after, []).append(state)
    waiting = list(finite)
    while waiting:
        for state in before.get(waiting.pop(), ()):
            if state not in finite:
                finite.add(state)
                waiting.append(state)
    return finite
