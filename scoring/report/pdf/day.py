"""What does the PDF of a rehearsed day say, as data? French texts and numbers that JSON can hold; no markup, no measure."""

from datetime import datetime
from typing import Any

from scoring.deliberation import SIMULATION, OnCompetence
from scoring.deliberation_words import NOT_A_PREDICTION, RULE, agreement_words
from scoring.questionnaire import total
from scoring.report.day import DayReport
from scoring.report.day_words import (
    PARTS_HEAD,
    TITLE,
    UNANSWERED,
    ReplyCard,
    day_facts,
    foot,
    item_card,
    opinion_card,
    part_row,
    reply_card,
    why_cards,
)
from scoring.report.pdf.plain import cut
from scoring.scale import Level
from scoring.wording import NARROW, quoted


def began(report: DayReport) -> datetime:
    """When the day began: the only date that the document bears."""
    return datetime.fromisoformat(report.context.started.replace("Z", "+00:00"))


def facts_of_day(report: DayReport) -> dict[str, Any]:
    """Everything that the template sets."""
    trainee = report.context.trainee.strip()
    scale = report.referential.scale
    return {
        "document": {
            "title": TITLE + (f", {cut(trainee, 60)}" if trainee else ""),
            "head": f"{TITLE}. {SIMULATION}",
            "who": cut(trainee, 26),
        },
        "title": TITLE,
        "simulation": SIMULATION,
        "not_a_prediction": NOT_A_PREDICTION,
        "rule": RULE,
        "facts": [["Candidat", trainee or "—"], *([name, cut(value, 400)] for name, value in day_facts(report))],
        "parts_head": list(PARTS_HEAD),
        "parts": [list(part_row(one)) for one in report.parts],
        "notices": list(report.context.notices),
        "summary": [one.text for one in report.summary],
        "scale": {"in_progress": scale.in_progress, "acquired": scale.acquired},
        "ccps": [
            {
                "name": f"{ccp.ccp} {ccp.name}",
                "sentence": ccp.sentence,
                "competences": [_competence(report, one) for one in ccp.competences],
            }
            for ccp in report.deliberation.ccps
        ],
        "beyond": list(report.beyond),
        "agreement": "" if report.agreement is None else agreement_words(report.agreement),
        "left_out": list(report.left_out),
        "whys": [_reply(one) for one in why_cards(report)],
        "technical": [_reply(reply_card(one)) for one in report.technical],
        "items": [_item(report, rank) for rank in range(len(report.marks))],
        "total": f"En tout{NARROW}: {total(report.marks).sentence}." if report.marks else "",
        "final": [_reply(reply_card(one)) for one in report.final],
        "foot": [[name, value] for name, value in foot(report)],
    }


def _competence(report: DayReport, one: OnCompetence) -> dict[str, Any]:
    card, order = opinion_card(report, one), list(Level)
    return {
        "id": card.id,
        "name": card.name,
        "opinion": card.opinion,
        "drawn": card.level is not None,
        "level": card.level_name,
        "percent": "",
        "score": card.score,
        "foreseen": order.index(card.foreseen or Level.NOT_OBSERVED),
        "lines": [[name, sentence] for name, sentence in card.lines],
    }


def _reply(card: ReplyCard) -> dict[str, Any]:
    return {
        "head": card.head,
        "prompt": card.prompt,
        "answer": quoted(card.answer) if card.answer else UNANSWERED,
        "lines": list(card.lines),
    }


def _item(report: DayReport, rank: int) -> dict[str, Any]:
    card = item_card(report.marks[rank], rank + 1)
    return {
        "head": card.head,
        "prompt": card.prompt,
        "data": [line for line in card.data.splitlines() if line.strip()],
        "sentence": card.sentence,
        "lines": list(card.lines),
    }
