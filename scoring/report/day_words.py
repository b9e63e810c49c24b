"""How is a rehearsed day told, whatever the format? Its facts, rows, cards and lines: texts, without any markup."""

from collections.abc import Iterator
from dataclasses import dataclass

from scoring.deliberation import OnCompetence
from scoring.deliberation_words import foreseen_words, juror_words, opinion_words
from scoring.interview import Reply
from scoring.questionnaire import Mark, Quantity
from scoring.report.day import DayPart, DayReport
from scoring.scale import Level
from scoring.wording import (
    LEVEL_NAMES,
    NARROW,
    REPLY_NAMES,
    day_and_time,
    duration,
    justified,
    percent,
    quoted,
)

TITLE = "Bilan d’une journée d’examen répétée"
PARTS_HEAD = ("Partie", "Temps donné", "Temps passé", "Fin")
UNANSWERED = "sans réponse"
_ENDED = {"done": "terminée", "time": "temps écoulé", "": "en cours"}


def day_facts(report: DayReport) -> Iterator[tuple[str, str]]:
    """What, when and how, as (name, value); the candidate stands above."""
    context = report.context
    how = f", {REPLY_NAMES[context.reply]}" if REPLY_NAMES.get(context.reply) else ""
    yield "Date", day_and_time(context.started) + ("" if context.closed else ", journée en cours")
    yield "Voie", context.road_name
    yield "Mise en situation", f"{context.scenario_title}{how}"
    if context.attempt is not None:
        yield "Son propre bilan", f"plateau report {context.attempt}"
    if context.ending_text:
        yield "Son issue", context.ending_text


def part_row(part: DayPart) -> tuple[str, ...]:
    """A part, as in ``PARTS_HEAD``."""
    given = "sans chronomètre" if part.given is None else duration(part.given)
    if part.used is None:
        return part.name, given, "—", "pas encore"
    return part.name, given, duration(part.used), _ENDED[part.ended]


@dataclass(frozen=True, slots=True)
class OpinionCard:
    """The opinion on a competence in words; ``lines`` are (what it is about, sentence)."""

    id: str
    name: str
    opinion: str
    level: Level | None
    level_name: str
    score: float | None
    foreseen: Level | None
    lines: tuple[tuple[str, str], ...]


def opinion_card(report: DayReport, one: OnCompetence) -> OpinionCard:
    """The card of one competence."""
    result = report.results.get(one.competence.id)
    score = None if result is None else result.score
    level = "" if one.level is None else LEVEL_NAMES[one.level] + ("" if score is None else f", {percent(score)}")
    return OpinionCard(
        one.competence.id, one.competence.name, opinion_words(one), one.level, level, score, one.foreseen, tuple(_lines(one))
    )


def _lines(one: OnCompetence) -> Iterator[tuple[str, str]]:
    for seen in one.seen:
        turns = f" Tours {', '.join(map(str, seen.turns))}." if seen.turns else ""
        yield "Vu", f"{seen.sentence}{turns}"
    for sentence in one.missing:
        yield "Manque", sentence
    if own := foreseen_words(one):
        yield "Candidat", own
    for sentence in juror_words(one):
        yield "Jury", sentence


@dataclass(frozen=True, slots=True)
class ItemCard:
    """An item of the questionnaire, marked: ``lines`` explain."""

    head: str
    prompt: str
    data: str
    sentence: str
    lines: tuple[str, ...]


def item_card(mark: Mark, rank: int) -> ItemCard:
    """The card of one item."""
    item = mark.item
    method = (f"Calcul{NARROW}: {item.key.method}",) if isinstance(item.key, Quantity) else ()
    lines = (*mark.remarks, *method, item.explanation, f"Source{NARROW}: {item.source}")
    return ItemCard(f"Question {rank}, {item.competence}", item.prompt, item.data.strip(), mark.sentence, lines)


@dataclass(frozen=True, slots=True)
class ReplyCard:
    """An open question: what was answered, what was heard in it, what the juror listens for."""

    head: str
    prompt: str
    answer: str
    lines: tuple[str, ...]


def reply_card(reply: Reply) -> ReplyCard:
    """The card of one open question."""
    question = reply.question
    lines = [f"Ce que le jury écoute{NARROW}: {question.listens}"] if question.listens else []
    if reply.text and question.ideas:
        lines.append(f"Reconnu{NARROW}: {_ideas([idea.text for idea in reply.heard]) or 'aucune des idées attendues'}.")
        if reply.unheard:
            lines.append(f"Pas reconnu, peut-être dit autrement{NARROW}: {_ideas([idea.text for idea in reply.unheard])}.")
    elif question.ideas:
        lines.append(f"On pouvait dire{NARROW}: {_ideas([idea.text for idea in question.ideas])}.")
    return ReplyCard(question.competence, question.prompt, reply.text, tuple(lines))


def _ideas(texts: list[str]) -> str:
    return f"{NARROW}; ".join(text.rstrip(".") for text in texts)


def why_cards(report: DayReport) -> Iterator[ReplyCard]:
    """The answers to « pourquoi ? », each with what was done and how the two are judged apart."""
    for exchange in report.whys:
        one = exchange.justification
        assert one is not None
        verdict = justified(one.good_act, one.right, one.quote).capitalize()
        lines = (f"{verdict}.", *([exchange.feedback] if exchange.feedback else []))
        yield ReplyCard(f"Tour {one.turn}", f"{quoted(report.quotes.get(one.turn, ''))} Pourquoi{NARROW}?", one.quote, lines)


def foot(report: DayReport) -> Iterator[tuple[str, str]]:
    """What makes the report checkable."""
    context, referential = report.context, report.referential
    yield "Journée", f"{context.day}, graine {context.seed}"
    yield "Scénario", f"{context.scenario_id} {context.scenario_hash}"
    yield "Référentiel", f"{referential.id} {context.referential_hash}"
    yield "Barème", f"version {context.scoring_version}"
