"""How does a trainer give points from the debrief? The turn, the criterion, the points, then who and why; all by keyboard."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from scoring.performance import POINTS, Evidence, Exchange
from scoring.wording import signed
from simulator.app.correcting import Then, sign
from simulator.app.dialogs.ask import Ask

if TYPE_CHECKING:
    from simulator.app.application import PlateauApp
    from simulator.practice import Review

ROOM = 56
"""Letters of a quote or of a name that stand on one row of the dialog."""


def give_points(app: "PlateauApp", review: "Review", turn: int | None, criterion: str, then: Then) -> None:
    """Asks for what is not known yet of the turn and the criterion, then for the points; ``then`` gets the attempt seen again."""
    if turn is None:
        _ask_turn(app, review, criterion, lambda found: _ask_points(app, review, found, criterion, then))
    elif not criterion:
        _ask_criterion(app, review, turn, lambda found: _ask_points(app, review, turn, found, then))
    else:
        _ask_points(app, review, turn, criterion, then)


def _ask_turn(app: "PlateauApp", review: "Review", criterion: str, then: Callable[[int], None]) -> None:
    """The turns that bear on the criterion come first."""
    from simulator.practice.marking import markable_turns

    turns = sorted(markable_turns(review), key=lambda one: _shown(one, criterion) is None)
    answers = [(str(one.turn), f"Tour {one.turn:>2}  {_worth(one, criterion)}  {_cut(one.quote)}") for one in turns]
    app.push_screen(Ask("À quel tour ?", answers), lambda found: then(int(found)) if found else None)


def _ask_criterion(app: "PlateauApp", review: "Review", turn: int, then: Callable[[str], None]) -> None:
    """The criteria that the turn shows come first."""
    from simulator.practice.marking import criteria_of

    exchange = _at(review, turn)
    criteria = sorted(criteria_of(review).items(), key=lambda one: _shown(exchange, one[0]) is None)
    answers = [(id, f"{_worth(exchange, id)}  {_cut(name)}") for id, name in criteria]
    app.push_screen(Ask(f"Tour {turn} : les points de quel critère ?", answers), lambda found: then(found) if found else None)


def _ask_points(app: "PlateauApp", review: "Review", turn: int, criterion: str, then: Then) -> None:
    from simulator.practice.marking import PointsGiven, criteria_of, give_points

    def given(points: str | None) -> None:
        if points is not None:
            sign(
                app,
                "Pourquoi ces points ?",
                lambda who, why: give_points(
                    app.practice, review.header.attempt, PointsGiven(turn, criterion, int(points), who, why)
                ),
                then,
            )

    shown = _shown(_at(review, turn), criterion)
    answers = [(str(points), f"{signed(points):>2}{_beside(shown, points)}") for points in reversed(POINTS)]
    app.push_screen(Ask(f"Tour {turn}, « {criteria_of(review)[criterion]} » : combien de points ?", answers), given)


def _beside(shown: Evidence | None, points: int) -> str:
    """What is to be said of a number of points: that it was computed, that a trainer gave it."""
    computed = None if shown is None or (shown.corrected and shown.corrected.computed is None) else shown.computed
    said = ["calculé"] if computed == points else []
    said += ["donné par un formateur"] if shown is not None and shown.corrected and shown.points == points else []
    return f"  ({', '.join(said)})" if said else ""


def _at(review: "Review", turn: int) -> Exchange:
    return next(one for one in review.performance.exchanges if one.turn == turn)


def _shown(exchange: Exchange, criterion: str) -> Evidence | None:
    return next((item for item in exchange.evidence if item.criterion == criterion), None)


def _worth(exchange: Exchange, criterion: str) -> str:
    shown = _shown(exchange, criterion)
    return " –" if shown is None else f"{signed(shown.points):>2}"


def _cut(text: str) -> str:
    return text if len(text) <= ROOM else f"{text[: ROOM - 1].rstrip()}…"
