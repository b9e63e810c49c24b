"""What should be practised next, when, and why? Weak criteria, those never shown, at spaced intervals to the exam.

The order comes from ``offers``, the days from ``spacing``, the sentences from ``reasons``. Same records, same day, same answer.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from scoring.progress.needs import Need, needs
from scoring.progress.offers import Offer, best, pressed, within
from scoring.progress.reasons import reason
from scoring.progress.records import Record
from scoring.progress.traces import traces
from scoring.referential import Competence, Referential


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Play ``scenario`` on ``day`` for these criteria of ``competence``, most needed first; ``due``: that day has come."""

    scenario: str
    competence: str
    criteria: tuple[str, ...]
    day: date
    due: bool
    why: str


def next_practice(
    records: Iterable[Record],
    referential: Referential,
    offers: Sequence[Offer],
    today: date,
    exam: date | None,
    count: int = 3,
) -> tuple[Suggestion, ...]:
    """At most ``count`` suggestions, best first; none when no offer shows a criterion of the referential."""
    records = tuple(records)
    belongs = referential.competence_of()
    playable = within(offers, belongs)
    wanted = needs({id for offer in playable for id in offer.attainable}, traces(records), today, exam)
    played = {record.scenario for record in records}
    acquired = referential.scale.acquired
    return tuple(
        _suggestion(offer, wanted, belongs, acquired, today) for offer in best(playable, wanted, played, max(count, 0))
    )


def _suggestion(
    offer: Offer, wanted: Mapping[str, Need], belongs: Mapping[str, Competence], acquired: float, today: date
) -> Suggestion:
    competence = _competence(offer, wanted, belongs)
    shown = [wanted[id] for id in offer.attainable if belongs[id].id == competence.id]
    wanting = [one for one in shown if one.trace.last is None or (one.trace.share or 0.0) < acquired]
    targets = sorted(wanting or shown, key=lambda one: (-one.lack, one.due, one.trace.criterion))
    day = min(one.due for one in targets)
    why = reason(competence, [one.trace for one in targets], day, today, kept=not wanting)
    return Suggestion(offer.scenario, competence.id, tuple(one.trace.criterion for one in targets), day, day <= today, why)


def _competence(offer: Offer, wanted: Mapping[str, Need], belongs: Mapping[str, Competence]) -> Competence:
    """The competence that this scenario is suggested for: the one it answers most, the first by id among equals."""
    answered: dict[str, float] = {}
    for id, value in pressed(offer, wanted).items():
        answered[belongs[id].id] = answered.get(belongs[id].id, 0.0) + value
    main = min(answered, key=lambda id: (-answered[id], id))
    return next(belongs[id] for id in offer.attainable if belongs[id].id == main)
