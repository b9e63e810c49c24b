"""What does the page show of each turn? What was heard and said, what it showed, what else could be said and where that led."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scoring.performance import Alternative, Evidence, Exchange, Heard
from scoring.report.corrected import note_of_points, points_said
from scoring.report.replies import led_to, said_of, understood
from scoring.report.structure import PracticeReport
from scoring.wording import justified

TYPED = {"say", "unclear"}


@dataclass(frozen=True, slots=True)
class Mark:
    """Points on a criterion, and what is to be said of them."""

    name: str
    points: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Gauge:
    """A gauge after a turn, and before it when that is known."""

    name: str
    value: int
    before: int | None


@dataclass(frozen=True, slots=True)
class Other:
    """Something else that could be said; ``led`` says where that led, when it was looked for."""

    text: str
    marks: tuple[Mark, ...]
    blocking: bool
    feedback: str
    led: str


@dataclass(frozen=True, slots=True)
class Reason:
    """The answer to « pourquoi ? »: about which turn and words, what was answered, how it is judged."""

    turn: int
    about: str
    answer: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn as the page shows it; ``anchor`` is its place in the page."""

    anchor: str
    turn: int
    kind: str
    heard: tuple[Heard, ...]
    said: str
    notes: tuple[str, ...]
    comments: tuple[str, ...]
    blocking: str
    marks: tuple[Mark, ...]
    feedback: str
    gauges: tuple[Gauge, ...]
    others: tuple[Other, ...]
    reason: Reason | None
    seconds: float

    @property
    def typed(self) -> bool:
        """Whether it was said in the trainee's own words."""
        return self.kind in TYPED


def anchor(turn: int) -> str:
    """Where a turn stands in the page."""
    return f"tour-{turn}"


def turns(report: PracticeReport) -> tuple[Turn, ...]:
    """The conversation, turn by turn."""
    return tuple(_turns(report))


def _turns(report: PracticeReport) -> Iterator[Turn]:
    gauges = {id: name for id, name, _ in report.context.gauge_names}
    criteria = {item.id: item.name for one in report.referential.competences for item in one.criteria}
    quotes = {one.turn: one.quote for one in report.performance.exchanges}
    before: dict[str, int] = {}
    for one in report.performance.exchanges:
        yield Turn(
            anchor=anchor(one.turn),
            turn=one.turn,
            kind=one.kind,
            heard=one.heard,
            said=one.quote,
            notes=tuple(understood(one, str)),
            comments=(*said_of(report.comments, one.turn), *points_said(one, criteria)),
            blocking=one.blocking if any(item.blocking for item in one.evidence) else "",
            marks=tuple(_mark(item, criteria) for item in one.evidence),
            feedback=one.feedback,
            gauges=tuple(Gauge(gauges.get(id, id), value, before.get(id)) for id, value in one.gauges),
            others=tuple(_other(item, criteria) for item in one.alternatives) if one.kind != "leave" else (),
            reason=_reason(one, quotes),
            seconds=one.seconds,
        )
        before.update(one.gauges)


def note_of(item: Evidence) -> str:
    """What is to be said of evidence besides its points."""
    notes = (
        "bloquant" if item.blocking else "",
        "" if item.counted else "déjà compté, rien n’est ajouté",
        note_of_points(item),
    )
    return ", ".join(note for note in notes if note)


def _mark(item: Evidence, criteria: Mapping[str, str]) -> Mark:
    return Mark(criteria.get(item.criterion, item.criterion), item.points, note_of(item))


def _other(item: Alternative, criteria: Mapping[str, str]) -> Other:
    marks = tuple(Mark(criteria.get(id, id), points) for id, points in item.shows)
    return Other(item.text, marks, item.blocking, item.feedback, led_to(item))


def _reason(exchange: Exchange, quotes: Mapping[int, str]) -> Reason | None:
    one = exchange.justification
    if one is None:
        return None
    return Reason(one.turn, quotes.get(one.turn, ""), one.quote, justified(one.good_act, one.right, one.quote))
