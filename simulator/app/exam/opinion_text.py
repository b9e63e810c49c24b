"""How is the opinion laid out? Rows to walk through and the detail of each: facts of the report in, texts out; draws nothing."""

from collections.abc import Iterator, Sequence

from scoring.deliberation import OPINION_NAMES, OnCompetence, Opinion
from scoring.deliberation_words import NOT_A_PREDICTION, RULE, agreement_words
from scoring.questionnaire import Mark, Verdict
from scoring.report.day import DayReport
from scoring.report.day_words import ReplyCard, item_card, opinion_card, reply_card, why_cards
from scoring.wording import LEVEL_NAMES, NARROW, plural, quoted
from simulator.app.screens.debrief_text import Row
from simulator.app.words import Part

STYLES = {
    Opinion.SHOWN: "bold $success",
    Opinion.PARTLY: "bold $warning",
    Opinion.NOT_SHOWN: "bold $error",
    Opinion.NOT_SEEN: "$quiet",
}
VERDICTS = {
    Verdict.RIGHT: ("juste", "bold $success"),
    Verdict.PARTLY: ("partielle", "bold $warning"),
    Verdict.WRONG: ("fausse", "bold $error"),
    Verdict.UNANSWERED: ("sans réponse", "$quiet"),
    Verdict.UNREAD: ("à relire", "bold $accent"),
}
WIDE = 70
"""Columns from which the candidate's own view is named, not only shown."""
_ABOUT = {"Vu": "$primary", "Manque": "$warning", "Candidat": "$secondary", "Jury": "$accent"}


def opinion_rows(report: DayReport, width: int) -> list[Row]:
    """By CCP and competence, then what this day could not show."""
    rows: list[Row] = []
    own = f"vous{NARROW}: " if width >= WIDE else ""
    room = max((len(_beside(one, own)) for one in report.deliberation.competences), default=0)
    for ccp in report.deliberation.ccps:
        rows.append(Row(((_cut(f"{ccp.ccp}  {ccp.name}", width), "bold $secondary"),), (ccp.sentence, f"\n\n{RULE}")))
        rows += [_competence(report, one, width, room, own) for one in ccp.competences]
    if report.agreement is not None:
        rows.append(Row((("Accord des jurés", "bold $secondary"),), (agreement_words(report.agreement),)))
    left_out = "\n".join(f"• {sentence}" for sentence in report.left_out)
    rows.append(Row((("Ce que cette journée n’a pas pu montrer", "bold $secondary"),), (left_out, f"\n\n{NOT_A_PREDICTION}")))
    return rows


def _competence(report: DayReport, one: OnCompetence, width: int, beside: int, own: str) -> Row:
    room = max(width - 23 - beside - 2, 9)
    label: list[Part] = [f"  {_cut(f'{one.competence.id} {one.competence.name}', room):<{room}}  "]
    label += [(f"{OPINION_NAMES[one.opinion]:<20} ", STYLES[one.opinion]), (_beside(one, own), "$quiet")]
    return Row(tuple(label), tuple(_detail(report, one)), competence=one.competence.id)


def _beside(one: OnCompetence, own: str) -> str:
    """How the candidate saw themselves, how many jurors spoke, and whether anybody differs."""
    level = f"{own}{LEVEL_NAMES[one.foreseen]}" if one.foreseen is not None else ""
    jury = plural(len(one.jurors), "juré", "jurés") if one.jurors else ""
    return f"{', '.join(filter(None, (level, jury)))}{' ≠' if one.differs else ''}"


def _detail(report: DayReport, one: OnCompetence) -> Iterator[Part]:
    card = opinion_card(report, one)
    yield (f"{card.id}  {card.name}\n", "bold")
    yield (card.opinion, STYLES[one.opinion])
    for about, sentence in card.lines:
        yield (f"\n{about}  ", _ABOUT.get(about, "$quiet"))
        yield sentence


def paper_rows(marks: Sequence[Mark], width: int) -> list[Row]:
    """Each item of the questionnaire, marked, with its explanation."""
    return [_item(mark, rank, width) for rank, mark in enumerate(marks, start=1)]


def _item(mark: Mark, rank: int, width: int) -> Row:
    card, (verdict, style) = item_card(mark, rank), VERDICTS[mark.verdict]
    label = (f"{rank:>3}  ", (f"{verdict:<13}", style), _cut(card.prompt, width - 19))
    detail: list[Part] = [
        (f"{card.head}\n", "$quiet"),
        (f"{card.prompt}\n", "bold"),
        *([f"{card.data}\n"] if card.data else []),
    ]
    detail += [(card.sentence, style), *(f"\n{line}" for line in card.lines)]
    return Row(label, tuple(detail))


def interview_rows(report: DayReport, width: int) -> list[Row]:
    """« Pourquoi ? », then the open questions of both interviews, with what was heard."""
    groups = (
        ("Pourquoi ?".replace(" ?", f"{NARROW}?"), list(why_cards(report))),
        ("Entretien technique", [reply_card(one) for one in report.technical]),
        ("Entretien final", [reply_card(one) for one in report.final]),
    )
    rows: list[Row] = []
    for name, cards in groups:
        if cards:
            rows.append(Row(((name, "bold $secondary"),), open=False))
            rows += [_reply(card, width) for card in cards]
    return rows


def _reply(card: ReplyCard, width: int) -> Row:
    head = f"{card.head}  " if card.head else ""
    label = ((f"  {head}", "$quiet"), _cut(card.prompt, width - len(head) - 3))
    answer: Part = ("Sans réponse.", "$quiet") if not card.answer else f"Votre réponse{NARROW}: {quoted(card.answer)}"
    return Row(label, ((f"{card.prompt}\n", "bold"), answer, *(f"\n{line}" for line in card.lines)))


def _cut(text: str, room: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= room else f"{line[: max(room - 1, 1)]}…"
