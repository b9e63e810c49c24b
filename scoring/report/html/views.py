"""What does the page show besides the conversation? The facts of the attempt, its levels, its sentences, the chain of every mark."""

from collections.abc import Iterator
from dataclasses import dataclass

from scoring.assessment import CompetenceResult
from scoring.performance import Evidence
from scoring.progress.self_assessment import beside
from scoring.report.corrected import before_points
from scoring.report.html.charts import Track, track
from scoring.report.html.turns import note_of
from scoring.report.replies import marked
from scoring.report.structure import PracticeReport
from scoring.scale import Level
from scoring.wording import LEFT_NAMES, LEVEL_NAMES, MODE_NAMES, NARROW, REPLY_NAMES, day_and_time, duration, percent, plural

MOMENT_NAMES = {"blocking": "faute bloquante", "strength": "point d’appui", "loss": "à retravailler"}
SENTENCE_NAMES = {"worked": "Ce qui a porté", "work-on": "À travailler", "replay": "À rejouer"}


def facts(report: PracticeReport) -> Iterator[tuple[str, str]]:
    """What, when and how, as (name, value); the trainee stands above."""
    context, performance = report.context, report.performance
    if context.label:
        yield "Nom de l’essai", context.label
    yield "Scénario", f"{context.scenario_title} (humeur de départ{NARROW}: {context.variant})"
    yield "Date", day_and_time(context.started)
    yield "Mode", MODE_NAMES[context.mode] + _how(context.reply) + _extra(context.extra_time)
    yield "Durée", f"{duration(context.seconds)}, {plural(len(performance.exchanges), 'tour', 'tours')}"
    yield "Issue", context.ending_text if performance.ending else f"essai inachevé, {LEFT_NAMES.get(context.left, 'arrêté')}"
    if context.parent:
        yield "Reprise", f"de l’essai {context.parent}, à partir du tour {context.parent_turn}"


def _how(reply: str) -> str:
    return f", {REPLY_NAMES[reply]}" if REPLY_NAMES.get(reply) else ""


def _extra(extra: float) -> str:
    said = f", temps majoré × {extra:g}".replace(".", ",")
    return {1.0: "", 0.0: ", sans limite de temps"}.get(extra, said)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence in three pieces, of which the middle one links to the turn it speaks of."""

    before: str
    link: str
    after: str
    turn: int


def linked(text: str, turn: int, word: str = "tour") -> Told:
    """The sentence, cut around the first « tour N »."""
    link = f"{word} {turn}"
    before, found, after = text.partition(link)
    return Told(before, link, after, turn) if found else Told(f"{text} (", link, ")", turn)


@dataclass(frozen=True, slots=True)
class LevelView:
    """One competence judged: its level as a picture and in words, and what stands beside."""

    result: CompetenceResult
    level: str
    said: str
    picture: Track
    beside: str
    marked: str
    before: str


def levels(report: PracticeReport) -> Iterator[LevelView]:
    """The competences judged, in the order of the assessment."""
    scale = report.referential.scale
    for result in (one for one in report.assessment.competences if one.judged):
        foreseen = report.context.foreseen.get(result.competence.id, Level.NOT_OBSERVED)
        picture = track(_computed(result), result.level, foreseen, scale)
        yield LevelView(
            result, LEVEL_NAMES[result.level], _said(result, scale.least_observations), picture, beside(foreseen, result.level), marked(result),
            before_points(result),
        )  # fmt: skip


def _computed(result: CompetenceResult) -> float | None:
    """The score that the marks give, whatever level a trainer gave."""
    return result.score if result.computed is None else result.computed[1]


def _said(result: CompetenceResult, needed: int) -> str:
    score = _computed(result)
    if score is None:
        return f"{plural(result.decisions, 'décision rencontrée', 'décisions rencontrées')}, il en faut {needed}"
    return f"{percent(score)} de ce qui était attendu, en {plural(result.decisions, 'décision', 'décisions')}"


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the chain: an observation, the criterion it bears on, and what is to be said of it."""

    evidence: Evidence
    criterion: str
    note: str


@dataclass(frozen=True, slots=True)
class Chain:
    """Every mark of one competence, in order of turn, and their sum."""

    result: CompetenceResult
    links: tuple[Link, ...]
    sum: str


def chains(report: PracticeReport) -> Iterator[Chain]:
    """The chain of every mark, competence by competence; none where nothing was shown."""
    for result in report.assessment.competences:
        links = [Link(one, item.criterion.name, note_of(one)) for item in result.criteria for one in item.evidence]
        if links:
            yield Chain(result, tuple(sorted(links, key=lambda one: (one.evidence.turn, one.criterion))), _sum(result))


def _sum(result: CompetenceResult) -> str:
    score = _computed(result)
    if not result.judged or score is None:
        return ""
    earned = sum(min(max(item.points, 0), item.attainable) for item in result.criteria)
    most = sum(item.attainable for item in result.criteria)
    return f"{plural(earned, 'point retenu', 'points retenus')} sur {most}, soit {percent(score)}"
