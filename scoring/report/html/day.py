"""How is the page of a rehearsed day put together? Its facts, cards and pictures, handed to its template."""

from dataclasses import dataclass

from scoring.deliberation import SIMULATION, OnCcp
from scoring.deliberation_words import NOT_A_PREDICTION, RULE, agreement_words
from scoring.questionnaire import total
from scoring.report.day import DayReport
from scoring.report.day_words import (
    PARTS_HEAD,
    TITLE,
    UNANSWERED,
    OpinionCard,
    day_facts,
    foot,
    item_card,
    opinion_card,
    part_row,
    reply_card,
    why_cards,
)
from scoring.report.html.charts import Track, track
from scoring.report.html.pages import page


@dataclass(frozen=True, slots=True)
class Opinion:
    """A card, and the picture of the level that the role-play showed (``None``: it was not in it)."""

    card: OpinionCard
    picture: Track | None


def day_page(report: DayReport) -> str:
    """The whole report of a day as one HTML page; the same report gives the same bytes."""
    return page(
        "day.html",
        title=TITLE,
        report=report,
        context=report.context,
        facts=tuple(day_facts(report)),
        parts_head=PARTS_HEAD,
        parts=tuple(map(part_row, report.parts)),
        ccps=tuple((one, _opinions(report, one)) for one in report.deliberation.ccps),
        agreement="" if report.agreement is None else agreement_words(report.agreement),
        whys=tuple(why_cards(report)),
        technical=tuple(map(reply_card, report.technical)),
        items=tuple(item_card(mark, rank) for rank, mark in enumerate(report.marks, start=1)),
        total=total(report.marks).sentence if report.marks else "",
        final=tuple(map(reply_card, report.final)),
        foot=tuple(foot(report)),
        simulation=SIMULATION,
        not_a_prediction=NOT_A_PREDICTION,
        rule=RULE,
        unanswered=UNANSWERED,
    )


def _opinions(report: DayReport, ccp: OnCcp) -> tuple[Opinion, ...]:
    cards = (opinion_card(report, one) for one in ccp.competences)
    scale = report.referential.scale
    return tuple(
        Opinion(card, None if card.level is None else track(card.score, card.level, card.foreseen, scale)) for card in cards
    )
