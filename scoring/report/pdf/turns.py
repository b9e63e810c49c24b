"""What does the PDF say of the conversation? Each turn with what it showed and what else could be said, and the gauges along it."""

from typing import Any

from scoring.performance import Alternative, Evidence, Exchange
from scoring.report.corrected import note_of_points, points_said
from scoring.report.replies import led_to, said_of, understood
from scoring.report.structure import PracticeReport
from scoring.wording import quoted, signed

_TRENDS = {"up": "à faire monter", "down": "à faire baisser"}
_WORDLESS = {"silence": "(silence)", "leave": "(arrêt de l’essai)"}


def gauges(report: PracticeReport) -> list[dict[str, Any]]:
    """Each gauge with its value after each turn where it is known: (turn, value 0..100)."""
    values = {exchange.turn: dict(exchange.gauges) for exchange in report.performance.exchanges}
    found = [
        {
            "name": name,
            "trend": _TRENDS.get(trend, ""),
            "values": [[turn, at[id]] for turn, at in values.items() if id in at],
        }
        for id, name, trend in report.context.gauge_names
    ]
    return [one for one in found if one["values"]]


def turns(report: PracticeReport) -> list[dict[str, Any]]:
    """The conversation as it went."""
    criteria = {item.id: item.name for competence in report.referential.competences for item in competence.criteria}
    names = {id: name for id, name, _ in report.context.gauge_names}
    before: dict[str, int] = {}
    told: list[dict[str, Any]] = []
    for exchange in report.performance.exchanges:
        said = [*said_of(report.comments, exchange.turn), *points_said(exchange, criteria)]
        told.append(_turn(exchange, criteria, names, before, said))
        before = dict(exchange.gauges) or before
    return told


def _turn(
    exchange: Exchange, criteria: dict[str, str], names: dict[str, str], before: dict[str, int], comments: list[str]
) -> dict[str, Any]:
    others = [item for item in exchange.alternatives if any(points > 0 for _, points in item.shows)]
    return {
        "n": exchange.turn,
        "heard": [[heard.name, heard.text] for heard in exchange.heard],
        "spoken": exchange.kind not in _WORDLESS,
        "reply": _WORDLESS.get(exchange.kind) or exchange.quote,
        "understood": understood(exchange, str),
        "comments": comments,
        "feedback": exchange.feedback,
        "blocking": exchange.blocking if any(item.blocking for item in exchange.evidence) else "",
        "shows": [
            [criteria.get(item.criterion, item.criterion), ", ".join(note for note in _worth(item) if note)]
            for item in exchange.evidence
        ],
        "gauges": [[names.get(id, id), value, _moved(before.get(id), value)] for id, value in exchange.gauges],
        "others": [] if exchange.kind == "leave" else [_other(item, criteria) for item in others],
    }


def _worth(item: Evidence) -> tuple[str, ...]:
    return signed(item.points), "" if item.counted else "déjà compté", note_of_points(item)


def _moved(before: int | None, now: int) -> str:
    return "" if before is None or before == now else signed(now - before)


def _other(item: Alternative, criteria: dict[str, str]) -> dict[str, str]:
    worth = ", ".join(f"{criteria.get(id, id)} ({signed(points)})" for id, points in item.shows)
    return {
        "text": quoted(item.text),
        "worth": f"{worth}{', bloquant' if item.blocking else ''}",
        "onward": led_to(item).removeprefix("→ "),
    }
