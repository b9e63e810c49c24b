"""How does a trainer follow people who play alone? ``plateau host --individual``: opens the board, in the app or as lines of text."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from simulator.cli.output import DONE, document, tell

if TYPE_CHECKING:
    from simulator.practice import Practice
    from simulator.practice.board import Board, Place


def board(practice: Practice, options: Namespace, session: str | None = None) -> int:
    """The board of a new session on these scenarios, or of a kept one; with ``--json``, what it shows now."""
    from simulator.practice.board import board_of, open_board

    names = [options.scenario, *options.more] if options.scenario else []
    found = board_of(practice, session) if session else open_board(practice, names)
    if options.json:
        document(_document(found))
        return DONE
    from simulator.app import Followed, run_app

    code = run_app(practice, Followed(found))
    opening = found.group.opening
    if any(row.id == opening.id and row.closed is None for row in practice.store.sessions()):
        tell(f"La séance {opening.code} reste ouverte. Pour reprendre le tableau : plateau host --resume {opening.code}")
    return code


def _document(found: Board) -> dict[str, object]:
    return {"format": 1, "code": found.group.opening.code, "places": [_place(one) for one in found.places()]}


def _place(one: Place) -> dict[str, object]:
    return {
        "trainee": one.trainee,
        "attempt": one.attempt,
        "title": one.title,
        "mode": one.mode,
        "turn": one.turn,
        "gauges": [{"name": name, "value": value, "trend": trend} for name, value, trend in one.gauges],
        "state": one.state,
        "tone": one.tone,
        "done": one.done,
        "moved": one.moved,
        "asks": one.asks,
    }
