"""What did this turn show, when a trainer says otherwise? The points of one criterion at one turn, given instead of the authored ones.

The rest follows by the ordinary rules: a choice still counts once, a blocking fault still caps, and nothing is observed more often.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from scoring.correction import Judgement
from scoring.performance import POINTS, Evidence, Exchange, PointsCorrection

GIVEN = "points"
"""The ``kind`` of such a judgement: its ``place`` is the turn and the criterion, its ``value`` the points."""
_PLACE = re.compile(r"([1-9]\d{0,5}) (\S+)")
_VALUES = {str(points): points for points in POINTS}
_MARKABLE = {"choose", "say", "unclear", "silence"}


def place_of(turn: int, criterion: str) -> str:
    """Where the points of ``criterion`` at ``turn`` stand."""
    return f"{turn} {criterion}"


def read_points(judgement: Judgement) -> tuple[int, str, int] | None:
    """Turn, criterion and points that a judgement gives; ``None`` where it gives none."""
    found = _PLACE.fullmatch(judgement.place) if judgement.kind == GIVEN else None
    if found is None or judgement.value not in _VALUES:
        return None
    return int(found[1]), found[2], _VALUES[judgement.value]


def points_given(judgements: Iterable[Judgement]) -> dict[tuple[int, str], Judgement]:
    """(Turn, criterion) → the latest correction of those points."""
    read = ((read_points(one), one) for one in judgements)
    return {(given[0], given[1]): one for given, one in read if given is not None}


def is_markable(exchange: Exchange) -> bool:
    """Whether points may be given there: an answer of the conversation, or a silence, that was not taken back."""
    return exchange.kind in _MARKABLE and not (exchange.kind == "unclear" and exchange.contested)


def with_points(exchanges: Sequence[Exchange], judgements: Iterable[Judgement]) -> list[Exchange]:
    """The exchanges with the points that trainers gave, each beside the authored ones; what fits no turn is left aside."""
    by_turn: dict[int, dict[str, Judgement]] = {}
    for (turn, criterion), one in points_given(judgements).items():
        by_turn.setdefault(turn, {})[criterion] = one
    return [
        _marked(exchange, by_turn[exchange.turn]) if exchange.turn in by_turn and is_markable(exchange) else exchange
        for exchange in exchanges
    ]


def _marked(exchange: Exchange, given: Mapping[str, Judgement]) -> Exchange:
    """Zero where nothing was shown shows nothing: so is a point taken back that had been added."""
    shown = {item.criterion for item in exchange.evidence}
    kept = [_instead(item, given[item.criterion]) if item.criterion in given else item for item in exchange.evidence]
    added = [
        _instead(Evidence(criterion, 0, True, False, exchange.turn, exchange.quote, ""), one, nothing=True)
        for criterion, one in given.items()
        if criterion not in shown and _VALUES[one.value]
    ]
    return replace(exchange, evidence=(*kept, *added))


def _instead(item: Evidence, one: Judgement, *, nothing: bool = False) -> Evidence:
    said = PointsCorrection(None if nothing else item.points, one.who, one.when, one.why)
    return replace(item, points=_VALUES[one.value], corrected=said)
