"""How does the report of a day read as Markdown? « Simulation, sans valeur officielle » stands in each of its sections."""

from collections.abc import Iterable, Iterator, Sequence

from scoring.deliberation import SIMULATION, OnCcp
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
from scoring.report.markdown import escape
from scoring.wording import NARROW, quoted


def day_markdown(report: DayReport) -> str:
    """The whole report in Markdown."""
    lines = [
        *_head(report),
        *_opinion(report),
        *_replies("Pourquoi ?".replace(" ?", f"{NARROW}?"), list(why_cards(report))),
        *_replies("L’entretien technique", [reply_card(one) for one in report.technical]),
        *_questionnaire(report),
        *_replies("L’entretien final", [reply_card(one) for one in report.final]),
        *_foot(report),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _head(report: DayReport) -> Iterator[str]:
    yield f"# {TITLE}"
    yield ""
    yield f"- Candidat{NARROW}: {escape(report.context.trainee) or '—'}"
    for name, value in day_facts(report):
        yield f"- {name}{NARROW}: {escape(value)}"
    yield from ("", f"> {NOT_A_PREDICTION}", "")
    for notice in report.context.notices:
        yield f"- {escape(notice)}"
    yield from ("", *_section("Les parties de la journée"))
    yield f"| {' | '.join(PARTS_HEAD)} |"
    yield "| --- | --- | --- | --- |"
    for part in report.parts:
        yield f"| {' | '.join(map(escape, part_row(part)))} |"
    yield ""
    if report.summary:
        yield from ("La mise en situation, en bref" + NARROW + ":", "")
        yield from (f"- {escape(one.text)}" for one in report.summary)
        yield ""


def _section(title: str) -> Iterator[str]:
    yield from (f"## {title}", "", f"*{SIMULATION}*", "")


def _opinion(report: DayReport) -> Iterator[str]:
    yield from _section("La délibération simulée")
    yield from (RULE, "")
    for ccp in report.deliberation.ccps:
        yield from _ccp(report, ccp)
    yield from _bullets(report.beyond)
    if report.agreement is not None:
        yield from (escape(agreement_words(report.agreement)), "")
    yield from ("### Ce que cette journée n’a pas pu montrer", "")
    yield from _bullets(report.left_out)


def _ccp(report: DayReport, ccp: OnCcp) -> Iterator[str]:
    yield from (f"### {escape(ccp.ccp)} {escape(ccp.name)}", "", escape(ccp.sentence), "")
    for one in ccp.competences:
        card = opinion_card(report, one)
        yield from (f"#### {escape(card.id)} {escape(card.name)}", "", f"**{escape(card.opinion)}**", "")
        yield from _bullets(f"{name}{NARROW}: {sentence}" for name, sentence in card.lines)


def _bullets(sentences: Iterable[str]) -> Iterator[str]:
    found = [f"- {escape(sentence)}" for sentence in sentences]
    yield from (*found, "") if found else ()


def _replies(title: str, cards: Sequence[ReplyCard]) -> Iterator[str]:
    if not cards:
        return
    yield from _section(title)
    for card in cards:
        head = f"**{escape(card.head)}** " if card.head else ""
        answer = quoted(escape(card.answer)) if card.answer else UNANSWERED
        yield from (f"{head}{escape(card.prompt)}", "", f"Réponse{NARROW}: {answer}", "")
        yield from _bullets(card.lines)


def _questionnaire(report: DayReport) -> Iterator[str]:
    if not report.marks:
        return
    yield from _section("Le questionnaire professionnel")
    yield from (f"En tout{NARROW}: {escape(total(report.marks).sentence)}.", "")
    for rank, mark in enumerate(report.marks, start=1):
        card = item_card(mark, rank)
        yield from (f"### {escape(card.head)}", "", escape(card.prompt), "")
        yield from (escape(card.data), "") if card.data else ()
        yield from (f"**{escape(card.sentence)}**", "")
        yield from _bullets(card.lines)


def _foot(report: DayReport) -> Iterator[str]:
    yield from _section("Ce qui permet de vérifier")
    yield from (f"- {name}{NARROW}: `{value.replace('`', '')}`" for name, value in foot(report))
    yield ""
